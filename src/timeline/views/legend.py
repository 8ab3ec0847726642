"""What stands below a timeline on a terminal: what the signs mean, and what to type next."""

from collections.abc import Iterator

from timeline.chronology.model import Event
from timeline.dates import Date
from timeline.query.exact import Exact
from timeline.query.selection import Selection
from timeline.translations import counted, label
from timeline.views.paper import NO_BREAK, Line, Paper, Span


def draw_legend(selection: Selection, paper: Paper, exact: Exact | None = None) -> Iterator[Line]:
    """Write what the signs of the timeline mean, and how to go on; for standard error, on a terminal.

    `exact` is the line of options that finds less than the words did.
    """
    signs = paper.signs
    meanings = [
        (signs.day, paper.say("a day")),
        (signs.some_day, paper.say("some day")),
        (signs.lasting, paper.say("lasting")),
        (signs.cooperation, paper.word("co-operation")),
        (signs.conflict, paper.word("conflict")),
    ]
    if selection.possible:
        meanings.insert(3, (signs.possible, paper.say("may lie outside")))
    items = "  ".join(f"{sign} {meaning}".replace(" ", NO_BREAK) for sign, meaning in meanings)
    yield paper.line()
    yield from paper.paragraph(items, "quiet")
    hints = _hints(selection, paper)
    if exact is not None:
        line = f"timeline {exact.options}{paper.look.again}"
        hints.insert(0, counted("taking part alone", paper.language, exact.found, line))
    for hint in hints:
        yield paper.line(Span(paper.text(hint), "quiet"))  # whole, so that it can be copied


def _hints(selection: Selection, paper: Paper) -> list[str]:
    """Say what to type next, in whole lines: the event with most sources is the example."""
    if not selection.hits:
        return []
    event = max(
        (hit.event for hit in selection.hits), key=lambda event: (event.date.exact, len(event.sources))
    )
    return [
        label("evidence", paper.language, f"timeline show {_as_asked(selection, event)}{paper.look.again}")
    ]


def _as_asked(selection: Selection, event: Event) -> str:
    """Return the shortest that `timeline show` takes for an event and no other: its day, or its id."""
    text, day = event.date.text[:10], event.date.earliest
    if day is None or not event.date.exact or text.startswith("-"):
        return event.id
    others = (other.date for other in selection.chronology if other is not event)
    return event.id if any(_reaches(other, day) for other in others) else text


def _reaches(date: Date, day: int) -> bool:
    """Whether a day lies between the first and the last possible one of a date."""
    return (date.earliest is None or date.earliest <= day) and (date.latest is None or day <= date.latest)
