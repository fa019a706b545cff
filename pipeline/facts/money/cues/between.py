"""The words between a verb and its amount."""

from pipeline.facts.money.scene import Scene, Verb

ASIDE = 4  # tokens of an aside between them
WEAK = 9  # tokens between a verb and what it governs through a preposition


def words_between(scene: Scene, verb: Verb, left: int) -> list[str]:
    """Return the words between a verb and the amount's phrase, without an aside: "costs the council, on average,"."""
    words = scene.words[verb.end : left]
    if words[-1:] == [","] and words.count(",") == 2:
        opened = words.index(",")
        return words[:opened] if len(words) - opened - 2 <= ASIDE else words
    return words
