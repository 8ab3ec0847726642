"""What a value says, without how it is written: order, wrapping, spelling of dates, ids of shared sources are nothing.

What this leaves out is what no comparison tells of; what it keeps, one always does.
"""

from collections.abc import Mapping
from typing import Any

from timeline.chronology.model import Source
from timeline.chronology.shapes import Items, Record, Shape, Table, specs
from timeline.dates import Date

STYLE = {(Source, "id")}
"""Fields that only say how a record is written: a source says the same under an id as where it is cited."""


def essence(value: Any, shape: Shape, ids: Mapping[str, str]) -> Any:
    """Return what a value of a shape says, to be compared; `ids` are actors that are called otherwise now."""
    if isinstance(shape, Items):
        return frozenset(essence(one, shape.of, ids) for one in value)
    if isinstance(shape, Table):
        return frozenset((key, essence(one, shape.of, ids)) for key, one in value.items())
    if isinstance(shape, Record):
        return of_record(value, ids)
    if isinstance(value, Date):
        return value.canonical
    return " ".join(value.split()) if value else ""


def of_record(record: Any, ids: Mapping[str, str]) -> tuple[Any, ...]:
    """Return what a record says, field by field; only actors are referred to by an id that is followed."""
    return tuple(
        ids.get(getattr(record, name), getattr(record, name))
        if name == "actor"
        else essence(getattr(record, name), spec.shape, ids)
        for name, spec in fields_of(type(record))
    )


def fields_of(record: type) -> list[tuple[str, Any]]:
    """Return the fields of a record that say something, with their shapes and help."""
    return [(name, spec) for name, spec in specs(record).items() if (record, name) not in STYLE]
