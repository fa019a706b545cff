"""The tokenizer for UK news and minutes: spaCy's English one, with sums, rates and names kept apart rightly."""

import re
from collections.abc import Callable
from functools import cache

from spacy.attrs import LOWER
from spacy.lang.en import English
from spacy.language import Language
from spacy.tokenizer import Tokenizer
from spacy.util import compile_prefix_regex, compile_suffix_regex
from spacy.vocab import Vocab

from pipeline import vocabulary

Search = Callable[[str], re.Match[str] | None]

CURRENCY = "£€$"
CACHE = 200_000  # words known without trying the rules; the vocabulary's own phrases fill spaCy's 10,000

# "he's" comes apart without a rule of its own, and "'" alone needs none; each such rule would cost a search of the text
CONTRACTION = re.compile(r"[A-Za-z']*[A-Za-z]'(?!s$)[a-z]+|'[a-z]{1,2}")

URL = re.compile(r"(?i)(?:https?://|www\.)\S+|[^\s@]+@[\w-]+\.\S+")

PREFIXES = (rf"[{CURRENCY}]", r"[•·▪●◦*\-–—]+(?=\S)")

# no unit is split off its number: "£1.2m." is "£", "1.2m", "."; "13,000p" is one token
SUFFIXES = (
    r"\.{2,}",
    "…",
    r"[,;:!?\"'“”‘’()\[\]{}%*]",
    "'s",
    "'S",
    r"[–—]+",
    r"(?<=\S)-",
    rf"(?<=[\d.])[{CURRENCY}]",
)

INFIXES = (
    r"\.{2,}",
    "…",
    r"[–—]",
    r"(?<=\w)[()\[\]:;](?=\w)",
    r"(?<=\w)\)\((?=\w)",
    r"(?<=[A-Za-z]),(?=[A-Za-z])",
    r"(?<=[\w.,!?:;])[\"“”](?=\w)",  # "said.”The"
    r"(?<=\w)[:.,!?;](?=[\"“”‘])",  # "said:“We"
    r"(?<=:)‘",
    rf"(?<=[\w/.~<>+–—-])[{CURRENCY}]",
    rf"(?<=\w)/(?=[{CURRENCY}])",
    r"(?<=\d)\+(?=[A-Z])",
    r"(?<=illion)-|(?<=ounds)-",
    r"(?<=\d)-",
    r"(?<=\d[kmp])-",
    r"(?<=\db[n])-",
    r"(?<=-a)-",
    r"(?<=-an)-",
    r"(?<=-per)-",
    r"(?<=per)-",
    r"(?<=\d),(?=[A-Za-z])",
    r"(?<=[A-Za-z])/(?=[A-Za-z])",
    r"(?<=\d)/(?=[A-Za-z])",
    r"(?<=\d[kmp])/(?=[A-Za-z])",
    r"(?<=[a-z])\.(?=[A-Z])",
)


@cache
def blank_pipeline() -> Language:
    """Return the English pipeline that holds the vocabulary and this tokenizer; no model, no component."""
    # rules ask for a word's lower case only; the twenty other attributes cost twice as much as finding the word
    nlp = English(vocab=Vocab(lex_attr_getters={LOWER: str.lower}))
    rules: dict[str, list[dict[int | str, str]]] = {
        orth: pieces  # "Wed" is no "we'd", and "cant", "lets", "id" are words or misprints, not two tokens
        for orth, pieces in (nlp.Defaults.tokenizer_exceptions or {}).items()
        if CONTRACTION.fullmatch(orth)
    }
    prefixes = compile_prefix_regex([*(nlp.Defaults.prefixes or ()), *PREFIXES])
    infixes = re.compile(rf"(?=\W)(?:{'|'.join(INFIXES)})")
    nlp.tokenizer = Tokenizer(
        nlp.vocab,
        rules=rules,
        prefix_search=_unless_plain(prefixes.search),
        suffix_search=_unless_plain(compile_suffix_regex([*SUFFIXES, _full_stop()]).search),
        infix_finditer=lambda word: () if word.isalnum() else infixes.finditer(word),
        url_match=_unless_plain(URL.match),
        max_cache_size=CACHE,
    )
    return nlp


def _unless_plain(search: Search) -> Search:
    """Return the search that is spared the words of letters and figures only: nothing is cut off them."""
    return lambda word: None if word.isalnum() else search(word)


def _full_stop() -> str:
    """Return the pattern of a stop that ends a sentence: not that of "Cllr." or "J.", which stay one token."""
    words = [re.escape(word.removesuffix(".")) for word in vocabulary.words("writing")["abbreviations"]]
    unless = "".join(rf"(?<!\b{word}\.)" for word in [*words, "[A-Z]"])
    return rf"\.(?<=[\w)\]%'\"”’+]\.){unless}"  # the stop first: most words hold none
