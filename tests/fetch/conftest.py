"""A server, and fetchers that need not wait."""

from collections.abc import Iterator

import pytest

from tests.support.server import Server, serving


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as running:
        yield running
