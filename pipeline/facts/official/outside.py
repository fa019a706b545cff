"""What is no part of the text: a byline, a menu, the foot of a page."""

from pipeline.facts.official.page import Page
from pipeline.read import Role

OUTSIDE = frozenset((Role.BYLINE, Role.BOILERPLATE, Role.LINK, Role.DATE))
TITLE = "councillor's title"


def outside(page: Page, token: int) -> bool:
    """Say whether a token is no part of the text; a short list of councillors is none of a menu's links."""
    part = page.reading.part_of[token]
    if part.role not in OUTSIDE:
        return False
    opening = part.start + (not page.words[part.start][0].isalnum())
    return part.role != Role.LINK or opening == part.start or page.terms.at(TITLE, opening) is None
