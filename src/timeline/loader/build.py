"""From YAML's events to records: one builder for each shape of the model, made once and used for every file.

A builder takes the event with which a value begins, reads that value to its end, and gives what it is: the value,
`ABSENT` where nothing is written, or `FAULTY` where something is and cannot be used (it is reported then).
"""

import re
from collections.abc import Callable
from enum import Enum
from functools import cache
from typing import Any

from timeline.dates import Date
from timeline.errors import ValueFault
from timeline.loader.nodes import (
    END,
    Alias,
    Mapping,
    MappingEnd,
    Reader,
    Scalar,
    Sequence,
    SequenceEnd,
    Stretch,
)
from timeline.loader.read import name_of, normal, wrong_character
from timeline.model import (
    Event,
    Header,
    Items,
    Record,
    Shape,
    Source,
    Table,
    Text,
    address,
    derived_id,
    specs,
)
from timeline.names import nearest


class Nothing(Enum):
    """What a builder gives in place of a value."""

    ABSENT = "absent"
    FAULTY = "faulty"


ABSENT, FAULTY = Nothing.ABSENT, Nothing.FAULTY

UNREAD = Date.parse("XXXX")
"""Stands for the date of an event whose own could not be read."""

LONGEST_NAME = 60
"""Characters; what is longer is no misspelt field, and measuring how near it is takes long."""

_ABSENT_WORDS = frozenset({"~", "null"})

Build = Callable[[Any, Reader], Any]


def read_header(reader: Reader) -> Header:
    """Read what one file holds: a header with its events, or a bare list of events."""
    event = reader.begin()
    if event is END:
        if not reader.file.cut:
            reader.report("TL124", 0, 0)
        return Header()
    events = specs(Header)["events"].shape
    if type(event) is Mapping:
        header: Header = builder(Record(Header))(event, reader)
    elif type(event) is Sequence:
        header = Header(events=builder(events)(event, reader))
    else:
        _refuse(event, reader, "TL125")
        return Header()
    reader.finish()
    return header


@cache
def builder(shape: Shape) -> Build:
    """Make the builder of a shape."""
    if isinstance(shape, Items):
        return _items(shape)
    if isinstance(shape, Table):
        return _table(shape)
    if isinstance(shape, Record):
        return _record(shape)
    return _date(shape) if _is_date(shape) else _text(shape)


def _is_date(shape: Shape) -> bool:
    return isinstance(shape, Text) and shape.parse == Date.parse


def _text(shape: Text) -> Build:
    parse = None if shape.parse is str else shape.parse
    keep = shape.parse is address

    def build(event: Any, reader: Reader) -> Any:
        if type(event) is not Scalar:
            return _wrong_shape(event, reader, shape)
        text = event.value.strip()
        if not text.isascii():
            text = reader.shown(text).strip() if keep else normal(reader.shown(text))
        if not text or (not event.style and text in _ABSENT_WORDS):
            return ABSENT
        if event.style == '"' and (sign := wrong_character(text)):
            return _escaped(event, reader, sign)
        if parse is None:
            return text
        try:
            return parse(text)
        except ValueFault as fault:
            reader.report(fault.code, event.start_mark.index, event.end_mark.index, **fault.values)
            return FAULTY

    return build


def _escaped(event: Any, reader: Reader, sign: str) -> Nothing:
    """Report a character that is wrong wherever it stands; one that is no escape is reported already."""
    start, end = event.start_mark.index, event.end_mark.index
    if "\\" in reader.file.text[start:end]:
        reader.report("TL109", start, end, sign=name_of(sign))
    return FAULTY


_BLANKS = re.compile(r"[ \t]#[^\r\n]*|\s+")


def _date(shape: Text) -> Build:
    scalar = _text(shape)

    def build(event: Any, reader: Reader) -> Any:
        if type(event) is Scalar or not getattr(event, "flow_style", False):
            return scalar(event, reader)
        start = event.start_mark.index
        end = reader.skip(event)
        if start in reader.refused or reader.file.cut:
            return FAULTY
        text = _BLANKS.sub("", reader.file.text[start:end])
        text = f"{text[:-2]}{text[-1]}" if text[-2:-1] == "," else text
        try:
            return Date.parse(text)
        except ValueFault as fault:
            reader.report(fault.code, start, end, **fault.values)
            return FAULTY

    return build


