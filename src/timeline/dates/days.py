"""Sets of days that are never listed: a span from one day to another, or the days that fit a mask.

Both answer the same questions in a time that does not depend on how many days they hold: the first and the
last day, the first day not before a given one, and the months of the year that they touch. Days are day
numbers; a span without end reaches to `EVER`, one without begin starts at `NEVER`.
"""

from collections.abc import Callable
from typing import NamedTuple, Self

from timeline.dates.calendar import civil, day_number, is_leap, month_end, month_length
from timeline.dates.digits import Years

EVER = 10**9
NEVER = -EVER
BEFORE_ALL, AFTER_ALL = day_number(-10_001, 1, 1), day_number(10_001, 12, 31)
ALL_MONTHS = 0b1111111111110
BEFORE_29 = (1 << 29) - 1
LEAP_DAY = (2, 1 << 29)


class Span(NamedTuple):
    """All days from `first` to `last`."""

    first: int
    last: int

    def first_from(self, day: int) -> int | None:
        """Return the first of the days that is not before `day`."""
        return max(self.first, day) if day <= self.last else None

    def clip(self, first: int, last: int) -> Self:
        """Return the days from `first` to `last`, of which there must be one."""
        return self._replace(first=max(self.first, first), last=min(self.last, last))

    def months(self) -> int:
        """Return the months of the year that the days touch, January being bit 1."""
        if self.first == NEVER or self.last == EVER:
            return ALL_MONTHS
        year, month, _ = civil(self.first)
        last_year, last_month, _ = civil(self.last)
        count = (last_year - year) * 12 + last_month - month + 1
        if count >= 12:
            return ALL_MONTHS
        run = ((1 << count) - 1) << month
        return (run | run >> 12) & ALL_MONTHS


class Mask:
    """The days of certain months in certain years: `table` gives each month its days as bits.

    `earliest` and `latest` bound it from outside. An empty mask is never made: a date that leaves no day is
    refused when it is read.
    """

    __slots__ = ("earliest", "latest", "months_in_order", "table", "years")

    def __init__(
        self, years: Years, table: dict[int, int], earliest: int = NEVER, latest: int = EVER
    ) -> None:
        self.years = years
        self.table = table
        self.months_in_order = tuple(table)
        self.earliest = earliest
        self.latest = latest

    @property
    def first(self) -> int:
        """The first day of all."""
        unbounded = self.earliest == NEVER
        day = self._in_year(self.years.first, 1, 1, 1) if unbounded else self.first_from(NEVER)
        return NEVER if day is None else day

    @property
    def last(self) -> int:
        """The last day of all."""
        unbounded = self.latest == EVER
        day = self._in_year(self.years.last, -1, 12, 31) if unbounded else self.last_until(EVER)
        return EVER if day is None else day

    def first_from(self, day: int) -> int | None:
        """Return the first of the days that is not before `day`."""
        found = self._search(max(day, self.earliest), self.years.first_from, 1)
        return found if found is not None and found <= self.latest else None

    def last_until(self, day: int) -> int | None:
        """Return the last of the days that is not after `day`."""
        found = self._search(min(day, self.latest), self.years.last_until, -1)
        return found if found is not None and found >= self.earliest else None

    def clip(self, first: int, last: int) -> Self:
        """Return the days from `first` to `last`, of which there must be one."""
        return type(self)(self.years, self.table, max(self.earliest, first), min(self.latest, last))

    def months(self) -> int:
        """Return the months of the year that the days touch, January being bit 1."""
        months = 0
        for month, bits in self.table.items():
            if self.earliest == NEVER and self.latest == EVER:
                months |= 1 << month
                continue
            years = self.years.leap() if (month, bits) == LEAP_DAY else self.years
            if type(self)(years, {month: bits}, self.earliest, self.latest).first_from(NEVER) is not None:
                months |= 1 << month
        return months

    def months_near(self, slack: int) -> int:
        """Return the months that are touched when each of the days may be some days off.

        Counted in a leap year; in others a day after February is nearer by one to those before.
        """
        months = self.months()
        for month, bits in self.table.items():
            if months >> month & 1:
                lowest = day_number(4, month, (bits & -bits).bit_length() - 1)
                highest = day_number(4, month, bits.bit_length() - 1)
                months |= Span(lowest - slack, lowest).months() | Span(highest, highest + slack).months()
        return months

    def _search(self, day: int, next_year: Callable[[int], int | None], step: int) -> int | None:
        year, month, day_of_month = civil(min(max(day, BEFORE_ALL), AFTER_ALL))
        found = next_year(year)
        if found == year:
            hit = self._in_year(year, step, month, day_of_month)
            if hit is not None:
                return hit
            found = next_year(year + step)
        # Years without a day of the mask are not among its years: see `mask_of`.
        return None if found is None else self._in_year(found, step, *((1, 1) if step > 0 else (12, 31)))

    def _in_year(self, year: int, step: int, from_month: int, from_day: int) -> int | None:
        for month in self.months_in_order[::step]:
            if (month - from_month) * step < 0:
                continue
            bits = self.table[month]
            if month == 2 and not is_leap(year):
                bits &= BEFORE_29
            if month == from_month:
                bits &= -1 << from_day if step > 0 else (2 << from_day) - 1
            if bits:
                day = (bits & -bits).bit_length() - 1 if step > 0 else bits.bit_length() - 1
                return day_number(year, month, day)
        return None


