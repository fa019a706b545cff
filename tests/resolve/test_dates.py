"""Date expressions -> EDTF, beside the date of the document they stand in."""

from datetime import date

import pytest

from pipeline.document import Document
from pipeline.read import read
from pipeline.resolve.dates import TRIGGERS, Dates
from pipeline.resolve.dates.numeric import figures_at, parsed
from pipeline.terms import TermFinder

FINDER = TermFinder(TRIGGERS)
FRIDAY = "2024-03-15"


def found(text: str, published: str | None) -> Dates:
    reading = read(Document(text=text, published=published))
    return Dates(reading, FINDER.find(reading), reading.document.published)


def dates(text: str, published: str | None) -> list[str]:
    return [mention.edtf for mention in found(text, published).mentions]


# only the British order, the day before the month, reads these right
BRITISH = [
    (None, "02/03/2023", ["2023-03-02"]),
    (None, "2/3/2023", ["2023-03-02"]),
    (None, "02/03/23", ["2023-03-02"]),
    (None, "2/3/23", ["2023-03-02"]),
    (None, "02.03.2023", ["2023-03-02"]),
    (None, "2.3.2023", ["2023-03-02"]),
    (None, "2.3.23", ["2023-03-02"]),
    (None, "02-03-2023", ["2023-03-02"]),
    (None, "It met on 01/12/2019.", ["2019-12-01"]),
    (None, "It met on 12/01/2019.", ["2019-01-12"]),
    (None, "It met on 11.09.2001.", ["2001-09-11"]),
    (None, "It met on 9.11.2001.", ["2001-11-09"]),
    (None, "the minutes of 07/04/2021 and 04/07/2021", ["2021-04-07", "2021-07-04"]),
    (None, "the minutes of 5.6.22 and 6.5.22", ["2022-06-05", "2022-05-06"]),
    (None, "from 01/04/2022 to 03/05/2022", ["2022-04-01/2022-05-03"]),
    (None, "between 10/11/2020 and 12/11/2020", ["2020-11-10/2020-11-12"]),
    (None, "Date: 08/09/2017", ["2017-09-08"]),
    (None, "published 06/07/18", ["2018-07-06"]),
    (None, "w/c 06/05/2024", ["2024-05-06/2024-05-12"]),
    (None, "week ending 12/04/2024", ["2024-04-08/2024-04-12"]),
    (None, "due by 10/12/2025", ["2025-12-10"]),
    (None, "since 03/02/2020", ["2020-02-03"]),
    (None, "Decision of 4/10/1999", ["1999-10-04"]),
    (None, "on 05.11.2015 at County Hall", ["2015-11-05"]),
    (None, "01-02-2003", ["2003-02-01"]),
    (None, "dated 9/8/07", ["2007-08-09"]),
    (None, "28/02/2023", ["2023-02-28"]),
    (None, "28.2.23", ["2023-02-28"]),
    (None, "01/02/03 and 03/02/01", ["2003-02-01", "2001-02-03"]),
    (None, "inspected 07.08.2019", ["2019-08-07"]),
]

