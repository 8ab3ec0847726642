"""Periods as people ask for them: a closed grammar, read against a day that is passed in as today."""

import datetime
import re
from typing import Self

from timeline.dates.fault import DateError
from timeline.dates.value import Date
from timeline.dates.words import read


class Period:
    """What a user asks for: all days from `first` to `last`, or one month of any year. Immutable and hashable.

    `first` or `last` is None where the period is open; `month` is None but for "September" of any year.
    """

    __slots__ = ("first", "last", "month", "text")

    text: str
    first: int | None
    last: int | None
    month: int | None

    def __init__(self, text: str, first: int | None, last: int | None, month: int | None = None) -> None:
        for name, value in (("text", text), ("first", first), ("last", last), ("month", month)):
            object.__setattr__(self, name, value)

    @classmethod
    def parse(cls, text: str, *, today: datetime.date) -> Self:
        """Read a period; `DateError`, naming the forms, for anything else."""
        words = " ".join(text.split())
        if ".." in words:
            before, _, after = words.partition("..")
            since = cls.parse(before, today=today) if before.strip() else None
            until = cls.parse(after, today=today) if after.strip() else None
            if since is None and until is None:
                raise DateError("TL216", text=text)
            found = cls.between(since, until)
            return cls(words, found.first, found.last)
        if words.casefold() == "today":
            return cls(words, today.toordinal(), today.toordinal())
        from timeline.dates.languages import fold, month_words

        month = month_words().get(fold(words).rstrip("."))
        if month:
            return cls(words, None, None, month)
        if re.fullmatch(r"-?[0-9]{4}(-(0[1-9]|1[0-2])(-[0-9]{2})?)?", words):
            date = Date(words)
            return cls(words, date.earliest, date.latest)
        readings = read(words)
        if len(readings) == 1 and readings[0].shape in {"plain", "some", "range"}:
            return cls(
                words, Date(readings[0].first).earliest, Date(readings[0].last or readings[0].first).latest
            )
        if len(readings) > 1:
            raise DateError("TL202", text=text, remedy=" or ".join(reading.first for reading in readings))
        raise DateError("TL216", text=text)

    @classmethod
    def between(cls, since: Self | None, until: Self | None) -> Self:
        """Make one period from the first day of the one to the last day of the other; `DateError` if that is reversed."""
        for end in (since, until):
            if end is not None and end.month is not None:
                raise DateError("TL218", text=end.text)
        first = since.first if since else None
        last = until.last if until else None
        if first is not None and last is not None and first > last and since and until:
            raise DateError("TL217", since=since.text, until=until.text)
        text = f"{since.text if since else ''}..{until.text if until else ''}"
        return cls(text, first, last)

    def show(self, language: str = "en") -> str:
        """Write it for people: "October 2025", "since 11 September 2025", "June – October 2025"."""
        from timeline.dates.show import show_period

        return show_period(self, language)

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        return f"Period({self.text!r}, {self.first!r}, {self.last!r}, {self.month!r})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Period) and (self.first, self.last, self.month) == (
            other.first,
            other.last,
            other.month,
        )

    def __hash__(self) -> int:
        return hash((self.first, self.last, self.month))

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"a period does not change: {name}")
