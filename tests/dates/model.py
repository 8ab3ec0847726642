"""The slow, obvious model of dates: it lists the days one by one, over a few years, and counts."""

import datetime
import re
from functools import cache

from timeline.dates import Match

FIRST, LAST = datetime.date(2018, 1, 1), datetime.date(2033, 12, 31)
DAYS = [datetime.date.fromordinal(day) for day in range(FIRST.toordinal(), LAST.toordinal() + 1)]
SEASONS = {
    21: (3, 4, 5),
    22: (6, 7, 8),
    23: (9, 10, 11),
    33: (1, 2, 3),
    34: (4, 5, 6),
    35: (7, 8, 9),
    36: (10, 11, 12),
}


@cache
def days_of(text: str) -> frozenset[datetime.date]:
    """List the days that one calendar date can be: those whose ISO text it fits, an X fitting every digit."""
    plain = re.sub("[?~%]", "", text)
    year, *rest = plain.split("-")
    if rest and rest[0].isdigit() and int(rest[0]) > 12:
        if rest[0] == "24":
            return frozenset(
                day
                for day in DAYS
                if (f"{day.year}" == year and day.month == 12)
                or (f"{day.year - 1}" == year and day.month < 3)
            )
        return frozenset(day for day in DAYS if f"{day.year}" == year and day.month in SEASONS[int(rest[0])])
    pattern = re.compile("-".join([year, *rest]).replace("X", "[0-9]"))
    return frozenset(day for day in DAYS if pattern.match(day.isoformat()))


@cache
def units_of(text: str) -> list[str]:
    """List the days, months or years of a range `A..B`."""
    first, last = text.split("..")
    length = len(first)
    return sorted({day.isoformat()[:length] for day in DAYS if first <= day.isoformat()[:length] <= last})


@cache
def days_in(period: tuple[datetime.date, datetime.date, int | None, int | None]) -> frozenset[datetime.date]:
    """List the days of a period, or of a month, or a day, of any year."""
    first, last, month, of_month = period
    if of_month:
        return frozenset(day for day in DAYS if (day.month, day.day) == (month, of_month))
    return frozenset(day for day in DAYS if (day.month == month if month else first <= day <= last))


def match(text: str, period: tuple[datetime.date, datetime.date, int | None, int | None]) -> Match:
    """Match by the table of the design, day by day."""
    if text[0] == "{":
        members = [
            unit
            for member in text[1:-1].split(",")
            for unit in (units_of(member) if ".." in member else [member])
        ]
        return max(match(member, period) for member in members)
    found = unmarked_match(text, period)
    return min(found, Match.POSSIBLE) if re.search("[?~%]", text) else found


def unmarked_match(text, period):
    inside = days_in(period)
    if "/" in text:
        begins, ends = text.split("/")
        # Nothing ends before it begins.
        begin_days = {day for day in days_of(begins) if day <= max(days_of(ends))}
        end_days = {day for day in days_of(ends) if day >= min(days_of(begins))}
        sure = [day for day in inside if max(begin_days) <= day <= min(end_days)]
        may = [day for day in inside if min(begin_days) <= day <= max(end_days)]
        if sure or begin_days <= inside or end_days <= inside:
            return Match.YES
        return Match.POSSIBLE if may else Match.NO
    days = possible_days(text)
    if days <= inside:
        return Match.YES
    return Match.POSSIBLE if days & inside else Match.NO


def possible_days(text: str) -> frozenset[datetime.date]:
    """List all the days that a date can touch."""
    if text[0] in "[{":
        members = [
            unit
            for member in text[1:-1].split(",")
            for unit in (units_of(member) if ".." in member else [member])
        ]
        return frozenset(day for member in members for day in days_of(member))
    if "/" in text:
        first, last = (days_of(end) for end in text.split("/"))
        return frozenset(day for day in DAYS if min(first) <= day <= max(last))
    return days_of(text)


def within(text: str, period: tuple[datetime.date, datetime.date, int | None, int | None]) -> bool:
    return possible_days(text) <= days_in(period)
