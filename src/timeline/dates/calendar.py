"""Days as integers: the proleptic Gregorian calendar for every year, and nothing that knows text.

A day number is what `datetime.date.toordinal` gives: 1 is 1 January of year 1. It goes on below 1 for the
astronomical years 0 (1 BCE), -1 (2 BCE) and so on, which `datetime` does not know.
"""

from datetime import date

GREGORIAN = 577_736
"""15 October 1582: before it, a proleptic day of the week is not the one that people then had."""

LAST = date.max.toordinal()
"""The last day that `datetime` knows."""

CYCLE_YEARS = 400
CYCLE_DAYS = 146_097

PARTS_OF_YEAR = {
    # code: (first month, number of months); a winter runs on into the next year
    **dict.fromkeys((21, 25, 31), (3, 3)),
    **dict.fromkeys((22, 26, 32), (6, 3)),
    **dict.fromkeys((23, 27, 29), (9, 3)),
    **dict.fromkeys((24, 28, 30), (12, 3)),
    **{33 + quarter: (1 + 3 * quarter, 3) for quarter in range(4)},
    **{37 + third: (1 + 4 * third, 4) for third in range(3)},
    **{40 + half: (1 + 6 * half, 6) for half in range(2)},
}
"""ISO 8601-2, 4.8: seasons by meteorology (plain, north, south), quarters, thirds and halves of a year."""

DIVISIONS = ((21, 24), (25, 28), (29, 32), (33, 36), (37, 39), (40, 41))
"""The codes that divide one and the same year: first and last of each way to do it."""

LENGTHS = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def is_leap(year: int) -> bool:
    """Whether the year has a 29 February."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def month_length(year: int, month: int) -> int:
    """Return the number of days of a month (1 to 12)."""
    return 29 if month == 2 and is_leap(year) else LENGTHS[month]


def day_number(year: int, month: int, day: int) -> int:
    """Return the number of a day of any year; `ValueError` for a day that does not exist."""
    if 1 <= year <= 9999:
        return date(year, month, day).toordinal()
    cycle = (year - 1) // CYCLE_YEARS
    return date(year - cycle * CYCLE_YEARS, month, day).toordinal() + cycle * CYCLE_DAYS


def civil(number: int) -> tuple[int, int, int]:
    """Return year, month and day of a day number."""
    cycle = (number - 1) // CYCLE_DAYS
    day = date.fromordinal(number - cycle * CYCLE_DAYS)
    return day.year + cycle * CYCLE_YEARS, day.month, day.day


def month_end(year: int, month: int) -> int:
    """Return the number of the last day of a month."""
    return day_number(year, month, month_length(year, month))


def part_of_year(year: int, code: int) -> tuple[int, int]:
    """Return the numbers of the first and last day of a season, a quarter, a third or a half of a year."""
    first, count = PARTS_OF_YEAR[code]
    carry, last = divmod(first + count - 2, 12)
    return day_number(year, first, 1), month_end(year + carry, last + 1)


def division(code: int) -> tuple[int, int]:
    """Return the first and last code of the parts that divide a year together with this one."""
    return next((first, last) for first, last in DIVISIONS if first <= code <= last)


def weekday(number: int) -> int:
    """Return the day of the week, Monday = 0."""
    return (number + 6) % 7


def iso(day: int | None) -> str:
    """Write a day number as ISO 8601 does (`2025-09-11`, `-0043-03-15`); nothing for no day."""
    if day is None:
        return ""
    if 1 <= day <= LAST:
        return date.fromordinal(day).isoformat()
    year, month, day_of_month = civil(day)
    return f"{iso_year(year)}-{month:02}-{day_of_month:02}"


def iso_year(year: int) -> str:
    """Write a year in four digits, with a sign where it needs one."""
    return f"-{-year:04}" if year < 0 else f"{year:04}"


def julian_to_gregorian(year: int, month: int, day: int) -> int:
    """Return the day number of a day of the Julian calendar ("old style"): 25 October 1917 is 1917-11-07.

    Raises `ValueError` for a day that the Julian calendar, with a leap year every fourth, does not have.
    """
    length = 29 if month == 2 and year % 4 == 0 else LENGTHS[month] if 1 <= month <= 12 else 0
    if not 1 <= day <= length:
        raise ValueError(f"the Julian calendar has no {year}-{month}-{day}")
    # Meeus, Astronomical Algorithms, chapter 7, without the Gregorian correction: March is the first month.
    shifted, months = (year, month - 3) if month > 2 else (year - 1, month + 9)
    return day + (153 * months + 2) // 5 + 365 * shifted + shifted // 4 - 308


def gregorian_to_julian(number: int) -> tuple[int, int, int]:
    """Return year, month and day of a day number in the Julian calendar: 1917-11-07 is 25 October 1917 there."""
    # The days of `julian_to_gregorian` counted from 0, in years of which March is the first month.
    days = number + 307
    year = (4 * days + 3) // 1461
    of_year = days - 365 * year - year // 4
    months = (5 * of_year + 2) // 153
    day = of_year - (153 * months + 2) // 5 + 1
    return (year, months + 3, day) if months < 10 else (year + 1, months - 9, day)
