"""What is said of a value that has another shape than belongs in its place: what stands there, and what to write."""

from timeline.chronology.shapes import Items, Shape
from timeline.loader.file import shortened
from timeline.loader.nodes import END, Alias, Mapping, Reader, Scalar, Sequence, YamlEvent
from timeline.loader.shape_names import (
    instead_of_fields,
    instead_of_list,
    instead_of_text,
    listed,
    several,
    takes,
)

FOUND = {Scalar: "is one text", Sequence: "is a list", Mapping: "has fields of its own"}
"""What a reader sees, by the event with which it begins."""

_COUNTED = {2: "two", 3: "three", 4: "four"}


def refuse(event: YamlEvent, reader: Reader, code: str, **values: object) -> None:
    """Report a value, and pass over it; not one that is reported already, nor one that was never read."""
    if event is END or type(event) is Alias:
        return
    start = event.start_mark.index
    end = reader.skip(event)
    if start not in reader.refused and not reader.file.cut:
        reader.report(code, start, end, **values)


def refuse_shape(event: YamlEvent, reader: Reader, shape: Shape, called: str) -> None:
    """Report a value of another shape than belongs here, and pass over it."""
    if event is not END and type(event) is not Alias:
        refuse(event, reader, "TL143", **_complaint(event, shape, called))


def _complaint(event: YamlEvent, shape: Shape, called: str) -> dict[str, object]:
    in_brackets = bool(getattr(event, "flow_style", False))
    if type(event) is Scalar:
        remedy = instead_of_text(shape, event.value)
    elif type(event) is Sequence:
        remedy = instead_of_list(shape, in_brackets=in_brackets)
    else:
        remedy = instead_of_fields(shape, in_brackets=in_brackets)
    return {"takes": takes(shape, called), "found": FOUND[type(event)], "remedy": remedy}


def report_several(event: YamlEvent, reader: Reader, called: str) -> bool:
    """Report one text in place of a list that can be several; whether it can."""
    texts = several(event.value, words=called == '"tags"')
    if len(texts) > 1:
        count = _COUNTED.get(len(texts), "several")
        one = " ".join(event.value.split())
        remedy = f"{listed(texts)} if they are {count}, or {listed([one])} if it is one"
        refuse(event, reader, "TL147", field=called, text=one, remedy=remedy)
    return len(texts) > 1


def report_alone(
    event: YamlEvent, reader: Reader, shape: Items, called: str, end: int, *, sound: bool
) -> None:
    """Report one value in place of a list, which was read up to `end`; a sound one is the one item of it."""
    start = event.start_mark.index
    if start in reader.refused or reader.file.cut:
        return
    if (
        type(event) is Scalar
        and event.style not in ("|", ">")
        and event.start_mark.line == event.end_mark.line
    ):
        text = f'"{shortened(event.value.strip())}" stands'
        reader.report("TL146", start, end, field=called, found=text, remedy=listed([event.value.strip()]))
    elif type(event) is Mapping and sound:
        remedy = "[ ] around it" if event.flow_style else '"- " before it'
        reader.report("TL146", start, end, field=called, found="what belongs to one stands", remedy=remedy)
    else:
        reader.report("TL143", start, end, **_complaint(event, shape, called))
