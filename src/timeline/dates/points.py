"""One date as words say it, and the EDTF of the days that it leaves open."""

import re
from datetime import date
from typing import NamedTuple

from timeline.dates.calendar import (
    GREGORIAN,
    day_number,
    iso,
    iso_year,
    julian_to_gregorian,
    month_length,
    weekday,
)
from timeline.dates.parse import FormError

THIRDS = {
    # of a month in days, of a year in months, of a decade in years; "beginning" and "end" of a year are narrower
    # than its first and last third: nobody calls September the end of it
    "early": ((1, 10), (1, 4), (0, 3)),
    "mid": ((11, 20), (5, 8), (4, 6)),
    "late": ((21, 31), (9, 12), (7, 9)),
    "beginning": ((1, 10), (1, 2), (0, 1)),
    "end": ((21, 31), (11, 12), (8, 9)),
}


class WordsError(Exception):
    """The words are not in the grammar."""


class Point(NamedTuple):
    """One date in words: what is not said is None. `third` is a key of `THIRDS`; `code` is EDTF's.

    `weekday` counts from Monday, 0. `sure` is False where the same words could well mean something else.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    third: str = ""
    code: int | None = None
    week: int | None = None
    decade: bool = False
    century: bool = False
    weekday: int | None = None
    sure: bool = True


def is_real(point: Point) -> bool:
    """Whether there is such a month, and such a day in it, in the old style or the new."""
    if point.month is None or point.day is None:
        return point.month is None or 1 <= point.month <= 12
    leap = point.year is None or point.year % 4 == 0
    return 1 <= point.month <= 12 and 1 <= point.day <= month_length(4 if leap else 1, point.month)


def point_ends(point: Point, *, julian: bool = False) -> tuple[str, str]:
    """Return the EDTF of one date, twice; or of the first and last of the dates that its words leave open.

    Raises `FormError` for a day that does not exist, and for one that was another day of the week.
    """
    if point.year is None or (point.day and not point.month):
        raise WordsError
    if not is_real(point):
        raise FormError("TL204", year=iso_year(point.year), month=f"{point.month:02}", day=f"{point.day:02}")
    ends = julian_ends(point) if julian else gregorian_ends(point, point.year)
    if point.weekday is not None:
        check_weekday(point.weekday, *ends, julian=julian)
    return ends


def check_weekday(named: int, first: str, last: str, *, julian: bool) -> None:
    """Refuse a day of the week beside a date that is no one day, or another day of the week.

    What was said to be `julian` is of the old style already.
    """
    if first != last or not re.fullmatch(r"-?\d{4}-\d\d-\d\d", first):
        raise WordsError
    year, month, day = first[:-6], first[-5:-3], first[-2:]
    try:
        number = day_number(int(year), int(month), int(day))
    except ValueError:
        raise FormError("TL204", year=year, month=month, day=day) from None
    if weekday(number) == named:
        return
    old = julian_to_gregorian(int(year), int(month), int(day))
    raise FormError(
        "TL220",
        date=first,
        named=str(named),
        found=str(weekday(number)),
        found_old=str(weekday(old)) if number < GREGORIAN and not julian else "",
        old=iso(old) if weekday(old) == named and not julian else "",
    )


def gregorian_ends(point: Point, of_year: int) -> tuple[str, str]:
    """Return the first and last of the dates that words of the Gregorian calendar leave open."""
    year = iso_year(of_year)
    if point.week is not None:
        monday = date.fromisocalendar(of_year, point.week, 1).toordinal()
        return iso(monday), iso(monday + 6)
    if point.third:
        return third_ends(point, year)
    if point.century:
        year = century_of(of_year)
    elif point.decade:
        year = year[:-1] + "X"
    fields = [year]
    if point.code:
        fields.append(str(point.code))
    elif point.month:
        fields.append(f"{point.month:02}")
        if point.day:
            fields.append(f"{point.day:02}")
    return ("-".join(fields),) * 2


def century_of(year: int) -> str:
    """Return the mask of the nth century, `year` being n, or 1 - n before the era: 500 to 401 BCE is `-04XX`."""
    return f"{year - 1:02}XX" if year > 0 else f"-{-year:02}XX"


def third_ends(point: Point, year: str) -> tuple[str, str]:
    """Return the ends of an early, mid or late part of a month, a year or a decade."""
    in_month, in_year, in_decade = THIRDS[point.third]
    if point.day or point.code or point.century or point.year is None or (point.decade and point.month):
        raise WordsError
    if point.decade:
        return iso_year(point.year + in_decade[0]), iso_year(point.year + in_decade[1])
    if not point.month:
        return f"{year}-{in_year[0]:02}", f"{year}-{in_year[1]:02}"
    first, last = in_month
    last = min(last, month_length(point.year, point.month))
    return f"{year}-{point.month:02}-{first:02}", f"{year}-{point.month:02}-{last:02}"


def julian_ends(point: Point) -> tuple[str, str]:
    """Return the first and last Gregorian day of a day, a month or a year of the Julian calendar."""
    if point.year is None or point.third or point.code or point.decade or point.century:
        raise WordsError
    first_month, last_month = (point.month, point.month) if point.month else (1, 12)
    last = point.day or (29 if last_month == 2 and point.year % 4 == 0 else month_length(1, last_month))
    return (
        iso(julian_to_gregorian(point.year, first_month, point.day or 1)),
        iso(julian_to_gregorian(point.year, last_month, last)),
    )


def neighbour(text: str, step: int) -> str:
    """Return the day, month or year before or after one: "before 2020" ends with 2019."""
    match = re.fullmatch(r"(-?\d{4})(?:-(\d\d))?(?:-(\d\d))?", text)
    if not match:
        raise WordsError
    year, month, day = int(match[1]), int(match[2] or 0), int(match[3] or 0)
    if day:
        return iso(day_number(year, month, day) + step)
    if not month:
        return iso_year(year + step)
    if month > 12:
        raise WordsError
    carry, of_year = divmod(month - 1 + step, 12)
    return f"{iso_year(year + carry)}-{of_year + 1:02}"


def in_one_unit(first: str, last: str) -> tuple[str, str]:
    """Return two dates in the finer unit of the two: from November 1951 to 1953 is to December 1953."""
    finer = max(len(first.lstrip("-")), len(last.lstrip("-")))
    return filled(first, finer, "01", "01"), filled(last, finer, "12", "")


def filled(text: str, length: int, month: str, day: str) -> str:
    """Return a date with its month and its day filled in, up to a length; the last day where none is given."""
    if len(text.lstrip("-")) == 4 < length:
        text = f"{text}-{month}"
    if len(text.lstrip("-")) == 7 < length:
        year, number = text[:-3], int(text[-2:])
        if number > 12:
            raise WordsError
        text = f"{text}-{day or month_length(int(year), number)}"
    return text
