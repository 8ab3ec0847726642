"""The date: the value that a chronology holds, compares and asks. How it is read and shown is in other modules."""

from functools import total_ordering
from typing import TYPE_CHECKING, NoReturn, Self

from timeline.dates.days import EVER, NEVER, Days, hull
from timeline.dates.matching import (
    Match,
    all_inside,
    marked,
    match_lasting,
    match_member,
    match_moment,
)
from timeline.dates.meaning import (
    begin_and_end,
    bounds_of,
    is_exact,
    is_lasting,
    is_unknown,
    marks_of,
    members_of,
    parts_of,
    precision_of,
    qualifier_of,
)
from timeline.dates.parse import Form, FormError, Part, parse

if TYPE_CHECKING:
    from timeline.dates.heading import Heading
    from timeline.dates.period import Period


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
    """The first day on which it can begin, as a day number; None if open or unknown. The next three are alike."""
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
        except FormError as error:
            from timeline.dates.remedies import refusal

            raise refusal(text, error) from None
        begin, end = begin_and_end(form)
        begin_earliest, begin_latest, end_earliest, end_latest = bounds_of(form, begin, end)
        store = object.__setattr__
        store(self, "text", text)
        store(self, "form", form)
        store(self, "_begin", begin)
        store(self, "_end", end)
        store(self, "begin_earliest", begin_earliest)
        store(self, "begin_latest", begin_latest)
        store(self, "end_earliest", end_earliest)
        store(self, "end_latest", end_latest)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read the EDTF of a date. Raises `DateError`, which says what to write instead, for anything else."""
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
        return is_lasting(self.form)

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
        return qualifier_of(self.form)

    @property
    def precision(self) -> str:
        """The finest unit that is written, "second" to "century"; "" where not even that is (`XXXX`)."""
        return precision_of(self.form)

    @property
    def exact(self) -> bool:
        """Whether it is one known day, or a time on it, without a mark."""
        return is_exact(self.form, self.earliest, self.latest)

    @property
    def unknown(self) -> bool:
        """Whether nothing is known of it: `XXXX`, and with months and days that are unknown too."""
        return is_unknown(self.form)

    @property
    def canonical(self) -> str:
        """The EDTF that all spellings of the same meaning have in common."""
        form = self.form
        if form.shape == "date" and not marks_of(form.items):
            return self.text
        from timeline.dates.canonical import canonical

        return canonical(form)

    @property
    def heading(self) -> "Heading":
        """The finest of month, year, decade and century that holds all days on which it can begin."""
        from timeline.dates.heading import heading

        return heading(self.begin_earliest, self.begin_latest, unknown=self.unknown)

    @property
    def sort_key(self) -> "tuple[int, int, int, tuple[int, int]]":
        """Its place in time: by first possible day (open first, `XXXX` last), then the wider first.

        Of one day, no time stands before a time, those without an offset before those with one: the first by their
        clock, the others by their instant. The day is the one written, whatever the offset.
        """
        if self.unknown:
            return (1, 0, 0, (0, 0))
        part = self.form.items[0]
        time = (0, 0)
        if isinstance(part, Part) and part.time:
            from timeline.dates.clock import order_of

            time = order_of(part.time)
        earliest = NEVER if self.begin_earliest is None else self.begin_earliest
        latest = EVER if self.end_latest is None else self.end_latest
        return (0, earliest, -latest, time)

    @property
    def time(self) -> str:
        """The time of day as its clock showed it: "14:30 +03:00"; empty where none is written."""
        from timeline.dates.show_part import time_text

        part = self.form.items[0]
        return time_text(part.time) if isinstance(part, Part) else ""

    def show(
        self, language: str = "en", *, style: str = "short", year: int | None = None, time: bool = True
    ) -> str:
        """Write it for people: "12–16 Sep 2025", or, with `style="long"`, "12–16 September 2025".

        `year` is left out where all that is shown lies in it, for use under a heading that names it. Without `time`
        the time of day is left out, which `Date.time` gives.
        """
        from timeline.dates.show import show

        return show(self.form, language, style=style, year=year, time=time)

    def old_style(self, language: str = "en", *, style: str = "short") -> str:
        """Write the same days by the Julian calendar: "25 Oct O.S."; nothing unless all are known to the day, unmarked.

        The year is left out where it is that of the new style.
        """
        from timeline.dates.old_style import show_old_style

        return show_old_style(self.form, language, style=style)

    def match(self, period: "Period", *, slack: int = 0) -> Match:
        """Whether it falls in the period: surely, possibly, or not; slack (days) is for `~` and `%`.

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
        """Whether all its possible days, as written, lie in the period. Marks do not change that."""
        if self.unknown:
            return False
        if self.form.shape == "interval":
            return all_inside(hull(self._begin, self._end), period)
        return all(all_inside(member.days, period) for member in members_of(self.form))

    def starting(self, period: "Period", *, slack: int = 0) -> Match:
        """Whether it begins in the period: surely, possibly, or not."""
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
