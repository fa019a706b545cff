"""The file of watched sources: what it may say, and what is wrong with it."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from pipeline.errors import LoadError
from pipeline.load import Defaults
from pipeline.watch import Watched, watched


def test_sources(tmp_path: Path) -> None:
    file = tmp_path / "sources.toml"
    file.write_text(
        '[sources.gazette]\naddress = "https://g.example/feed"\nevery = "30 minutes"\nsilent_after = "1 day"\n'
        'limit = 9\npublisher = "The Gazette"\nkind = "article"\n'
        '[sources.council]\naddress = ["https://c.example/a", "https://c.example/b"]\nsince = 2024-01-31\n'
        '[sources.other]\naddress = "https://o.example/"\nsince = "90 days"\n'
    )
    assert watched(file) == [
        Watched(
            name="gazette",
            addresses=("https://g.example/feed",),
            every=timedelta(minutes=30),
            silent_after=timedelta(days=1),
            limit=9,
            defaults=Defaults(publisher="The Gazette", kind="article"),
        ),
        Watched(name="council", addresses=("https://c.example/a", "https://c.example/b"), since=date(2024, 1, 31)),
        Watched(name="other", addresses=("https://o.example/",), since=timedelta(days=90)),
    ]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", 'FILE: no source is named; write [sources.gazette], and below it address = "https://..."'),
        ("[sources", "FILE: Expected ']' at the end of a table declaration (at end of document); mend the TOML there"),
        ("[sources]\na = 1", "FILE: a is no table; write [sources.a] in a line of its own"),
        ("[sources.a]", '''FILE: [sources.a]: no address; write address = "https://..."'''),
        ('[sources.a]\naddress = "feed.xml"', '''FILE: [sources.a]: no address; write address = "https://..."'''),
        (
            '[sources.a]\nadress = "https://a.example"',
            "FILE: [sources.a]: unknown key 'adress';"
            " known: address, every, silent_after, since, limit, publisher, kind",
        ),
        (
            '[sources.a]\naddress = "https://a.example"\nevery = "often"',
            'FILE: [sources.a]: every = \'often\' is no time; write it as "30 minutes", "6 hours", "2 days"',
        ),
        (
            '[sources.a]\naddress = "https://a.example"\nsince = "May"',
            "FILE: [sources.a]: since = 'May' is no day; write it as 2024-01-31, or \"90 days\"",
        ),
        (
            '[sources.a]\naddress = "https://a.example"\nlimit = 0',
            "FILE: [sources.a]: limit = 0 is no number; write it as limit = 100",
        ),
        (
            '[sources.a]\naddress = "https://a.example"\nkind = "poem"',
            "FILE: [sources.a]: kind 'poem' is unknown; known: article, minutes",
        ),
    ],
)
def test_what_is_wrong(tmp_path: Path, text: str, message: str) -> None:
    file = tmp_path / "sources.toml"
    file.write_text(text)
    with pytest.raises(LoadError) as caught:
        watched(file)
    assert str(caught.value).replace(str(file), "FILE") == message
