"""The JSON Schema of a file, made from the shapes of the model, so that editors complete and check what they know.

A schema sees values, not text: YAML has made `2025` a number and `[..]` a list before. It is the outer bound of
what `load` accepts; `docs/check.md` says where `load` is stricter.
"""

from collections.abc import Callable
from typing import Any

from timeline.chronology.countries import ALPHA_2
from timeline.chronology.kinds import KINDS
from timeline.chronology.model import Event, Header
from timeline.chronology.scalars import address, country, identifier, language_tag, wikidata
from timeline.chronology.shapes import Items, Record, Shape, Spec, Table, Text, specs
from timeline.dates import Date

Schema = dict[str, Any]

DIALECT = "http://json-schema.org/draft-07/schema#"
"""The one that editors know best."""

_SCALAR = ["string", "number", "boolean"]
_UNIT = r"[?~%]?-?[0-9X]{4}[?~%]?(-[?~%]?[0-9X]{2}[?~%]?(-[?~%]?[0-9X]{2}[?~%]?)?)?"
_RANGE = rf"({_UNIT})?(\.\.)?({_UNIT})?"
_SET = rf"{_RANGE}(,{_RANGE})*"
_SCHEME = r"[A-Za-z][A-Za-z0-9+.-]*:\S"
_TIME = r"T[0-9][0-9:]*(Z|[+-][0-9:]+)?"

# ECMA 262 and Python read these alike: no \w, which is ASCII to the one and Unicode to the other.
_PATTERNS: dict[Callable[[str], Any], str] = {
    Date.parse: rf"{_UNIT}({_TIME})?|({_UNIT}|\.\.)?/({_UNIT}|\.\.)?|\[{_SET}\]|\{{{_SET}\}}",
    identifier: r"(?!-)[^\s\x00-,/:-@\[-^`{-\x7f]+",
    language_tag: r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*",
    wikidata: r"Q[1-9][0-9]*",
    address: r"[Hh][Tt][Tt][Pp][Ss]?://[^\s\x00-\x1f\x7f<>\"{}|\\^`]+",
}
_WORDS: dict[Callable[[str], Any], list[str]] = {country: sorted(ALPHA_2)}
_SUGGESTED: dict[tuple[type, str], list[str]] = {(Event, "kind"): list(KINDS)}
"""Fields whose usual words an editor shall offer, though others may stand there."""


def schema() -> Schema:
    """Return the schema of a file: a header with its events, or a bare list of events."""
    events = {"type": "array", "items": _reference(Event), "minItems": 1}
    return {
        "$schema": DIALECT,
        "title": "A chronology of timeline",
        "anyOf": [_reference(Header), events],
        "definitions": {record.__name__: _record(record) for record in _records(Record(Header), {})},
    }


def as_json() -> str:
    """Return the schema as text."""
    import json

    return json.dumps(schema(), indent=2) + "\n"


def _records(shape: Shape, found: dict[type, None]) -> dict[type, None]:
    """Return the records that a shape is made of."""
    if isinstance(shape, Items | Table):
        return _records(shape.of, found)
    if isinstance(shape, Record) and shape.type not in found:
        found[shape.type] = None
        for spec in specs(shape.type).values():
            _records(spec.shape, found)
    return found


def _reference(record: type) -> Schema:
    return {"$ref": f"#/definitions/{record.__name__}"}


def _record(record: type) -> Schema:
    found = specs(record)
    required = [name for name, spec in found.items() if spec.required]
    return {
        "type": "object",
        "properties": {name: _field(record, name, spec) for name, spec in found.items()},
        "additionalProperties": False,
        **({"required": required} if required else {}),
    }


def _field(record: type, name: str, spec: Spec) -> Schema:
    value = _value(spec.shape)
    if words := _SUGGESTED.get((record, name)):
        value = {"anyOf": [{"enum": words}, value]}
    if not spec.required:
        value = {"anyOf": [value, {"type": "null"}, {"type": "string", "pattern": r"^\s*$"}]}
    return {"description": spec.help, **value}


def _value(shape: Shape) -> Schema:
    """Return the schema of a value that is there."""
    if isinstance(shape, Items):
        items = {"type": "array", "items": _value(shape.of)}
        return {"anyOf": [_value(shape.of), items]} if shape.alone else items
    if isinstance(shape, Table):
        return {
            "type": "object",
            "propertyNames": _text(shape.key),
            "additionalProperties": _under_key(shape.of),
        }
    if isinstance(shape, Record):
        return _alone_or_whole(shape)
    if shape.parse == Date.parse:
        written = {"type": "integer", "minimum": -9999, "maximum": 9999}
        return {"anyOf": [_text(shape), written, {"type": ["array", "object"]}]}
    return _text(shape)


def _under_key(shape: Shape) -> Schema:
    """Return the schema of a value of a table, which may be absent unless it is a record that needs a field."""
    value = _value(shape)
    if isinstance(shape, Record) and any(spec.required for spec in specs(shape.type).values()):
        return value
    return {"anyOf": [value, {"type": "null"}, {"type": "string", "pattern": r"^\s*$"}]}


def _alone_or_whole(shape: Record) -> Schema:
    if not shape.alone:
        return _reference(shape.type)
    found = specs(shape.type)
    plain, with_scheme = shape.alone("text"), shape.alone("scheme:text")
    scalars = [_value(found[with_scheme].shape)]
    if plain != with_scheme:
        scalars.append({**_value(found[plain].shape), "pattern": rf"^(?!\s*{_SCHEME})[\s\S]*\S"})
    return {"anyOf": [*scalars, _reference(shape.type)]}


def _text(shape: Text) -> Schema:
    """Return the schema of a text; `load` takes off the blank space around it."""
    if words := list(shape.allowed) or _WORDS.get(shape.parse):
        return {"enum": words}
    pattern = _PATTERNS.get(shape.parse)
    if not pattern:
        return {"type": _SCALAR, "pattern": r"\S"}
    kinds: Any = _SCALAR if shape.parse is identifier else "string"
    return {"type": kinds, "pattern": rf"^\s*({pattern})\s*$"}
