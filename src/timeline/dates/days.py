"""Sets of days, asked and never listed: a span from one day to another, or the days that a mask leaves.

Both answer the same questions in a time that does not depend on how many days they hold: the first day from a
day on, the last day up to a day, and the months of the year that they touch. Days are day numbers; a span without
end reaches to `EVER`, one without begin from `NEVER`.
"""

from bisect import bisect_left, bisect_right
from typing import NamedTuple, Self

from timeline.dates.calendar import civil, day_number, month_length

EVER = 10**9
NEVER = -EVER
ALL_MONTHS = 0b1111111111110
BEFORE_29 = (1 << 29) - 1


class Span(NamedTuple):
    """All days from `first` to `last`."""

    first: int
    last: int

    def first_from(self, day: int) -> int | None:
        """Give the first of the days that is not before `day`."""
        return max(self.first, day) if day <= self.last else None

    def last_until(self, day: int) -> int | None:
        """Give the last of the days that is not after `day`."""
        return min(self.last, day) if day >= self.first else None

    def clip(self, first: int, last: int) -> Self:
        """Keep the days from `first` to `last`, of which there must be one."""
        return self._replace(first=max(self.first, first), last=min(self.last, last))

    def months(self) -> int:
        """Give the months of the year that the days touch, January being bit 1."""
        if self.last - self.first > 366:
            return ALL_MONTHS
        _, month, _ = civil(self.first)
        _, last, _ = civil(self.last)
        months = 1 << month
        while month != last or self.last - self.first > 31 and months == 1 << month:
            month = month % 12 + 1
            months |= 1 << month
        return months


