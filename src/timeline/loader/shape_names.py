"""How shapes and records are named in messages, and what to write for one, in words that need no YAML."""

import re
from collections.abc import Sequence

from timeline.chronology.shapes import Items, Record, Shape, Table, Text, specs
from timeline.loader.file import LONGEST_TEXT

DATE = "an EDTF date"


def takes(shape: Shape, called: str) -> str:
    """Say what a field takes: `"title" is one text`, `each of "links" has fields`."""
    if isinstance(shape, Text):
        return f"{called} is {'one text' if shape.what == 'text' else shape.what}"
    if isinstance(shape, Items):
        return f"{called} is a list"
    return f"{called} has {'fields' if isinstance(shape, Record) else 'a name before each value'}"


def instead_of_text(shape: Shape, text: str) -> str:
    """Say what to write where one text stands and something else belongs."""
    if isinstance(shape, Table):
        named = "a name" if shape.key.what == "text" else shape.key.what
        return f"write {named} and a colon before it, as {{…: {shown(text)}}}"
    if isinstance(shape, Record):
        names = [name for name, spec in specs(shape.type).items() if spec.required]
        value = shown(text) if len(names) == 1 else "…"
        return f"write {{{', '.join(f'{name}: {value}' for name in names)}}}"
    if isinstance(shape, Items) and isinstance(shape.of, Record) and not shape.of.alone:
        return f"write [{instead_of_text(shape.of, text).removeprefix('write ')}]"
    return 'put [ ] around it, or "- " before it'


def instead_of_list(shape: Shape, *, in_brackets: bool) -> str:
    """Say what to write where a list stands and something else belongs."""
    if isinstance(shape, Table):
        named = "a name" if shape.key.what == "text" else shape.key.what
        sign = "[ ]" if in_brackets else "the dash"
        return f"write {named} and a colon before each of its values, in place of {sign}"
    if isinstance(shape, Record):
        return instead_of_text(shape, "…")
    if isinstance(shape, Text) and shape.what == DATE:
        return 'write "{A,B}" for each of them, "[A,B]" for one of them, or A/B for what lasts'
    return f"write the one that is meant{', or the text in quotes if the [ ] belong to it' if in_brackets else ''}"


def instead_of_fields(shape: Shape, *, in_brackets: bool) -> str:
    """Say what to write where names with values stand and something else belongs."""
    if isinstance(shape, Items) and isinstance(shape.of, Text):
        return "write its values in [ ], without a name before each"
    if isinstance(shape, Items):
        return "put [ ] around it" if in_brackets else 'write "- " before each that it lists'
    if isinstance(shape, Text) and shape.what == DATE:
        return "write one text, as 2025-09-11, or 2025-09-12/2025-09-16 for what lasts"
    return f"write one text, in quotes if the {'{ } belong' if in_brackets else 'colon belongs'} to it"


_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")
_BETWEEN_ADDRESSES = re.compile(r"[\s,;|]+(?=[A-Za-z][A-Za-z0-9+.-]*://)")
_BETWEEN = re.compile(r"\s*[,;|&\n]\s*|\s+/\s+|\s+(?:and|und|et|oraz|ir|и|і|ды|та)\s+")


def several(text: str, *, words: bool) -> list[str]:
    """Return what a text can be a list of, where it can be one; `words` says that blanks can divide it."""
    if _SCHEME.match(text):
        return _BETWEEN_ADDRESSES.split(text)
    found = [one for one in _BETWEEN.split(text.strip()) if one]
    return text.split() if words and len(found) == 1 else found


_PLAIN = re.compile(r"[^\W_](?:[\w .()/+'’-]*[\w)])?")


def shown(text: str) -> str:
    """Return a text as a message tells to write it inside of [ ] and { }; `…` for a long one."""
    return "…" if len(text) > LONGEST_TEXT or text == "…" else scalar(text)


def scalar(text: str) -> str:
    """Return a text as YAML takes it inside of [ ] and { }: in quotes where it may need them."""
    plain = _PLAIN.fullmatch(text) or (_SCHEME.match(text) and not set(text) & set(" ,[]{}"))
    return text if plain else quoted(text)


def quoted(text: str) -> str:
    """Write a text in the double quotation marks of YAML."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def listed(texts: Sequence[str]) -> str:
    """Write texts as a list in brackets."""
    return f"[{', '.join(map(shown, texts))}]"


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
