"""The sides of a comparison: a chronology as a revision has it, read as far as it can be, or as it is on the disk."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from timeline.chronology.model import Chronology, Event
from timeline.history.revisions import Revision
from timeline.loader import Input, parse
from timeline.problems import Problem, Severity, read_to_the_end

FORM = ("TL1", "TL2")
"""Problems with these codes keep a value from being read; of a reference that leads nowhere all is read."""


class Side(NamedTuple):
    """One side: what it is called, its commit where it has one, and what was read.

    `problems` are the errors that were found; `unread` are the ids of events of which not everything could be read,
    and `whole` is false where whole events may be missing. `files` are the paths that were read.
    """

    name: str
    chronology: Chronology
    revision: Revision | None = None
    problems: tuple[Problem, ...] = ()
    unread: frozenset[str] = frozenset()
    whole: bool = True
    files: tuple[str, ...] = ()


EMPTY = Side("", Chronology())
"""What stands before the first commit."""


def read(inputs: Sequence[Input], revision: Revision | None = None, name: str = "") -> Side:
    """Make a side of the files of a revision, as far as they can be read."""
    if not inputs:
        return EMPTY._replace(name=name or (revision.name if revision else ""), revision=revision)
    chronology, problems = parse(inputs)
    errors = errors_of(problems)
    faulty = [one for one in errors if one.code.startswith(FORM)]
    return Side(
        name or (revision.name if revision else ""),
        chronology,
        revision,
        errors,
        frozenset(_events_with(faulty, chronology.events)),
        read_to_the_end(problems),
        chronology.paths,
    )


def errors_of(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return the problems that are errors."""
    return tuple(one for one in problems if one.severity is Severity.ERROR)


def _events_with(problems: Iterable[Problem], events: Iterable[Event]) -> set[str]:
    """Return the ids of the events in whose lines there are problems."""
    lines: dict[str, list[tuple[int, str]]] = {}
    for event in events:
        place = event.locate()
        lines.setdefault(place.path, []).append((place.line, event.id))
    found = set()
    for started in lines.values():
        started.sort()
    for problem in problems:
        started = lines.get(problem.path, [])
        number = bisect_right(started, (problem.line, "\U0010ffff"))
        if number:
            found.add(started[number - 1][1])
    return found
