"""What a quotation means: whose words it gives, if anybody's."""

from collections.abc import Iterable, Sequence

from pipeline import vocabulary
from pipeline.fact import Fact, Refusal
from pipeline.facts.quote.attribution import FINDERS
from pipeline.facts.quote.fact import Quote
from pipeline.facts.quote.fragments import is_speech, shares
from pipeline.facts.quote.marks import quotations
from pipeline.facts.quote.near import Around, Attribution, around
from pipeline.facts.quote.patterns import IN_SENTENCE, MARK, SIGNED
from pipeline.facts.quote.people import Voice
from pipeline.facts.quote.speakers import Speakers
from pipeline.match import Match
from pipeline.read import Reading, Role
from pipeline.resolve import Context

PARTICLES = frozenset(vocabulary.words("quote")["particles"])
UNQUOTABLE = frozenset((Role.TITLE, Role.HEADING, Role.CAPTION, Role.LINK, Role.BOILERPLATE, Role.BYLINE, Role.DATE))


def resolve(matches: Sequence[Match], context: Context) -> Iterable[Fact | Refusal]:
    """Give the fact of each quotation that the document attributes."""
    reading = context.reading
    found = quotations(reading, context.terms.of(MARK))
    if not found:
        return
    known = {match.rule.name for match in matches}
    rules = [name for name in FINDERS if name in known]
    speakers = Speakers(context, found)
    after = said = 0
    last: tuple[Voice, str | None] | None = None
    beside: tuple[Around, Attribution] | None = None
    for quotation in found:
        near = around(reading, quotation, after, said)
        before, after = after, quotation.close + 1
        if quotation.close <= quotation.open + 1:
            continue
        attribution = _attribution(rules, context, near)
        part = reading.part(quotation.open)
        whole = part.role in UNQUOTABLE and quotation.close <= part.end  # a line torn off amid a speech looks like one
        if whole and (attribution is None or attribution.rule != SIGNED):
            continue  # a testimonial in a line of its own looks like a heading
        shared = attribution is None and last is not None and beside is not None and shares(context, near, *beside)
        if shared and last is not None and beside is not None:
            beside, said = (near, beside[1]), after
            start, end = reading.chars(quotation.open + 1, quotation.close)
            yield Quote(start=start, end=end, rule=IN_SENTENCE, speaker=last[0].name, cue=last[1])
        if attribution is None:
            continue
        cue = _written(reading, attribution.cue) if attribution.cue else None
        if attribution.speaker is None:
            voice, cue = speakers.in_force(quotation.open, before)
            cue = cue or (last[1] if last is not None and voice == last[0] else None)
        else:
            voice = speakers.of(*attribution.speaker, aside=attribution.aside)
        if voice is None:
            yield Refusal(attribution.rule, quotation.open, quotation.close, "nobody said to speak")
            continue
        if not attribution.aside:
            last, beside = (voice, cue), (near, attribution)
        said = after
        start, end = reading.chars(quotation.open + 1, quotation.close)
        yield Quote(start=start, end=end, rule=attribution.rule, speaker=voice.name, cue=cue)


def _attribution(rules: list[str], context: Context, near: Around) -> Attribution | None:
    for rule in rules:
        attribution = FINDERS[rule](context, near)
        if attribution is not None and is_speech(context, near, attribution):
            return attribution
    return None


def _written(reading: Reading, cue: tuple[int, int]) -> str:
    """Return the verb as written, without what it drags along: "spoke of"."""
    start, end = cue
    return reading.clean(start, end - (end - start > 1 and reading.lower[end - 1] in PARTICLES))
