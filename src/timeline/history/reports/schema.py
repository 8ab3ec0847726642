"""The JSON Schema of changes in JSON."""

from typing import Any

from timeline.chronology.schema import DIALECT
from timeline.history.changes import MEANINGS, Status
from timeline.history.compare import TABLES
from timeline.history.reports.json import FORM

Schema = dict[str, Any]

_TEXT: Schema = {"type": "string"}
_TEXT_OR_NOTHING: Schema = {"type": ["string", "null"]}
_RECORD: Schema = {
    "description": "A record as the file writes it, with all its fields; null where there is none.",
    "type": ["object", "null"],
}


def schema() -> Schema:
    """Return the schema of a comparison, and of the history of one event."""
    return {
        "$schema": DIALECT,
        "$id": FORM,
        "title": "Changes of a chronology, as timeline tells them",
        "oneOf": [_reference("Comparison"), _reference("History")],
        "definitions": {
            "Comparison": _comparison(),
            "History": _history(),
            "Side": _side(),
            "Commit": _commit(),
            "Entry": _entry(),
            "Change": _change(),
        },
    }


def as_text() -> str:
    """Return the schema as text."""
    import json

    return json.dumps(schema(), indent=2) + "\n"


def _closed(**properties: Schema) -> Schema:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _reference(name: str) -> Schema:
    return {"$ref": f"#/definitions/{name}"}


def _list(name: str, help: str) -> Schema:
    return {"description": help, "type": "array", "items": _reference(name)}


def _or_nothing(name: str, help: str) -> Schema:
    return {"description": help, "anyOf": [_reference(name), {"type": "null"}]}


def _comparison() -> Schema:
    number = {"type": "integer", "minimum": 0}
    return _closed(
        schema={"const": FORM},
        old=_reference("Side"),
        new=_reference("Side"),
        events=_list("Entry", "What became of events, in the order of their dates."),
        no_longer_selected=_list("Entry", "Events of both sides that are not selected any more."),
        newly_selected=_list("Entry", "Events of both sides that are selected now."),
        header=_list("Change", "What changed of the title, the language and the note."),
        declared=_list("Entry", "What became of what the header declares."),
        not_shown={
            "description": "Events that a limit left out, and changes of the header that a selection did.",
            **_closed(events=number, declarations=number),
        },
    )


def _history() -> Schema:
    step = _closed(commit=_or_nothing("Commit", "Null for what is not committed."), event=_reference("Entry"))
    return _closed(
        schema={"const": FORM},
        id={"description": "The id of the event.", **_TEXT},
        steps={"description": "The latest first.", "type": "array", "items": step},
    )


def _side() -> Schema:
    return _closed(
        name={
            "description": "The revision as it was typed, or the file; null for the files as they are.",
            **_TEXT_OR_NOTHING,
        },
        commit=_or_nothing("Commit", "Null for what is no commit."),
        files={"type": "array", "items": _TEXT},
        problems={"description": "The errors of the files, one line each.", "type": "array", "items": _TEXT},
        whole={"description": "Whether the files were read to their end.", "type": "boolean"},
    )


def _commit() -> Schema:
    return _closed(
        id={"type": "string", "pattern": "^[0-9a-f]{40,64}$"},
        date={
            "description": "By the clock of who made it.",
            "type": "string",
            "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
        },
        subject=_TEXT,
    )


def _entry() -> Schema:
    return _closed(
        table={"enum": ["events", *TABLES]},
        id={"description": "The id now; of what is gone, the last one.", **_TEXT},
        status={"enum": list(map(str, Status))},
        perhaps_was={"description": "The id under which it perhaps stood.", **_TEXT_OR_NOTHING},
        read_in_part={"description": "Whether not all of it could be read on one side.", "type": "boolean"},
        old={**_RECORD, "description": "What is gone, whole; null for anything else."},
        new={**_RECORD, "description": "What was added, whole; null for anything else."},
        changes=_list("Change", "What changed of it."),
        commits=_list("Commit", "The commits between the two sides that changed it, the latest first."),
    )


def _change() -> Schema:
    value = {"type": ["string", "object", "null"]}
    return _closed(
        field={"description": 'The field of the record; "support" is computed.', **_TEXT},
        key={"description": "Which part of it; null for a field without parts.", **_TEXT_OR_NOTHING},
        meaning={"enum": list(map(str, MEANINGS))},
        old=value,
        new=value,
        parts=_list("Change", "What changed of a record of a list."),
        words={"description": "The change in a sentence.", **_TEXT},
    )
