"""How a language writes days, months, years and ranges of them, with the phrases around them.

A range for what lasts is joined by a dash ("12–16 Sep 2025"), one for a moment somewhere in it by two points
or in words ("12..16 Sep 2025").
"""

from itertools import pairwise
from typing import NamedTuple

from timeline.dates.patterns import DatePatterns, Day, Style, fill, patterns_of
from timeline.dates.phrases import PHRASES

ENGLISH = PHRASES["en"]
EN_DASH = "–"

LEFT_SIDE_ENDS = " –-—~～〜‐"
"""What CLDR ends the left side of a range with; it is taken off, since the joint is ours."""


class Writer(NamedTuple):
    """The patterns and phrases of a language, a style, and whether the year is left out."""

    patterns: DatePatterns
    phrases: dict[str, str]
    style: str
    without_year: bool = False

    @property
    def in_style(self) -> Style:
        """The patterns of days, months and years in its style."""
        return self.patterns.styles[self.style]

    def say(self, name: str, text: str, level: str = "") -> str:
        """Return a phrase with a date, of a level (day, month or year), in it."""
        return self.find(name, level).format(text, of=text)

    def governs(self, name: str, level: str = "") -> bool:
        """Whether a phrase wants the month of its date in the genitive."""
        return "{of}" in self.find(name, level)

    def find(self, name: str, level: str = "") -> str:
        """Return a phrase in the most special wording that the language has, else in English."""
        wordings = (f"{name} {level} {self.style}", f"{name} {self.style}", f"{name} {level}", name)
        known = (
            phrases[wording]
            for phrases in (self.phrases, ENGLISH)
            for wording in wordings
            if wording in phrases
        )
        return next(known)

    def write(self, day: Day, *, joined: bool = False) -> str:
        """Write one day, month or year."""
        if not day.month:
            return self.with_era(str(written_year(day.year)), day.year)
        name = "day" if day.day else "month"
        if self.without_year:
            return fill(getattr(self.in_style, f"{name}_in_year"), day, self.patterns, joined=joined)
        return self.with_era(fill(getattr(self.in_style, name), day, self.patterns, joined=joined), day.year)

    def with_era(self, text: str, year: int) -> str:
        """Return the text of a year with its era, where its number alone does not say which side of year 1 it is on."""
        if year < 1:
            return self.say("bce", text)
        return self.say("ce", text) if year < 100 else text

    def sides(self, first: Day, last: Day) -> tuple[str, str]:
        """Write both ends of a range, one of them without what the other says as well."""
        name = "day" if first.day else "month"
        key = f"{name}_in_year" if self.without_year else name
        field = "y" if first.year != last.year else "M" if first.month != last.month else "d"
        pair = self.in_style.ranges.get((key, field))
        if first == last or not first.month or pair is None:
            return self.write(first), self.write(last)
        left, right = (
            fill(pattern, day, self.patterns) for pattern, day in zip(pair, (first, last), strict=True)
        )
        return left.rstrip(LEFT_SIDE_ENDS), right if self.without_year else self.with_era(right, last.year)

    def span(self, first: Day, last: Day, joint: str = EN_DASH) -> str:
        """Write a range; blanks stand around its joint where they stand inside its ends."""
        if first == last:
            return self.write(first)
        if not first.month and not last.month and (first.year < 1) == (last.year < 1):
            return self.with_era(f"{written_year(first.year)}{joint}{written_year(last.year)}", last.year)
        if bool(first.month) != bool(last.month) or bool(first.day) != bool(last.day):
            return f"{self.write(first)} {joint} {self.write(last)}"
        left, right = self.sides(first, last)
        same_month = first.day and (first.year, first.month) == (last.year, last.month)
        wide = not same_month and (" " in left or "-" in left or self.style == "long")
        three_points = left.endswith(".") and joint == ".."
        return f"{left} {joint} {right}" if wide or three_points else f"{left}{joint}{right}"

    def some(self, first: Day, last: Day) -> str:
        """Write "one of those from first to last": in words where the language has them, else with ".."."""
        level = level_of(first)
        phrase = next(
            (
                self.phrases[wording]
                for wording in (f"some {level} {self.style}", f"some {self.style}", "some")
                if wording in self.phrases
            ),
            "",
        )
        if first == last or not phrase:
            return self.span(first, last, "..")
        return phrase.format(*self.sides(first, last))

    def listed(self, texts: list[str], joint: str) -> str:
        """Join several texts with "and" or "or"."""
        if len(texts) == 1:
            return texts[0]
        return f"{', '.join(texts[:-1])} {self.find(joint)} {texts[-1]}"

    def several(self, days: list[Day], joint: str) -> str:
        """List days, months or years; what they all share is said once."""
        if len(days) == 1:
            return self.write(days[0])
        differing = [self.sides(left, right) for left, right in pairwise(days)]
        one_month = len({(day.year, day.month) for day in days}) == 1
        one_year = len({day.year for day in days}) == 1
        one_kind = len({level_of(day) for day in days}) == 1
        if (
            not one_kind
            or not one_year
            or (not one_month and any(a.month == b.month for a, b in pairwise(days)))
        ):
            return self.listed([self.write(day) for day in days], joint)
        year_first = str(written_year(days[0].year)) in differing[0][0] and not self.without_year
        if year_first:
            return self.listed([differing[0][0], *(right for _, right in differing)], joint)
        return self.listed([*(left for left, _ in differing), differing[-1][1]], joint)


def writer_for(language: str, style: str, *, without_year: bool = False) -> Writer:
    """Return the writer of a language; English where the language is not known."""
    base = language.replace("_", "-").casefold().partition("-")[0]
    return Writer(patterns_of(language), PHRASES.get(base, ENGLISH), style, without_year)


def written_year(year: int) -> int:
    """Return the number that people give an astronomical year: 0 is the year 1 before the era."""
    return year if year > 0 else 1 - year


def level_of(day: Day) -> str:
    """Return the unit that is written: "day", "month" or "year"."""
    return "day" if day.day else "month" if day.month else "year"