def _items(shape: Items) -> Build:
    one = builder(shape.of)

    def build(event: Any, reader: Reader) -> Any:
        if type(event) is not Sequence:
            return _wrong_shape(event, reader, shape)
        items = []
        while True:
            event = reader.next()
            if type(event) is SequenceEnd or event is END:
                return tuple(items)
            value = one(event, reader)
            if value is ABSENT:
                reader.report("TL145", event.start_mark.index, event.end_mark.index)
            elif value is not FAULTY:
                items.append(value)

    return build


def _table(shape: Table) -> Build:
    one = builder(shape.of)
    key_builder = builder(shape.key)
    keyed = isinstance(shape.of, Record) and bool(shape.of.keyed)

    def build(event: Any, reader: Reader) -> Any:
        if type(event) is not Mapping:
            return _wrong_shape(event, reader, shape)
        values: dict[str, Any] = {}
        lines: dict[str, int] = {}
        while True:
            event = reader.next()
            if type(event) is MappingEnd or event is END:
                return values
            key = _key(event, reader, key_builder)
            start = event.start_mark.index
            if key in lines:
                reader.report("TL140", start, event.end_mark.index, text=key, line=lines[key])
                key = ""
            if not key:
                reader.skip(reader.next())
                continue
            lines[key] = reader.file.line(start)
            if keyed:
                value = one(reader.next(), reader, key, start)  # type: ignore[call-arg]  # a record's builder takes its key
            else:
                value = one(reader.next(), reader)
            if value is not ABSENT and value is not FAULTY:
                values[key] = value

    return build


def _key(event: Any, reader: Reader, build: Build) -> str:
    """Read a key; "" for one that cannot be used."""
    if type(event) is not Scalar:
        _refuse_key(event, reader)
        return ""
    key = build(event, reader)
    if key is ABSENT:
        _refuse_key(event, reader)
    return key if isinstance(key, str) else ""


def _refuse_key(event: Any, reader: Reader) -> None:
    start = event.start_mark.index
    end = reader.skip(event)
    if type(event) is not Alias and start not in reader.refused:
        reader.report("TL144", start, end)


def _record(shape: Record) -> Callable[..., Any]:
    record = shape.type
    found = specs(record)
    builders = {name: builder(spec.shape) for name, spec in found.items()}
    required = [name for name, spec in found.items() if spec.required]
    stand_ins = {name: UNREAD if _is_date(found[name].shape) else "" for name in required}
    referred_to = bool(shape.keyed) or "id" in found
    finish = _FINISH.get(record)

    def build(event: Any, reader: Reader, key: str = "", key_start: int = -1) -> Any:
        start = event.start_mark.index if key_start < 0 else key_start
        odd: list[str] = []
        if type(event) is Mapping:
            values, end = fields(event, reader, odd)
        elif type(event) is Scalar and (shape.alone or key):
            text = normal(event.value)
            end = event.end_mark.index
            if not text or (not event.style and text in _ABSENT_WORDS):
                if not key:
                    return ABSENT
                values = {}
            elif shape.alone:
                name = shape.alone(text)
                values = {name: builders[name](event, reader)}
                if values[name] is FAULTY:
                    return FAULTY
            else:
                return _wrong_shape(event, reader, shape)
        else:
            return _wrong_shape(event, reader, shape)
        for name in odd:
            if values[name] is ABSENT:
                del values[name]
        for name in required:
            if name not in values and end >= 0:
                reader.report("TL142", start, max(end, start), record=_name(record), field=name)
                odd.append(name)
        if end < 0:
            end = start
        if odd:
            faulty = [name for name in odd if values.get(name, FAULTY) is FAULTY]
            if not referred_to and any(name in required for name in faulty):
                return FAULTY
            for name in faulty:
                values.pop(name, None)
            values = stand_ins | values
        if finish:
            finish(values)
        if key:
            values[shape.keyed] = key
        return record(**values, locate=Stretch(reader.file, start, end, bool(key)))

    def fields(event: Any, reader: Reader, odd: list[str]) -> tuple[dict[str, Any], int]:
        """Read the fields of a mapping; `odd` gets those that are absent or faulty. The end is -1 if it never came."""
        next_event = reader.next
        values: dict[str, Any] = {}
        keys: list[Any] = []
        while True:
            key = next_event()
            if type(key) is Scalar:
                name = key.value
                build = builders.get(name)
                if build is None or name in values:
                    _odd_field(key, keys, reader, record, builders)
                    continue
                value = values[name] = build(next_event(), reader)
                if value is ABSENT or value is FAULTY:
                    odd.append(name)
                keys.append(key)
            elif type(key) is MappingEnd:
                return values, key.end_mark.index
            elif key is END:
                return values, -1
            else:
                _refuse_key(key, reader)
                reader.skip(next_event())

    return build


