"""Periods that are counted from a day that is passed in as today: "this month", "last 3 months"."""

import datetime

from timeline.dates.vocabulary import relative_words
from timeline.text import fold


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
    parts = parts_of_count(tokens)
    if parts is None:
        return None
    which, unit, number = parts
    if number and (which == "this" or not number.strip("0") or len(number) > 4):
        return None
    try:
        return (
            back_from(today, unit, int(number)) if number else whole_unit(today, unit, before=which == "last")
        )
    except (OverflowError, ValueError):
        return None


def parts_of_count(tokens: list[str]) -> tuple[str, str, str] | None:
    """Return "this" or "last", the unit and the number ("" for none) of counted units; None for everything else."""
    number = next((token for token in tokens if token.isascii() and token.isdigit()), "")
    kinds = [token for token in tokens if token != number]
    if len(kinds) != 2 or not {"this", "last"} & set(kinds):
        return None
    which, unit = sorted(kinds, key=lambda kind: kind not in {"this", "last"})
    return (which, unit, number) if unit in {"day", "week", "month", "quarter", "year"} else None


def counted_units(words: str) -> tuple[str, str] | None:
    """Return "this" or "last" and the number of units that words count; None for everything else."""
    table = relative_words()
    parts = parts_of_count([table.get(word, word) for word in fold(words).split()])
    return (parts[0], parts[2]) if parts and parts[2] else None


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
