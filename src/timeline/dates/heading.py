"""The headings under which events stand: the finest of month, year, decade and century for a date's begin."""

from typing import TYPE_CHECKING, NamedTuple

from timeline.dates.calendar import civil

if TYPE_CHECKING:
    from timeline.dates.date import Date

LEVELS = ("century", "decade", "year", "month")


class Heading(NamedTuple):
    """A month, a year, a decade, a century or nothing known; headings sort as their dates do.

    `rank` is -1 where the begin is open or unknown, 1 where nothing is known, and 0 for all others; `start`
    is the first year that the heading holds, `level` one of `LEVELS` or "".
    """

    rank: int
    start: int
    month_order: int
    level: str

    @property
    def year(self) -> int | None:
        """The year (of a year or a month), astronomical."""
        return self.start if self.level in {"year", "month"} else None

    @property
    def month(self) -> int | None:
        """The month, 1 to 12."""
        return self.month_order or None

    def show(self, language: str = "en") -> str:
        """Write it for people: "October 2025", "2025, month unknown", "Date unknown"."""
        from timeline.dates.show import show_heading

        return show_heading(self, language)


def heading(date: "Date") -> Heading:
    """Find the heading of a date."""
    if date.unknown:
        return Heading(1, 0, 0, "")
    if date.begin_earliest is None or date.begin_latest is None:
        return Heading(-1, 0, 0, "")
    year, month, _ = civil(date.begin_earliest)
    last_year, last_month, _ = civil(date.begin_latest)
    if year != last_year:
        for level, years in (("decade", 10), ("century", 100)):
            if span_of(year, years) == span_of(last_year, years):
                return Heading(0, span_of(year, years), 0, level)
        return Heading(1, 0, 0, "")
    return Heading(0, year, month, "month") if month == last_month else Heading(0, year, 0, "year")


def span_of(year: int, length: int) -> int:
    """Give the first year of the decade or century of a year; before 0 they are those of `-019X`."""
    return year - year % length if year >= 0 else -(-year - -year % length) - length + 1
