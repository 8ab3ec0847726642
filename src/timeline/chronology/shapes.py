"""The shapes that a value of the file can have, and what a field carries beside its name.

The loader, the documentation of the file format and its schema all read them, so a new field is one line.
"""

from collections.abc import Callable
from dataclasses import field
from typing import Any, NamedTuple

from timeline.problems import Position


class Text(NamedTuple):
    """A scalar: `parse` turns its text into the value, or raises `InvalidValueError`; `what` names it in messages.

    `allowed` are the words that it can be, where they are few.
    """

    parse: Callable[[str], Any] = str
    what: str = "text"
    allowed: tuple[str, ...] = ()


class Items(NamedTuple):
    """A list, each item of the shape `of`; with `alone`, a text in its place is a list of one."""

    of: "Shape"
    alone: bool = False


class Table(NamedTuple):
    """A mapping whose keys are the writer's own: `key` parses them, each value has the shape `of`."""

    of: "Shape"
    key: Text = Text()


class Record(NamedTuple):
    """A mapping with the fields of the dataclass `type`.

    `alone` says which field is meant where a scalar stands in place of the mapping; `keyed` names the field
    that the key of the mapping around it fills.
    """

    type: type
    alone: Callable[[str], str] | None = None
    keyed: str = ""


Shape = Text | Items | Table | Record
Locate = Callable[..., Position]
"""From the steps to a part of a record (`"sources", 0, "url"`) to its place in the file."""


class Key(NamedTuple):
    """A step to the name of a field, where its value is not meant: `Key("sources")`."""

    name: str


class Spec(NamedTuple):
    """What a field carries beside its name: its shape, its help for the documentation, and whether it must be there."""

    shape: Shape
    help: str
    required: bool


def spec(shape: Shape, help: str, default: Any = ..., **options: Any) -> Any:
    """Make a field of a record that a file may write; one without a default must be there."""
    required = default is ... and not options
    if default is not ... and not isinstance(default, dict):
        options["default"] = default
    elif isinstance(default, dict):
        options |= {
            "default_factory": dict,
            "hash": False,
        }  # a mapping has no hash; what holds one shall have
    return field(metadata={"spec": Spec(shape, help, required)}, **options)


def _nowhere(*_steps: object) -> Position:
    return Position("", 1, 1)


def located() -> Any:
    """Make the field that tells where a record and its parts stand in the file; it is no part of equality."""
    return field(default=_nowhere, compare=False, repr=False)


def specs(record: type) -> dict[str, Spec]:
    """Return the fields that a file may write for this record, in order."""
    return {
        name: found.metadata["spec"]
        for name, found in record.__dataclass_fields__.items()  # type: ignore[attr-defined]  # a dataclass
        if "spec" in found.metadata
    }
