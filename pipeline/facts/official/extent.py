"""How far the words reach that say what an office is for."""

from pipeline.facts.official.page import Page
from pipeline.facts.official.words import words
from pipeline.resolve.names import given_names, name_from

SPECULATIVE = 5  # unknown small words in what an office is for, at most


def words_end(page: Page, first: int, limit: int) -> int:
    """Return where the words end that say what an office is for."""
    vocab, lower = words(), page.lower
    place = end = first
    small = page.words[first][:1].islower()
    while place < limit:
        word = lower[place]
        if place in page.named_from and word not in vocab.fields:
            break
        if word in vocab.fields or word in vocab.committees:
            if page.terms.at("office", place) is not None and place > first and lower[place - 1] in ("and", "&", ","):
                break
            place = end = place + 1
        elif (
            (word in ("and", "&", "/", "'s", "'") and place == end)
            or (
                word in ("of", "for", "the", "in", "to", "with", "on")
                and place + 1 < limit
                and known(page, place + 1)
                and place > first
            )
            or (word == "," and place == end and _list_goes_on(page, place, limit, small))
        ):
            place += 1
        elif word == "," and place == end and _ends_a_list(page, first, place, limit):
            place += 2
        elif place > first and _is_holder(page, place, limit):
            break
        else:
            further = (
                _unknown(page, place, limit, small)
                if place == end or lower[place - 1] in ("and", "&", ",", "of")
                else 0
            )
            if not further:
                break
            place = end = further
    return end


def _is_holder(page: Page, place: int, limit: int) -> bool:
    """Say whether a line ends in a name, or one stands there: "Director of Environment Mike Orrin", "and Jane Marr"."""
    name = name_from(page.reading, place) if page.capital(place) else None
    return name is not None and (name.end >= limit or (page.lower[place] in given_names() and name.start == place))


def known(page: Page, place: int) -> bool:
    """Say whether a word is one that says what public offices are for, or names a committee."""
    return page.lower[place] in words().fields or page.lower[place] in words().committees


def _ends_a_list(page: Page, first: int, comma: int, limit: int) -> bool:
    """Say whether the last comma of a list stands before its "and": "Communities, Equality, and Human Rights"."""
    following = comma + 2
    if following >= limit or page.lower[comma + 1] not in ("and", "&") or "," not in page.lower[first:comma]:
        return False
    return known(page, following) and not page.terms.between("office", following, following + 3)


def _list_goes_on(page: Page, place: int, limit: int, small: bool) -> bool:
    """Say whether a comma is inside what the office is for: "Children, Young People and Education"."""
    following = place + 1
    if following >= limit or not known(page, following) or page.words[following][:1].islower() != small:
        return False
    if page.terms.at("office", following) is not None:
        return False
    joined = False
    for later in range(following, min(limit, following + 10)):
        word = page.lower[later]
        if word in ("and", "&"):
            joined = True
        if not (
            word in words().fields
            or word in ("and", "&", ",", "'s", "'", "of", "the")
            or (joined and page.words[later].islower())
        ):
            break
    return joined


def _unknown(page: Page, place: int, limit: int, small: bool) -> int:
    """Return the end of unknown words that still belong to the field, or 0: they must lead to a plain boundary."""
    vocab = words()
    for end in range(place, min(limit, place + SPECULATIVE)):
        word, lower = page.words[end], page.lower[end]
        if not word[:1].isalpha() or lower in vocab.stops:
            return (
                end
                if end > place
                and (lower in ("at", "who", "of", "said", "has", "was", "is", "told") or word in (",", ")", ";"))
                else 0
            )
        if small != word[:1].islower():
            joined = page.lower[end - 1] in ("and", "&")  # "for the plan and | Councillor Marr"
            return end if end > place and small and not joined and not lower.endswith("ed") else 0
        if lower in vocab.modifiers or page.terms.at("office", end) is not None:
            return 0
        if lower in vocab.fields:
            return end + 1
        if small and lower.endswith(("ed", "ly")):
            return 0
        if not small and page.terms.at("councillor's title", end) is not None:
            return 0
    return limit if place + SPECULATIVE > limit > place and not small else 0
