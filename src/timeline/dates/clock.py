"""What a written time says: what its clock showed, how exactly, and how far that clock was from UTC."""

import re
from typing import NamedTuple

MINUTE = 60
HOUR = 60 * MINUTE
DAY = 24 * HOUR

WRITTEN = re.compile(r"T(\d\d):(\d\d)(?::(\d\d))?(?:Z|([+-])(\d\d)(?::(\d\d))?)?", re.ASCII)


class Clock(NamedTuple):
    """A time of day: seconds since midnight, how many of them it leaves open, and the offset of its clock in seconds.

    The offset is None where none is written. `24:00` is the end of the day: as many seconds as a day has.
    """

    seconds: int
    open: int
    offset: int | None


def read_clock(time: str) -> Clock:
    """Read a time that `parse` has let through: `T14:30+03:00`."""
    match = WRITTEN.fullmatch(time)
    assert match is not None  # noqa: S101  other times are refused where a date is read
    hours, minutes, seconds, sign, offset_hours, offset_minutes = match.groups("")
    shown = int(hours) * HOUR + int(minutes) * MINUTE + int(seconds or 0)
    offset: int | None = None
    if sign:
        offset = int(f"{sign}1") * (int(offset_hours) * HOUR + int(offset_minutes or 0) * MINUTE)
    elif time.endswith("Z"):
        offset = 0
    return Clock(shown, 1 if seconds else MINUTE, offset)


def order_of(time: str) -> tuple[int, int]:
    """Return the place of a time among those of one written day; (0, 0) is left for no time.

    Those without an offset stand first, by their clock; those with one follow, by their instant. A clock without an
    offset may have stood in any zone, so that no place between the others would be a true one. Kept apart, they make a
    total order, in which the place of two events never depends on a third.
    """
    clock = read_clock(time)
    return (1, clock.seconds) if clock.offset is None else (2, clock.seconds - clock.offset)
