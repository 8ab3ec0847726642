"""How a date stands to what it was before: narrowed, widened, moved, doubted."""

from collections.abc import Iterator

from timeline.dates import Date
from timeline.dates.days import EVER, NEVER, Days, first_day, last_day
from timeline.dates.meaning import begin_and_end
from timeline.history.changes import Meaning

MOST_DAYS = 4000
"""So many days are held against each other one by one; of more, only the first and the last."""


def meaning_of(old: Date, new: Date) -> Meaning:
    """Say what the step from one date to another means; they are two dates, by their canonical texts."""
    if old.unknown or new.unknown:
        return Meaning.NARROWED if old.unknown else Meaning.WIDENED
    if old.lasting != new.lasting:
        return Meaning.LASTING if new.lasting else Meaning.MOMENT
    found = _of_days(old, new)
    if found is not Meaning.RESTATED or old.form.shape != new.form.shape:
        return found
    return _of_time(old, new) or _of_marks(old, new)


def _of_days(old: Date, new: Date) -> Meaning:
    """Hold the days against each other; for what lasts those of its begin and those of its end."""
    befores, afters = begin_and_end(old.form), begin_and_end(new.form)
    if old.lasting and (found := _of_open_end(befores[1], afters[1])):
        return found
    if "each" in (old.form.shape, new.form.shape):
        return Meaning.RESTATED if {*old.members} == {*new.members} else Meaning.CHANGED
    begin, end = (_of_set(before, after) for before, after in zip(befores, afters, strict=True))
    for step, other in ((begin, end), (end, begin)):
        if step is other or (other is Meaning.RESTATED and step in (Meaning.NARROWED, Meaning.WIDENED)):
            return step
    return Meaning.CHANGED


def _of_open_end(before: tuple[Days, ...], after: tuple[Days, ...]) -> Meaning | None:
    """Say that something that went on has ended, or the other way round; None where neither is so."""
    went_on, goes_on = first_day(before) == EVER, first_day(after) == EVER
    if went_on == goes_on:
        return None
    return Meaning.ENDED if went_on else Meaning.REOPENED


def _of_set(before: tuple[Days, ...], after: tuple[Days, ...]) -> Meaning:
    inside, around = _holds(before, after), _holds(after, before)
    if inside and around:
        return Meaning.RESTATED
    if inside or around:
        return Meaning.NARROWED if inside else Meaning.WIDENED
    ends = ((first_day(before), first_day(after)), (last_day(before), last_day(after)))
    if all(after >= before for before, after in ends):
        return Meaning.LATER
    return Meaning.EARLIER if all(after <= before for before, after in ends) else Meaning.CHANGED


def _holds(outer: tuple[Days, ...], inner: tuple[Days, ...]) -> bool:
    """Whether all days of the one are days of the other."""
    first, last = first_day(inner), last_day(inner)
    if first < first_day(outer) or last > last_day(outer):
        return False
    if last - first > MOST_DAYS:
        return True
    return all(any(piece.first_from(day) == day for piece in outer) for day in _each(inner, first, last))


def _each(days: tuple[Days, ...], first: int, last: int) -> Iterator[int]:
    """Return the days one by one."""
    day = first
    while day <= last:
        found = [one for piece in days if (one := piece.first_from(day)) is not None]
        day = min(found, default=EVER)
        if NEVER < day <= last:
            yield day
        day += 1


def _of_time(old: Date, new: Date) -> Meaning | None:
    """Say what became of the time of day; None where it is the same."""
    if old.time == new.time:
        return None
    if old.time and new.time:
        return Meaning.LATER if new.sort_key > old.sort_key else Meaning.EARLIER
    return Meaning.NARROWED if new.time else Meaning.WIDENED


def _of_marks(old: Date, new: Date) -> Meaning:
    """Say what became of the marks."""
    if bool(old.qualifier) == bool(new.qualifier):
        return Meaning.RESTATED
    return Meaning.DOUBTED if new.qualifier else Meaning.CONFIRMED
