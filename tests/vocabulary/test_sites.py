"""A site's file that says something impossible is refused with what to do."""

import pytest

from pipeline import vocabulary
from pipeline.errors import VocabularyError
from pipeline.load.html import sites


@pytest.fixture(autouse=True)
def _fresh() -> None:
    sites._by_host.cache_clear()


def read(monkeypatch: pytest.MonkeyPatch, **entries: dict[str, object]) -> str:
    monkeypatch.setattr(vocabulary, "entries", lambda folder: entries)
    with pytest.raises(VocabularyError) as error:
        sites.site_of("a.example")
    return str(error.value)


def test_what_is_wrong_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    good: dict[str, object] = {"hosts": ["a.example"], "design": [{"text": "p"}]}
    assert read(monkeypatch, a={"hosts": ["a.example"]}) == "sites/a.toml: no design; give hosts and design"
    assert read(monkeypatch, a=good | {"host": ""}) == "sites/a.toml: unknown key 'host'; known: name, hosts, design"
    assert read(monkeypatch, a=good, b=good) == "sites/b.toml: a.toml has the host 'a.example' too; keep one"
    assert read(monkeypatch, a=good | {"design": [{"title": "h1"}]}) == ("sites/a.toml: design 1: no text; give text")
    assert read(monkeypatch, a=good | {"design": [{"text": "p["}]}).startswith(
        "sites/a.toml: design 1: text is no CSS selector: "
    )


def test_the_files_are_sound() -> None:
    assert sites.site_of("theguardian.com") is not None
