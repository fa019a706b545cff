"""What a quotation means: whose words it gives, if anybody's."""

from collections.abc import Iterable, Sequence

from pipeline import vocabulary
from pipeline.fact import Fact, Refusal
from pipeline.facts.quote.attribution import DASHES, LEADING, Finders, finders_of
from pipeline.facts.quote.fact import Quote
from pipeline.facts.quote.fragments import is_speech, shares
from pipeline.facts.quote.marks import Quotation, quotations
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
    results: list[Fact | Refusal] = []
    if not found:
        return results
    finders = finders_of(frozenset([match.rule.name for match in matches]))
    speakers = Speakers(context, found)
    after = said = 0
    last: tuple[Voice, str | None] | None = None
    beside: tuple[Around, Attribution] | None = None
    for quotation in found:
        near = around(reading, quotation, after, said)
        before, after = after, quotation.close + 1
        attribution = _attribution(finders, context, near)
        if attribution is None:
            if last is not None and beside is not None and shares(context, near, *beside):
                beside, said = (near, beside[1]), after
                results.append(_quote(reading, quotation, IN_SENTENCE, *last))
            continue
        cue = _written(reading, attribution.cue) if attribution.cue else None
        if attribution.speaker is None:
            voice, cue = speakers.in_force(quotation.open, before)
            cue = cue or (last[1] if last is not None and voice == last[0] else None)
        else:
            voice = speakers.of(*attribution.speaker, aside=attribution.aside)
        if voice is None:
            results.append(Refusal(attribution.rule, quotation.open, quotation.close, "nobody said to speak"))
            continue
        if not attribution.aside:
            last, beside = (voice, cue), (near, attribution)
        said = after
        results.append(_quote(reading, quotation, attribution.rule, voice, cue))
    return results


def _attribution(finders: Finders, context: Context, near: Around) -> Attribution | None:
    words, quotation = context.reading.words, near.quotation
    if quotation.close <= quotation.open + 1:
        return None
    part = context.reading.part_of[quotation.open]
    stands_alone = part.role in UNQUOTABLE and quotation.close <= part.end  # else a line torn off amid a speech
    for find in finders[words[near.colon] in LEADING, near.tail < near.end and words[near.tail] in DASHES]:
        attribution = find(context, near)
        if attribution is not None and is_speech(context, near, attribution):
            # a testimonial in a line of its own looks like a heading
            return attribution if not stands_alone or attribution.rule == SIGNED else None
    return None


def _quote(reading: Reading, quotation: Quotation, rule: str, voice: Voice, cue: str | None) -> Quote:
    start, end = reading.chars(quotation.open + 1, quotation.close)
    return Quote(start=start, end=end, rule=rule, speaker=voice.name, cue=cue)


def _written(reading: Reading, cue: tuple[int, int]) -> str:
    """Return the verb as written, without what it drags along: "spoke of"."""
    start, end = cue
    return reading.clean(start, end - (end - start > 1 and reading.lower[end - 1] in PARTICLES))
