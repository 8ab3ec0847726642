"""Changes as JSON, for programs: the same tree, each change with its meaning, its values and its sentence.

`docs/changes.schema.json` describes the form.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from timeline.chronology.shapes import Items, Record, Shape, Table, specs
from timeline.chronology.support import Support
from timeline.dates import Date
from timeline.history.changes import Change, Entry
from timeline.history.difference import Difference
from timeline.history.revisions import Revision
from timeline.history.sentences import Told, sentence
from timeline.history.sides import Side
from timeline.history.telling import Reasons, Step

Json = Any

FORM = "urn:timeline:changes:1"
"""What changes in JSON call their form; the `$id` of its schema. Something is added without a new one."""


def of_difference(difference: Difference, reasons: Reasons, more: int, language: str) -> Iterator[str]:
    """Write what changed between two sides."""
    told = Told(difference.old.chronology, difference.new.chronology, language)
    changes = difference.changes
    yield _text(
        {
            "schema": FORM,
            "old": _side(difference.old),
            "new": _side(difference.new),
            "events": [_entry(entry, told, reasons) for entry in changes.events],
            "no_longer_selected": [_entry(entry, told, reasons) for entry in difference.left],
            "newly_selected": [_entry(entry, told, reasons) for entry in difference.come],
            "header": [_change(change, told) for change in changes.header],
            "declared": [_entry(entry, told, {}) for entry in changes.declared],
            "not_shown": {"events": more, "declarations": difference.aside},
        }
    )


def of_steps(steps: Sequence[Step], id: str, language: str) -> Iterator[str]:
    """Write the history of one event, the latest commit first."""
    yield _text(
        {
            "schema": FORM,
            "id": id,
            "steps": [
                {
                    "commit": step.revision and _commit(step.revision),
                    "event": _entry(step.entry, Told(step.known, step.known, language), {}),
                }
                for step in steps
            ],
        }
    )


def _text(value: Json) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2)


def _side(side: Side) -> Json:
    return {
        "name": side.name or None,
        "commit": side.revision and _commit(side.revision),
        "files": list(side.files),
        "problems": list(map(str, side.problems)),
        "whole": side.whole,
    }


def _commit(revision: Revision) -> Json:
    return {"id": revision.id, "date": revision.date, "subject": revision.subject}


def _entry(entry: Entry, told: Told, reasons: Reasons) -> Json:
    commits = dict.fromkeys((*reasons.get(entry.id, ()), *reasons.get(entry.was, ())))
    return {
        "table": entry.table,
        "id": entry.id,
        "status": str(entry.status),
        "perhaps_was": entry.was or None,
        "read_in_part": entry.partly,
        "old": record(entry.old) if entry.old and not entry.new else None,
        "new": record(entry.new) if entry.new and not entry.old else None,
        "changes": [_change(change, told.of(entry)) for change in entry.changes],
        "commits": list(map(_commit, commits)),
    }


def _change(change: Change, told: Told) -> Json:
    said = sentence(change, told)
    return {
        "field": change.field,
        "key": change.key or None,
        "meaning": str(change.meaning),
        "old": _any(change.old),
        "new": _any(change.new),
        "parts": [_change(part, told) for part in change.parts],
        "words": f"{said.field}: {said.text}",
    }


def _any(value: Any) -> Json:
    if isinstance(value, Support):
        houses = [{"name": house.name, "copies": house.copies} for house in value.houses]
        return {"level": str(value.level), "publishers": houses, "disputed": list(value.disputed)}
    if value is None or isinstance(value, str | Date):
        return None if value is None else str(value)
    return record(value)


def record(value: object) -> Mapping[str, Json]:
    """Return a record of the model with all its fields, null for what is absent."""
    return {name: _value(getattr(value, name), spec.shape) for name, spec in specs(type(value)).items()}


def _value(value: Any, shape: Shape) -> Json:
    if isinstance(shape, Items):
        return [_value(one, shape.of) for one in value]
    if isinstance(shape, Table):
        return {key: _value(one, shape.of) for key, one in value.items()}
    if isinstance(shape, Record):
        return record(value)
    return str(value) if value else None
