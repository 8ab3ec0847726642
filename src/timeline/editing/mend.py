"""Mending what has one reading only: text and problems in, text out, and no other character changed."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from timeline.chronology.model import Chronology, Event
from timeline.chronology.shapes import Key
from timeline.dates.interpretation import only_reading
from timeline.dates.remedies import advice, quoted
from timeline.editing.ids import EQUAL_IDS, new_ids
from timeline.loader.build import UNREAD
from timeline.loader.file import line_start
from timeline.loader.places import end_of_value
from timeline.loader.shape_names import scalar
from timeline.problems import Problem, read_to_the_end
from timeline.text import fold


class Edit(NamedTuple):
    """What stands between two indices of a text is to be replaced."""

    start: int
    end: int
    text: str


class Place(NamedTuple):
    """Where a problem is: the text of the file, where its lines begin, and the stretch of it."""

    text: str
    lines: Sequence[int]
    start: int
    end: int


class Known(NamedTuple):
    """What a mend may look up: ids of actors by each of their folded names, and events by their places."""

    actors: Mapping[str, frozenset[str]]
    events: Mapping[tuple[str, int, int], Event]


def edits(chronology: Chronology, problems: Sequence[Problem], path: str, text: str) -> list[Edit]:
    """Return the edits that mend those problems of a file that have one reading, in the order of their places.

    Nothing has one reading as long as a part of the files was not read: a name could be somebody else's there.
    """
    if not read_to_the_end(problems):
        return []
    mine = [one for one in problems if one.path == path and one.code in MENDS]
    ids = {place: id for place, id in new_ids(chronology, problems).items() if place[0] == path}
    if not mine and not ids:
        return []
    named = ids or any(one.code == "TL409" for one in mine)
    known = Known(_actors(chronology), _events(chronology) if named else {})
    starts = [0, *(found.end() for found in _LINE_END.finditer(text))]
    found: dict[int, Edit] = {}
    for place, id in ids.items():
        edit = _written_id(text, starts, known.events[place], id)
        found[edit.start] = edit
    for problem in mine:
        start = starts[problem.line - 1] + problem.column - 1
        mends = list(MENDS[problem.code](Place(text, starts, start, start + problem.length), problem, known))
        if all(edit.start not in found for edit in mends):  # else it is mended when it is looked at again
            found.update((edit.start, edit) for edit in mends)
    return [found[start] for start in sorted(found)]


def mended(text: str, changes: Sequence[Edit]) -> str:
    """Return the text with these edits made; they stand in order and do not overlap."""
    parts: list[str] = []
    end = 0
    for edit in changes:
        parts += [text[end : edit.start], edit.text]
        end = edit.end
    return "".join([*parts, text[end:]])


_LINE_END = re.compile(r"\r\n|\r|\n")
_QUOTED = re.compile(r"""(["'])((?:(?!\1)[^\\])*)\1""")


def _actors(chronology: Chronology) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for actor in chronology.actors.values():
        for name in (actor.id, actor.name, *actor.names.values(), *actor.aliases):
            found.setdefault(fold(name), set()).add(actor.id)
    return {name: frozenset(ids) for name, ids in found.items()}


def _events(chronology: Chronology) -> dict[tuple[str, int, int], Event]:
    return {event.locate()[:3]: event for event in chronology.events}


def _scalar(place: Place) -> tuple[int, int, bool] | None:
    """Find the words of a text that stands on one line: from where to where, and whether quotes are around them."""
    written = place.text[place.start : place.end]
    if _QUOTED.fullmatch(written):
        return place.start + 1, place.end - 1, True
    rest = place.text[place.end : place.end + 1]
    if written[:1] in "\"'[{|>&*!" or rest not in ("", " ", "\t", "\r", "\n", ",", "]", "}"):
        return None
    return place.start, place.end, False


def _date(place: Place, problem: Problem, _known: Known) -> Iterator[Edit]:
    """Write the EDTF of a date in words that can mean no other, and lose nothing by it."""
    found = _scalar(place)
    if not found:
        return
    start, end, in_quotes = found
    words = place.text[start:end]
    reading = only_reading(words)
    if reading and f'"{words.strip()}" ' in problem.message and advice(words, reading) == quoted(reading):
        yield Edit(start, end, reading if in_quotes else quoted(reading))


def _actor(place: Place, problem: Problem, known: Known) -> Iterator[Edit]:
    """Write the id of an actor for a name that is nobody else's."""
    found = _scalar(place)
    if not found:
        return
    start, end, in_quotes = found
    name = place.text[start:end]
    ids = known.actors.get(fold(name), frozenset())
    if len(ids) == 1 and f'"{name.strip()}" ' in problem.message:
        (id,) = ids
        yield Edit(start, end, f'"{id}"' if id == "null" and not in_quotes else id)


def _alone(place: Place, _problem: Problem, known: Known) -> Iterator[Edit]:
    """Write one value as the list of one that belongs there."""
    text, _, start, end = place
    written = text[start:end]
    if written[0] == "{":
        if (end := end_of_value(text, start)) > start:
            yield from (Edit(start, start, "["), Edit(end, end, "]"))
    elif _QUOTED.fullmatch(written) or (written[0] in "\"'" and end_of_value(text, start) == end):
        yield from (Edit(start, start, "["), Edit(end, end, "]"))
    elif _FIELD.search(written):
        yield from _dashed(text, start)
    elif not _is_of_ids(written, known):
        yield Edit(start, end, f"[{scalar(written)}]")


_FIELD = re.compile(r":(?:[ \t]|$)")
_ABOVE = re.compile(
    r"""(?P<indent>[ ]*(?:-[ ]+)*)[^\s#][^\r\n]*:[ \t]*(?:\#[^\r\n]*)?(?:\r\n|\r|\n)  # the field
    (?:[ \t]*(?:\#[^\r\n]*)?(?:\r\n|\r|\n))*\Z                                       # empty lines and comments""",
    re.VERBOSE,
)


def _dashed(text: str, start: int) -> Iterator[Edit]:
    """Write a dash before the first of some fields, in the blanks that indent them, where there is room for it."""
    begin = line_start(text, start)
    above = _ABOVE.search(text, max(0, begin - _FAR), begin)
    room = start - begin - 2
    if above and not text[begin:start].strip(" ") and len(above["indent"]) <= room:
        yield Edit(start - 2, start, "- ")


_FAR = 10_000
"""Characters between a field and its value that are looked at."""


def _is_of_ids(text: str, known: Known) -> bool:
    """Whether a text could be several ids or names with blanks between them."""
    words = text.split()
    return len(words) > 1 and all(fold(word) in known.actors for word in words)


def _id(place: Place, problem: Problem, known: Known) -> Iterator[Edit]:
    """Write the id that an event has already."""
    event = known.events[problem.path, problem.line, problem.column]
    if event.date is not UNREAD and event.title:  # else it has another one as soon as these are mended
        yield _written_id(place.text, place.lines, event, event.id)


def _written_id(text: str, lines: Sequence[int], event: Event, id: str) -> Edit:
    """Write an id behind the name of its field, where that stands, else in front of the fields of the event.

    An event in brackets gets it in the manner of its first field: of a JSON file, JSON is left.
    """
    field, whole = event.locate(Key("id")), event.locate()
    start = lines[field.line - 1] + field.column - 1
    fields = _IN_BRACKETS.match(text, lines[whole.line - 1] + whole.column - 1)
    if field != whole:
        empty = _EMPTY.match(text, start + field.length)
        end = empty.end() if empty else start + field.length
        value = f'"{id}"' if text[start] == '"' else id
        return Edit(start + field.length, end, f": {value}")
    if fields:
        written = f'"id": "{id}"' if text[fields.end() : fields.end() + 1] == '"' else f"id: {id}"
        return Edit(fields.end(), fields.end(), f"{written},{fields[1] or ' '}")
    line_end = _LINE_END.search(text)
    newline = line_end[0] if line_end else "\n"
    return Edit(start, start, f"id: {id}{newline}{' ' * (whole.column - 1)}")


_EMPTY = re.compile(r"""[ \t]*:(?:\s*(?:~|null|""|'')(?=[\s,}]|\Z))?""")
_IN_BRACKETS = re.compile(r"\{(\s*)")


MENDS: dict[str, Callable[[Place, Problem, Known], Iterator[Edit]]] = {
    "TL146": _alone,
    "TL201": _date,
    "TL310": _actor,
    "TL409": _id,
}

MENDABLE = EQUAL_IDS.union(MENDS)
"""The codes of problems that can have one reading."""
