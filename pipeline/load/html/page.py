"""What a web page is and says."""

from dataclasses import dataclass
from typing import Literal

from pipeline.document import Document
from pipeline.errors import LoadError
from pipeline.load.defaults import Defaults

State = Literal["article", "listing", "paywalled", "consent", "blocked", "empty"]

NONE = Defaults()
WHY = {
    "listing": ("this page only leads to others", "give the addresses of the reports, or the site's feed"),
    "paywalled": ("this page is for subscribers only", "read it there: newsfacts goes round no wall"),
    "consent": ("this page asks for consent in place of a report", "save the page from a browser"),
    "blocked": (
        "this page keeps programs out",
        "save the page from a browser, or ask the site",
    ),
    "empty": ("there is no report on this page", "look at it in a browser: its text may come by script only"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A web page. Only the text of an article may give facts; of any other page it is empty.

    `published` and `updated` are EDTF days; `url` is the canonical address; `reader` tells how the text was found: by
    the selectors of a site ("bbc"), by "trafilatura", or from the page's "paragraphs".
    """

    state: State
    title: str | None = None
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    published: str | None = None
    updated: str | None = None
    url: str | None = None
    text: str = ""
    captions: tuple[str, ...] = ()
    reader: str = ""

    def document(self, source: str, defaults: Defaults = NONE) -> Document | LoadError:
        """Return the document that an article is, or why this page is none."""
        if self.state != "article":
            what, advice = WHY[self.state]
            return LoadError(f"{source}: {what}", advice)
        return Document(
            text=self.text,
            source=source,
            url=self.url,
            title=self.title,
            publisher=self.publisher or defaults.publisher,
            published=self.published or defaults.published,
            updated=self.updated,
            authors=self.authors,
            kind=defaults.kind or "article",
        )