def _odd_field(key: Any, keys: list[Any], reader: Reader, record: type, known: dict[str, Build]) -> None:
    start, end = key.start_mark.index, key.end_mark.index
    name = normal(reader.shown(key.value))
    first = next((other for other in keys if other.value == name), None)
    if first:
        reader.report("TL140", start, end, text=name, line=reader.file.line(first.start_mark.index))
    elif name == "<<":
        reader.report("TL120", start, end, text="<<")
    else:
        close = nearest(name, known, 1) if len(name) <= LONGEST_NAME else []
        remedy = close[0] if close else f"one of {', '.join(known)}"
        reader.report("TL141", start, end, record=_name(record), text=name, remedy=remedy)
    reader.skip(reader.next())


def _wrong_shape(event: Any, reader: Reader, shape: Shape) -> Nothing:
    """Report a value of another shape than belongs here, and pass over it."""
    if type(event) is Scalar and not event.style and event.value in ("", *_ABSENT_WORDS):
        return ABSENT
    _refuse(event, reader, "TL143", wanted=_wanted(shape), remedy=_remedy(shape))
    return FAULTY


def _refuse(event: Any, reader: Reader, code: str, **values: object) -> None:
    if event is END or type(event) is Alias:
        return
    found = {Scalar: "text", Sequence: "a list", Mapping: "a mapping"}[type(event)]
    start = event.start_mark.index
    end = reader.skip(event)
    if start not in reader.refused:
        reader.report(code, start, end, found=found, **values)


def _wanted(shape: Shape) -> str:
    if isinstance(shape, Text):
        return shape.what
    if isinstance(shape, Items):
        return "a list"
    return f"a mapping with the fields of {_name(shape.type)}" if isinstance(shape, Record) else "a mapping"


def _remedy(shape: Shape) -> str:
    if isinstance(shape, Text):
        return "write it in one piece, in quotes if it begins with [ or {"
    if isinstance(shape, Items):
        return 'write "- " before it, or put it in [ ]'
    if isinstance(shape, Table):
        return "write a name, a colon and a blank before each value"
    found = specs(shape.type)
    names = [name for name, spec in found.items() if spec.required] or list(found)[:1]
    return f"write {{{', '.join(f'{name}: …' for name in names)}}}"


_NAMES = {"Event": "an event", "Actor": "an actor", "Header": "the file"}


def _name(record: type) -> str:
    """Name a record in a sentence."""
    return _NAMES.get(record.__name__) or f"a {record.__name__.lower()}"


_HOST = re.compile(r"https?://(?:[^/?#@]*@)?(?:www\.)?([^/?#:]+|\[[^]]*\])", re.IGNORECASE)


def host(url: str) -> str:
    """Give the host of an address, in lower case and without `www.`."""
    found = _HOST.match(url)
    return found[1].lower() if found else ""


def _finish_source(values: dict[str, Any]) -> None:
    if "publisher" not in values and "id" not in values and "url" in values:
        values["publisher"] = host(values["url"])


def _finish_event(values: dict[str, Any]) -> None:
    if "id" not in values:
        values["id"] = derived_id(values["date"], values["title"])


_FINISH: dict[type, Callable[[dict[str, Any]], None]] = {Source: _finish_source, Event: _finish_event}
