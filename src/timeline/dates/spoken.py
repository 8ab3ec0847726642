"""Periods as people say them among other words: more generous than `Period.parse`, and as little guessed.

What the grammar of periods refuses is taken where its refusal has one period to write instead: "autumn 2025",
"12.10.2025", "since 2024", "may and june 2025". So is what begins or ends with a period that is counted from today
("since last month"), and a season of any year, which is its three months.
"""

import datetime
from functools import cache

from timeline.dates.calendar import PARTS_OF_YEAR, iso
from timeline.dates.days import EVER, NEVER, Span
from timeline.dates.errors import DateError
from timeline.dates.months import MONTHS, month_words
from timeline.dates.patterns import english
from timeline.dates.period import Period
from timeline.dates.period_refusals import from_to, refused
from timeline.dates.vocabulary import known_words, relative_words, weekday_words
from timeline.text import fold

ONE_REMEDY = "TL219"
"""The problem of a text that is no period, but can only mean one."""

JOINING = frozenset({"-", "–", "—", ".."})
AMBIGUOUS_SEASONS = frozenset({"fall"})
"""Words that are a season only beside a year."""

PARTS = frozenset(
    {
        "first",
        "second",
        "third",
        "fourth",
        "half",
        "erste",
        "erstes",
        "zweite",
        "zweites",
        "halfte",
        "halbjahr",
    }
)
"""Words for a part of a period, folded, which stand in none of the tables of words around dates."""

OPEN_ENDS = ("since", "after", "before", "by", "to")


def spoken(words: str, today: datetime.date) -> tuple[Period, ...]:
    """Return the period that words say, the three months of a season of any year, or nothing."""
    season = known_words().get(fold(words), "")
    if season.isdigit() and fold(words) not in AMBIGUOUS_SEASONS:
        first, count = PARTS_OF_YEAR[int(season)]
        names = (english().joined[4][(first - 1 + step) % 12 + 1] for step in range(count))
        return tuple(Period.parse(name, today=today) for name in names)
    try:
        return (Period.parse(words, today=today),)
    except DateError as error:
        if error.code == ONE_REMEDY and len(error.proposals) == 1:
            return (Period.parse(error.proposals[0], today=today),)
    return _from_or_to(words, today)


def _from_or_to(words: str, today: datetime.date) -> tuple[Period, ...]:
    """Read "since last month" and the like; nothing where what follows is no period with days of its own."""
    word, _, rest = words.partition(" ")
    does = known_words().get(fold(word), "")
    if does == "":
        return spoken(rest, today) if rest and fold(word) in known_words() else ()
    if does not in OPEN_ENDS or not rest:
        return ()
    inner = spoken(rest, today)
    if len(inner) != 1 or inner[0].first is None or inner[0].last is None:
        return ()
    text = {
        "since": f"{iso(inner[0].first)}..",
        "after": f"{iso(inner[0].last + 1)}..",
        "before": f"..{iso(inner[0].first - 1)}",
    }.get(does, f"..{iso(inner[0].last)}")
    return (Period.parse(text, today=today),)


def why_no_period(words: str) -> DateError:
    """Return what is wrong with words that are no period, and what to write instead."""
    return refused(words)


def in_figures(period: Period) -> str:
    """Write a period so that it means the same days tomorrow: `2025-10`, `2024-01-01..`, "October" of any year."""
    if period.month is not None:
        month = english().joined[4][period.month]
        return month if period.day is None else f"{period.day} {month}"
    first = NEVER if period.first is None else period.first
    last = EVER if period.last is None else period.last
    return from_to(Span(first, last)) or period.text


def can_stand_in_a_period(word: str) -> bool:
    """Whether a word can be part of a period: figures, a month, a season, a word around dates."""
    folded = _bare(word)
    return word in JOINING or any(map(str.isdigit, folded)) or folded in _date_words()


def says_when(word: str) -> bool:
    """Whether a word names a time, and does not only stand around one."""
    folded = _bare(word)
    return (
        any(map(str.isdigit, folded))
        or folded in month_words()
        or known_words().get(folded, "").isdigit()
        or folded in relative_words()
    )


def only_joins(word: str) -> bool:
    """Whether a word means nothing at the begin or the end of a period: "in", "the", a dash."""
    return word in JOINING or known_words().get(_bare(word)) == ""


def is_month(word: str) -> bool:
    """Whether a word is the name of a month, or its abbreviation."""
    return _bare(word) in month_words()


def is_short_month(word: str) -> bool:
    """Whether a word is the abbreviation of a month."""
    return _bare(word) in _short_months()


def _bare(word: str) -> str:
    return fold(word).strip(".,;:!?'\"")


@cache
def _date_words() -> frozenset[str]:
    return PARTS | {*month_words(), *known_words(), *relative_words(), *weekday_words()}


@cache
def _short_months() -> frozenset[str]:
    """Return the folded abbreviations: what a name of the month begins with that is written out, and "mrz"."""
    found = {"mrz"}
    for months in MONTHS.values():
        for forms in map(str.split, months):
            found |= {
                fold(one) for one in forms if any(one != name and name.startswith(one) for name in forms[:2])
            }
    whole = {fold(form) for months in MONTHS.values() for forms in months for form in forms.split()[:1]}
    return frozenset(found - whole)
