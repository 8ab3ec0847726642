"""What a form leaves open: when it begins and ends, what its members are, how it is marked, how precise it is.

A form means one of three things, which are never mixed up (CIDOC CRM, P81 and P82): a *moment* somewhere in
its days (`2025-09`, masks, `[...]`), something that *lasts* from a begin to an end (`A/B`), or *each* of its
members (`{...}`). Whatever it is, its begin and its end are sets of days; bounds, matching and order follow
from these.
"""

from collections.abc import Iterator
from typing import NamedTuple

from timeline.dates.days import EVER, NEVER, Days, Span, clipped, first_day, last_day
from timeline.dates.parse import Form, Part, Range, unit

Bounds = tuple[int | None, int | None, int | None, int | None]
"""Earliest and latest begin, earliest and latest end, as day numbers; None where open or unknown."""

QUALIFIERS = ("", "approximate", "uncertain", "both")
"""The name of each combination of marks, by its bits."""

PRECISIONS = ("second", "minute", "day", "month", "season", "quarter", "year", "decade", "century", "")


class Member(NamedTuple):
    """One of the members of a form: its days, its marks as bits, and the unit of a range (else "").

    Of a range `A..B`, `first` are the days of A and `last` those of B; of anything else both are its days.
    """

    days: tuple[Days, ...]
    first: tuple[Days, ...]
    last: tuple[Days, ...]
    marks: int
    unit: str


def begin_and_end(form: Form) -> tuple[tuple[Days, ...], tuple[Days, ...]]:
    """Return the days on which a form can begin, and those on which it can end."""
    if form.shape == "date":
        part = form.items[0]
        assert isinstance(part, Part)  # noqa: S101  the shape says so
        return part.days, part.days
    if form.shape == "interval":
        return ends_of_interval(*form.items)
    members = members_of(form)
    days = tuple(piece for member in members for piece in member.days)
    if form.shape == "one":
        return days, days
    # Each of several begins with whichever is first, and ends with whichever is last.
    begun = min(last_day(member.first) for member in members)
    ending = max(first_day(member.last) for member in members)
    return clipped(days, NEVER, begun), clipped(days, ending, EVER)


def ends_of_interval(
    begin: Part | Range | str, end: Part | Range | str
) -> tuple[tuple[Days, ...], tuple[Days, ...]]:
    """Return the days of begin and end; nothing ends before it begins, so each bounds the other."""
    begin_days: tuple[Days, ...] = begin.days if isinstance(begin, Part) else ()
    end_days: tuple[Days, ...] = end.days if isinstance(end, Part) else ()
    earliest = first_day(begin_days) if begin_days else NEVER
    latest = last_day(end_days) if end_days else EVER
    if not begin_days:
        begin_days = (Span(NEVER, NEVER if begin == ".." else latest),)
    if not end_days:
        end_days = (Span(EVER if end == ".." else earliest, EVER),)
    return clipped(begin_days, NEVER, latest), clipped(end_days, earliest, EVER)


def bounds_of(form: Form, begin: tuple[Days, ...], end: tuple[Days, ...]) -> Bounds:
    """Return the four bounds of a form from the days of its begin and of its end."""
    begin_earliest, begin_latest = first_and_last(begin)
    end_earliest, end_latest = (begin_earliest, begin_latest) if end is begin else first_and_last(end)
    if form.items[0] == "":
        begin_latest = None
    if form.items[-1] == "":
        end_earliest = None
    return begin_earliest, begin_latest, end_earliest, end_latest


def first_and_last(days: tuple[Days, ...]) -> tuple[int | None, int | None]:
    """Return the first and the last of the days; None where they have no begin or no end."""
    first, last = first_day(days), last_day(days)
    return first if NEVER < first < EVER else None, last if NEVER < last < EVER else None


def members_of(form: Form) -> list[Member]:
    """Return the members of a form; one for a form that is no set."""
    return [member_of(item) for item in form.items if not isinstance(item, str)]


def member_of(item: Part | Range) -> Member:
    """Return one member; the open end of a range is a day before or after all others."""
    marks = marks_of((item,))
    if isinstance(item, Part):
        return Member(item.days, item.days, item.days, marks, "")
    first = item.first.days if item.first else (Span(NEVER, NEVER),)
    last = item.last.days if item.last else (Span(EVER, EVER),)
    written = item.first or item.last
    assert written is not None  # noqa: S101  ".." alone is refused
    return Member((Span(first_day(first), last_day(last)),), first, last, marks, unit(written))


def parts_of(form: Form) -> Iterator[Part]:
    """Yield all calendar dates that a form is written with."""
    for item in form.items:
        if isinstance(item, Part):
            yield item
        elif isinstance(item, Range):
            yield from (part for part in item if part)


def marks_of(items: "tuple[Part | Range | str, ...]") -> int:
    """Return the marks of all items together, as bits."""
    marks = 0
    for item in items:
        if isinstance(item, Part):
            year, month, day = item.marks
            marks |= year | month | day
        elif isinstance(item, Range):
            marks |= marks_of(tuple(part for part in item if part))
    return marks


def qualifier_of(form: Form) -> str:
    """Return the name of the marks of a form: "", "approximate", "uncertain" or "both"."""
    return QUALIFIERS[marks_of(form.items)]


def precision_of(form: Form) -> str:
    """Return the finest unit that is written anywhere in a form; "" where not even the century is."""
    return min((precision_of_part(part) for part in parts_of(form)), key=PRECISIONS.index, default="")


def precision_of_part(part: Part) -> str:
    """Return the finest unit of which a part has at least one digit."""
    if part.time:
        return "second" if part.time.count(":", 0, 9) == 2 else "minute"
    if part.day.strip("X"):
        return "day"
    if part.month.strip("X"):
        if "X" in part.month or part.month <= "12":
            return "month"
        return "quarter" if "33" <= part.month <= "36" else "season"
    year = part.year.lstrip("-")
    return "year" if year[3] != "X" else "decade" if year[2] != "X" else "century" if year[1] != "X" else ""


def is_lasting(form: Form) -> bool:
    """Whether a form lasts from a begin to an end, rather than being a moment in its days."""
    return form.shape == "interval"


def is_exact(form: Form, earliest: int | None, latest: int | None) -> bool:
    """Whether a form with these outer bounds is one known day, or a time on it, without a mark."""
    return earliest is not None and earliest == latest and not is_lasting(form) and not marks_of(form.items)


def is_unknown(form: Form) -> bool:
    """Whether nothing is known: `XXXX`, and with months and days that are unknown too."""
    part = form.items[0]
    if not isinstance(part, Part) or part.year != "XXXX" or form.shape != "date":
        return False
    return not (part.month + part.day).strip("X")
