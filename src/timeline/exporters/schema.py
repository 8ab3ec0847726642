"""The JSON Schema of an export in JSON, made from the fields of the model; a line of JSON Lines is its `Event`."""

from typing import Any

from timeline.chronology.model import Event, Header
from timeline.chronology.schema import DIALECT
from timeline.chronology.shapes import Items, Record, Shape, Spec, Table, specs
from timeline.exporters.computed import COMPUTED
from timeline.exporters.records import FORM

Schema = dict[str, Any]

TABLES = ("kinds", "tags", "figures", "roles", "actors", "places", "sources", "queries")
"""The parts of a file's header that declare something."""

_TEXT: Schema = {"type": "string"}
_COUNT: Schema = {"type": "integer", "minimum": 0}


def schema() -> Schema:
    """Return the schema of an export."""
    records: dict[str, Schema] = {}
    head = specs(Header)
    names = {name: _field(spec, records) for name, spec in head.items() if name in (*TABLES, "titles")}
    texts = {name: _field(head[name], records) for name in ("title", "language")}
    _add(Event, records)
    computed = _closed({row.name: row.schema for row in COMPUTED})
    records["Event"]["properties"]["computed"] = {"description": "What follows from the event.", **computed}
    records["Event"]["required"].append("computed")
    return {
        "$schema": DIALECT,
        "$id": FORM,
        "title": "An export of timeline in JSON",
        **_closed(
            {
                "schema": {"const": FORM},
                "about": _about(),
                "chronology": _closed(texts | names),
                "events": {"type": "array", "items": _reference(Event)},
            }
        ),
        "definitions": records,
    }


def as_text() -> str:
    """Return the schema as text."""
    import json

    return json.dumps(schema(), indent=2) + "\n"


def _about() -> Schema:
    """Return the schema of a stamp."""
    return {
        "description": "What the export says of itself.",
        **_closed(
            {
                "title": {"description": "The title of the chronology.", **_TEXT},
                "query": {"description": "The question, in the query language.", **_TEXT},
                "typed": {"description": "What is typed after `timeline export` to ask it again.", **_TEXT},
                "words": {"description": "The question in words.", **_TEXT},
                "events": _closed(dict.fromkeys(("shown", "found", "possible", "all"), _COUNT)),
                "left_out": {"type": "array", "items": _TEXT},
                "files": {
                    "type": "array",
                    "items": _closed(
                        {"name": _TEXT, "sha256": {"type": "string", "pattern": "^[0-9a-f]{64}$"}}
                    ),
                },
                "program": _TEXT,
            }
        ),
    }


def _closed(properties: Schema) -> Schema:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _reference(record: type) -> Schema:
    return {"$ref": f"#/definitions/{record.__name__}"}


def _add(record: type, records: dict[str, Schema]) -> None:
    """Add a record, and all that it is made of, to the definitions."""
    if record.__name__ not in records:
        records[record.__name__] = {}
        records[record.__name__] |= _closed(
            {name: _field(spec, records) for name, spec in specs(record).items()}
        )


def _field(spec: Spec, records: dict[str, Schema]) -> Schema:
    return {"description": spec.help, **_value(spec.shape, records, required=spec.required)}


def _value(shape: Shape, records: dict[str, Schema], *, required: bool) -> Schema:
    if isinstance(shape, Items):
        return {"type": "array", "items": _value(shape.of, records, required=True)}
    if isinstance(shape, Table):
        return {"type": "object", "additionalProperties": _value(shape.of, records, required=True)}
    if isinstance(shape, Record):
        _add(shape.type, records)
        return _reference(shape.type)
    if shape.allowed:
        return {"enum": [*shape.allowed, *([] if required else [None])]}
    return {"type": "string" if required else ["string", "null"]}
