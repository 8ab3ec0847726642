"""Periods as people ask for them: a closed grammar, read against a day that is passed in as today.

What is not in the grammar is refused, and the message names the forms that are; nothing is guessed, and no
clock is looked at.
"""

import datetime
import re
from typing import NoReturn

from timeline.dates.calendar import iso
from timeline.dates.errors import DateError
from timeline.dates.meaning import begin_and_end, bounds_of
from timeline.dates.months import month_words
from timeline.dates.parse import FormError, parse
from timeline.dates.points import numeric
from timeline.dates.vocabulary import relative_words
from timeline.dates.words import read_phrase, reading_of
from timeline.text import fold

PLAIN_DATE = re.compile(r"-?[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?")
IN_FIGURES = re.compile(r"[0-9]{4}-?[QqWw][0-9]{1,2}")


def read_period(words: str, today: datetime.date) -> tuple[int | None, int | None, int | None]:
    """Return first day, last day and month of any year of a period without ".."."""
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
    first, last = outer_days(ends[0])[0], outer_days(ends[1])[1]
    if first is not None and last is not None and first > last:
        raise DateError("TL217", since=ends[0], until=ends[1])
    return first, last, None


def read_ends(words: str) -> tuple[str, str] | None:
    """Return the first and the last date of a period, as EDTF: from figures, else from words."""
    if PLAIN_DATE.fullmatch(words) and words.lstrip("-")[5:7] <= "12":
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
    """Whether a date is one of the units of the grammar: year, quarter, month or day."""
    return bool(PLAIN_DATE.fullmatch(text)) and (
        text.lstrip("-")[5:7] <= "12" or "33" <= text.lstrip("-")[5:7] <= "36"
    )


def refuse(words: str) -> NoReturn:
    """Refuse a period, with the dates that it could be where it is a date in another notation."""
    from timeline.dates.remedies import explained, interpret

    readings = interpret(words)
    if len(readings) > 1:
        raise DateError("TL202", readings, text=words, remedy=" or ".join(map(explained, readings)))
    if readings:
        raise DateError("TL219", readings, text=words, remedy=as_period(readings[0]))
    raise DateError("TL216", text=words)


def as_period(edtf: str) -> str:
    """Return a date as a period of the grammar: as it is, or from its first to its last possible day."""
    if PLAIN_DATE.fullmatch(edtf) and is_asked_for(edtf):
        return edtf
    first, last = outer_days(edtf)
    return f"{iso(first)}..{iso(last)}"


def outer_days(edtf: str) -> tuple[int | None, int | None]:
    """Return the first and the last day that a date can touch. Raises `DateError` for a day that does not exist."""
    try:
        form = parse(edtf)
    except FormError as error:
        from timeline.dates.remedies import refusal

        raise refusal(edtf, error) from None
    earliest, _, _, latest = bounds_of(form, *begin_and_end(form))
    return earliest, latest


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
    """Return the days from the same day some units ago to today."""
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
    """Return the day, week, month, quarter or year that today is in, or the one before it."""
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
