"""From YAML's events to records: one builder for each shape of the model, made once and used for every file.

A builder takes the event with which a value begins, reads that value to its end, and gives what it is: the
value, `ABSENT` where nothing is written, or `FAULTY` where something is and cannot be used (it is reported
then).
"""

import re
import sys
from collections.abc import Callable
from enum import Enum
from functools import cache
from typing import Any, TypeAlias

from timeline.chronology.model import Event, Header, Source, derived_id
from timeline.chronology.scalars import address
from timeline.chronology.shapes import Items, Record, Shape, Table, Text, specs
from timeline.chronology.support import host
from timeline.dates import Date
from timeline.errors import InvalidValueError
from timeline.loader.nodes import (
    ABSENT_WORDS,
    END,
    Alias,
    Mapping,
    MappingEnd,
    Reader,
    Scalar,
    Sequence,
    SequenceEnd,
    YamlEvent,
    is_absent,
)
from timeline.loader.places import Stretch
from timeline.loader.read import name_of, normal, wrong_character
from timeline.loader.shape_names import name_of as record_name
from timeline.loader.suggestions import LONGEST_NAME, called_elsewhere
from timeline.loader.wrong_shapes import refuse, refuse_shape, report_alone, report_several
from timeline.text import nearest


class Nothing(Enum):
    """What a builder gives in place of a value."""

    ABSENT = "absent"
    FAULTY = "faulty"


ABSENT, FAULTY = Nothing.ABSENT, Nothing.FAULTY

UNREAD = Date.parse("XXXX")
"""Stands for the date of an event whose own could not be read."""

Value: TypeAlias = Any
"""A value of the model, or `Nothing`: which one, the shape says."""

MOST_ITEMS = 10_000
"""Items of a list other than the events."""

Build = Callable[[YamlEvent, Reader], Value]


def read_header(reader: Reader) -> Header:
    """Read what one file holds: a header with its events, or a bare list of events."""
    event = reader.begin()
    if event is END:
        if not reader.file.cut:
            reader.report("TL124", 0, 0)
        return Header()
    events = specs(Header)["events"].shape
    if type(event) is Mapping:
        header: Header = builder(Record(Header), "the file")(event, reader)
    elif type(event) is Sequence:
        start = event.start_mark.index
        header = Header(events=builder(events, '"events"')(event, reader))
        if not header.events and (reader.file.full or not reader.file.cut):
            reader.file.problems = [
                one for one in reader.file.problems if one.code not in ("TL143", "TL145", "TL149")
            ]
            reader.report("TL125", start, start + 1, found="a list without events")
    elif type(event) is Scalar and is_absent(event):
        reader.report("TL124", event.start_mark.index, event.end_mark.index)
        return Header()
    else:
        refuse(event, reader, "TL125", found="one text")
        return Header()
    reader.finish()
    return header


@cache
def builder(shape: Shape, called: str) -> Build:
    """Make the builder of a shape; messages call its value by the field that it stands in: `"tags"`."""
    if isinstance(shape, Items):
        return _items(shape, called)
    if isinstance(shape, Table):
        return _table(shape, called)
    if isinstance(shape, Record):
        return _RecordBuilder(shape, called)
    return _date(shape, called) if _is_date(shape) else _text(shape, called)


def _is_date(shape: Shape) -> bool:
    return isinstance(shape, Text) and shape.parse == Date.parse


def _text(shape: Text, called: str) -> Build:
    parse = None if shape.parse is str else shape.parse
    keep = shape.parse is address

    def build(event: YamlEvent, reader: Reader) -> Value:
        if type(event) is not Scalar:
            return _wrong_shape(event, reader, shape, called)
        text = event.value.strip()
        if not text.isascii():
            text = reader.shown(text).strip() if keep else normal(reader.shown(text))
        if reader.escapes and event.style == '"' and (sign := wrong_character(event.value)):
            # Only an escape can have brought it here: others are reported where they stand, and replaced.
            reader.report("TL109", event.start_mark.index, event.end_mark.index, sign=name_of(sign))
            return FAULTY
        if not text or (not event.style and text in ABSENT_WORDS):
            return ABSENT
        if parse is None:
            return text
        try:
            return parse(text)
        except InvalidValueError as fault:
            reader.report(fault.code, event.start_mark.index, event.end_mark.index, **fault.values)
            return FAULTY

    return build


_BLANKS = re.compile(r"[ \t]#[^\r\n]*|\s+")


def _date(shape: Text, called: str) -> Build:
    scalar = _text(shape, called)

    def build(event: YamlEvent, reader: Reader) -> Value:
        if type(event) is Scalar:
            date = reader.dates.get(event.value)
            if date is None:
                date = scalar(event, reader)
                if date is not ABSENT and date is not FAULTY:
                    reader.dates[event.value] = date
            return date
        if not getattr(event, "flow_style", False):
            return scalar(event, reader)
        start = event.start_mark.index
        end = reader.skip(event)
        if start in reader.refused or reader.file.cut:
            return FAULTY
        text = _BLANKS.sub("", reader.file.text[start:end])
        text = f"{text[:-2]}{text[-1]}" if text[-2:-1] == "," else text
        try:
            return Date.parse(text)
        except InvalidValueError as fault:
            reader.report(fault.code, start, end, **fault.values)
            return FAULTY

    return build


