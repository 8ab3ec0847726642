"""Two dates held against each other: which is surely the earlier, and how much time lies between them.

Dates without a time are days of one calendar. Where one of the two has a time, instants are compared, as far as they
are known: with an offset a time is an instant, and a day or a time without one may be that of any clock on earth.
"""

from typing import NamedTuple

from timeline.dates.clock import DAY, HOUR, Clock, read_clock
from timeline.dates.date import Date
from timeline.dates.parse import Part

FIRST_OFFSET = 14 * HOUR
"""The clocks that show a day first are so far ahead of UTC (Kiritimati)."""

LAST_OFFSET = -12 * HOUR
"""The clocks that show it last are so far behind."""


class Instants(NamedTuple):
    """The first and the last second that a date can touch, in UTC since the beginning of day 0; None where open."""

    first: int | None
    last: int | None


def clock_of(date: Date) -> Clock | None:
    """Return the time of a date; None where it has none."""
    part = date.form.items[0]
    return read_clock(part.time) if isinstance(part, Part) and part.time else None


def instants_of(date: Date) -> Instants:
    """Return the seconds that a date can touch, whichever clock it is by where that is not written."""
    clock = clock_of(date)
    start, length = (clock.seconds, clock.open) if clock else (0, DAY)
    ahead, behind = FIRST_OFFSET, LAST_OFFSET
    if clock and clock.offset is not None:
        ahead = behind = clock.offset
    return Instants(
        None if date.earliest is None else date.earliest * DAY + start - ahead,
        None if date.latest is None else date.latest * DAY + start + length - 1 - behind,
    )


def surely_before(first: Date, second: Date) -> bool:
    """Whether the one lies wholly before the other; of a date that is marked nothing is sure."""
    if first.qualifier or second.qualifier or first.latest is None or second.earliest is None:
        return False
    if not (clock_of(first) or clock_of(second)):
        return first.latest < second.earliest
    last, begin = instants_of(first).last, instants_of(second).first
    assert last is not None  # noqa: S101  its day is known
    assert begin is not None  # noqa: S101
    return last < begin


def seconds_between(earlier: Date, later: Date) -> int | None:
    """Return the seconds from one time to the other, below 0 where it is before; None unless both have an offset."""
    start, end = instant_of(earlier), instant_of(later)
    return None if start is None or end is None else end - start


def instant_of(date: Date) -> int | None:
    """Return the second in UTC with which a time begins; None for a date without a time, or without its offset."""
    clock = clock_of(date)
    return None if clock is None or clock.offset is None else instants_of(date).first


def days_between(earlier: Date, later: Date) -> tuple[int, int] | None:
    """Return the least and the most days from the end of the one to the begin of the other.

    A negative number means that the later one may have begun before the earlier one ended. None where an end is open
    or unknown, and where the days stand the wrong way round only because nobody knows by which clock they are. Between
    two instants they are days by the clock of the earlier one.
    """
    if earlier.unknown or later.unknown:
        return None
    ends = (earlier.end_earliest, earlier.end_latest)
    begins = (later.begin_earliest, later.begin_latest)
    if ends[0] is None or ends[1] is None or begins[0] is None or begins[1] is None:
        return None
    least, most = begins[0] - ends[1], begins[1] - ends[0]
    first, second = clock_of(earlier), clock_of(later)
    if first and second and first.offset is not None and second.offset is not None:
        moved = _days_by_another_clock(first.offset - second.offset, second)
        return least + moved, most + moved
    if (first or second) and most < 0 and not surely_before(later, earlier):
        return None
    return least, most


def _days_by_another_clock(ahead: int, clock: Clock) -> int:
    """Return by how many days another clock, so many seconds ahead, shows a later day; 24:00 is of the day it ends."""
    return (min(clock.seconds, DAY - 1) + ahead) // DAY
