"""What merging looks at in a sum of money, and the keys by which two sums meet."""

from collections.abc import Iterator
from hashlib import sha256
from itertools import combinations, product
from typing import NamedTuple

from pipeline.claims.mention import Mention
from pipeline.claims.places import council, place
from pipeline.claims.scene import Scene
from pipeline.claims.sums import normal, octaves, rounded
from pipeline.claims.when import YEAR, years
from pipeline.claims.words import content, plain

SENTENCE = 8  # words of a sentence that two reporters do not write alike
SEASON = 240  # days; grants of one round sum come back each year
ERA = 3  # years
LASTING = 3 * YEAR
PURPOSES = 4  # words of a purpose that are looked up in pairs


class Form(NamedTuple):
    """What merging looks at in a sum."""

    amount: str
    most: str | None
    currency: str
    per: str | None
    kind: str
    payer: str | None
    recipient: str | None
    purpose: str | None
    period: str | None
    councils: tuple[str, ...]
    beside: tuple[str, ...]
    matter: tuple[str, ...]
    sentence: str
    place: int
    document: str
    minutes: bool
    published: str | None
    until: str | None


def form(mention: Mention, scene: Scene) -> Form:
    """Return the form of a sum."""
    said, paper = mention.fields, mention.paper
    amount = normal(str(said["amount"]))
    most = None if said["amount_max"] is None else normal(str(said["amount_max"]))
    beside = tuple(sorted({normal(each) for each in scene.sums[mention.sentence]} - {amount}))
    digest = sha256(plain(mention.sentence).encode()).hexdigest()[:12]
    sentence = digest if len(mention.sentence.split()) >= SENTENCE else ""
    return Form(
        amount,
        most,
        said["currency"],
        said["per"],
        said["kind"],
        said["payer"],
        said["recipient"],
        said["purpose"],
        said["period"],
        scene.councils,
        beside,
        tuple(sorted({*scene.matter, *content(mention.sentence)})),
        sentence,
        mention.start,
        paper.id,
        paper.kind == "minutes",
        paper.earliest,
        paper.latest,
    )


def keys(form: Form) -> Iterator[str]:
    """Sums are compared that round to one amount in one council, of one party, or in one document or sentence."""
    amount = f"{form.currency}{rounded(form.amount)}/{form.per}"
    yield f"{amount}|{form.document}"
    named = (council(name) or plain(name) for name in (form.payer, form.recipient) if name)
    areas = dict.fromkeys(place(name) for name in (*form.councils, *named))
    for area in areas:
        yield f"{amount}|{area}"
    if form.sentence:
        yield f"{form.amount}|{form.sentence}"
    if form.recipient and not council(form.recipient):
        for name in form.councils:
            yield f"{form.currency}{form.per}|{place(name)}|{plain(form.recipient)}"
    topics = sorted(content(form.purpose or ""))[:PURPOSES]
    reported = dict.fromkeys(
        year // ERA
        for year in years((form.published, form.until), before=LASTING if form.kind == "cost" else SEASON // 2)
    )
    for pair in combinations(topics, 2):
        for area in areas:
            for era, octave in product(reported, octaves(form.amount)):
                yield f"{form.currency}{form.per}|{area}|{' '.join(pair)}|{era}|{octave}"
