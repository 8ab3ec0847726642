"""One date in words or in figures, and the EDTF of the days that it leaves open."""

import re
from datetime import date
from typing import NamedTuple

from timeline.dates.calendar import day_number, iso, iso_year, julian_to_gregorian, month_length

THIRDS = {
    # of a month in days, of a year in months, of a decade in years
    "early": ((1, 10), (1, 4), (0, 3)),
    "mid": ((11, 20), (5, 8), (4, 6)),
    "late": ((21, 31), (9, 12), (7, 9)),
}


class WordsError(Exception):
    """The words are not in the grammar."""


class Point(NamedTuple):
    """One date in words: what is not said is None. `third` is "early", "mid" or "late"; `code` is EDTF's."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    third: str = ""
    code: int | None = None
    week: int | None = None
    decade: bool = False
    century: bool = False


NUMERIC = (
    (re.compile(r"(?P<y>\d{4})([-./ ])(?P<m>\d{1,2})\2(?P<d>\d{1,2})", re.ASCII), "ymd"),
    (re.compile(r"(?P<y>\d{4})(?P<m>\d\d)(?P<d>\d\d)", re.ASCII), "ymd"),
    (re.compile(r"(?P<d>\d{1,2})\. ?(?P<m>\d{1,2})\. ?(?P<y>\d{4})", re.ASCII), "ymd"),
    (re.compile(r"(?P<d>\d{1,2})([-/ ])(?P<m>\d{1,2})\2(?P<y>\d{4})", re.ASCII), "either"),
    (re.compile(r"(?P<y>\d{4})([-./])(?P<m>\d{1,2})", re.ASCII), "ym"),
    (re.compile(r"(?P<y>\d{4})(?P<m>\d\d)", re.ASCII), "ym"),
    (re.compile(r"(?P<m>\d{1,2})([-./])(?P<y>\d{4})", re.ASCII), "ym"),
    (re.compile(r"(?P<y>\d{4})-?[qQ](?P<q>[1-4])", re.ASCII), "yq"),
    (re.compile(r"(?P<y>\d{4})-?[wW](?P<w>\d\d)", re.ASCII), "yw"),
)


def numeric(text: str) -> list[Point]:
    """Read a date in figures; where day and month could change places, both readings are returned."""
    for pattern, order in NUMERIC:
        match = pattern.fullmatch(text)
        if match:
            found = {name: int(value) for name, value in match.groupdict().items()}
            if order == "yq":
                return [Point(found["y"], code=32 + found["q"])]
            if order == "yw":
                return [Point(found["y"], week=found["w"])]
            points = [Point(found["y"], found["m"], found.get("d"))]
            if order == "either" or (order == "ymd" and found["m"] > 12):
                points.append(Point(found["y"], found["d"], found["m"]))
            return [point for point in points if is_real(point)]
    return []


def is_real(point: Point) -> bool:
    """Whether there is such a month, and such a day in it, in the old style or the new."""
    if point.year is None or point.month is None:
        return True
    return 1 <= point.month <= 12 and (
        point.day is None or 1 <= point.day <= month_length(4 if point.year % 4 == 0 else 1, point.month)
    )


def point_ends(point: Point, *, julian: bool = False) -> tuple[str, str]:
    """Return the EDTF of one date, twice; or of the first and last of the dates that its words leave open."""
    if point.year is None or (point.day and not point.month):
        raise WordsError
    if julian:
        return julian_ends(point)
    year = iso_year(point.year)
    if point.week is not None:
        monday = date.fromisocalendar(point.year, point.week, 1).toordinal()
        return iso(monday), iso(monday + 6)
    if point.third:
        return third_ends(point, year)
    if point.century:
        year = f"{point.year - 1:02}XX"
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


def third_ends(point: Point, year: str) -> tuple[str, str]:
    """Return the ends of an early, mid or late part of a month, a year or a decade."""
    in_month, in_year, in_decade = THIRDS[point.third]
    if point.day or point.code or point.century or point.year is None:
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