Days = Span | Mask
"""One piece of the days that a date leaves open; a date can have several."""


def is_gapless(numbers: tuple[int, ...]) -> bool:
    """Whether the numbers follow one another."""
    return numbers[-1] - numbers[0] == len(numbers) - 1


def masked_days(year: str, months: tuple[int, ...], days: tuple[int, ...]) -> Span | Mask | None:
    """Return these days of these months in a year that may have X in it; None if there are none."""
    if len(days) == 31 and len(months) == 12 and "X" not in year.rstrip("X"):
        years = Years.of(year)
        return Span(day_number(years.first, 1, 1), day_number(years.last, 12, 31))
    if "X" not in year and len(days) == 31 and is_gapless(months):
        return Span(day_number(int(year), months[0], 1), month_end(int(year), months[-1]))
    if "X" not in year and len(months) == 1 and days and is_gapless(days):
        last = min(days[-1], month_length(int(year), months[0]))
        first = day_number(int(year), months[0], days[0]) if days[0] <= last else 0
        return Span(first, first + last - days[0]) if first else None
    return mask_of(Years.of(year), months, sum(1 << day for day in days))


def mask_of(years: Years, months: tuple[int, ...], bits: int) -> Mask | None:
    """Return a mask of the days that exist; None if there are none."""
    table = {month: kept for month in months if (kept := bits & ((2 << month_length(4, month)) - 1))}
    if table.get(2) == LEAP_DAY[1]:
        leap_years = years.leap()
        if leap_years.is_empty():
            del table[2]
        elif len(table) == 1:
            years = leap_years
    return Mask(years, table) if table else None


def hull(begin: tuple[Days, ...], end: tuple[Days, ...]) -> tuple[Days, ...]:
    """Return all days from the first of the begin to the last of the end."""
    return (Span(first_day(begin), last_day(end)),)


def clipped(days: tuple[Days, ...], first: int, last: int) -> tuple[Days, ...]:
    """Return the days from `first` to `last`."""
    kept: list[Days] = []
    for piece in days:
        if piece.first >= first and piece.last <= last:
            kept.append(piece)
            continue
        day = piece.first_from(first)
        if day is not None and day <= last:
            kept.append(piece.clip(first, last))
    return tuple(kept)


def first_day(days: tuple[Days, ...]) -> int:
    """Return the first of the days."""
    return days[0].first if len(days) == 1 else min(piece.first for piece in days)


def last_day(days: tuple[Days, ...]) -> int:
    """Return the last of the days."""
    return days[0].last if len(days) == 1 else max(piece.last for piece in days)
