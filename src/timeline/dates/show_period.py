"""Periods for people: days written in the coarsest units that they are made of."""

from timeline.dates.calendar import civil
from timeline.dates.patterns import Day
from timeline.dates.writer import level_of, writer_for


def show_period(
    first: int | None, last: int | None, month: int | None, day: int | None, language: str
) -> str:
    """Write the days from first to last (None where open), or a month or a day of any year."""
    writer = writer_for(language, "long")
    if month is not None:
        return writer.say("every year", writer._replace(without_year=True).write(Day(4, month, day or 0)))
    if first is None and last is None:
        return writer.find("always")
    begin, end = coarsest(first, last)
    if begin and end:
        return writer.span(begin, end)
    phrase, known = ("since", begin) if begin else ("until", end)
    assert known is not None  # noqa: S101  one end is known
    level = level_of(known)
    return writer.say(phrase, writer.write(known, joined=writer.governs(phrase, level)), level)


def coarsest(first: int | None, last: int | None) -> tuple[Day | None, Day | None]:
    """Return both ends as years or as months where the days are whole years or months, else as days."""
    begin = None if first is None else Day(*civil(first))
    after = None if last is None else Day(*civil(last + 1))
    end = None if last is None else Day(*civil(last))
    if all(day is None or day[1:] == (1, 1) for day in (begin, after)):
        return begin and Day(begin.year), end and Day(end.year)
    if all(day is None or day.day == 1 for day in (begin, after)):
        return begin and Day(begin.year, begin.month), end and Day(end.year, end.month)
    return begin, end
