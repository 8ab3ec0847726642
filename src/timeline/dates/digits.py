"""What digits stand for when some of them are X (unspecified): numbers of two digits, and years of four."""

from bisect import bisect_left, bisect_right
from functools import cache
from typing import Self


@cache
def digit_pair(text: str) -> tuple[int, ...]:
    """Return all numbers that two digits, each perhaps X, can be, in order."""
    tens = range(10) if text[0] == "X" else (int(text[0]),)
    ones = range(10) if text[1] == "X" else (int(text[1]),)
    return tuple(10 * ten + one for ten in tens for one in ones)


@cache
def numbers_up_to(text: str, last: int) -> tuple[int, ...]:
    """Return the numbers from 1 to `last` that two digits can be; all of them where nothing is written."""
    return tuple(number for number in digit_pair(text or "XX") if 1 <= number <= last)


class Years:
    """The years that four digits, some of them X, can be; `sign` is -1 for years before 0.

    Held as the two halves of a year, at most a hundred values each, so that all masks cost the same.
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
        """Return only the leap years among them."""
        halves = []
        for high, low in self.halves:
            halves.append((high, tuple(year for year in low if year and year % 4 == 0)))
            halves.append((tuple(century for century in high if century % 4 == 0), (0,) if 0 in low else ()))
        return type(self)(tuple(halves), self.sign)

    def after(self, count: int) -> Self:
        """Return the same years, each moved by `count`."""
        return type(self)(self.halves, self.sign, self.offset + count)

    @property
    def first(self) -> int:
        """The first of the years."""
        found = self.first_from(-10_000)
        return 0 if found is None else found

    @property
    def last(self) -> int:
        """The last of the years."""
        found = self.last_until(10_001)
        return 0 if found is None else found

    def is_empty(self) -> bool:
        """Whether no year is left."""
        return self.first_from(-10_000) is None

    def first_from(self, year: int) -> int | None:
        """Return the first of the years that is not before `year`."""
        year -= self.offset
        found = self._at_least(year) if self.sign > 0 else self._at_most(-year)
        return None if found is None else self.sign * found + self.offset

    def last_until(self, year: int) -> int | None:
        """Return the last of the years that is not after `year`."""
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
