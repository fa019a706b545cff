"""The tokenizer for UK news and minutes: spaCy's English one, with sums, rates and names kept apart rightly."""

import re
from functools import cache

from spacy.attrs import LOWER
from spacy.lang.en import English
from spacy.language import Language
from spacy.tokenizer import Tokenizer
from spacy.util import compile_prefix_regex, compile_suffix_regex
from spacy.vocab import Vocab

from pipeline.read.abbreviations import is_abbreviation

CURRENCY = "£€$"
CACHE = 200_000  # words known without trying the rules; the vocabulary's own phrases fill spaCy's 10,000

CUT_SHORT = r"'(?!(?:d|em|ll|m|re|s|ve)\b)"  # the mark in front of "'em" is no quotation mark

URL = re.compile(r"(?i)(?:https?://|www\.)\S+|[^\s@]+@[\w-]+\.\S+")

PREFIXES = (rf"[{CURRENCY}]", r"[•·▪●◦*\-–—]+(?=\S)")

MARK = re.compile(r"[,;:!?\"'“”‘’()\[\]{}%*…]$")
STOPS = re.compile(r"\.(?:\.+|(?<=[\w)\]%'\"”’+]\.))$")  # the stop first: it is found fastest

# no unit is split off its number: "£1.2m." is "£", "1.2m", "."; "13,000p" is one token
SUFFIXES = (
    "'s",
    "'S",
    "n't",
    "'(?:d|ll|m|re|ve)",
    r"[–—]+",
    r"(?<=\S)-",
    rf"(?<=[\d.])[{CURRENCY}]",
)
ENDINGS = compile_suffix_regex(SUFFIXES)

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
    opening = [CUT_SHORT if prefix == r"\'" else prefix for prefix in nlp.Defaults.prefixes or ()]
    # None of spaCy's exceptions is kept, contractions come apart as suffixes: once a text holds one exception, no word
    # behind it is remembered. And "Wed" is no "we'd"; "cant", "lets", "id" are words or misprints, not two tokens.
    prefixes = compile_prefix_regex([*opening, *PREFIXES]).search
    infixes = re.compile(rf"(?=\W)(?:{'|'.join(INFIXES)})").finditer
    nlp.tokenizer = Tokenizer(
        nlp.vocab,
        # a word's first or last letter spares it most searches: "US$" alone begins with one, and "don't" ends with one
        prefix_search=lambda word: None if word[:1].isalnum() and "$" not in word else prefixes(word),
        suffix_search=_suffix,
        infix_finditer=infixes,
        url_match=URL.match,
        token_match=str.isalnum,  # letters and figures only: nothing is cut off, and no rule is asked
        max_cache_size=CACHE,
    )
    return nlp


def _suffix(word: str) -> re.Match[str] | None:
    """Return what is cut off the end of a word; by its last character, as most words end with a letter or a mark."""
    last = word[-1:]
    if last == ".":
        return None if is_abbreviation(word[:-1]) else STOPS.search(word)
    if last.isalnum():
        return ENDINGS.search(word) if "'" in word else None
    return MARK.search(word, len(word) - 1) or ENDINGS.search(word)
