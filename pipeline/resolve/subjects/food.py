"""Which food business a hygiene rating is of: "the café at Lough Park", "Spice Garden in Mill Street"."""

from collections.abc import Iterator
from typing import NamedTuple

from pipeline.read import Reading
from pipeline.resolve.organisations import Organisations
from pipeline.resolve.organisations.register import places
from pipeline.resolve.subjects.bare import is_common
from pipeline.resolve.subjects.vocabulary import FOOD, words
from pipeline.terms import Terms

NEAR = 5  # tokens from ", a" to the noun: ", a Chinese takeaway"
LONGEST = 5  # words of a business's name


class Business(NamedTuple):
    """The tokens start:end name a food business."""

    start: int
    end: int
    name: str


class FoodBusinesses:
    """The food businesses that a document names."""

    def __init__(self, reading: Reading, terms: Terms, organisations: Organisations) -> None:
        """Find them, in order of mention."""
        self._reading, self._organisations = reading, organisations
        nouns = {term.start: term.end for term in terms.of(FOOD)}
        found = [*self._named(nouns), *self._placed(nouns)]
        self._found = sorted(found)

    def of(self, start: int, end: int) -> str | None:
        """Return the business that a rating is of: the nearest in its sentence, else the last before, else the only."""
        first, last = self._reading.sentence(start)[0], self._reading.sentence(max(start, end - 1))[1]
        here = [business for business in self._found if first <= business.start < last]
        before = [business for business in here if business.end <= start]
        if here:
            return before[-1].name if before else here[0].name
        following = [business for business in self._found if business.start >= last]
        if self._indefinite(first, start):
            return following[0].name if following else None
        earlier = [business for business in self._found if business.start < first]
        return earlier[-1].name if earlier else self._only()

    def _only(self) -> str | None:
        names = list(dict.fromkeys(business.name for business in self._found))
        return names[0] if len(names) == 1 else None

    def _indefinite(self, first: int, start: int) -> bool:
        return self._reading.lower[first] in ("a", "an") and first < start

    def _placed(self, nouns: dict[int, int]) -> Iterator[Business]:
        """Find "café at Lough Park"."""
        words_, lower = self._reading.words, self._reading.lower
        for start, end in nouns.items():
            if words_[start][0].isupper() or end + 1 >= len(lower) or lower[end] not in words("food_at"):
                continue
            if start > 1 and (words_[start - 1][0].isupper() or lower[start - 2] in ("a", "an")):
                continue  # "The Great Wall, a Chinese takeaway on Drayton Road", "Happy Valley takeaway in Wick"
            last = end + 1
            while last < len(words_) and words_[last][0].isupper():
                last += 1
            told = start == self._reading.sentence(start)[0] or "the" in lower[max(0, start - 2) : start]
            if last > end + 1 and told:
                yield Business(start, last, self._reading.clean(start, last))

    def _named(self, nouns: dict[int, int]) -> Iterator[Business]:
        """Find capitalised names that open a sentence or follow a verb of visiting, and stand as a business does."""
        told = 0
        lower = self._reading.lower
        for at in [at for at, word in enumerate(self._reading.words) if word != lower[at] and _capital(word)]:
            if at < told:
                continue
            told = self._run(at, nouns)
            if told > at and self._is_business(at, told, nouns):
                yield Business(at, told, self._reading.clean(self._with_article(at), told))

    def _run(self, at: int, nouns: dict[int, int]) -> int:
        """Return where the capitalised words at a token end, with a food noun behind them: "Methodist lunch club"."""
        words_, lower = self._reading.words, self._reading.lower
        if lower[at] in words("not_food"):
            return at
        end = at
        while end < len(words_) and end - at < LONGEST and (_capital(words_[end]) or lower[end] in ("'s", "&")):
            end += 1
        if lower[end : end + 1] == ["and"] and end > at and end + 1 in nouns and _capital(words_[end + 1]):
            end = nouns[end + 1]  # "Middlemarch Steakhouse and Grill"
        while end > at and lower[end - 1] in ("'s", "&"):
            end -= 1
        return nouns.get(end, end) if end > at and not words_[end - 1].isdigit() else end

    def _is_business(self, start: int, end: int, nouns: dict[int, int]) -> bool:
        if self._organisations.between(start, end) or self._organisations.no_place(start, end):
            return False
        lower = self._reading.lower
        if lower[end - 1] in words("not_food") or (end - start == 1 and is_common(lower[start])):
            return False  # "A. No. It was shut", "Representations by residents"
        if start == self._reading.sentence(start)[0] and end - start == 1 and lower[start].endswith("ing"):
            return False  # "Returning in April, inspectors ..."
        if self._of_address(start):
            return False
        if (start and lower[start - 1] in words("people")) or self._reading.clean(start, end) in places():
            return False
        noun = next((noun for noun in range(start, end) if noun in nouns), None)
        if noun is not None:
            told = self._is_told_of(start)
            return end - start > 1 and not told and self._reading.clean(start, noun) not in places()
        after = lower[end] if end < len(lower) else ""
        listed = lower[start - 1] if start and lower[start - 1] != "the" else lower[start - 2] if start > 1 else ""
        if listed == ":" and after in (",", ";", "."):
            return True
        if start > 0 and lower[start - 1] in words("visiting"):
            return True
        if start > 1 and lower[start - 1] == "at" and lower[start - 2] in words("calling"):
            return True
        opens = start <= self._reading.sentence(start)[0] + 1 or lower[start - 1] in (
            ",",
            ":",
            "and",
            "the",
            "while",
            "but",
        )
        described = lower[end + 1 : end + 2] in (["a"], ["an"]) and any(
            at in nouns for at in range(end + 2, end + NEAR)
        )
        behind = lower[end + 1 : end + 2] in (["on"], ["in"], ["at"]) or described
        located = after in words("food_at") or (after == "," and behind)
        return opens and (after in words("verbs") or located)

    def _is_told_of(self, start: int) -> bool:
        """Tell "A Liverpool takeaway", "a traditional British Chinese takeaway" from a name."""
        at = start - 1
        while (
            at > max(0, start - NEAR)
            and self._reading.words[at].islower()
            and self._reading.lower[at] not in ("a", "an")
        ):
            at -= 1
        return at >= 0 and self._reading.lower[at] in ("a", "an")

    def _of_address(self, start: int) -> bool:
        """Tell the end of an address from a name: "in Brookland, Romney Marsh, in February"."""
        at = start - 1
        if at < 1 or self._reading.lower[at] != ",":
            return False
        words_ = self._reading.words
        while at > 0 and (_capital(words_[at - 1]) or words_[at - 1][0].isdigit() or words_[at - 1] == ","):
            at -= 1
        return at < start - 1 and self._reading.lower[at - 1] in words("food_at")

    def _with_article(self, start: int) -> int:
        """Keep the article that is part of a name: "The Limpet" is, "the Pier Kiosk" is not."""
        if not start or self._reading.words[start - 1] != "The":
            return start
        name, words_ = self._reading.words[start], self._reading.words
        plain = any(word == name and words_[at - 1] == "the" for at, word in enumerate(words_))
        return start if plain else start - 1


def _capital(word: str) -> bool:
    return word[0].isupper() and len(word) > 1
