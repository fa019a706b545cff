"""The words that visits are told with, ready for looking up."""

from pipeline import vocabulary

VOCABULARY = vocabulary.words("inspection")


def words(table: str, key: str) -> frozenset[str]:
    """Return a list of the vocabulary as a set."""
    return frozenset(VOCABULARY[table][key])


MODIFIERS = words("around", "modifiers")
POINTING = words("around", "pointing")
OTHER_VISITS = words("around", "other_visits")
UNREAL = words("around", "unreal")
OTHER_THINGS = words("around", "other_things")
ONCE_MORE = words("around", "once_more")
NEVER_AFTER = words("around", "never_after")
BLOCKERS = words("between", "blockers")
HAPPENING = words("between", "happening")
JOINING = words("between", "joining")
CLAUSE_STARTS = words("between", "clause_starts")
ARTICLES = words("between", "articles")
EDGES = words("between", "edges")
AUXILIARIES = words("between", "auxiliaries")
PRONOUNS = words("between", "pronouns")
HEADS = words("between", "heads")
REPORTING = words("between", "reporting")
LISTING = words("between", "listing")
VERBAL = words("between", "verbal")
REQUESTS = words("between", "requests")
DENIED = words("denied", "before")
RESCHEDULED = words("denied", "rescheduled")
CANCELLED = words("denied", "anywhere")
OVERTAKEN = words("denied", "overtaken")
PLANS = words("denied", "plans")
AGAIN = words("around", "again")
ROW_VERBS = words("rows", "verbs")
PLAIN_VISITS = words("around", "visits")
FOOD_AGENCIES = words("around", "food_agencies")
ACCOUNTS = words("between", "accounts")
BRIDGE_STARTS = words("between", "bridge_starts")
BRIDGES = words("between", "bridges") | MODIFIERS
REPORTS = words("between", "reports")
JUDGED = words("between", "judged")
DONE_TO = words("around", "done_to")
OTHERWISE = {verb: frozenset(entry["before"]) for entry in VOCABULARY["otherwise"] for verb in entry["verbs"]}
"""The words behind a verb with which it tells of no visit."""
FIELDWORK = words("around", "fieldwork")
PLACES = words("around", "places")
PAPERS = words("between", "papers")
NOTICES = words("between", "notices")
ENTRY_WORDS = words("around", "entry_words")
DEEDS = words("around", "deeds")
APPEALED_TO = words("around", "appealed_to")
NOUNS_TOO = words("around", "nouns_too")
PAST_FORMS = words("around", "past_forms")
PAST_VISITS = words("around", "past_visits")
EVERY = words("around", "every")
BODIES = words("around", "bodies")
BODIES_THAT = words("around", "bodies_that")
