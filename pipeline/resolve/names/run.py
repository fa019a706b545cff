"""Which words, one behind the other, make a name: where it ends, and what ends none."""

from pipeline.read import Reading
from pipeline.resolve.names.form import MONTHS, are_letters, closes, fits_alone, is_glued, is_initials, is_whole, shaped
from pipeline.resolve.names.words import given_names, words

MARKS = frozenset(('"', "“", "”", "‘", "’", "'", "(", ")"))
NO_FIRST_NAMES = frozenset(("a", "st", "st."))
LETTERS = frozenset(("RT", "DR", "JP"))  # that stand for first names behind a first name
LONGEST = 5  # words of a name: "Abdul Rahman Mohammed Ali Khan"
SHORT = 3  # letters of a word in capitals that may be an acronym


def is_title(reading: Reading, token: int) -> bool:
    """Say whether a word is a title before a name; what stands behind the last word is none."""
    if token >= len(reading.words) or reading.lower[token] not in words().titles:
        return False
    word = reading.words[token]
    if word.isupper() and are_letters(word):
        return not _are_initials(reading, token)
    return word[0].isupper()


def _are_initials(reading: Reading, token: int) -> bool:
    """Say whether letters behind a title stand for first names: "Cllr I Dunmow", "Councillor DR Johnson"."""
    before, behind = reading.lower[token - 1 : token], reading.words[token + 1 : token + 3]
    if _is_inside(reading, token):
        return True
    titled = bool(before) and (before[0] in words().titles or before[0] in words().plural_titles)
    if reading.words[token] == "I" and before and len(before[0]) == 1 and fits(reading, token - 1):
        titled = True  # "R I N Gordon"
    if behind and behind[0].isupper() and are_letters(reading.words[token]):
        return False  # "DR JO MARR" has a title
    if len(behind) > 1 and are_letters(reading.words[token]) and is_whole(behind[1]) and is_whole(behind[0]):
        return False  # "ex-councillor MP Jane Marr"
    return titled and bool(behind) and (is_whole(behind[0]) or is_initials(behind[0]))


def _is_inside(reading: Reading, token: int) -> bool:
    """Say whether letters stand for further first names: "Andrew RT Penrose"."""
    return reading.words[token] in LETTERS and token > 0 and reading.lower[token - 1] in given_names()


def run_end(reading: Reading, start: int, limit: int, titled: bool) -> int | None:
    """Return where the words of a name end that begin at a token, if they make a name."""
    end = start
    while end < limit and end - start <= LONGEST:
        fit = fits_alone(reading.words[end])
        fit = _fits_here(reading, end) if fit is None else fit
        step = 1 if fit else _odd_step(reading, start, end, limit, titled)
        if not step or (end - start > 1 and (new_line(reading, end) or _is_body(reading, start, end))):
            break
        if end - start > 1 and _begins_another(reading, start, end):
            break
        end += step
    if end == start or end - start > LONGEST:
        return None
    if end < limit and reading.lower[end] in words().not_people and not new_line(reading, end):
        return None
    end = trim(reading, start, end)
    if titled and end == start + 1 and _is_signature(reading, start):
        return None  # "Cllr HD" of minutes that write initials
    if end == start or reading.lower[start] == "y" or (not titled and not _is_full(reading, start, end)):
        return None
    return None if reading.lower[end - 1] in words().companies else end


def _odd_step(reading: Reading, start: int, end: int, limit: int, titled: bool) -> int:
    """Return how many tokens a name goes on by a word that is part of none elsewhere: a nickname, "Ward", letters."""
    word = reading.words[end]
    if word in MARKS:
        return nickname(reading, end, limit) if end > start else 0
    if not word[0].isupper():
        return 0
    named = titled or (end == start + 1 and reading.lower[start] in given_names())  # "leader Ian Ward said"
    if named and is_surname(reading, end, limit):
        return 1
    return int(titled and end == start and _opens_with_letters(reading, end))


def _opens_with_letters(reading: Reading, token: int) -> bool:
    """Say whether a name of a list opens with letters that are an acronym too: "Councillors Smith, AM Bell"."""
    return are_letters(reading.words[token]) and token + 1 < len(reading.words) and is_whole(reading.words[token + 1])


def _begins_another(reading: Reading, start: int, token: int) -> bool:
    """Say whether initials behind a whole name of the same kind begin the next: "A Frome | T Kettley"."""
    words = reading.words
    behind = words[token + 1] if token + 1 < len(words) else "."
    if not is_initials(words[token]) or not (is_whole(behind) or is_initials(behind)):
        return False
    return is_initials(words[start]) and is_whole(words[token - 1])


def _is_body(reading: Reading, start: int, token: int) -> bool:
    """Say whether letters behind a whole name are what its bearer belongs to: "Ade Orrin FBU Brigade secretary"."""
    word = reading.words[token]
    known = is_whole(reading.words[token - 1]) and not reading.words[start].isupper()
    return known and SHORT <= len(word) <= SHORT + 1 and word.isupper() and word.isalpha()


