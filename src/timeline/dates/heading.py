"""The headings under which events stand: the finest of month, year, decade and century that holds a begin."""

from typing import NamedTuple

from timeline.dates.calendar import civil

LEVELS = ("century", "decade", "year", "month")


class Heading(NamedTuple):
    """A month, a year, a decade, a century, or no known begin; headings sort as their dates do.

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
        from timeline.dates.patterns import Day
        from timeline.dates.writer import writer_for

        writer = writer_for(language, "long")
        if self.level == "month":
            text = writer.write(Day(self.start, self.month_order))
        elif self.level == "year":
            text = writer.say("no month", writer.write(Day(self.start)))
        elif self.level == "decade":
            decade = writer.phrases.get("decade") if self.start > 0 else None
            span = decade.format(self.start) if decade else writer.span(Day(self.start), Day(self.start + 9))
            text = writer.say("no year", span)
        elif self.level == "century":
            text = writer.say("no decade", writer.span(Day(self.start), Day(self.start + 99)))
        else:
            text = writer.find("no begin" if self.rank < 0 else "no date")
        return text[:1].upper() + text[1:]


def heading(earliest: int | None, latest: int | None, *, unknown: bool) -> Heading:
    """Return the heading of a date by the first and last day on which it can begin."""
    if unknown:
        return Heading(1, 0, 0, "")
    if earliest is None or latest is None:
        return Heading(-1, 0, 0, "")
    year, month, _ = civil(earliest)
    last_year, last_month, _ = civil(latest)
    if year != last_year:
        for level, years in (("decade", 10), ("century", 100)):
            if span_of(year, years) == span_of(last_year, years):
                return Heading(0, span_of(year, years), 0, level)
        return Heading(1, 0, 0, "")
    return Heading(0, year, month, "month") if month == last_month else Heading(0, year, 0, "year")


def span_of(year: int, length: int) -> int:
    """Return the first year of the decade or century of a year; before 0 they are those of `-019X`."""
    return year - year % length if year >= 0 else -(-year - -year % length) - length + 1
