"""The date: what a text leaves open. It reads no text itself, shows none, and matches by `timeline.dates.matching`.

A date is one of three things, which are never mixed up (CIDOC CRM, P81 and P82): a *moment* somewhere in
its days (`2025-09`, masks, `[...]`), a thing that *lasts* from a begin to an end (`A/B`), or *each* of its
members (`{...}`). Whatever it is, its begin and its end are sets of days; from these come bounds, matching
and order.
"""

from collections.abc import Iterator
from functools import total_ordering
from typing import TYPE_CHECKING, NoReturn, Self

from timeline.dates.days import EVER, NEVER, Span
from timeline.dates.matching import (
    Match,
    Member,
    all_inside,
    clipped,
    first_day,
    hull,
    last_day,
    marked,
    match_lasting,
    match_member,
    match_moment,
)
from timeline.dates.parse import Days, Form, FormError, Part, Range, parse, unit

if TYPE_CHECKING:
    from timeline.dates.heading import Heading
    from timeline.dates.periods import Period

QUALIFIERS = ("", "approximate", "uncertain", "both")


@total_ordering
class Date:
    """A date as a chronology states it: `Date("2025-10-0X")` is the same as `Date.parse("2025-10-0X")`.

    Immutable and hashable. Two dates are equal when their canonical texts are: `?2025` equals `2025?`, while
    `2025-XX` does not equal `2025`, since the one is known to be a month. They sort by `sort_key`.
    """

    __slots__ = (
        "_begin",
        "_end",
        "begin_earliest",
        "begin_latest",
        "end_earliest",
        "end_latest",
        "form",
        "text",
    )

    text: str
    """The date as written."""
    begin_earliest: int | None
    """The first day on which it can begin, as a day number; None if open or unknown. So the other three."""
    begin_latest: int | None
    end_earliest: int | None
    end_latest: int | None
    form: Form
    """What the text is made of."""
    _begin: tuple[Days, ...]
    _end: tuple[Days, ...]

    def __init__(self, text: str) -> None:
        try:
            form = parse(text)
        except FormError as fault:
            from timeline.dates.remedies import refusal

            raise refusal(text, fault) from None
        begin, end = begin_and_end(form)
        begin_bounds = bounds(begin)
        end_bounds = begin_bounds if end is begin else bounds(end)
        store = object.__setattr__
        store(self, "text", text)
        store(self, "form", form)
        store(self, "_begin", begin)
        store(self, "_end", end)
        store(self, "begin_earliest", begin_bounds[0])
        store(self, "begin_latest", None if form.items[0] == "" else begin_bounds[1])
        store(self, "end_earliest", None if form.items[-1] == "" else end_bounds[0])
        store(self, "end_latest", end_bounds[1])

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read the EDTF of a date; `DateError`, with what to write instead, for anything else."""
        return cls(text)

    @property
    def earliest(self) -> int | None:
        """The first day that the date can touch; None where that is open or unknown."""
        return self.begin_earliest

    @property
    def latest(self) -> int | None:
        """The last day that the date can touch; None where that is open or unknown."""
        return self.end_latest

    @property
    def lasting(self) -> bool:
        """Whether it lasts from a begin to an end, rather than being a moment in its days."""
        return self.form.shape == "interval"

    @property
    def parts(self) -> tuple[Part, ...]:
        """The calendar dates that it is written with, each with the marks of its year, month and day."""
        return tuple(parts_of(self.form))

    @property
    def members(self) -> "tuple[Date, ...]":
        """The members of a set, a range being one of them; nothing for a date that is no set."""
        if self.form.shape not in {"one", "each"}:
            return ()
        opening, closing = self.text[0], self.text[-1]
        return tuple(
            Date(f"{opening}{member}{closing}" if ".." in member else member)
            for member in self.text[1:-1].split(",")
        )

    @property
    def qualifier(self) -> str:
        """How it is marked, anywhere: "", "approximate" (`~`), "uncertain" (`?`) or "both" (`%`)."""
        return QUALIFIERS[marks_of(self.form.items)]

    @property
    def precision(self) -> str:
        """The finest unit that is written, "second" to "century"; "" where not even that is (`XXXX`)."""
        return min((precision_of(part) for part in parts_of(self.form)), key=PRECISIONS.index, default="")

    @property
    def exact(self) -> bool:
        """Whether it is one known day, or a time on it, without a mark."""
        day = self.begin_earliest
        return (
            day is not None and day == self.end_latest and not self.lasting and not marks_of(self.form.items)
        )

    @property
    def unknown(self) -> bool:
        """Whether nothing is known of it: `XXXX`, and with months and days that are unknown too."""
        part = self.form.items[0]
        return (
            self.form.shape == "date"
            and isinstance(part, Part)
            and not (part.year + part.month + part.day).strip("X")
        )

    @property
    def canonical(self) -> str:
        """The EDTF of the same meaning that all its spellings have in common."""
        form = self.form
        if form.shape == "date" and not marks_of(form.items):
            return self.text
        from timeline.dates.canonical import canonical

        return canonical(form)

    @property
    def heading(self) -> "Heading":
        """The finest of month, year, decade and century that holds all days on which it can begin."""
        from timeline.dates.heading import heading

        return heading(self)

    @property
    def sort_key(self) -> tuple[int, int, int, str]:
        """Sort by first possible day (unknown first, `XXXX` last), wider first, no time before a time."""
        if self.unknown:
            return (1, 0, 0, "")
        part = self.form.items[0]
        time = part.time if isinstance(part, Part) else ""
        earliest = NEVER if self.begin_earliest is None else self.begin_earliest
        latest = EVER if self.end_latest is None else self.end_latest
        return (0, earliest, -latest, time)

    def show(self, language: str = "en", *, style: str = "short", year: int | None = None) -> str:
        """Write it for people: "12–16 Sep 2025", or, with `style="long"`, "12–16 September 2025".

        `year` is left out where all that is shown lies in it, for use under a heading that names it.
        """
        from timeline.dates.show import show

        return show(self, language, style=style, year=year)

    def match(self, period: "Period", *, slack: int = 0) -> Match:
        """Tell whether it falls in the period: surely, possibly, or not; slack (days) is for `~` and `%`.

        A moment is *yes* when all its days lie in the period; what lasts, when a day that it surely covers
        does, or all days of its begin or of its end; each of several, when one of them is. A mark makes
        *yes* possible.
        """
        if self.unknown:
            return Match.POSSIBLE
        if self.form.shape == "each":
            return max(match_member(member, period, slack) for member in members_of(self.form))
        if self.form.shape == "interval":
            found = match_lasting(self._begin, self._end, period)
        else:
            found = match_moment(self._begin, period)
        return marked(
            found,
            marks_of(self.form.items),
            hull(self._begin, self._end) if self.lasting else self._begin,
            period,
            slack,
        )

    def within(self, period: "Period") -> bool:
        """Tell whether all its possible days, as written, lie in the period. Marks do not change that."""
        if self.unknown:
            return False
        if self.form.shape == "interval":
            return all_inside(hull(self._begin, self._end), period)
        return all(all_inside(member.days, period) for member in members_of(self.form))

    def starting(self, period: "Period", *, slack: int = 0) -> Match:
        """Tell whether it begins in the period: surely, possibly, or not."""
        if self.unknown:
            return Match.POSSIBLE
        return marked(
            match_moment(self._begin, period), marks_of(self.form.items), self._begin, period, slack
        )

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        return f"Date({self.text!r})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Date) and (self.text == other.text or self.canonical == other.canonical)

    def __hash__(self) -> int:
        return hash(self.canonical)

    def __lt__(self, other: "Date") -> bool:
        if not isinstance(other, Date):
            return NotImplemented
        return (self.sort_key, self.canonical) < (other.sort_key, other.canonical)

    def __reduce__(self) -> tuple[type[Self], tuple[str]]:
        return type(self), (self.text,)

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"a date does not change: {name}")

    def __delattr__(self, name: str) -> NoReturn:
        raise AttributeError(f"a date does not change: {name}")


PRECISIONS = ("second", "minute", "day", "month", "season", "quarter", "year", "decade", "century", "")


def precision_of(part: Part) -> str:
    """Name the finest unit of which a part gives at least one digit."""
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


def begin_and_end(form: Form) -> tuple[tuple[Days, ...], tuple[Days, ...]]:
    """Give the days on which a date can begin, and those on which it can end."""
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
    """Give the days of begin and end; nothing ends before it begins, so each bounds the other."""
    begin_days: tuple[Days, ...] = begin.days if isinstance(begin, Part) else ()
    end_days: tuple[Days, ...] = end.days if isinstance(end, Part) else ()
    earliest = first_day(begin_days) if begin_days else NEVER
    latest = last_day(end_days) if end_days else EVER
    if not begin_days:
        begin_days = (Span(NEVER, NEVER if begin == ".." else latest),)
    if not end_days:
        end_days = (Span(EVER if end == ".." else earliest, EVER),)
    return clipped(begin_days, NEVER, latest), clipped(end_days, earliest, EVER)


def members_of(form: Form) -> list[Member]:
    """Give the members of a date; one for a date that is no set."""
    return [member_of(item) for item in form.items if not isinstance(item, str)]


def member_of(item: Part | Range) -> Member:
    """Give one member; the open end of a range is a day before or after all others."""
    marks = marks_of((item,))
    if isinstance(item, Part):
        return Member(item.days, item.days, item.days, marks, "")
    first = item.first.days if item.first else (Span(NEVER, NEVER),)
    last = item.last.days if item.last else (Span(EVER, EVER),)
    written = item.first or item.last
    assert written is not None  # noqa: S101  ".." alone is refused
    return Member((Span(first_day(first), last_day(last)),), first, last, marks, unit(written))


def parts_of(form: Form) -> Iterator[Part]:
    """Give all calendar dates that a date is written with."""
    for item in form.items:
        if isinstance(item, Part):
            yield item
        elif isinstance(item, Range):
            yield from (part for part in item if part)


def marks_of(items: "tuple[Part | Range | str, ...]") -> int:
    """Join the marks of everything, as bits."""
    marks = 0
    for item in items:
        if isinstance(item, Part):
            year, month, day = item.marks
            marks |= year | month | day
        elif isinstance(item, Range):
            marks |= marks_of(tuple(part for part in item if part))
    return marks


def bounds(days: tuple[Days, ...]) -> tuple[int | None, int | None]:
    """Give the first and the last of the days; None for no begin and no end."""
    first, last = first_day(days), last_day(days)
    return first if NEVER < first < EVER else None, last if NEVER < last < EVER else None
