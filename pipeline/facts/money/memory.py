"""What a document has said of its sums so far: what one sum leaves out the one before it may have said."""

from dataclasses import dataclass, field
from decimal import Decimal

from pipeline.facts.money.cues.cue import Cue
from pipeline.facts.money.cues.level import POINTING
from pipeline.facts.money.cues.spoken_of import linked_subject, spoken_of
from pipeline.facts.money.cues.topic import CLAIMS
from pipeline.facts.money.cues.verb_kind import is_precept
from pipeline.facts.money.grammar import parties
from pipeline.facts.money.grammar import words as grammar
from pipeline.facts.money.lexicon import NEUTRAL, RISE
from pipeline.facts.money.said import Statement
from pipeline.facts.money.scene import Scene
from pipeline.facts.money.sums.stated import Sum

GRANTING = parties("granting")
POTS = grammar("pots")
LINKING = grammar("linking")
UNTOLD = CLAIMS | grammar("packages")

LARGE = 10_000  # pounds; more is nobody's charge
COSTS = frozenset(("cost", "costs", "total"))
OPEN = frozenset(("funding", "other"))
SMALL_WORDS = frozenset(("in", "for", "at", "million", "billion", "m", "bn"))
TAKEN_UP = grammar("superlatives") | {"it", "figure"}
APPOSING = frozenset(("(", "–", "-", "—", ",", "represents", "representing", "means", "meaning", "is", "was", "which"))
SUBJECTS = frozenset(("it", "they", "this", "that", "these", "those"))


def _points_back(scene: Scene) -> bool:
    """Tell whether a sentence's subject stands for what was said before: "They are now", "The new total becomes"."""
    first = scene.nouns[0] if scene.nouns else None
    total = first is not None and first.id == NEUTRAL and first.start <= scene.start + 2
    at = scene.times.get(scene.start + 1, scene.start) if scene.words[scene.start] == "in" else scene.start
    return scene.words[at] in SUBJECTS or total  # "In 2016/17 this was £373 less than elsewhere"


def _is_of_it(scene: Scene) -> bool:
    """Tell whether a sentence opens with a part of what was told before: "Of this, £26m related to"."""
    first, second = scene.words[scene.start : scene.start + 2]
    return first == "of" and second in SUBJECTS and scene.leads[0] <= scene.start + 4


def _is_year_line(scene: Scene) -> bool:
    """Tell whether a line gives nothing but a year, a share and its sum: "1.7% (£6.8m) in 2015/16"."""
    part = scene.part
    whole = (scene.start, scene.end) == part[:2] and bool(scene.dates) and not scene.nouns and not scene.verbs
    plain = (word for word in scene.words[scene.start : scene.end] if word.isalpha() and word not in SMALL_WORDS)
    return whole and len(scene.sums) == 1 and next(plain, None) is None


def _rises(scene: Scene, cue: Cue) -> str | None:
    """Return the kind of what rose, said before the rise: "a 6% rise in rents (an average increase of £4.71)"."""
    words, at = scene.words, cue.left - 1
    if cue.linked or words[at] not in APPOSING:
        return None
    nouns = [noun for noun in scene.nouns if noun.end <= at and noun.id not in (NEUTRAL, RISE)]
    return nouns[-1].id if nouns else None


def _moves_it(scene: Scene, cue: Cue) -> bool:
    """Tell whether a verb brings what was just told to another level: "measures should reduce it to £7.3m"."""
    between = scene.words[cue.verb.end : cue.left] if cue.verb else []
    return len(between) > 1 and between[0] in POINTING and between[-1] in ("to", "at", "below", "under")


