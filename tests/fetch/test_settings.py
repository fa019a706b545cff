"""What is set once: who asks is told, and servers are not hurried."""

from pathlib import Path

import pytest

from pipeline.errors import FetchError
from pipeline.fetch import settings


@pytest.fixture(autouse=True)
def _no_contact(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NEWSFACTS_CONTACT", raising=False)


def write(folder: Path, text: str) -> Path:
    file = folder / "config.toml"
    file.write_text(text)
    return file


def test_a_file(tmp_path: Path) -> None:
    found = settings(write(tmp_path, '[fetch]\ncontact = "desk@paper.example"\ndelay = 3\n'))
    assert (found.agent, found.delay, found.loopback) == ("newsfacts/1 (+mailto:desk@paper.example)", 3, False)


def test_the_environment_goes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSFACTS_CONTACT", "https://paper.example/about")
    assert settings(tmp_path / "none.toml").agent == "newsfacts/1 (+https://paper.example/about)"
    assert settings(write(tmp_path, '[fetch]\ncontact = "a@b.example"')).contact == "https://paper.example/about"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "no contact address is set, and sites are told who asks; write into FILE:"),
        ('[fetch]\ncontact = "me"', "no contact address is set"),
        ('[fetch]\ncontact = "me@x.example\\nEvil: 1"', "contact 'me@x.example\\nEvil: 1' is no mail or web address"),
        (
            '[fetch]\ncontact = "m@x.example"\ndelay = 0.1',
            "FILE: a delay of 0.1 s hurries servers; leave them 1.0 s or",
        ),
        ('[fetch]\ncontact = "m@x.example"\nsize = "big"', "FILE: size is no number; write it as size = 30"),
        ('[fetch]\ncontact = "m@x.example"\nspeed = 1', "FILE: unknown key 'speed' in [fetch]; known: contact, delay,"),
        ("[fetch", "FILE: Expected"),
        ("fetch = 1", "FILE: fetch is no table; write [fetch]"),
    ],
)
def test_what_is_wrong(tmp_path: Path, text: str, message: str) -> None:
    file = write(tmp_path, text)
    with pytest.raises(FetchError) as caught:
        settings(file)
    assert str(caught.value).replace(str(file), "FILE").startswith(message)


def test_tests_may_hurry_this_computer(tmp_path: Path) -> None:
    file = write(tmp_path, '[fetch]\ncontact = "m@x.example"\ndelay = 0')
    assert settings(file, loopback=True).delay == 0
