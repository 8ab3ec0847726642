"""The period: the days that a user asks for. Its grammar is in `timeline.dates.period_grammar`."""

import datetime
from typing import NoReturn, Self

from timeline.dates.errors import DateError


class Period:
    """What a user asks for: all days from `first` to `last`, or one month, or one day, of any year. It does not change.

    `first` and `last` are day numbers, None where the period is open; `month` is None but for "September" and
    "11 September" of any year, of which `first` and `last` are None; so is `day` but for "11 September". Periods are
    equal when they hold the same days.
    """

    __slots__ = ("day", "first", "last", "month", "text")

    text: str
    first: int | None
    last: int | None
    month: int | None
    day: int | None

    def __init__(
        self,
        text: str,
        first: int | None,
        last: int | None,
        month: int | None = None,
        day: int | None = None,
    ) -> None:
        values = {"text": text, "first": first, "last": last, "month": month, "day": day}
        for name, value in values.items():
            object.__setattr__(self, name, value)

    @classmethod
    def parse(cls, text: str, *, today: datetime.date) -> Self:
        """Read a period. Raises `DateError`, which names the forms, for everything else.

        `today` is the day against which "today", "this month" and "last 3 months" are read.
        """
        from timeline.dates.period_grammar import read_period, read_range

        words = " ".join(text.split())
        if len(words) > 100:
            raise DateError(
                "TL221", text=f"{words[:59]}…", fault="it is too long", remedy="one of 100 characters"
            )
        if ".." not in words or words[0] in "[{" or "/" in words:
            return cls(words, *read_period(words, today))
        before, _, after = words.partition("..")
        if not (before.strip() or after.strip()) or ".." in after:
            raise DateError(
                "TL221", text=words, fault="it has not one begin or one end", remedy="A..B, A.. or ..B"
            )
        try:
            since = cls.parse(before, today=today) if before.strip() else None
            until = cls.parse(after, today=today) if after.strip() else None
            joined = cls.between(since, until)
        except DateError as error:
            days = read_range(words, error, today)
            return cls(words, days.first, days.last)
        return cls(words, joined.first, joined.last)

    @classmethod
    def between(cls, since: Self | None, until: Self | None) -> Self:
        """Return one period from the first day of the one to the last day of the other; None is open.

        Raises `DateError` if it would end before it begins, and for a month or a day of any year.
        """
        for side in (since, until):
            if side is not None and side.month is not None:
                raise DateError("TL218", text=side.text)
        first = since.first if since is not None else None
        last = until.last if until is not None else None
        if (
            since is not None
            and until is not None
            and first is not None
            and last is not None
            and first > last
        ):
            raise DateError("TL217", since=since.text, until=until.text)
        return cls(f"{since or ''}..{until or ''}", first, last)

    def show(self, language: str = "en") -> str:
        """Write it for people: "October 2025", "since 11 September 2025", "June – October 2025"."""
        from timeline.dates.show_period import show_period

        return show_period(self.first, self.last, self.month, self.day, language)

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        day = "" if self.day is None else f", {self.day!r}"
        return f"Period({self.text!r}, {self.first!r}, {self.last!r}, {self.month!r}{day})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Period) and self._days() == other._days()

    def __hash__(self) -> int:
        return hash(self._days())

    def _days(self) -> tuple[int | None, ...]:
        return self.first, self.last, self.month, self.day

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"a period does not change: {name}")

    def __delattr__(self, name: str) -> NoReturn:
        raise AttributeError(f"a period does not change: {name}")
