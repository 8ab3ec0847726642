"""The old style: the same days by the Julian calendar, to be shown beside those of the new."""

from timeline.dates.calendar import gregorian_to_julian, iso_year
from timeline.dates.meaning import marks_of, parts_of
from timeline.dates.parse import Form, Part, Range
from timeline.dates.show import show_form
from timeline.dates.writer import writer_for


def show_old_style(form: Form, language: str, *, style: str) -> str:
    """Write the days of a form by the Julian calendar: "25 Oct O.S."; nothing where they are not all known to the day.

    The year is left out where that of the new style is the same.
    """
    parts = tuple(parts_of(form))
    if not parts or marks_of(form.items) or not all(map(is_day, parts)):
        return ""
    julian = Form(form.shape, tuple(map(in_julian, form.items)))
    years = {part.year for part in (*parts, *parts_of(julian))}
    writer = writer_for(language, style, without_year=len(years) == 1)
    return writer.say("old style", show_form(writer, julian))


def is_day(part: Part) -> bool:
    """Whether a part is one known day."""
    return bool(part.day) and "X" not in part.year + part.month + part.day


def in_julian(item: Part | Range | str) -> Part | Range | str:
    """Return the same days as the Julian calendar writes them, without a time."""
    if isinstance(item, Range):
        return Range(item.first and day_in_julian(item.first), item.last and day_in_julian(item.last))
    return day_in_julian(item) if isinstance(item, Part) else item


def day_in_julian(part: Part) -> Part:
    """Return a day as the Julian calendar writes it."""
    year, month, day = gregorian_to_julian(part.days[0].first)
    return Part(iso_year(year), f"{month:02}", f"{day:02}", "", part.marks, part.days)
