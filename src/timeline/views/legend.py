"""What stands below a timeline on a terminal: what the signs mean, and what to type next."""

from collections.abc import Iterator

from timeline.chronology.model import Event
from timeline.query.selection import Selection
from timeline.translations import label
from timeline.views.paper import NO_BREAK, Line, Paper


def draw_legend(selection: Selection, paper: Paper) -> Iterator[Line]:
    """Write what the signs of the timeline mean, and how to go on; for standard error, on a terminal."""
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
    yield from paper.paragraph(items, "quiet")
    for hint in _hints(selection, paper):
        yield from paper.paragraph(paper.text(hint), "quiet")


def _hints(selection: Selection, paper: Paper) -> list[str]:
    """Say what to type next, in whole lines: the event with most sources is the example."""
    if not selection.hits:
        return []
    event = max(
        (hit.event for hit in selection.hits), key=lambda event: (event.date.exact, len(event.sources))
    )
    return [label("evidence", paper.language, f"timeline show {_as_asked(event)}{paper.look.again}")]


def _as_asked(event: Event) -> str:
    """Return the shortest that `timeline show` takes for an event: its day, or its id."""
    day = event.date.text[:10]
    return event.id if not event.date.exact or day.startswith("-") else day
