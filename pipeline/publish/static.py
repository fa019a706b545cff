"""The pages of every document, fact and claim as files, for those who want no server."""

import asyncio
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from shutil import copytree

from datasette.app import Datasette

from pipeline.publish.site import hooks

LINK = re.compile(r'(href|src)="/([^"#?]*)(#[^"]*)?"')
FILES = "newsroom/"
Progress = Callable[[str], None]


def write(shown: Datasette, ids: dict[str, list[str]], folder: Path, progress: Progress) -> int:
    """Write the pages of a database into a folder and return how many; `ids` are those of each kind of page."""
    copytree(hooks.STATIC, folder / FILES, dirs_exist_ok=True)
    return asyncio.run(_write(shown, dict(_pages(ids)), folder, progress))


def _pages(ids: dict[str, list[str]]) -> Iterator[tuple[str, str]]:
    """Yield each file with the address that it shows."""
    yield "index.html", "/documents"
    yield "about.html", "/about"
    for kind, found in ids.items():
        for id_ in found:
            yield f"{kind}/{id_}.html", f"/{kind}/{id_}"


async def _write(shown: Datasette, pages: dict[str, str], folder: Path, progress: Progress) -> int:
    for name, address in pages.items():
        answer = await shown.client.get(address)
        answer.raise_for_status()
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(relative(answer.text, "../" * name.count("/"), pages), encoding="utf-8")
        progress(name)
    return len(pages)


def relative(text: str, up: str, pages: dict[str, str]) -> str:
    """Return a page with its links to other pages as links to their files, `up` leading to the folder's top."""
    files = {address.removeprefix("/"): name for name, address in pages.items()} | {"": "index.html"}

    def link(found: re.Match[str]) -> str:
        name, address, fragment = found.groups()
        file = address if address.startswith(FILES) else files.get(address, f"{address}.html")
        return f'{name}="{up}{file}{fragment or ""}"'

    return LINK.sub(link, text)
