"""Whether days fall in a period: yes, possibly or no, found without listing the days.

What the three answers mean for a moment, for what lasts and for each of several is in `docs/dates.md`.
"""

from enum import IntEnum
from typing import TYPE_CHECKING

from timeline.dates.days import EVER, NEVER, Days, Span, first_day, hull, last_day
from timeline.dates.units import has_unit_in_month, has_whole_unit
from timeline.dates.yearly import holds, holds_alone, near_to

if TYPE_CHECKING:
    from timeline.dates.meaning import Member
    from timeline.dates.period import Period


class Match(IntEnum):
    """How a date answers a period. *And* is `min`, *or* is `max`, *not* is `Match(2 - match)` (Kleene)."""

    NO = 0
    POSSIBLE = 1
    YES = 2


def match_moment(days: tuple[Days, ...], period: "Period") -> Match:
    """Match what is one of these days."""
    if all_inside(days, period):
        return Match.YES
    return Match.POSSIBLE if any_inside(days, period) else Match.NO


def match_lasting(begin: tuple[Days, ...], end: tuple[Days, ...], period: "Period") -> Match:
    """Match what lasts from one of the days of its begin to one of the days of its end."""
    sure = Span(last_day(begin), first_day(end))
    if sure.first <= sure.last and any_inside((sure,), period):
        return Match.YES
    if all_inside(begin, period) or all_inside(end, period):
        return Match.YES
    return Match.POSSIBLE if any_inside(hull(begin, end), period) else Match.NO


def match_member(member: "Member", period: "Period", slack: int) -> Match:
    """Match one member of "each of"; a range is yes as soon as one whole unit of it lies in the period."""
    found = match_moment(member.days, period)
    if found is Match.POSSIBLE and member.unit and has_unit(member, period):
        found = Match.YES
    return marked(found, member.marks, member.days, period, slack)


def has_unit(member: "Member", period: "Period") -> bool:
    """Whether one whole unit of a range lies in the period."""
    days = Span(first_day(member.days), last_day(member.days))
    if period.month is not None and period.day is not None:
        return member.unit == "day" and holds(days, period.month, period.day)
    if period.month is not None:
        return has_unit_in_month(member.unit, days, period.month)
    return has_whole_unit(member.unit, days, *ends_of(period))


def marked(found: Match, marks: int, days: tuple[Days, ...], period: "Period", slack: int) -> Match:
    """Lower a match that a mark makes doubtful, and raise one that lies within `slack` days of the period."""
    if not marks:
        return found
    if found is not Match.NO:
        return Match.POSSIBLE
    if slack and marks & 1 and near(days, period, slack):
        return Match.POSSIBLE
    return Match.NO


def any_inside(days: tuple[Days, ...], period: "Period") -> bool:
    """Whether one of the days lies in the period."""
    if period.month is not None and period.day is not None:
        return any(holds(piece, period.month, period.day) for piece in days)
    if period.month is not None:
        return any(piece.months() >> period.month & 1 for piece in days)
    first, last = ends_of(period)
    for piece in days:
        day = piece.first_from(first)
        if day is not None and day <= last:
            return True
    return False


def all_inside(days: tuple[Days, ...], period: "Period") -> bool:
    """Whether all of the days lie in the period."""
    if period.month is not None and period.day is not None:
        return all(holds_alone(piece, period.month, period.day) for piece in days)
    if period.month is not None:
        return all(piece.months() == 1 << period.month for piece in days)
    first, last = ends_of(period)
    return all(piece.first >= first and piece.last <= last for piece in days)


def ends_of(period: "Period") -> tuple[int, int]:
    """Return the first and last day of a period, which reaches from `NEVER` to `EVER` where it is open."""
    return NEVER if period.first is None else period.first, EVER if period.last is None else period.last


def near(days: tuple[Days, ...], period: "Period", slack: int) -> bool:
    """Whether one of the days lies within `slack` days of the period."""
    if period.month is None:
        first, last = ends_of(period)
        first, last = first - slack, last + slack
        return any((day := piece.first_from(first)) is not None and day <= last for piece in days)
    if slack > 366:
        return True
    if period.day is not None:
        return any(near_to(piece, period.month, period.day, slack) for piece in days)
    for piece in days:
        if isinstance(piece, Span):
            if Span(piece.first - slack, piece.last + slack).months() >> period.month & 1:
                return True
        elif piece.months_near(slack) >> period.month & 1:
            return True
    return False
