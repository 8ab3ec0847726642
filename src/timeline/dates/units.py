"""The days, months, years or parts of a year that `A..B` in "each of" stands for, without listing them.

A unit is named "day", "month", "year", or by the first code of the parts that divide a year ("33":
quarters).
"""

from timeline.dates.calendar import civil, day_number, division, month_end, part_of_year
from timeline.dates.days import Span


def unit_from(unit: str, day: int) -> Span:
    """Return the first unit that does not begin before this day."""
    if unit == "day":
        return Span(day, day)
    year, month, day_of_month = civil(day)
    if unit == "year":
        year += (month, day_of_month) > (1, 1)
        return Span(day_number(year, 1, 1), day_number(year, 12, 31))
    if unit == "month":
        if day_of_month > 1:
            year, month = (year, month + 1) if month < 12 else (year + 1, 1)
        return Span(day_number(year, month, 1), month_end(year, month))
    first, last = division(int(unit))
    spans = (
        Span(*part_of_year(of_year, code)) for of_year in (year, year + 1) for code in range(first, last + 1)
    )
    return min(span for span in spans if span.first >= day)


def has_whole_unit(unit: str, days: Span, first: int, last: int) -> bool:
    """Whether one whole unit of these days lies between first and last day."""
    start, end = max(days.first, first), min(days.last, last)
    return start <= end and unit_from(unit, start).last <= end


def has_unit_in_month(unit: str, days: Span, month: int) -> bool:
    """Whether one whole unit of these days lies in this month of any year."""
    return unit in {"day", "month"} and bool(days.months() >> month & 1)
