"""From the text of a date to its parts: the grammar of EDTF, and nothing of what the parts mean together.

One regular expression reads one calendar date (`Part`); intervals and sets are split at `/` and `,` around
it. Every part knows the days that it leaves open, since a day that does not exist is an error of form.
"""

import re
from typing import NamedTuple

from timeline.dates.calendar import PARTS_OF_YEAR, day_number, division, month_end, part_of_year
from timeline.dates.days import Days, Span, mask_of, masked_days
from timeline.dates.digits import Years, numbers_up_to

LONGEST = 500
"""Characters; a longer text is refused unread."""

PART = re.compile(
    r"([?~%]?)(-?[0-9X]{4})([?~%]?)"
    r"(?:-([?~%]?)([0-9X]{2})([?~%]?)"
    r"(?:-([?~%]?)([0-9X]{2})([?~%]?))?)?"
    r"(T[0-9:]+(?:Z|[+-][0-9:]+)?)?"
)
TIME = re.compile(
    r"T(?:(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?|24:00(?::00)?)(Z|[+-](?:(?:0\d|1[0-3])(?::[0-5]\d)?|14(?::00)?))?",
    re.ASCII,
)

MARKS = {"": 0, "~": 1, "?": 2, "%": 3}
"""Approximate and uncertain as bits, so that both together are `%`."""


class Part(NamedTuple):
    """One calendar date as written; `marks` are those of year, month and day, as bits of `MARKS`."""

    year: str
    month: str
    day: str
    time: str
    marks: tuple[int, int, int]
    days: tuple[Days, ...]


class Range(NamedTuple):
    """`A..B` in a set; None for the end that is not written."""

    first: Part | None
    last: Part | None


class Form(NamedTuple):
    """What a text is made of: one date, two ends of an interval, or the members of a set.

    The ends of an interval are parts, or "" (unknown), or ".." (open).
    """

    shape: str
    items: "tuple[Part | Range | str, ...]"


class FormError(Exception):
    """A text is no date: `code` is a row of `errors.KINDS`, `values` are what is known to fill it in."""

    def __init__(self, code: str, **values: str) -> None:
        self.code = code
        self.values = values
        super().__init__(code)


def parse(text: str) -> Form:
    """Read the text of a date, of any shape. Raises `FormError`."""
    if len(text) > LONGEST:
        raise FormError("TL207", limit=str(LONGEST))
    part = PART.fullmatch(text)
    if part:
        return Form("date", (read_part(part),))
    if "/" in text:
        return Form("interval", read_interval(text))
    if text[:1] == "[" and text[-1] == "]":
        return Form("one", read_set(text[1:-1]))
    if text[:1] == "{" and text[-1] == "}":
        return Form("each", read_set(text[1:-1]))
    raise FormError("TL203")


def read_part(match: re.Match[str]) -> Part:
    """Read one matched calendar date; refuse a day, a month or a time that does not exist."""
    before_year, year, after_year, before_month, month, after_month, before_day, day, after_day, time = (
        match.groups("")
    )
    if year == "-0000":
        raise FormError("TL208")
    marks = (0, 0, 0)
    if before_year or after_year or before_month or after_month or before_day or after_day:
        on_day = MARKS[after_day]
        on_month = MARKS[after_month] | on_day
        on_year = MARKS[after_year] | on_month
        marks = (
            MARKS[before_year] | on_year,
            MARKS[before_month] | on_month if month else 0,
            MARKS[before_day] | on_day if day else 0,
        )
    if time:
        check_time(time, f"{year}{month}{day}", day, marks)
    return Part(year, month, day, time, marks, days_of(year, month, day))


def check_time(time: str, digits: str, day: str, marks: tuple[int, int, int]) -> None:
    """Refuse a time that no clock shows, or one on a day that is not wholly known."""
    if not TIME.fullmatch(time) or time.endswith(("-00", "-00:00")):
        raise FormError("TL209")
    if not day or "X" in digits or any(marks):
        raise FormError("TL210")