def _is_signature(reading: Reading, token: int) -> bool:
    """Say whether a word is no surname but initials: two letters, or three that are explained: "(JMS)"."""
    word = reading.words[token]
    if not word.isupper() or len(word) > SHORT:
        return False
    return len(word) < SHORT or f"({word})" in reading.clean_text


def is_surname(reading: Reading, token: int, limit: int) -> bool:
    """Say whether a word such as "Ward" ends a name behind a title or in a list of names: no capital follows."""
    if not reading.words[token].istitle():
        return False
    initial = token > 0 and is_initials(reading.words[token - 1]) and not is_title(reading, token - 1)
    if reading.lower[token] not in words().surnames and not initial:  # "Cllr Mrs K F Mayor"
        return False
    return token + 1 >= limit or not reading.words[token + 1][0].isupper() or new_line(reading, token + 1)


def _is_full(reading: Reading, start: int, end: int) -> bool:
    """Say whether words without a title make a name: more than one, and no acronyms."""
    found = reading.words[start:end]
    given = len(found) - found.count(".") > 1 or is_glued(found[0])  # "C.Cook" has its initial in it
    if not given or reading.lower[start] in NO_FIRST_NAMES:
        return False
    return not any(map(str.isupper, found)) or not _all_short_capitals(reading, start, end)


def nickname(reading: Reading, token: int, limit: int) -> int:
    """Return how many tokens a nickname takes inside a name: 3 for "Nan" in marks."""
    inside = token + 3 < limit and reading.words[token] in MARKS and reading.words[token + 2] in MARKS
    if not inside or not shaped(reading.words[token + 1]) or fits_alone(reading.words[token + 1]) is False:
        return 0  # "D. Sutton (Chairman) H. Milton" are two
    return 3 if fits(reading, token + 3) else 0


def new_line(reading: Reading, token: int) -> bool:
    """Say whether a token begins a line of the document: a list's next entry, where a name is complete."""
    own, index = reading.offsets.own, reading.index
    return reading.document.text.find("\n", own(index[token - 1]), own(index[token])) >= 0


def trim(reading: Reading, start: int, end: int) -> int:
    """Leave out letters behind the name, and initials or particles that lead to no surname."""
    while end > start and (not closes(reading.words[end - 1]) or _is_digraph(reading, end - 1)):
        end -= 1
    return end


def fits(reading: Reading, token: int) -> bool:
    """Say whether a word can be part of a name."""
    fits = fits_alone(reading.words[token])
    return _fits_here(reading, token) if fits is None else fits


def _fits_here(reading: Reading, token: int) -> bool:
    """Say whether a word that can be part of a name is part of one here: a month, "Nurse", "van", a full stop."""
    word, lower = reading.words[token], reading.lower[token]
    if word == "I" or are_letters(word):  # else it is who speaks, a title or an office
        return _are_initials(reading, token)
    if word[0].isupper():
        return not _dated(reading, token) and (lower not in words().soft or _ends_a_name(reading, token))
    if word == "." and token and reading.lower[token - 1] in words().digraphs:  # "Ll. Pryce" is "Ll", "."
        return True
    if word == ".":  # "P.D. Marrable" is "P.D", "."
        return token > 0 and "." in reading.words[token - 1] and is_initials(reading.words[token - 1])
    following = reading.words[token + 1] if token + 1 < len(reading.words) else "."
    return following[0].isupper() or following in words().particles


def _ends_a_name(reading: Reading, token: int) -> bool:
    """Say whether a word such as "Ireland" or "Nurse" is a surname here: a name goes before, none goes on behind."""
    following = reading.words[token + 1] if token + 1 < reading.part(token).end else "."
    goes_on = following[0].isupper() and following.lower() not in words().acronyms
    if goes_on or reading.lower[token + 1 : token + 2] in (["of"], ["for"], ["teacher"]):
        return False
    before = reading.lower[token - 1] if token else ""
    return before in words().titles or (token > 0 and before not in words().soft and fits(reading, token - 1))


def _dated(reading: Reading, token: int) -> bool:
    """Say whether "May" or "April" is a month here: a number stands beside it."""
    if reading.lower[token] not in MONTHS:
        return False
    beside = reading.words[max(0, token - 1) : token] + reading.words[token + 1 : token + 2]
    return any(word[0].isdigit() for word in beside)


def is_word(reading: Reading, token: int) -> bool:
    """Say whether a word is a whole name and no initial."""
    return is_whole(reading.words[token]) and not _is_digraph(reading, token)


def _is_digraph(reading: Reading, token: int) -> bool:
    """Say whether two letters with a stop are one initial, as "Ll" is."""
    return reading.lower[token] in words().digraphs and reading.words[token + 1 : token + 2] == ["."]


def _all_short_capitals(reading: Reading, start: int, end: int) -> bool:
    """Say whether the words look like acronyms more than like a name: "HMI NHS"."""
    found = [reading.words[at] for at in range(start, end) if is_word(reading, at) and not _is_inside(reading, at)]
    return any(word.isupper() for word in found) and (len(found) < 2 or any(len(word) <= SHORT for word in found))
