"""Filters by date: periods, the ends of one, and how a date is held against it."""

import re
from collections.abc import Sequence

from timeline.chronology.model import Event
from timeline.dates import Match, Period
from timeline.errors import UsageError
from timeline.query.fields.filter import DateTest, Setting, row, shortened
from timeline.query.tree import Predicate, Term
from timeline.translations import label


@row(
    "date",
    "PERIOD",
    'Events in a period: 2025-09, "Sep 2025", 2025-Q3. Also September, A..B, "last 3 months": timeline help dates.',
    ("-m", "--month", "--on"),
    hidden=("--year", "--date"),
)
def date(value: str, setting: Setting) -> Term:
    """Keep what falls into a period, or lies within it or begins in it where the setting says so."""
    period, setting = _period(value, setting)
    return _dated(period, setting)


@row("within", "PERIOD", "Events that lie within a period.")
def within(value: str, setting: Setting) -> Term:
    """Keep what lies within a period."""
    return date(value, setting._replace(date_test=DateTest.WITHIN))


@row("starting", "PERIOD", "Events that can begin in a period.")
def starting(value: str, setting: Setting) -> Term:
    """Keep what can begin in a period."""
    return date(value, setting._replace(date_test=DateTest.STARTING))


@row(
    "since",
    "PERIOD",
    "Events since the first day of a period.",
    ("--since",),
    hidden=("--from", "--begin"),
)
def since(value: str, setting: Setting) -> Term:
    """Keep what falls into the time from the first day of a period on."""
    return between([value], [], setting)


@row("until", "PERIOD", "Events until the last day of a period.", ("--until",), hidden=("--to", "--end"))
def until(value: str, setting: Setting) -> Term:
    """Keep what falls into the time up to the last day of a period."""
    return between([], [value], setting)


ENDS = ("since", "until")
"""The filters that are the ends of one period where both are asked for."""


def between(begins: Sequence[str], ends: Sequence[str], setting: Setting) -> Term:
    """Return one condition for the begins and ends of a period, of which there is at least one.

    Of several begins the earliest counts, of several ends the latest.
    """

    def read(values: Sequence[str]) -> list[Period]:
        return [Period.parse(value, today=setting.today) for value in values]

    begin = min(
        read(begins), key=lambda period: -(10**9) if period.first is None else period.first, default=None
    )
    end = max(read(ends), key=lambda period: 10**9 if period.last is None else period.last, default=None)
    return _dated(Period.between(begin, end), setting)


_DAYS = re.compile(r"([0-9]{1,5})([dw]?)")


def _period(value: str, setting: Setting) -> tuple[Period, Setting]:
    """Read a period, and how far "about" may reach where the value says it: `2025-09±7d`, or `2025-09+-7d`."""
    for sign in ("±", "+-"):
        period, found, days = value.rpartition(sign)
        if found and _DAYS.fullmatch(days.strip()):
            value, setting = period, setting._replace(slack=slack(days.strip()))
    return Period.parse(value, today=setting.today), setting


def _dated(period: Period, setting: Setting) -> Term:
    slack, test = setting.slack, setting.date_test

    def falls(event: Event) -> Match:
        return event.date.match(period, slack=slack)

    def lies_within(event: Event) -> Match:
        return Match.YES if event.date.within(period) else Match.NO

    def begins(event: Event) -> Match:
        return event.date.starting(period, slack=slack)

    tests: dict[DateTest, Predicate] = {
        DateTest.MATCH: falls,
        DateTest.WITHIN: lies_within,
        DateTest.STARTING: begins,
    }

    def say(language: str) -> str:
        said = period.show(language)
        if test is not DateTest.MATCH:
            said = label(test, language, said)
        return label("slack", language, said, slack) if slack else said

    name = "date" if test is DateTest.MATCH else test.value
    value = f"{period.text}±{slack}d" if slack else period.text
    return Term(name, value, tests[test], say, period)


def slack(text: str) -> int:
    """Read how far "about" may reach, in days: `7d`, `2w`, or a bare number of days.

    Raises `UsageError` for anything else, and for more than a hundred years.
    """
    if found := _DAYS.fullmatch(text):
        days = int(found[1]) * (7 if found[2] == "w" else 1)
        if days <= 36525:
            return days
    raise UsageError(f'--slack "{shortened(text)}" is no number of days; write it as 7d or 2w')