EXPRESSIONS = [
    *BRITISH,
    # days
    (None, "28th Jun 2023, 11:02 BST", ["2023-06-28"]),
    (None, "on Monday 4th March 2024 at 7.30pm", ["2024-03-04"]),
    (None, "the 3rd of February 1998", ["1998-02-03"]),
    (None, "February 3, 1998", ["1998-02-03"]),
    (None, "2023-02-28", ["2023-02-28"]),
    ("2024-09-20", "published this morning, Friday 20 September 2024.", ["2024-09-20"]),
    ("2024-07-04", "The cabinet agreed on Tuesday (July 2) to raise it.", ["2024-07-02"]),
    (FRIDAY, "The report came out on Wednesday, March 13.", ["2024-03-13"]),
    (FRIDAY, "It will be discussed on Tuesday, March 26.", ["2024-03-26"]),
    ("2024-09-20", "on 29 February", ["2024-02-29"]),
    ("2023-12-05", "She is due to start work on 2 January.", ["2024-01-02"]),
    ("2024-01-30", "Cabinet members agreed on January 23 to wait.", ["2024-01-23"]),
    (None, "when it met on February 5", ["XXXX-02-05"]),
    # several days
    (None, "between July 25 and 26", ["XXXX-07-25/XXXX-07-26"]),
    ("2023-09-01", "The second visit took place between July 25 and 26.", ["2023-07-25/2023-07-26"]),
    (None, "The first were on February 28 and March 1 this year.", ["XXXX-02-28/XXXX-03-01"]),
    ("2023-09-01", "The first were on February 28 and March 1 this year.", ["2023-02-28/2023-03-01"]),
    (None, "between 8-10th March 2016", ["2016-03-08/2016-03-10"]),
    (None, "on Tuesday 17 th November 2009", ["2009-11-17"]),
    (None, "on the 1 st of May 2019 and the 2 nd June 2019", ["2019-05-01", "2019-06-02"]),
    (None, "on May 16 th 2019", ["2019-05-16"]),
    (None, "on 3 rd and 4 th July 2018", ["2018-07-03/2018-07-04"]),
    (None, "by the th November 2009 and from St March 2009", ["2009-11", "2009-03"]),
    (None, "focused visit on 6 and 7 November 2018.", ["2018-11-06/2018-11-07"]),
    (None, "on 5, 6 and 7 December 2022", ["2022-12-05/2022-12-07"]),
    (None, "on 6 and 20 November 2018", ["2018-11-06", "2018-11-20"]),
    (None, "30 April–2 May 2022", ["2022-04-30/2022-05-02"]),
    ("2025-03-18", "It ran between 7 October and 15 November last year.", ["2024-10-07/2024-11-15"]),
    (None, "from 28 December to 3 January 2022", ["2021-12-28/2022-01-03"]),
    (None, "16th-18th May 2019", ["2019-05-16/2019-05-18"]),
    (None, "from the 4th to the 7th of March 2013", ["2013-03-04/2013-03-07"]),
    (None, "on the 30th November and the 1st of December 2022", ["2022-11-30/2022-12-01"]),
    (None, "on the twelfth of September 2022", ["2022-09-12"]),
    (None, "on 5/6 March 2024", ["2024-03-05/2024-03-06"]),
    ("2023-12-01", "It lasted over three days from 25 November.", ["2023-11-25/2023-11-27"]),
    ("2023-12-01", "They spent two days at the home from 25 November.", ["2023-11-25/2023-11-26"]),
    ("2020-11-20", "It was seen on Tuesday and Wednesday, September 22 and 23.", ["2020-09-22/2020-09-23"]),
    ("2024-10-20", "Inspectors would be visiting on October 8 and 9.", ["2024-10-08/2024-10-09"]),
    ("2024-03-15", "Members heard that it would be held on 22 April.", ["2024-04-22"]),
    # weeks
    ("2018-06-14", "They spent the week of April 23 there.", ["2018-04-23/2018-04-27"]),
    (None, "week commencing 4 March 2024", ["2024-03-04/2024-03-10"]),
    (None, "week ending 10 May 2024", ["2024-05-06/2024-05-10"]),
    (FRIDAY, "this week", ["2024-03-11/2024-03-17"]),
    (FRIDAY, "last week", ["2024-03-04/2024-03-10"]),
    (FRIDAY, "last weekend", ["2024-03-09/2024-03-10"]),
    ("2025-03-12", "They were in during the last week of January.", ["2025-01"]),
    ("2024-10-20", "the week before last", ["2024-09-30/2024-10-06"]),
    # weekdays and day words
    (FRIDAY, "He said so on Tuesday.", ["2024-03-12"]),
    (FRIDAY, "It will be decided on Tuesday.", ["2024-03-19"]),
    (FRIDAY, "last Friday", ["2024-03-08"]),
    (FRIDAY, "next Friday", ["2024-03-22"]),
    (FRIDAY, "yesterday", ["2024-03-14"]),
    (FRIDAY, "last night", ["2024-03-14"]),
    (FRIDAY, "tomorrow", ["2024-03-16"]),
    (FRIDAY, "ten days ago", ["2024-03-05"]),
    (FRIDAY, "on Tuesday last week", ["2024-03-05"]),
    # months
    ("2025-04-30", "after inspecting it in February", ["2025-02"]),
    ("2024-07-04", "will see the cost jump in September", ["2024-09"]),
    ("2024-07-04", "It was agreed in September.", ["2023-09"]),
    (None, "They are due back in June.", ["XXXX-06"]),
    ("2024-11-08", "by next March", ["2025-03"]),
    ("2025-04-30", "since rules came in last April", ["2024-04"]),
    ("2024-11-08", "in July last year", ["2023-07"]),
    (None, "in July last year", ["XXXX-07"]),
    ("2024-11-08", "by mid December", ["2024-12"]),
    (None, "mid-May 2019", ["2019-05"]),
    (FRIDAY, "last month", ["2024-02"]),
    (FRIDAY, "earlier this month", ["2024-03"]),
    (FRIDAY, "six months ago", ["2023-09~"]),
    (FRIDAY, "approximately 18 months ago", ["2022-09~"]),
    (None, "from April 2022 to March 2023", ["2022-04/2023-03"]),
    ("2024", "It was inspected in July.", ["XXXX-07"]),
    ("2024-03", "It was inspected in July.", ["2023-07"]),
    ("2022-11-02", "It will return within six months of the August visit.", ["2022-08"]),
    ("2022-11-02", "The March visit will be short.", ["2023-03"]),
    ("2022-11-02", "The report of the visit in May will be published.", ["2022-05"]),
    ("2022-11-02", "Audit Wales reviewed its planning service between May and July.", ["2022-05/2022-07"]),
    (None, "from late June to early July 2022", ["2022-06/2022-07"]),
    (None, "in both November 2022 and January 2023", ["2022-11", "2023-01"]),
    (FRIDAY, "over two days earlier this month", ["2024-03"]),
    (FRIDAY, "It is to be seen again in June.", ["2024-06"]),
    (FRIDAY, "They are to come in the summer term.", ["2024-22"]),
    # seasons
    ("2024-07-04", "put out to tender next summer", ["2025-22"]),
    (FRIDAY, "last autumn", ["2023-23"]),
    ("2024-01-30", "last winter", ["2022-24"]),
    (None, "in the spring of 2022", ["2022-21"]),
    (None, "winter 2023/24", ["2023-24"]),
    (None, "in the spring", []),
    # years
    (None, "When they last called, in 2012,", ["2012"]),
    (None, "since 2019", ["2019"]),
    (None, "by 2027", ["2027"]),
    (None, "its 2019 inspection", ["2019"]),
    (None, "borrowed between 2016 and 2019", ["2016/2019"]),
    (None, "from 2016 to 2019", ["2016/2019"]),
    (None, "Another is expected later this year.", ["XXXX"]),
    (FRIDAY, "Another is expected later this year.", ["2024"]),
    (FRIDAY, "next year", ["2025"]),
    (FRIDAY, "before the end of the year", ["2024"]),
    (FRIDAY, "two years ago", ["2022"]),
    (FRIDAY, "by the end of the month", ["2024-03"]),
    (FRIDAY, "before the end of the week", ["2024-03-11/2024-03-17"]),
    # counted from a date spoken of before
    ("2024-09-20", "They came in April, and two years earlier.", ["2024-04", "2022"]),
    (None, "They came in March 2021. That October they returned.", ["2021-03", "2021-10"]),
    (None, "It closed in November 2021 and opened the following March.", ["2021-11", "2022-03"]),
    (None, "He won in May 2019. That year he resigned.", ["2019-05", "2019"]),
    (None, "rated it in 2022; the visit was in July of that year", ["2022", "2022-07"]),
    (None, "They met on 3 May 2022 and the following day.", ["2022-05-03", "2022-05-04"]),
    (None, "Two years earlier they had met.", []),
    ("2023-07-20", "It closed in May 2021. Two years after, it opened.", ["2021-05", "2023"]),
    (
        None,
        "It came on 3 May 2022, the first since 2015, and again on the same day.",
        ["2022-05-03", "2015", "2022-05-03"],
    ),
    (None, f"It met on 3 May 2022. {'It rained. ' * 20}Three days later it met.", ["2022-05-03"]),
    # financial and other long years
    (None, "in 2023/24", ["2023-04-01/2024-03-31"]),
    (None, "in 16/17.", ["2016-04-01/2017-03-31"]),
    (None, "the 16/17 budget", ["2016-04-01/2017-03-31"]),
    (None, "In 99/00, it fell", ["1999-04-01/2000-03-31"]),
    (None, "from 15/16 to 16/17", ["2015-04-01/2016-03-31", "2016-04-01/2017-03-31"]),
    (None, "the end of 18/19", ["2018-04-01/2019-03-31"]),
    (None, "in FY 20/21 and 2021/22", ["2020-04-01/2021-03-31", "2021-04-01/2022-03-31"]),
    (None, "the 16/17 academic year", ["2016-09-01/2017-08-31"]),
    (None, "Q4 16/17", ["2017-01-01/2017-03-31"]),
    (None, "outturn for 2007-8", ["2007-04-01/2008-03-31"]),
    (None, "in 2009–0 and 2010-1", ["2009-04-01/2010-03-31", "2010-04-01/2011-03-31"]),
    (None, "the 2024-25 financial year", ["2024-04-01/2025-03-31"]),
    (None, "FY2024/25", ["2024-04-01/2025-03-31"]),
    (None, "the 2025/26 budget", ["2025-04-01/2026-03-31"]),
    (None, "the 2022/23 academic year", ["2022-09-01/2023-08-31"]),
    (FRIDAY, "this financial year", ["2023-04-01/2024-03-31"]),
    (FRIDAY, "next financial year", ["2024-04-01/2025-03-31"]),
    ("2024-05-14", "in the year to March", ["2023-04-01/2024-03-31"]),
    (None, "in the year to March", []),
    (None, "the year ended 30 June 2023", ["2022-07-01/2023-06-30"]),
    (None, "Q2 2024/25", ["2024-07-01/2024-09-30"]),
    (None, "the final quarter of 2023/24", ["2024-01-01/2024-03-31"]),
]