class Years:
    """The years that four digits, some of them X, can be; `sign` is -1 for years before 0.

    Held as the two halves of the year, at most a hundred values each, so that no mask costs more than another.
    """

    __slots__ = ("halves", "offset", "sign")

    def __init__(
        self, halves: tuple[tuple[tuple[int, ...], tuple[int, ...]], ...], sign: int, offset: int = 0
    ) -> None:
        self.halves = halves
        self.sign = sign
        self.offset = offset

    @classmethod
    def of(cls, text: str) -> Self:
        """Read `202X` or `-15XX`."""
        sign, digits = (-1, text[1:]) if text[0] == "-" else (1, text)
        return cls(((digit_pair(digits[:2]), digit_pair(digits[2:])),), sign)

    def leap(self) -> Self:
        """Keep only the leap years."""
        halves = []
        for high, low in self.halves:
            halves.append((high, tuple(year for year in low if year and year % 4 == 0)))
            halves.append((tuple(century for century in high if century % 4 == 0), (0,) if 0 in low else ()))
        return type(self)(tuple(halves), self.sign)

    def after(self, count: int) -> Self:
        """Give the same years, each moved by `count`."""
        return type(self)(self.halves, self.sign, self.offset + count)

    def first_from(self, year: int) -> int | None:
        """Give the first of the years that is not before `year`."""
        year -= self.offset
        found = self._at_least(year) if self.sign > 0 else self._at_most(-year)
        return None if found is None else self.sign * found + self.offset

    def last_until(self, year: int) -> int | None:
        """Give the last of the years that is not after `year`."""
        year -= self.offset
        found = self._at_most(year) if self.sign > 0 else self._at_least(-year)
        return None if found is None else self.sign * found + self.offset

    def _at_least(self, year: int) -> int | None:
        year = max(year, 0 if self.sign > 0 else 1)  # there is no year -0000
        candidates = []
        for high, low in self.halves:
            at = bisect_left(high, year // 100)
            if low and at < len(high) and high[at] == year // 100:
                within = bisect_left(low, year % 100)
                if within < len(low):
                    candidates.append(high[at] * 100 + low[within])
                    continue
                at += 1
            if low and at < len(high):
                candidates.append(high[at] * 100 + low[0])
        return min(candidates, default=None)

    def _at_most(self, year: int) -> int | None:
        if year < (0 if self.sign > 0 else 1):
            return None
        candidates = []
        for high, low in self.halves:
            at = bisect_right(high, year // 100) - 1
            if low and at >= 0 and high[at] == year // 100:
                within = bisect_right(low, year % 100) - 1
                if within >= 0:
                    candidates.append(high[at] * 100 + low[within])
                    continue
                at -= 1
            if low and at >= 0:
                candidates.append(high[at] * 100 + low[-1])
        found = max(candidates, default=0)
        return found if candidates and (found > 0 or self.sign > 0) else None


class Mask:
    """The days of certain months in certain years: `days` has for each month its days of the month as bits."""

    __slots__ = ("days", "earliest", "latest", "years")

    def __init__(self, years: Years, days: dict[int, int], earliest: int = NEVER, latest: int = EVER) -> None:
        self.years = years
        self.days = days
        self.earliest = earliest
        self.latest = latest

    @property
    def first(self) -> int:
        """The first day of all."""
        day = self.first_from(NEVER)
        assert day is not None  # noqa: S101  an empty mask is refused when it is read
        return day

    @property
    def last(self) -> int:
        """The last day of all."""
        day = self.last_until(EVER)
        assert day is not None  # noqa: S101
        return day

    def first_from(self, day: int) -> int | None:
        """Give the first of the days that is not before `day`."""
        return self._search(max(day, self.earliest), forward=True)

    def last_until(self, day: int) -> int | None:
        """Give the last of the days that is not after `day`."""
        return self._search(min(day, self.latest), forward=False)

    def clip(self, first: int, last: int) -> "Mask":
        """Keep the days from `first` to `last`, of which there must be one."""
        return Mask(self.years, self.days, max(self.earliest, first), min(self.latest, last))

    def months(self) -> int:
        """Give the months of the year that the days touch, January being bit 1."""
        months = 0
        for month, bits in self.days.items():
            years = self.years.leap() if month == 2 and not bits & BEFORE_29 else self.years
            if not Mask(years, {month: bits}, self.earliest, self.latest).is_empty():
                months |= 1 << month
        return months

    def is_empty(self) -> bool:
        """Tell whether no day is left."""
        return self.first_from(NEVER) is None

    def _search(self, day: int, *, forward: bool) -> int | None:
        year, month, day_of_month = _civil_in_reach(day)
        step = 1 if forward else -1
        next_year = self.years.first_from if forward else self.years.last_until
        at: tuple[int, int] = (month, day_of_month)
        found = next_year(year)
        while found is not None:
            start = at if found == year else ((1, 1) if forward else (12, 31))
            hit = self._in_year(found, start, forward=forward)
            if hit is not None:
                return hit if self.earliest <= hit <= self.latest else None
            found = next_year(found + step)
        return None

    def _in_year(self, year: int, start: tuple[int, int], *, forward: bool) -> int | None:
        months = sorted(self.days, reverse=not forward)
        for month in months:
            bits = self.days[month] & ((2 << month_length(year, month)) - 1)
            if month == start[0]:
                bits &= ~((1 << start[1]) - 1) if forward else (2 << start[1]) - 1
            elif (month < start[0]) == forward:
                continue
            if bits:
                day = (bits & -bits).bit_length() - 1 if forward else bits.bit_length() - 1
                return day_number(year, month, day)
        return None


def _civil_in_reach(day: int) -> tuple[int, int, int]:
    return civil(min(max(day, -4_000_000), 4_000_000))  # some way past the years -9999 to 9999


def digit_pair(text: str) -> tuple[int, ...]:
    """Give all numbers that two digits, each perhaps X, can be, in order."""
    tens, ones = text
    if tens == "X":
        return tuple(range(100)) if ones == "X" else tuple(range(int(ones), 100, 10))
    base = int(tens) * 10
    return tuple(range(base, base + 10)) if ones == "X" else (base + int(ones),)


def masked_days(year: str, months: tuple[int, ...], days: tuple[int, ...]) -> Mask | None:
    """Give the days of these months and days of the month, in a year that may have X in it; None if there are none."""
    bits = 0
    for day in days:
        bits |= 1 << day
    table = {month: bits for month in months if bits & ((2 << month_length(4, month)) - 1)}
    years = Years.of(year)
    if 2 in table and not bits & BEFORE_29:
        leap_years = years.leap()
        if leap_years.first_from(NEVER) is None:
            del table[2]
        elif len(table) == 1:
            years = leap_years
    mask = Mask(years, table)
    return None if mask.is_empty() else mask
