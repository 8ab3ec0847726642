"""The files of a chronology as a commit has them: those that are named, those of a folder, and what they include."""

import posixpath
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from timeline.errors import TimelineError
from timeline.history.tree import ROOT, Tree
from timeline.loader.file import Fault
from timeline.loader.include import Item, items
from timeline.loader.patterns import MOST_PATHS, Around, OutsideError, matches
from timeline.loader.read import LARGEST, Input


def gathered(tree: Tree, paths: Iterable[str], called: str, *, large: bool = False) -> list[Input]:
    """Read the files of a commit that paths from its root name; what is not there is left out.

    `called` is what the revision is called where a file of it is named: "HEAD~5:data/events.yaml". Raises
    `TimelineError` for a submodule, a file that Git LFS keeps, and more than 16 MB in all that are not allowed to be
    `large`.
    """
    named = [one for path in paths for one in _named(tree, path)]
    shelf = _Shelf(tree, called, frozenset(tree.real(one) for one in named), large=large)
    for one in named:
        shelf.put(one)
    return shelf.inputs


def _named(tree: Tree, path: str) -> list[str]:
    """Return the file that a path names, or the files of a folder in the order of their names."""
    if tree.is_folder(path):
        names = sorted(name for name in tree.names(path) if name.endswith(".yaml") and name[0] != ".")
        found = [posixpath.join(ROOT, path, name) for name in names]
        return [one for one in found if not tree.is_folder(one)]
    return [posixpath.join(ROOT, path)] if tree.child(tree.real(path)) else []


class _Found(NamedTuple):
    """A file that was read, and where it really stands."""

    given: Input
    real: str


class _Shelf:
    """The files that were read, in order; `outer` are those whose title and language count."""

    def __init__(self, tree: Tree, called: str, outer: frozenset[str], *, large: bool) -> None:
        self.inputs: list[Input] = []
        self._tree = tree
        self._called = called
        self._outer = outer
        self._large = large
        self._size = 0
        self._seen: set[str] = set()

    def put(self, path: str) -> None:
        """Read a file that was named, and all that it includes; each file once."""
        real = self._tree.real(path)
        if real in self._seen:
            return
        self._seen.add(real)
        folder = posixpath.dirname(real)
        around = Around(folder, folder, f"the folder of {path[1:]}", iter(range(MOST_PATHS)), self._tree.disk)
        waiting = [self._read(real, path)]
        while waiting:
            one, real = waiting.pop()
            included = items(one.data)
            here = around._replace(folder=posixpath.dirname(real))
            found = [self._one(item, path, here) for item in included for path in _paths(item, here)]
            faults = tuple(result for result in found if isinstance(result, Fault))
            self.inputs.append(one._replace(includes=faults if included else None))
            waiting += [result for result in reversed(found) if isinstance(result, _Found)]

    def _read(self, real: str, path: str) -> _Found:
        said = f"{self._called}:{path[1:]}"
        data = self._tree.read(real, said)
        self._size += len(data)
        if self._size > LARGEST and not self._large:
            raise TimelineError(
                f"{said} makes more than {LARGEST // 2**20} MB; --large reads it all the same"
            )
        return _Found(Input(said, data, outer=real in self._outer), real)

    def _one(self, item: Item, path: str | Exception, around: Around) -> _Found | Fault | None:
        """Read a file that an item means, or say why not; None for one that was read before."""
        try:
            if isinstance(path, Exception):
                raise path
            real = around.real(path)
        except (OutsideError, OSError):
            return item.fault("TL306", text=str(path), outer=around.called)
        child = self._tree.child(real)
        if child is None:
            return item.fault("TL305", text=path, remedy="the path of a file in the folder of this one")
        if child.is_folder:
            return item.unreadable(path, "it is a folder", f"write {path.rstrip('/')}/*.yaml")
        if real in self._seen:
            return None
        self._seen.add(real)
        return self._read(real, real)


def _paths(item: Item, around: Around) -> Iterator[str | Exception]:
    """Return the paths that an item means; a pattern that means none, as a path that is not there."""
    found = matches(item.text, around)
    yield next(found, item.text)
    yield from found
