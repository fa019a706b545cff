"""Whether what is given or paid is pay for a post: "paid its chief executive £190,000"."""

from pipeline.facts.money.cues.between import words_between
from pipeline.facts.money.cues.charged import HOUSEHOLD
from pipeline.facts.money.grammar import words as grammar
from pipeline.facts.money.scene import Scene, Verb

POSTS = grammar("posts")


def is_for_post(scene: Scene, n: int, verb: Verb, left: int) -> bool:
    """Tell whether a post is paid: "pays her 31 staff £10 an hour", "paid its chief executive £190,000"."""
    between = words_between(scene, verb, left)
    right = scene.rates[n].end
    if verb.frame.id == "give":  # "giving £370,400 to the retiring chief executive"
        large = scene.sums[n].amount >= HOUSEHOLD and scene.words[right] == "to"
        return large and not POSTS.isdisjoint(scene.words[right + 1 : right + 6])
    if scene.words[right] == "as" and not POSTS.isdisjoint(scene.words[right + 1 : right + 4]):
        return True  # "paid £151,000 as head"
    rated = scene.rates[n].per is not None and not POSTS.isdisjoint(between)
    return rated or (between[-1:] != [] and between[-1] in POSTS)
