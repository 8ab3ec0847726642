"""Periods as people ask for them: a closed grammar, read against a day that is passed in as today.

What is not in the grammar is refused, with the forms that are; nothing is guessed, and no clock is looked at.
"""

import datetime
import re
from typing import NoReturn, Self

from timeline.dates.calendar import iso
from timeline.dates.date import Date
from timeline.dates.errors import DateError
from timeline.dates.months import month_words
from timeline.dates.points import numeric
from timeline.dates.vocabulary import relative_words
from timeline.dates.words import read_phrase, reading_of
from timeline.text import fold

PLAIN = re.compile(r"-?[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?")
IN_FIGURES = re.compile(r"[0-9]{4}-?[QqWw][0-9]{1,2}")


class Period:
    """What a user asks for: all days from `first` to `last`, or one month of any year. It does not change.

    `first` and `last` are day numbers, None where the period is open; `month` is None but for "September"
    of any year, of which `first` and `last` are None. Periods are equal when they hold the same days.
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
        """Read a period. Raises `DateError`, which names the forms, for everything else.

        `today` is the day against which "today", "this month" and "last 3 months" are read.
        """
        words = " ".join(text.split())
        if len(words) > 100:
            raise DateError("TL216", text=f"{words[:59]}…")
        if ".." not in words:
            return cls(words, *read_one(words, today))
        before, _, after = words.partition("..")
        if not (before.strip() or after.strip()) or ".." in after:
            raise DateError("TL216", text=words)
        since = cls.parse(before, today=today) if before.strip() else None
        until = cls.parse(after, today=today) if after.strip() else None
        joined = cls.between(since, until)
        return cls(words, joined.first, joined.last)

    @classmethod
    def between(cls, since: Self | None, until: Self | None) -> Self:
        """Make one period from the first day of the one to the last day of the other; None is open.

        Raises `DateError` if it would end before it begins, and for a month of any year.
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
        from timeline.dates.show import show_period

        return show_period(self, language)

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        return f"Period({self.text!r}, {self.first!r}, {self.last!r}, {self.month!r})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Period) and self._days() == other._days()

    def __hash__(self) -> int:
        return hash(self._days())

    def _days(self) -> tuple[int | None, int | None, int | None]:
        return self.first, self.last, self.month

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"a period does not change: {name}")

    def __delattr__(self, name: str) -> NoReturn:
        raise AttributeError(f"a period does not change: {name}")


Bounds = tuple[int | None, int | None, int | None]


def read_one(words: str, today: datetime.date) -> Bounds:
    """Read a period without "..": first day, last day, month of any year."""
    month = month_words().get(fold(words).rstrip("."))
    if month:
        return None, None, month
    relative = read_relative(words, today)
    if relative:
        return *relative, None
    foreign_digits = any(sign.isdigit() and not sign.isascii() for sign in words)
    ends = None if foreign_digits else read_ends(words)
    if ends is None:
        refuse(words)
    first, last = Date(ends[0]), Date(ends[1])
    if first.earliest is not None and last.latest is not None and first.earliest > last.latest:
        raise DateError("TL217", since=ends[0], until=ends[1])
    return first.earliest, last.latest, None


def read_ends(words: str) -> tuple[str, str] | None:
    """Read the first and the last date of a period, as EDTF: of figures, then of words."""
    if PLAIN.fullmatch(words) and words.lstrip("-")[5:7] <= "12":
        return words, words
    if IN_FIGURES.fullmatch(words):
        try:
            reading = reading_of(numeric(words)[0], julian=False)
        except (ValueError, IndexError):
            return None
    else:
        found = read_phrase(words) if any(map(str.isalpha, words)) else None
        if found is None or found.shape not in {"plain", "some", "range"}:
            return None
        reading = found
    ends = (reading.first, reading.last)
    return ends if all(is_asked_for(end) for end in ends) else None


def is_asked_for(text: str) -> bool:
    """Tell whether a date is one of the units of the grammar: year, quarter, month or day."""
    return bool(PLAIN.fullmatch(text)) and (
        text.lstrip("-")[5:7] <= "12" or "33" <= text.lstrip("-")[5:7] <= "36"
    )


def refuse(words: str) -> NoReturn:
    """Refuse a period, with the dates that it could be where it is one in other figures."""
    from timeline.dates.remedies import explained, interpret

    readings = interpret(words)
    if len(readings) > 1:
        raise DateError("TL202", readings, text=words, remedy=" or ".join(map(explained, readings)))
    if readings:
        raise DateError("TL219", readings, text=words, remedy=as_period(readings[0]))
    raise DateError("TL216", text=words)


def as_period(edtf: str) -> str:
    """Write a date as a period of the grammar: as it is, or from its first to its last possible day."""
    if PLAIN.fullmatch(edtf) and is_asked_for(edtf):
        return edtf
    date = Date(edtf)
    return f"{iso(date.earliest)}..{iso(date.latest)}"


def read_relative(words: str, today: datetime.date) -> tuple[int, int] | None:
    """Read "today", "yesterday", "this month", "last month" and "last 3 months"; None for everything else.

    "Last month" is the calendar month before this one; "last 3 months" goes from the same day three months
    ago (or the last day that month has) to today. A week begins on Monday.
    """
    table = relative_words()
    tokens = [table.get(word, word) for word in fold(words).split()]
    if tokens in (["today"], ["yesterday"]):
        day = today.toordinal() - (tokens == ["yesterday"])
        return day, day
    number = next((token for token in tokens if token.isascii() and token.isdigit() and len(token) < 5), "")
    kinds = [token for token in tokens if token != number]
    if len(kinds) != 2 or not {"this", "last"} & set(kinds) or (number and "this" in kinds):
        return None
    which, unit = sorted(kinds, key=lambda kind: kind not in {"this", "last"})
    if unit not in {"day", "week", "month", "quarter", "year"} or number.strip("0") == "" != number:
        return None
    try:
        return (
            back_from(today, unit, int(number)) if number else whole_unit(today, unit, before=which == "last")
        )
    except (OverflowError, ValueError):
        return None


def back_from(today: datetime.date, unit: str, count: int) -> tuple[int, int]:
    """Give the days from the same day some units ago to today."""
    from dateutil.relativedelta import relativedelta

    steps = {
        "day": relativedelta(days=-count),
        "week": relativedelta(weeks=-count),
        "month": relativedelta(months=-count),
        "quarter": relativedelta(months=-3 * count),
        "year": relativedelta(years=-count),
    }
    return (today + steps[unit]).toordinal(), today.toordinal()


def whole_unit(today: datetime.date, unit: str, *, before: bool) -> tuple[int, int]:
    """Give the day, week, month, quarter or year that today is in, or the one before it."""
    from dateutil.relativedelta import relativedelta

    first, length = {
        "day": (today, relativedelta(days=1)),
        "week": (today - datetime.timedelta(days=today.weekday()), relativedelta(weeks=1)),
        "month": (today.replace(day=1), relativedelta(months=1)),
        "quarter": (today.replace(month=(today.month - 1) // 3 * 3 + 1, day=1), relativedelta(months=3)),
        "year": (today.replace(month=1, day=1), relativedelta(years=1)),
    }[unit]
    if before:
        first -= length
    return first.toordinal(), (first + length).toordinal() - 1
