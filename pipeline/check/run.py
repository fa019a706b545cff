"""The check: the facts of the corpus now, against those accepted or those of another revision."""

import json
from pathlib import Path
from typing import NamedTuple

from pipeline.check.against import facts_of
from pipeline.check.diff import changes
from pipeline.check.figures import figures, gold_of, rule_figures
from pipeline.check.floors import Lowering, below, digest, floors, read_floors, write_floors
from pipeline.check.golden import Golden, GoldenError, accepted, corpus_documents, extracted, write_golden
from pipeline.check.report import Report
from pipeline.check.speed import measure
from pipeline.score.gold import Gold
from pipeline.score.things import Things, read_things


class Now(NamedTuple):
    """What this program extracts from a corpus, the corpus' gold, and its lists of things."""

    facts: Golden
    golds: list[Gold]
    things: list[Things]


def against_golden(corpus: Path, golden: Path, *, speed: bool = False) -> Report:
    """Compare with the golden files; the figures are held against the floors."""
    ratio = _speed(corpus) if speed else None
    return _report(corpus, golden, _now(corpus), accepted(golden), new_speed=ratio)


def against_revision(corpus: Path, golden: Path, revision: str) -> Report:
    """Compare with what another revision of the program extracts from the same corpus."""
    old, old_speed = facts_of(revision, corpus)
    return _report(corpus, golden, _now(corpus), old, old_speed=old_speed, new_speed=_speed(corpus))


def accept(corpus: Path, golden: Path, rules: Path, lower: str | None) -> Report:
    """Take the facts and figures as they are now: rewrite the golden files and the rules' figures, pin the floors anew.

    Raises GoldenError, and writes nothing, where a score would be pinned lower and no reason is given.
    """
    now = _now(corpus)
    report = _report(corpus, golden, now, accepted(golden))
    pinned = read_floors(golden)
    lowered = list(pinned.lowered) if pinned else []
    if report.below and not lower:
        raise GoldenError(
            f"below the floors: {'; '.join(report.below)}", 'mend the rules, or run: newsfacts accept --lower "why"'
        )
    if report.below and lower:
        lowered.append(Lowering(lower, list(report.below)))
    write_golden(now.facts, golden)
    found = [json.dumps(item.record(), ensure_ascii=False) for item in rule_figures(now.facts, now.golds)]
    rules.write_text("".join(f"{line}\n" for line in found), encoding="utf-8", newline="\n")
    write_floors(golden, floors(corpus, report.new, lowered))
    return report


def _now(corpus: Path) -> Now:
    golds = gold_of(corpus)
    return Now(extracted(corpus), golds, read_things(corpus, golds))


def _report(
    corpus: Path,
    golden: Path,
    new: Now,
    old: Golden,
    *,
    old_speed: float | None = None,
    new_speed: float | None = None,
) -> Report:
    found = list(changes(old, new.facts))
    now, pinned = figures(new.facts, new.golds, new.things), read_floors(golden)
    changed = {change.document for change in found}
    return Report(
        changes=found,
        old=figures(old, new.golds, new.things),
        new=now,
        old_speed=old_speed,
        new_speed=new_speed,
        is_pinned=pinned is not None and pinned.corpus == digest(corpus),
        below=list(below(pinned, now)) if pinned else [],
        texts={name: document.text for name, document in corpus_documents(corpus) if name in changed},
    )


def _speed(corpus: Path) -> float:
    return measure([document for _, document in corpus_documents(corpus)]).ratio