NO_DATES = [
    "for 16/17 year olds",
    "for 16/17 year-olds",
    "the 16/17 year group",
    "in 16/17 schools",
    "aged 16/17.",
    "a score of 16/17",
    "it raised the age to 16/17",
    "page 2007-9",
    "in 17/19",
    "two years after it closed",
    "four years after they were first placed there",
    "six weeks before she left",
    "Cllr May said so.",
    "Theresa May and April Jones met June Brown.",
    "He may go.",
    "15 of the 32 members",
    "a £1 fare",
    "the March on Parliament",
    "They march in step.",
    "in March, Cambridgeshire",
    "the Local Government Act 1972",
    "Vision 2030",
    "room 2019",
    "£2019",
    "planning application 23/01234/FUL",
    "open 24/7",
    "item 65/18/TC",
    "every Tuesday and on Mondays",
    "the Sunday Times",
    "the spring budget",
    "a four-year-old",
    "over the last two years",
    "31 April 2023",
    "30/02/2023",
    "13/13/2023",
    "August bodies and a sat nav",
    "every June",
    "its first inspection in 15 years",
    "Inspector April May",
    "24/7 cover and 5/6 of them",
    "the first of these",
    "he marched on",
]

VAGUE = [
    "within 18 months",
    "before Easter",
    "on Tuesday",
    "last month",
    "within 12 to 18 months",
    "in the next few weeks",
    "next term",
]


