"""The days that a date fills, for formats that know days and nothing else: surely, or all that it may touch."""

from typing import NamedTuple

from timeline.dates import Date


class Days(NamedTuple):
    """The first and the last of some days, as day numbers; `sure` where the event is dated by just these."""

    first: int
    last: int
    sure: bool


def days_of(date: Date, *, span: bool = False) -> tuple[Days, ...]:
    """Return the days that a date fills: of what is several days, each by itself; none where they are not all known.

    With `span` a vague date has all the days that it can touch: of what lasts and is open at one end, those of the end
    that is known. A moment that is open at one end, and a date of which nothing is known, never have any.
    """
    members = date.members if date.text.startswith("{") else ()
    found = [_exact(one) or (_possible(one) if span else None) for one in members or (date,)]
    kept = tuple(days for days in found if days)
    return kept if len(kept) == len(found) else ()


def _exact(date: Date) -> Days | None:
    """Return the days of a date that is known to the day: a day, what lasts, or each day of a range of days."""
    begin, end = date.begin_earliest, date.end_latest
    each = date.text.startswith("{") and date.precision == "day"
    if begin is None or end is None or date.qualifier or not (date.exact or date.lasting or each):
        return None
    known = begin == date.begin_latest and end == date.end_earliest
    return Days(begin, end, sure=True) if known else None


def _possible(date: Date) -> Days | None:
    """Return the days that a vague date can touch; of what lasts and is open, those of the end that is known."""
    if date.unknown:
        return None
    first, last = date.begin_earliest, date.end_latest
    if date.lasting and last is None:
        last = date.begin_latest
    elif date.lasting and first is None:
        first = date.end_earliest
    return None if first is None or last is None else Days(first, last, sure=False)
