"""The sides of a comparison: a chronology as a revision has it, read as far as it can be, or as it is on the disk."""

from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from timeline.chronology.model import Chronology, Event
from timeline.history.revisions import Revision
from timeline.history.snapshot import gathered
from timeline.history.store import Store
from timeline.history.tree import Tree
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


MOST_KEPT = 8
"""Chronologies that are kept in memory: a commit, its parents, and what the next few have in common with them."""


class History:
    """The chronologies that the commits of a repository hold; what was read once is not read again."""

    def __init__(self, store: Store, names: Sequence[Sequence[str]], *, large: bool = False) -> None:
        self._store = store
        self._names = names
        self._large = large
        self._read: OrderedDict[tuple[tuple[str, bytes, str], ...], Side] = OrderedDict()

    def side(self, revision: Revision) -> Side:
        """Read a chronology as a commit has it, under the names that its files had then."""
        inputs = self.inputs(revision)
        key = tuple(
            (given.path.removeprefix(revision.name), given.data, repr(given.includes)) for given in inputs
        )
        if key not in self._read:
            self._read[key] = read(inputs, revision)
        self._read.move_to_end(key)
        if len(self._read) > MOST_KEPT:
            self._read.popitem(last=False)
        return self._read[key]._replace(name=revision.name, revision=revision)

    def parents(self, revision: Revision) -> list[Side]:
        """Read a chronology as the parents of a commit have it; one empty side for a commit that has none."""
        found = (Revision(id[:10], id, self._store.tree_of(id), "", "") for id in revision.parents)
        return [self.side(one) for one in found] or [EMPTY]

    def inputs(self, revision: Revision) -> list[Input]:
        """Read the files of a commit; nothing where it has none of them."""
        tree = Tree(self._store, revision.tree)
        paths = [next((name for name in names if tree.exists(f"/{name}")), "") for names in self._names]
        return gathered(tree, filter(None, paths), revision.name, large=self._large)


def read(inputs: Sequence[Input], revision: Revision | None = None, name: str = "") -> Side:
    """Make a side of the files of a revision, as far as they can be read."""
    if not inputs:
        return EMPTY._replace(name=name or (revision.name if revision else ""), revision=revision)
    chronology, problems = parse(inputs)
    errors = tuple(one for one in problems if one.severity is Severity.ERROR)
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
