"""JSON Lines: one event a line, as in JSON; no array, no head, written as it comes."""

from typing import TextIO

from timeline.exporters import Omission, Options
from timeline.exporters.json import events
from timeline.exporters.references import used
from timeline.query.selection import Selection


def write(selection: Selection, out: TextIO, options: Options) -> None:
    """Write each event of the selection on a line of its own (LF)."""
    out.writelines(f"{line}\n" for line in events(selection, options.language))


def left_out(selection: Selection, _options: Options) -> tuple[Omission, ...]:
    """Count what the events refer to of what the file declares: a line has no place for more than its event."""
    number = sum(len(rows) for rows in used(selection.events, selection.chronology).values())
    return (Omission("declarations left out", number),) if number else ()
