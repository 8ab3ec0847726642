"""The chronologies that the commits of a repository hold, each read as seldom and as little as can be."""

from collections import OrderedDict
from collections.abc import Sequence
from itertools import chain

from timeline.history.blocks import only_what_differs
from timeline.history.revisions import Revision
from timeline.history.sides import EMPTY, Side, read
from timeline.history.snapshot import gathered
from timeline.history.store import Store
from timeline.history.tree import Tree
from timeline.loader import Input

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

    def pairs(self, revision: Revision) -> list[tuple[Side, Side]]:
        """Read what a commit changed, against each of its parents: each pair has what the two do not have alike.

        Of several files, and of one that is not plainly written, the pair is the whole of both.
        """
        new = self.inputs(revision)
        found = []
        for parent in self._parents(revision):
            part = only_what_differs(self.inputs(parent), new)
            found.append(part or (self.side(parent), self.side(revision)))
        return found or [(EMPTY, self.side(revision))]

    def _parents(self, revision: Revision) -> list[Revision]:
        return [Revision(id[:10], id, self._store.tree_of(id), "", "") for id in revision.parents]

    def inputs(self, revision: Revision) -> list[Input]:
        """Read the files of a commit; nothing where it has none of them."""
        tree = Tree(self._store, revision.tree)
        found = [[name for name in names if tree.exists(f"/{name}")][:1] for names in self._names]
        return gathered(tree, chain.from_iterable(found), revision.name, large=self._large)
