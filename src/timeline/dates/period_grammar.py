"""Periods as people ask for them: a closed grammar, read against a day that is passed in as today.

What is not in the grammar is refused (`timeline.dates.period_refusals`); nothing is guessed, and no clock is
looked at.
"""

import datetime
import re
from typing import NamedTuple

from timeline.dates.errors import DateError
from timeline.dates.figures import numeric
from timeline.dates.meaning import begin_and_end, bounds_of
from timeline.dates.months import month_words
from timeline.dates.orders import read_point
from timeline.dates.parse import FormError, parse
from timeline.dates.period_refusals import PLAIN_DATE, faulty_period, refused
from timeline.dates.points import WordsError
from timeline.dates.relative import read_relative
from timeline.dates.tokens import tokens_of
from timeline.dates.words import DASHES, read_phrase, reading_of
from timeline.text import fold

IN_FIGURES = re.compile(r"[0-9]{4}-?[QqWw][0-9]{1,2}")
ORDINAL = re.compile(r"[0-9](?:st|nd|rd|th)\b", re.IGNORECASE)


class Days(NamedTuple):
    """The days of a period: from first to last (None where open), or a month, or a day of it, of any year."""

    first: int | None = None
    last: int | None = None
    month: int | None = None
    day: int | None = None


def read_period(words: str, today: datetime.date) -> Days:
    """Return the days of a period without "..". Raises `DateError`, which says what is wrong and what to write."""
    month = month_words().get(fold(words).rstrip("."))
    if month:
        return Days(month=month)
    relative = read_relative(words, today)
    if relative:
        return Days(*relative)
    if any(sign.isdigit() and not sign.isascii() for sign in words):
        raise refused(words)
    of_any_year = read_day_of_any_year(words)
    if of_any_year:
        return Days(month=of_any_year[0], day=of_any_year[1])
    ends = read_ends(words)
    if ends is None:
        raise refused(words)
    first, last = (outer_days(end, words) for end in ends)
    if first[0] is not None and last[1] is not None and first[0] > last[1]:
        raise DateError("TL217", since=ends[0], until=ends[1])
    return Days(first[0], last[1])


def read_range(words: str, error: DateError, today: datetime.date) -> Days:
    """Return the days of "12..16 Sep 2025", of which one end leaves out what the other says.

    Raises `error`, what is wrong with the two ends by themselves, where they are not such a range; of figures alone,
    with the range to write.
    """
    before, _, after = (side.strip() for side in words.partition(".."))
    if not before or not after or error.code == "TL217":
        raise error
    if SHORT_END.fullmatch(f"{before}..{after}"):
        end = before[: -len(after)] + after
        if end > before and read_ends(end) == (end, end):
            outer_days(end, words)
            raise DateError("TL219", (), (f"{before}..{end}",), text=words, remedy=f"{before}..{end}")
    if after.isdigit():
        raise error
    try:
        return read_period(f"{before} to {after}", today)
    except DateError as fault:
        raise (fault if fault.code in {"TL204", "TL206", "TL217", "TL220"} else error) from None


SHORT_END = re.compile(r"[0-9]{4}(?:-[0-9]{2}){0,2}\.\.[0-9]{2}")
"""A range of figures whose end leaves out what the begin says: 2024..25."""


def read_day_of_any_year(words: str) -> tuple[int, int] | None:
    """Return month and day of "6 January", "January 6" and "January 16th"; None for everything else.

    Two figures behind a month could be its year, unless they are said to count.
    """
    try:
        tokens = tokens_of(DASHES.sub("-", words))
        kinds = [kind for kind, _ in tokens]
        if sorted(kinds) != ["month", "number"]:
            return None
        if kinds == ["month", "number"] and len(tokens[1][1]) > 1 and not ORDINAL.search(words):
            return None
        point = read_point(tokens)
    except FormError as error:
        raise faulty_period(words, error) from None
    except WordsError:
        return None
    return (point.month, point.day) if point.month and point.day else None


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


def outer_days(edtf: str, words: str) -> tuple[int | None, int | None]:
    """Return the first and the last day that a date can touch. Raises `DateError` for a day that does not exist."""
    try:
        form = parse(edtf)
    except FormError as error:
        raise faulty_period(words, error) from None
    earliest, _, _, latest = bounds_of(form, *begin_and_end(form))
    return earliest, latest
