"""Mending what has one reading only: text and problems in, text out, and no other character changed."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from timeline.chronology.model import Chronology, Event
from timeline.dates.interpretation import only_reading
from timeline.dates.remedies import advice, quoted
from timeline.editing.ids import new_ids
from timeline.problems import Problem, read_to_the_end
from timeline.text import fold


class Edit(NamedTuple):
    """What stands between two indices of a text is to be replaced."""

    start: int
    end: int
    text: str


class Place(NamedTuple):
    """Where a problem is: the text of the file, and the stretch of it."""

    text: str
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
    known = Known(
        _actors(chronology), _events(chronology) if any(one.code == "TL409" for one in mine) else {}
    )
    starts = [0, *(found.end() for found in _LINE_END.finditer(text))]
    found: dict[int, Edit] = {}
    for (_, line, column), id in ids.items():
        edit = _written_id(text, starts[line - 1] + column - 1, column, id)
        found[edit.start] = edit
    for problem in mine:
        start = starts[problem.line - 1] + problem.column - 1
        for edit in MENDS[problem.code](Place(text, start, start + problem.length), problem, known):
            found.setdefault(edit.start, edit)
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


def _id(place: Place, problem: Problem, known: Known) -> Iterator[Edit]:
    """Write the id that an event has already."""
    event = known.events[problem.path, problem.line, problem.column]
    yield _written_id(place.text, place.start, problem.column, event.id)


def _written_id(text: str, start: int, column: int, id: str) -> Edit:
    """Write an id in front of the fields of the event that starts at an index, in a column of the text."""
    if text[start] == "{":
        return Edit(start + 1, start + 1, f"id: {id}, ")
    line_end = _LINE_END.search(text)
    newline = line_end[0] if line_end else "\n"
    return Edit(start, start, f"id: {id}{newline}{' ' * (column - 1)}")


MENDS: dict[str, Callable[[Place, Problem, Known], Iterator[Edit]]] = {
    "TL201": _date,
    "TL310": _actor,
    "TL409": _id,
}