def days_of(year: str, month: str, day: str) -> tuple[Days, ...]:
    """Return the days that a written year, month and day leave open. Raises `FormError` where none is left."""
    if "X" in year or "X" in month or "X" in day:
        return days_of_mask(year, month, day)
    number = int(year)
    if not month:
        return (Span(day_number(number, 1, 1), day_number(number, 12, 31)),)
    month_number = int(month)
    if month_number > 12:
        return (days_of_season(number, month_number, month, day),)
    if not month_number:
        raise FormError("TL205", month=month)
    if not day:
        return (Span(day_number(number, month_number, 1), month_end(number, month_number)),)
    try:
        only = day_number(number, month_number, int(day))
    except ValueError:
        raise FormError("TL204", year=year, month=month, day=day) from None
    return (Span(only, only),)


def days_of_season(year: int, code: int, month: str, day: str) -> Span:
    """Return the days of a season, a quarter or another part of a year."""
    if code not in PARTS_OF_YEAR or day:
        raise FormError("TL205", month=month)
    return Span(*part_of_year(year, code))


def days_of_mask(year: str, month: str, day: str) -> tuple[Days, ...]:
    """Return the days that a date with unspecified digits can be."""
    if "X" not in month and month > "12":
        if day or int(month) not in PARTS_OF_YEAR:
            raise FormError("TL205", month=month)
        first, count = PARTS_OF_YEAR[int(month)]
        return season_mask(year, tuple(range(first, first + count)))
    months, days = numbers_up_to(month, 12), numbers_up_to(day, 31)
    if not months:
        raise FormError("TL205", month=month)
    found = masked_days(year, months, days)
    if found is None:
        raise FormError("TL204", year=year, month=month, day=day)
    return (found,)


def season_mask(year: str, months: tuple[int, ...]) -> tuple[Days, ...]:
    """Return the days of a season in a year that is not wholly known; a winter runs into the next year."""
    years = Years.of(year)
    masks = (
        mask_of(years, tuple(month for month in months if month <= 12), -2),
        mask_of(years.after(1), tuple(month - 12 for month in months if month > 12), -2),
    )
    return tuple(mask for mask in masks if mask)


def read_interval(text: str) -> tuple[Part | str, ...]:
    """Read `A/B`, where an end may be missing (unknown) or `..` (open)."""
    ends = text.split("/")
    if len(ends) != 2 or not any(ends):
        raise FormError("TL211")
    begin, end = (end if end in {"", ".."} else read_member(end, "TL211") for end in ends)
    if isinstance(begin, Part) and isinstance(end, Part):
        reversed_ends = max(days.last for days in end.days) < min(days.first for days in begin.days)
        if reversed_ends:
            raise FormError("TL206", reversed=text, remedy=f"{ends[1]}/{ends[0]}")
    return begin, end


def read_member(text: str, otherwise: str) -> Part:
    """Read one date inside an interval or a set, where no time may stand."""
    match = PART.fullmatch(text)
    if not match:
        raise FormError(otherwise)
    if match[10]:
        raise FormError("TL212")
    return read_part(match)


def read_set(inside: str) -> tuple[Part | Range, ...]:
    """Read the members of a set; `..A` may only be its first and `A..` only its last."""
    members = inside.split(",")
    return tuple(
        read_range(member, first=not at, last=at == len(members) - 1)
        if ".." in member
        else read_member(member, "TL213")
        for at, member in enumerate(members)
    )


def read_range(text: str, *, first: bool, last: bool) -> Range:
    """Read `A..B`, `..B` or `A..`: two ends are of one precision, in order, and without X."""
    before, _, after = text.partition("..")
    if not (before or after) or (not before and not first) or (not after and not last):
        raise FormError("TL213")
    begin = read_member(before, "TL213") if before else None
    end = read_member(after, "TL213") if after else None
    if begin and end:
        if not unit(begin) or not unit(end):
            raise FormError("TL213")
        if unit(begin) != unit(end):
            raise FormError("TL214")
        if end.days[0].first < begin.days[0].first:
            raise FormError("TL206", reversed=text, remedy=f"{after}..{before}")
    return Range(begin, end)


def unit(part: Part) -> str:
    """Return the unit in which a part is written: day, month, year, or the first code of its part of the year.

    One with unspecified digits has none: "".
    """
    if "X" in part.year + part.month + part.day:
        return ""
    if part.day:
        return "day"
    if not part.month:
        return "year"
    code = int(part.month)
    return "month" if code <= 12 else str(division(code)[0])
