"""How shapes and records are named in messages, and what to write for one."""

from timeline.chronology.shapes import Items, Record, Shape, Table, Text, specs


def wanted(shape: Shape) -> str:
    """Name a shape in a sentence: "a list", "an event"."""
    if isinstance(shape, Text):
        return shape.what
    if isinstance(shape, Items):
        return "a list"
    return name_of(shape.type) if isinstance(shape, Record) else "a mapping"


def remedy(shape: Shape) -> str:
    """Say what to write where a value has another shape."""
    if isinstance(shape, Text):
        return "write it in one piece, in quotes if it begins with [ or {"
    if isinstance(shape, Items):
        return 'write "- " before it, or put it in [ ]'
    if isinstance(shape, Table):
        return "write a name, a colon and a blank before each value"
    found = specs(shape.type)
    names = [name for name, spec in found.items() if spec.required] or list(found)[:1]
    return f"write {{{', '.join(f'{name}: …' for name in names)}}}"


_NAMES = {
    "Event": "an event",
    "Actor": "an actor",
    "Header": "the file",
    "DeclaredKind": "a kind",
    "NamedQuery": "a query",
}


def name_of(record: type) -> str:
    """Name a record in a sentence."""
    return _NAMES.get(record.__name__) or f"a {record.__name__.lower()}"