def _items(shape: Items, called: str) -> Build:
    one = builder(shape.of, f"each of {called}")
    limit = sys.maxsize if shape.of == Record(Event) else MOST_ITEMS

    def build(event: YamlEvent, reader: Reader) -> Value:
        if type(event) is not Sequence:
            return _alone(event, reader, shape, called)
        first = event
        items: list[Value] = []
        while True:
            event = reader.next()
            if type(event) is SequenceEnd or event is END:
                return tuple(items)
            if len(items) == limit:
                reader.give_up("TL128", first, limit)
                return tuple(items)
            value = one(event, reader)
            if value is ABSENT:
                reader.report("TL145", event.start_mark.index, event.end_mark.index)
            elif value is not FAULTY:
                items.append(value)

    return build


def _alone(event: YamlEvent, reader: Reader, shape: Items, called: str) -> Value:
    """Read the one value that stands in place of a list; reported, where a list is written as one always."""
    found = type(event)
    if not shape.alone:
        if not _is_one_of_them(event, shape.of):
            return _wrong_shape(event, reader, shape, called)
        if found is Scalar and report_several(event, reader, called):
            return FAULTY
    known = len(reader.file.problems)
    value = builder(shape.of, f"each of {called}")(event, reader)
    sound = len(reader.file.problems) == known
    if not shape.alone:
        end = value.locate.end if found is Mapping and value is not FAULTY else -1
        report_alone(event, reader, shape, called, max(end, event.end_mark.index), sound=sound)
    return value if isinstance(value, Nothing) else (value,)


def _is_one_of_them(event: YamlEvent, shape: Shape) -> bool:
    """Whether a value in place of a list could be one of its items."""
    if type(event) is Scalar:
        return not is_absent(event) and not (isinstance(shape, Record) and not shape.alone)
    return type(event) is Mapping and isinstance(shape, Record)


def _table(shape: Table, called: str) -> Build:
    one = builder(shape.of, f"each of {called}")
    key_builder = builder(shape.key, f"each name in {called}")

    def read(event: YamlEvent, reader: Reader, key: str, start: int) -> Value:
        return one(event, reader, key, start) if isinstance(one, _RecordBuilder) else one(event, reader)

    def build(event: YamlEvent, reader: Reader) -> Value:
        if type(event) is not Mapping:
            return _wrong_shape(event, reader, shape, called)
        values: dict[str, Value] = {}
        starts: dict[str, int] = {}
        while True:
            event = reader.next()
            if type(event) is MappingEnd or event is END:
                return values
            key = _key(event, reader, key_builder)
            start = event.start_mark.index
            if key in starts:
                reader.report(
                    "TL140", start, event.end_mark.index, text=key, line=reader.file.line(starts[key])
                )
                key = ""
            if not key:
                reader.skip(reader.next())
                continue
            starts[key] = start
            value = read(reader.next(), reader, key, start)
            if value is not ABSENT and value is not FAULTY:
                values[key] = value

    return build


def _key(event: YamlEvent, reader: Reader, build: Build) -> str:
    """Read a key; "" for one that cannot be used."""
    if type(event) is not Scalar:
        _refuse_key(event, reader)
        return ""
    key = build(event, reader)
    if key is ABSENT:
        _refuse_key(event, reader)
    return key if isinstance(key, str) else ""


def _refuse_key(event: YamlEvent, reader: Reader) -> None:
    start = event.start_mark.index
    end = reader.skip(event)
    if type(event) is not Alias and start not in reader.refused:
        reader.report("TL144", start, end)