@pytest.mark.parametrize(
    ("published", "text", "edtf"), EXPRESSIONS, ids=[f"{published}: {text}" for published, text, _ in EXPRESSIONS]
)
def test_date_expression(published: str | None, text: str, edtf: list[str]) -> None:
    assert dates(text, published) == edtf


@pytest.mark.parametrize("text", NO_DATES)
def test_what_is_no_date(text: str) -> None:
    assert dates(text, FRIDAY) == []


@pytest.mark.parametrize("text", VAGUE)
def test_a_time_without_a_date(text: str) -> None:
    undated = found(f"It follows {text}.", None)
    assert undated.mentions == []
    assert len(undated.vague) == 1


@pytest.mark.parametrize(
    ("text", "relation"),
    [("in 2019", ""), ("since 2019", "since"), ("by the end of 2019", "by"), ("before 2019", "before")],
)
def test_the_preposition_that_changes_a_date(text: str, relation: str) -> None:
    assert [mention.relation for mention in found(text, None).mentions] == [relation]


def test_between_gives_whole_expressions_only() -> None:
    all_dates = found("It met in 2019 and on 3 May 2022.", None)
    second = all_dates.mentions[1]
    assert all_dates.between(0, second.end - 1) == [all_dates.mentions[0]]
    assert all_dates.between(second.start, second.end) == [second]


@pytest.mark.parametrize(
    ("figures", "expected"),
    [
        ("3.4.2021", (2021, 4, 3)),
        ("12/11/2020", (2020, 11, 12)),
        ("31/07/19.", (2019, 7, 31)),
        ("31/07/98", (1998, 7, 31)),
        ("11/13/2020", None),
        ("30.2.2020", None),
        ("1.2.345", None),
        ("1.2", None),
        ("1.2222222222222222222222.20", None),
    ],
)
def test_figures_are_read_in_british_order_whatever_the_number(
    figures: str, expected: tuple[int, int, int] | None
) -> None:
    spec = figures_at([figures], 0)
    assert (spec and tuple(spec.first)) == expected


def test_dateparser_counts_the_days_ago() -> None:
    assert parsed("3 days ago", date(2024, 3, 2)) == date(2024, 2, 28)
