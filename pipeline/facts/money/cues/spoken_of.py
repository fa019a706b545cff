"""What a sentence takes up from the one before: "… from reserves. Those had been £11.9m", "asked how much"."""

from pipeline.facts.money.grammar import LINKS
from pipeline.facts.money.grammar import words as grammar
from pipeline.facts.money.lexicon import NEUTRAL, RISE, frames
from pipeline.facts.money.parties.subject_end import subject_end
from pipeline.facts.money.scene import Scene, sentence_before
from pipeline.facts.money.sums.stated import SIGNS
from pipeline.read import Part

SINGULARS = frozenset(("it", "that", "this", "total"))
PLURALS = frozenset(("they", "these", "those", "own"))
POINTING = grammar("pointing") | PLURALS
SUPERLATIVES = grammar("superlatives")

LINES = 20  # lines of a list of years
LONG = 45  # tokens of what stands above it
REACH = 5  # tokens between the linking verb and its amount


def spoken_of(scene: Scene) -> str | None:
    """Return the kind of what a pronoun or a bare "the lowest" stands for: what was asked for, or the plural before."""
    asked = _listed_under(scene)
    if asked:
        return asked
    subject = linked_subject(scene)
    opened = scene.words[scene.start] in PLURALS
    if subject is None or not (opened or subject in POINTING or subject in SUPERLATIVES):
        return None
    before = sentence_before(scene)
    if before is None:
        return None
    return _asked(scene, *before) or (None if subject in SINGULARS else _plural(scene, *before))


def _listed_under(scene: Scene) -> str | None:
    """Return what a question or a lead-in is of, for a line below that gives its year only: "2017/18: £2.1m"."""
    part = scene.part
    if (scene.start, scene.end) != part[:2] or scene.times.get(scene.start, -1) < scene.leads[0] - 1:
        return None
    head = _above_years(scene)
    if head is None:
        return None
    terms = scene.context.terms.between("money noun", head.start, head.end)
    kinds = [term.id for term in terms if term.id not in (NEUTRAL, RISE)]
    asked = scene.words[head.end - 1] in ("?", ":")  # "How much in fines?", else "The total legal costs of claims"
    return kinds[-1 if asked else 0] if kinds else None


def _above_years(scene: Scene) -> Part | None:
    """Return the block above a line and the lines before it that give a year and its sum."""
    parts, dates = scene.context.reading.parts, scene.context.dates
    place = parts.index(scene.part)
    for above in reversed(parts[max(0, place - LINES) : place]):
        summed = not SIGNS.isdisjoint(scene.words[above.start : above.end])
        if not (summed and dates.between(above.start, above.start + 1)):
            return None if summed or above.end - above.start > LONG else above
    return None


def linked_subject(scene: Scene) -> str | None:
    """Return the last word of the subject that a verb links to the first sum: "He said that it was £4m" -> "it"."""
    left = scene.leads[0]
    link = next((at for at in range(left - 1, max(scene.start, left - REACH), -1) if scene.words[at] in LINKS), None)
    return None if link is None else scene.words[subject_end(scene, link) - 1]


def _asked(scene: Scene, start: int, end: int) -> str | None:
    """Return the kind of what a question is of: "asked how much had been spent on clearing the paths"."""
    words = scene.words[start:end]
    if "how" not in words or words[words.index("how") + 1] != "much":
        return None
    verbs = scene.context.terms.between("money verb", start + words.index("how"), end)
    return frames()[verbs[0].id.partition(" ")[0]].kind if verbs else None


def _plural(scene: Scene, start: int, end: int) -> str | None:
    terms = scene.context.terms.between("money noun", start, end)
    plurals = [term.id for term in terms if scene.words[term.end - 1].endswith("s") and term.id not in (NEUTRAL, RISE)]
    return plurals[-1] if plurals else None
