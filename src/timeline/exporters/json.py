"""JSON: the full record. Each event with all its fields and what follows from them, what it refers to, the stamp.

One event stands on one line, so that a difference of two exports is one of events. `docs/export.schema.json` describes
the form.
"""

from collections.abc import Iterator
from typing import Any, TextIO

from timeline.chronology.links import ties
from timeline.exporters import Omission, Options, stamped
from timeline.exporters.computed import Told, event_as_json
from timeline.exporters.encoding import encoded
from timeline.exporters.records import FORM, as_json, declared
from timeline.exporters.references import used
from timeline.exporters.stamp import as_data
from timeline.query.selection import Selection


def write(selection: Selection, out: TextIO, options: Options) -> None:
    """Write the selection as one object."""
    parts = {"about": as_data(stamped(selection, options)), "chronology": _head(selection)}
    out.write(f'{{\n"schema": {encoded(FORM)}')
    out.writelines(f',\n"{name}": {encoded(value, 2)}' for name, value in parts.items())
    out.write(',\n"events": [')
    comma = ""
    for line in events(selection, options.language):
        out.write(f"{comma}\n{line}")
        comma = ","
    out.write("\n]\n}\n")


def left_out(_selection: Selection, _options: Options) -> tuple[Omission, ...]:
    """Nothing: this is the format that holds everything."""
    return ()


def events(selection: Selection, language: str) -> Iterator[str]:
    """Return each event as a line of JSON; names and dates in words are in the language, else in the chronology's."""
    chronology = selection.chronology
    tied = ties(chronology)
    for hit in selection.hits:
        told = Told(chronology, hit, tied[hit.event.id], language or chronology.language)
        yield encoded(event_as_json(told))


def _head(selection: Selection) -> dict[str, Any]:
    """Return what the chronology declares: all of it where all events are shown, else what the shown ones refer to."""
    chronology = selection.chronology
    whole = len(selection) == len(chronology)
    found = declared(chronology) if whole else used(selection.events, chronology)
    return {
        "title": chronology.title or None,
        "titles": dict(chronology.titles),
        "language": chronology.language,
        **{table: {id: as_json(row) for id, row in rows.items()} for table, rows in found.items()},
    }