def _may_be(scene: Scene, cue: Cue, kind: str, *, named: bool) -> tuple[str, ...]:
    """Return what a sum may be in a document about nothing else, nothing where it says enough of itself.

    "Pat Lacey got £11,594" is pay, "£22m to modernise Torley" a grant, "£8,900 was paid out last year" compensation.
    """
    last = scene.words[cue.noun.end - 1] if cue.noun else None
    bare = last is None and cue.verb is None
    if kind == "spending":
        paid = last is None and cue.verb is not None and cue.verb.frame.id == "pay"
        open_ = last in POTS or (bare and cue.kind is None)
        return ("penalty",) if paid else ("funding",) if open_ else ()
    if kind == "cost":
        return ("penalty",) if last in COSTS else ()
    told = last in UNTOLD
    paid = not named and ((told and kind == "penalty") or (kind in OPEN and (told or last is None)))
    charged = kind == "other" and bare and scene.sums[0].amount < LARGE
    return ("pay",) * paid + ("income",) * charged


@dataclass
class Memory:
    """What a document has said of its sums so far."""

    story: str | None
    """The kind that the document is about."""
    kinds: dict[tuple[Decimal, str], str] = field(default_factory=dict)
    rise: str | None = None
    """The kind of the last rise: of "a rise of £15" that of "a £14 rise in council tax" before it."""
    last: Statement | None = None
    end: int = 0
    """Where the last sentence that stated a sum ends."""

    def in_story(self, scene: Scene, cue: Cue, kind: str, *, named: bool) -> str:
        """Return the kind that the document is about for a sum that leaves its own open; `named` where a party is."""
        return self.story if self.story in _may_be(scene, cue, kind, named=named) else kind

    def recall(self, scene: Scene, n: int, cue: Cue) -> Cue:
        """Fill in a kind that was said before: "a rise of £15" behind one in council tax, "They are now £640,000"."""
        if cue.kind is not None:
            return cue
        if cue.noun and cue.noun.id == RISE:
            told = n and scene.words[scene.floors[n] : cue.left] == [","] and self.last  # "charged £145, a rise of £25"
            if told and self.last:
                return cue._replace(kind=self.last.kind)
            return cue._replace(kind=_rises(scene, cue) or self.rise or ("income" if is_precept(scene, n) else None))
        return self._back(scene, n, cue)

    def answer(self, scene: Scene, cue: Cue) -> Statement | None:
        """Return the request in the same paragraph that the next sentence grants: "asked for £600. £600 agreed."."""
        if cue.verb is None or scene.words[cue.verb.start] not in GRANTING:
            return None
        same = self.end and self.end - 1 >= scene.part.start
        bare = cue.left == scene.start and cue.verb.start == cue.right
        asked = self.last is not None and self.last.kind == "funding"
        return self.last if same and bare and asked else None

    def _back(self, scene: Scene, n: int, cue: Cue) -> Cue:
        if cue.verb and self.last and self.last.kind != "other" and _moves_it(scene, cue):
            return cue._replace(kind=self.last.kind)
        spoken = spoken_of(scene) if n == 0 else None
        if spoken:
            return cue._replace(kind=spoken)
        follows = all(word.isspace() for word in scene.words[self.end : scene.start])
        if follows and self.last and n == 0 and _is_year_line(scene):
            return cue._replace(kind=self.last.kind if self.last.kind != "other" else None)
        if follows and self.last and n == 0 and _is_of_it(scene):
            return cue._replace(kind=self.last.kind if self.last.kind != "other" else None)
        pointing = n == 0 and _points_back(scene) and follows and self.last
        before = scene.words[scene.start : scene.sums[0].start]
        linked = pointing and not LINKING.isdisjoint(before)
        linked = linked and ("," not in before or not (scene.nouns or scene.verbs))
        linked = linked or (n == 0 and follows and linked_subject(scene) in TAKEN_UP)
        return cue._replace(kind=self.last.kind) if linked and self.last else cue

    def keep(self, scene: Scene, item: Sum, cue: Cue, statement: Statement) -> None:
        """Remember a sum."""
        if cue.noun and cue.noun.id == RISE:
            self.rise = statement.kind
        if statement.kind != "other":
            self.kinds.setdefault((item.amount, item.currency), statement.kind)
        self.last, self.end = statement, scene.end
