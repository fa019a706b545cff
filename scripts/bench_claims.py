"""How fast mentions become claims, and how that grows with the number of documents, on invented mentions."""

import sys
from collections.abc import Iterator
from datetime import date, timedelta
from random import Random
from time import process_time

from pipeline.claims import Mention, Paper, merge

SIZES = (1_000, 10_000, 100_000)
COUNCILS = 400
DOCUMENTS_A_THING = 3  # as many reports as a story has, more or less
FIRST = date(2005, 1, 1)
DAYS = 7_000
GIVEN = ("Ada", "Bo", "Cy", "Dot", "Eli", "Fay", "Gus", "Hal", "Ivy", "Jo", "Kit", "Lou", "Max", "Nell", "Otto", "Pia")
FAMILY = ("Thorne", "Lane", "Dunn", "Moss", "Reed", "Hale", "Pike", "Sharp", "Wynn", "Croft", "Batty", "Lall", "Stone")
MATTERS = (
    "bridge",
    "library",
    "bus",
    "school",
    "park",
    "housing",
    "flood",
    "road",
    "care",
    "pool",
    "market",
    "theatre",
)
SCHOOLS = ("Primary", "Junior", "Infant", "High", "Church of England Primary")
GRADES = ("inadequate", "requires improvement", "good", "outstanding")
NAMES = ("Millfield", "Riverside", "St Mary's", "Oak Lane", "Hill Top", "Fernhill", "Elm Tree", "Bankside", "Park View")


def documents(count: int) -> Iterator[list[Mention]]:
    """Yield documents with their mentions: each reports a story of a council, which others report too."""
    for number in range(count):
        story = Random(number // DOCUMENTS_A_THING)  # noqa: S311 - no secret
        own = Random(-number - 1)  # noqa: S311
        council = f"Shire {story.randrange(COUNCILS)} Borough Council"
        published = FIRST + timedelta(days=story.randrange(DAYS) + own.randrange(5))
        paper = Paper(
            f"d{number}", "article", f"Paper {own.randrange(900)}", str(published), str(published), f"s{number}"
        )
        yield [
            Mention(
                f"{number}-{place}", kind, paper, place * 40, text, f"{text}, it was said in report {number}.", fields
            )
            for place, (kind, text, fields) in enumerate(_facts(story, own, council, published))
        ]


def _facts(story: Random, own: Random, council: str, published: date) -> Iterator[tuple[str, str, dict[str, object]]]:
    for _ in range(2):
        yield "official", "a councillor", _official(story, council)
    for _ in range(3):
        yield "money", "a sum", _money(story, own, council)
    name = f"{story.choice(NAMES)} {story.choice(SCHOOLS)} School"
    visited = str(published - timedelta(days=story.randrange(20, 90)))
    inspection = {"agency": "Ofsted", "kind": "inspection", "subject": name, "status": "completed"}
    yield "inspection", "a visit", inspection | {"date": own.choice((visited, visited[:7], visited[:4]))}
    rating = {"agency": "Ofsted", "scale": "ofsted", "rating": story.choice(GRADES), "subject": name, "aspect": None}
    yield "rating", "a grade", rating | {"date": own.choice((visited, visited[:7], None)), "status": "current"}
    words = " ".join(story.choice(MATTERS) + str(story.randrange(60)) for _ in range(9))
    yield "quote", f"{words}.", {"speaker": _name(story), "cue": "said"}
    decision = {"body": council, "outcome": "approved", "date": own.choice((str(published), None))}
    votes = dict.fromkeys(("votes_for", "votes_against", "abstentions"))
    yield "decision", f"agreed to spend on {words}", decision | votes


def _name(story: Random) -> str:
    return f"{story.choice(GIVEN)} {story.choice(FAMILY)}{story.randrange(8)}"


def _official(story: Random, council: str) -> dict[str, object]:
    role = story.choice(("leader", "councillor", f"cabinet member for {story.choice(MATTERS)}"))
    return {
        "name": _name(story),
        "title": "Cllr",
        "role": role,
        "organisation": council,
        "party": story.choice(("Labour", "Conservative", None)),
        "ward": None,
        "status": "current",
    }


def _money(story: Random, own: Random, council: str) -> dict[str, object]:
    digits = story.choice((1, 2, 2, 3, 5))
    amount = story.randrange(10 ** (digits - 1), 10**digits) * 10 ** story.randrange(2, 7 - digits + 1)
    nothing = dict.fromkeys(("amount_max", "per", "duration", "period"))
    return nothing | {
        "amount": str(amount),
        "currency": "GBP",
        "qualifier": "exact",
        "kind": story.choice(("spending", "cost", "funding")),
        "payer": own.choice((council, None)),
        "recipient": None,
        "purpose": own.choice(
            (f"{story.choice(MATTERS)} repairs in {story.choice(FAMILY)} {story.choice(NAMES)}", None)
        ),
    }


def main() -> None:
    """Print mentions a second for each number of documents up to the first argument, 100,000 unless given."""
    most = int(sys.argv[1]) if len(sys.argv) > 1 else SIZES[-1]
    print(f"{'documents':>10} {'mentions':>10} {'claims':>10} {'seconds':>8} {'mentions a second':>18}")
    first = None
    for size in (size for size in SIZES if size <= most):
        held = list(documents(size))
        mentions = sum(len(each) for each in held)
        start = process_time()
        claims = len(merge(held))
        seconds = process_time() - start
        print(f"{size:10} {mentions:10} {claims:10} {seconds:8.1f} {mentions / seconds:18.0f}", flush=True)
        first = first or (size, seconds)
    if size > first[0]:
        print(f"{size // first[0]} times the documents took {seconds / first[1]:.0f} times the time")


if __name__ == "__main__":
    main()
