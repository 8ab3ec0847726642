"""`timeline thread`: what led to an event and what came of it; of a day, for each of its events."""

from collections.abc import Sequence
from functools import partial

from timeline.chronology.model import Event
from timeline.cli.asking import SHOWING, Asked, ask, present
from timeline.cli.command import Command, Words
from timeline.cli.listing import narrowed
from timeline.cli.options import FileOptions, LanguageOptions, PagerOptions, SelectionOptions
from timeline.errors import UsageError
from timeline.query.fields import FIELDS, is_value
from timeline.query.fields.contents import find_event, no_event
from timeline.query.tree import Term
from timeline.text import shown

TAKES = "thread takes the id of one event, its unique beginning, or a day"


def run(
    words: Words,
    reading: FileOptions,
    selecting: SelectionOptions,
    language: LanguageOptions,
    paging: PagerOptions,
) -> int:
    """Show what led to an event and what came of it."""
    from timeline.views.pages.thread import draw_threads

    asked = ask((), reading, selecting, language)
    if not words:
        raise UsageError(TAKES)
    text = " ".join(words)
    event = find_event(text, asked.chronology)
    if event is not None:
        return present(asked, partial(draw_threads, (event,)), paging)
    if not is_value(FIELDS["date"], text, asked.setting):
        raise no_event(text, asked.chronology)
    day = _day(text, asked)
    found = _events(day, asked)
    return present(asked if found else narrowed(asked, day), partial(draw_threads, found), paging)


def _day(text: str, asked: Asked) -> Term:
    """Return the condition of a day. Raises `UsageError` for any other period."""
    term = FIELDS["date"](text, asked.setting)
    period = term.period
    if period is None or period.first is None or period.first != period.last:
        raise UsageError(f'{TAKES}; "{shown(text)}" is more than a day')
    return term


def _events(day: Term, asked: Asked) -> Sequence[Event]:
    """Return the events that lie in a day, else those that may; of these, the selected ones where there are any."""
    events = asked.chronology.events
    found = [event for event in events if day.period and event.date.within(day.period)]
    found = found or list(filter(day, events))
    kept = set(asked.selection.events)
    return [event for event in found if event in kept] or found


COMMAND = Command(
    "thread",
    run,
    "Show what led to an event and what came of it, with the time between.",
    SHOWING,
    "ID|DAY",
    "The id of an event, or its unique beginning; or a day, for the threads of its events.",
)
