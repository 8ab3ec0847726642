"""Whether days hold one day of any year: 6 January, whatever its year."""

from timeline.dates.calendar import civil, day_number
from timeline.dates.days import BEFORE_29, EVER, LEAP_DAY, NEVER, Days, Mask, Span

LONGEST_WAIT = 8
"""Years from one 29 February to the next, over a year like 1900."""


def holds(piece: Days, month: int, day: int) -> bool:
    """Whether that day of a year is among the days."""
    if isinstance(piece, Mask):
        return exists(piece, month, piece.table.get(month, 0) & 1 << day)
    if piece.first == NEVER or piece.last == EVER:
        return True
    year = civil(piece.first)[0]
    last = min(civil(piece.last)[0], year + LONGEST_WAIT + 1)
    return any(piece.first <= found <= piece.last for found in in_years(year, last, month, day))


def in_years(first: int, last: int, month: int, day: int) -> list[int]:
    """Return the numbers of that day in each of the years that have it."""
    found = []
    for year in range(first, last + 1):
        try:
            found.append(day_number(year, month, day))
        except ValueError:
            continue
    return found


def holds_alone(piece: Days, month: int, day: int) -> bool:
    """Whether the days are that day of a year, and no other."""
    if isinstance(piece, Span):
        return piece.first == piece.last and civil(piece.first)[1:] == (month, day)
    return not any(
        exists(piece, of_month, bits & ~(1 << day) if of_month == month else bits)
        for of_month, bits in piece.table.items()
    )


def near_to(piece: Days, month: int, day: int, slack: int) -> bool:
    """Whether that day of a year is at most `slack` days away from one of the days, counted in a leap year."""
    if isinstance(piece, Span):
        return holds(Span(piece.first - slack, piece.last + slack), month, day)
    middle = day_number(4, month, day)
    around: dict[int, int] = {}
    for number in range(middle - slack, middle + slack + 1):
        _, of_month, of_day = civil(number)
        around[of_month] = around.get(of_month, 0) | 1 << of_day
    return any(
        exists(piece, of_month, piece.table.get(of_month, 0) & bits) for of_month, bits in around.items()
    )


def exists(mask: Mask, month: int, bits: int) -> bool:
    """Whether one of these days of a month, given as bits, is among the days of a mask."""
    if not bits:
        return False
    years = mask.years
    if month == LEAP_DAY[0] and not bits & BEFORE_29:
        years = years.leap()
        if years.is_empty():
            return False
    return Mask(years, {month: bits}, mask.earliest, mask.latest).first_from(NEVER) is not None
