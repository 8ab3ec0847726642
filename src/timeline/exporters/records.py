"""A record as JSON holds it: each field of the model as the file writes it, and for events what follows from them.

The fields are read from the model, so that a new one is held without a change here. Every field of a record stands in
every object, in the order of the model: null for a text or a date that is absent, an empty list or object for what
would hold several.
"""

from collections.abc import Mapping
from typing import Any

from timeline.chronology.model import Chronology
from timeline.chronology.shapes import Items, Record, Shape, Table, specs

Json = Any

VERSION = 1
"""Of the form of JSON and JSON Lines: something is added without a new one, nothing is taken or changed."""

FORM = f"urn:timeline:export:{VERSION}"
"""What an export in JSON calls its form; the `$id` of its schema."""


def as_json(record: object) -> dict[str, Json]:
    """Return a record of the model with all its fields."""
    return {name: _value(getattr(record, name), spec.shape) for name, spec in specs(type(record)).items()}


def _value(value: Any, shape: Shape) -> Json:
    if isinstance(shape, Items):
        return [_value(one, shape.of) for one in value]
    if isinstance(shape, Table):
        return {str(key): _value(one, shape.of) for key, one in value.items()}
    if isinstance(shape, Record):
        return as_json(value)
    return None if value is None or value == "" else str(value)


def declared(chronology: Chronology) -> dict[str, Mapping[str, Any]]:
    """Return what a chronology declares, table by table."""
    return {
        "kinds": chronology.kind_words,
        **{name: getattr(chronology, name) for name in ("tags", "figures", "roles")},
        "actors": {id: actor for id, actor in chronology.actors.items() if actor.declared},
        **{name: getattr(chronology, name) for name in ("places", "sources", "queries")},
    }
