"""Dates for people, in their language: a whole form, be it one date, an interval or a set."""

from timeline.dates.calendar import GREGORIAN, civil, iso_year
from timeline.dates.meaning import first_and_last, is_exact, is_unknown, parts_of
from timeline.dates.parse import Form, Part, Range, unit
from timeline.dates.patterns import Day, fill
from timeline.dates.show_part import after_comma, day_of, is_plain, show_part, time_text
from timeline.dates.writer import EN_DASH, Writer, writer_for


def show(form: Form, language: str, *, style: str, year: int | None, time: bool = True) -> str:
    """Write a form for people; `year` is left out where all that is shown lies in it, the time where it is unwanted."""
    if not time:
        form = without_time(form)
    writer = writer_for(language, style, without_year=year is not None and lies_in_year(form, year))
    if is_unknown(form):
        return writer.find("no date")
    part = form.items[0]
    if form.shape == "date" and isinstance(part, Part):
        earliest, latest = first_and_last(part.days)
        if style == "long" and is_exact(form, earliest, latest) and (earliest or 0) >= GREGORIAN:
            return show_weekday(writer, part)
    return show_form(writer, form)


def without_time(form: Form) -> Form:
    """Return a form without the time of day; only a single date has one."""
    return form._replace(
        items=tuple(item._replace(time="") if isinstance(item, Part) else item for item in form.items)
    )


def show_form(writer: Writer, form: Form) -> str:
    """Write a form of any shape, without a day of the week."""
    if form.shape == "interval":
        return show_interval(writer, form)
    if form.shape == "date":
        part = form.items[0]
        assert isinstance(part, Part)  # noqa: S101  the shape says so
        return show_part(writer, part)
    return show_set(writer, form)


def lies_in_year(form: Form, year: int) -> bool:
    """Whether all that is shown of a form are months and days of this year."""
    text = iso_year(year)
    parts = tuple(parts_of(form))
    return all(
        part.year == text and part.month.strip("X") and ("X" in part.month or part.month <= "12")
        for part in parts
    ) and not any("X" in part.month and part.day for part in parts)


def show_weekday(writer: Writer, part: Part) -> str:
    """Write one known day with the day of the week, and its time."""
    day = Day(*civil(part.days[0].first))
    text = writer.with_era(fill(writer.in_style.weekday, day, writer.patterns), day.year)
    return text + after_comma(time_text(part.time))


def show_interval(writer: Writer, form: Form) -> str:
    """Write what lasts."""
    begin, end = form.items
    if isinstance(begin, Part) and isinstance(end, Part):
        if is_plain(begin) and is_plain(end):
            return writer.span(day_of(begin), day_of(end))
        return f"{show_part(writer, begin)} {EN_DASH} {show_part(writer, end)}"
    if isinstance(begin, Part):
        return governed(writer, "since" if end == ".." else "end unknown", begin)
    if isinstance(end, Part):
        return governed(writer, "until" if begin == ".." else "begin unknown", end)
    return writer.find(
        {"../..": "without both", "/..": "without end", "../": "without begin"}[f"{begin}/{end}"]
    )


def governed(writer: Writer, phrase: str, part: Part) -> str:
    """Return a phrase with a part in it, in the case that the phrase wants."""
    level = "day" if part.day else "month" if part.month else "year"
    return writer.say(phrase, show_part(writer, part, joined=writer.governs(phrase, level)), level)


def show_set(writer: Writer, form: Form) -> str:
    """Write a set: its members joined by "or" or "and", its ranges by the sign of what they are."""
    joint = "or" if form.shape == "one" else "and"
    items = [item for item in form.items if not isinstance(item, str)]
    if len(items) > 1 and all(isinstance(item, Part) and is_plain(item) for item in items):
        return writer.several([day_of(item) for item in items if isinstance(item, Part)], joint)
    return writer.listed([show_member(writer, item, form.shape) for item in items], joint)


def show_member(writer: Writer, item: Part | Range, shape: str) -> str:
    """Write one member of a set."""
    if isinstance(item, Part):
        return show_part(writer, item)
    first, last = item
    written = first or last
    assert written is not None  # noqa: S101  ".." alone is refused
    level = unit(written)
    if first and last and is_plain(first) and is_plain(last):
        days = day_of(first), day_of(last)
        return writer.some(*days) if shape == "one" else writer.say("each", writer.span(*days), level)
    if first and last:
        ends = show_part(writer, first), show_part(writer, last)
        return " .. ".join(ends) if shape == "one" else writer.say("each", f" {EN_DASH} ".join(ends), level)
    if shape == "one":
        return governed(writer, "later" if first else "by", written)
    return writer.say("each", governed(writer, "since" if first else "until", written), level)