class _RecordBuilder:
    """The builder of one record. A record under a key is told the key, and begins with it."""

    def __init__(self, shape: Record, called: str) -> None:
        found = specs(shape.type)
        self.shape = shape
        self.called = called
        self.record = shape.type
        self.alone = shape.alone
        self.keyed = shape.keyed
        self.fields = {name: builder(spec.shape, f'"{name}"') for name, spec in found.items()}
        self.required = {
            name: UNREAD if _is_date(found[name].shape) else "" for name in found if found[name].required
        }
        """What must be written, and what stands for it in a record that others may refer to."""
        self.referred_to = bool(shape.keyed) or "id" in found
        self.finish = _FINISH.get(shape.type)

    def __call__(self, event: YamlEvent, reader: Reader, key: str = "", key_start: int = -1) -> Value:
        if event is END:
            return FAULTY
        start = key_start if key else event.start_mark.index
        if type(event) is Mapping:
            values, end, odd = self._read_fields(reader)
        else:
            alone = self._read_other(event, reader, key)
            if isinstance(alone, Nothing):
                return alone
            values = alone
            end, odd = event.end_mark.index, []
        if odd or not self.required.keys() <= values.keys():
            self._report_missing(values, odd, reader, start, end)
            values = {name: value for name, value in values.items() if not isinstance(value, Nothing)}
            if not self.referred_to and not self.required.keys() <= values.keys():
                return FAULTY
            values = self.required | values
        if self.finish:
            self.finish(values)
        if key:
            values[self.keyed] = key
        return self.record(**values, locate=Stretch(reader.file, start, max(start, end), bool(key)))

    def _read_fields(self, reader: Reader) -> tuple[dict[str, Value], int, list[str]]:
        """Read the fields of a mapping, where it ends (-1 if its end never came), and which fields are odd.

        Odd is a field whose value is faulty, and one that an unknown field probably is; "" stands for an
        absent one.
        """
        next_event = reader.next
        values: dict[str, Value] = {}
        keys: list[YamlEvent] = []
        odd: list[str] = []
        while True:
            key = next_event()
            if type(key) is Scalar:
                name = key.value
                build = self.fields.get(name)
                if build is None or name in values:
                    odd += self._refuse_field(key, keys, reader)
                    continue
                value = values[name] = build(next_event(), reader)
                keys.append(key)
                if value is FAULTY:
                    odd.append(name)
                elif value is ABSENT:
                    odd.append(self._report_absent(key, reader))
            elif type(key) is MappingEnd:
                return values, key.end_mark.index, odd
            elif key is END:
                return values, -1, odd
            else:
                _refuse_key(key, reader)
                reader.skip(next_event())

    def _report_absent(self, key: YamlEvent, reader: Reader) -> str:
        """Report a field that must have a value and has none, at its place; give what is odd."""
        name: str = key.value
        if name not in self.required:
            return ""
        start, end = key.start_mark.index, key.end_mark.index
        reader.report("TL142", start, end, **self._lacking(name))
        return name

    def _lacking(self, name: str) -> dict[str, str]:
        """Return the words for a field that must be there."""
        needed = f"an {name}" if name[0] in "aeiou" else f"a {name}"
        return {"record": record_name(self.record), "needed": needed, "field": name}

    def _refuse_field(self, key: YamlEvent, keys: list[YamlEvent], reader: Reader) -> list[str]:
        """Report a field that is unknown or stands here again; give the known ones that it probably means."""
        start, end = key.start_mark.index, key.end_mark.index
        name = normal(reader.shown(key.value))
        first = next((other for other in keys if other.value == name), None)
        close: list[str] = []
        if first:
            reader.report("TL140", start, end, text=name, line=reader.file.line(first.start_mark.index))
        elif name == "<<":
            reader.report("TL120", start, end, text="<<")
            close = list(self.required)
        else:
            write = called_elsewhere(self.record, name) or self._nearest(name)
            close = [field for field in self.fields if write.split(",")[0] == field]
            write = write or f"one of {', '.join(self.fields)}"
            reader.report("TL141", start, end, record=record_name(self.record), text=name, remedy=write)
        reader.skip(reader.next())
        return close

    def _nearest(self, name: str) -> str:
        """Return the field that is called nearly so; "" where none is."""
        known = {one.casefold(): one for one in self.fields}
        close = nearest(name.casefold(), known, 1) if len(name) <= LONGEST_NAME else []
        return known[close[0]] if close else ""

    def _read_other(self, event: YamlEvent, reader: Reader, key: str) -> dict[str, Value] | Nothing:
        """Read what stands in place of the mapping: the one field that a text is, or nothing."""
        value: Value = ABSENT
        if type(event) is Scalar and self.alone:
            name = self.alone(event.value)
            value = self.fields[name](event, reader)
            if not isinstance(value, Nothing):
                return {name: value}
        else:
            value = _wrong_shape(event, reader, self.shape, self.called)
        return {} if key and value is ABSENT else value

    def _report_missing(
        self, values: dict[str, Value], odd: list[str], reader: Reader, start: int, end: int
    ) -> None:
        for name in self.required:
            if end >= 0 and name not in odd and values.get(name, ABSENT) is ABSENT:
                reader.report("TL142", start, end, **self._lacking(name))


def _wrong_shape(event: YamlEvent, reader: Reader, shape: Shape, called: str) -> Nothing:
    """Report a value of another shape than belongs here, and pass over it."""
    if type(event) is Scalar and is_absent(event):
        return ABSENT
    refuse_shape(event, reader, shape, called)
    return FAULTY


def _finish_source(values: dict[str, Value]) -> None:
    if "publisher" not in values and "id" not in values and "url" in values:
        values["publisher"] = host(values["url"])


def _finish_event(values: dict[str, Value]) -> None:
    if "id" not in values:
        values["id"] = derived_id(values["date"], values["title"])


_FINISH: dict[type, Callable[[dict[str, Value]], None]] = {Source: _finish_source, Event: _finish_event}
