"""What a page says about its report: title, authors, publisher, times."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from bs4 import BeautifulSoup, Tag

from pipeline import byline, vocabulary
from pipeline.load.html import linked_data
from pipeline.load.html.lines import plain
from pipeline.load.html.sites import Design, Site
from pipeline.load.html.times import day

SUFFIXES = (" | ", " - ", " – ", " — ", " :: ")
SHORTEST = 3  # words of a headline; a heading of fewer is the paper's or the section's name


@dataclass(frozen=True)
class Metadata:
    """What the page's head, its JSON-LD and its marked elements say; what they do not say is null."""

    soup: BeautifulSoup
    site: Site | None
    design: Design | None

    @cached_property
    def things(self) -> list[linked_data.Thing]:
        """Return every object of the page's JSON-LD."""
        return linked_data.things(self.soup)

    @cached_property
    def report(self) -> linked_data.Thing:
        """Return the object that is the report."""
        return linked_data.report(self.things)

    def title(self) -> str | None:
        """Return the headline: as the page shows it, else as its head says."""
        shown = [plain(heading.get_text(" ")) for heading in self._headings()]
        if len(shown) == 1 and len(shown[0].split()) >= SHORTEST:
            return shown[0]
        said = [*linked_data.names(self.report.get("headline")), *self.metas("og:title")]
        title = self.soup.find("title")
        named = [self._without_name(words) for words in (*said, plain(title.get_text()) if title else "")]
        best = next((words for words in named if words), None)
        return next((words for words in shown if best and words in best), best)

    def authors(self) -> tuple[str, ...]:
        """Return the names of who wrote it; papers and agencies are none."""
        for said in (
            self._selected("byline"),
            self._linked_authors(),
            self.metas("author_names"),
            self._marked_authors(),
        ):
            found = dict.fromkeys(name for line in said for name in byline.authors(line))
            if found:
                return tuple(found)
        return ()

    def publisher(self) -> str | None:
        """Return who publishes it: by what is known of the site, else as the page says."""
        if self.site and self.site.name:
            return self.site.name
        said = (*linked_data.names(self.report.get("publisher")), *self.metas("og:site_name"))
        return next((name for name in map(plain, said) if name and "/" not in name), None)

    def published(self) -> str | None:
        """Return the day of publication."""
        said = [*self._times("published"), self.report.get("datePublished"), *self.metas("published_names")]
        return next((found for found in map(day, said) if found), None) or self._marked_day()

    def updated(self) -> str | None:
        """Return the day of the last change."""
        said = [*self._times("updated"), self.report.get("dateModified"), *self.metas("updated_names")]
        return next((found for found in map(day, said) if found), None)

    def metas(self, topic: str) -> list[str]:
        """Return what the page's meta elements of a name, or of a list of names in the vocabulary, say; by name."""
        wanted = vocabulary.words("pages").get(topic, [topic])
        return [content for name in wanted for content in self._metas.get(name, [])]

    @cached_property
    def _metas(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for meta in self.soup.find_all("meta"):
            content = meta.get("content")
            for key in ("property", "name", "itemprop"):
                name = meta.get(key)
                if isinstance(name, str) and isinstance(content, str) and content.strip():
                    found.setdefault(name.lower(), []).append(content.strip())
        return found

    def _headings(self) -> list[Tag]:
        if self.design and self.design.title:
            return list(self.soup.select(self.design.title))[:1]
        return list(self.soup.select("article h1, main h1")) or list(self.soup.select("h1"))

    def _without_name(self, title: str) -> str:
        """Return a title without the publisher's name behind it: "Roads get £2m | The Mercury"."""
        name = self.publisher()
        for mark in SUFFIXES:
            head, found, tail = title.rpartition(mark)
            if found and name and (tail in name or name in tail):
                return head
        return plain(title)

    def _selected(self, part: str) -> list[str]:
        selector = getattr(self.design, part, "")
        return [plain(element.get_text(" ")) for element in self.soup.select(selector)] if selector else []

    def _linked_authors(self) -> list[str]:
        said = self.report.get("author", [])
        people = [one for one in (said if isinstance(said, list) else [said]) if not _is_organisation(one)]
        return [name for name in linked_data.names(people) if "/" not in name]

    def _marked_authors(self) -> list[str]:
        inside = self.soup.select("article [rel=author], article [itemprop=author], main [rel=author], article .byline")
        said = [
            plain(element.get_text(" ")) for element in inside or self.soup.select("[rel=author], [itemprop=author]")
        ]
        # beside a report without a frame of its own may stand others, with theirs
        return said if inside or len(set(said)) == 1 else []

    def _times(self, part: str) -> Iterator[str]:
        selector = getattr(self.design, part, "")
        for element in self.soup.select(selector) if selector else ():
            yield str(element.get("datetime") or element.get("content") or plain(element.get_text()))

    def _marked_day(self) -> str | None:
        """Return the day of the report's <time>: of the one marked as publication, else where all name one day."""
        marked = self.soup.select("time[itemprop=datePublished], time[pubdate], time.published, time.entry-date")
        times = marked[:1] or self.soup.select("article time[datetime]")
        found = {day(time.get("datetime")) for time in times}
        return found.pop() if len(found) == 1 else None


def _is_organisation(author: object) -> bool:
    return isinstance(author, dict) and "Organization" in "".join(linked_data.types(author))
