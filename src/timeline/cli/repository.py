"""The repository that a chronology lies in, opened for one command."""

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import NamedTuple

from timeline import loader
from timeline.cli import files
from timeline.errors import TimelineError, UsageError
from timeline.history.git import GitError
from timeline.history.revisions import HEAD, Place, Revision, names_of, place_of, touching
from timeline.history.sides import Side
from timeline.history.store import Store
from timeline.history.telling import Reasons, reasons
from timeline.history.tree import Tree
from timeline.history.versions import History
from timeline.loader.gather import named

STANDARD_INPUT = "-"


class Opened(NamedTuple):
    """The repository that a chronology lies in: where, its objects, and the files that were chosen."""

    chosen: files.Chosen
    place: Place
    store: Store
    large: bool

    def history(self, *revisions: Revision) -> History:
        """Return what reads the chronology in revisions, under the names that its files had in these."""
        return History(
            self.store, [self._names(path, revisions) for path in self._paths(revisions)], large=self.large
        )

    def reasons(self, revisions: Sequence[Revision]) -> Reasons:
        """Return which commits changed each event, from the first revision to the second, else to HEAD."""
        commits = self.commits(f"^{revisions[0].id}", revisions[1].id if len(revisions) > 1 else HEAD)
        return reasons(self.whole_history(), commits)

    def commits(self, *of: str) -> list[Revision]:
        """Return the commits that touched the chronology, the latest first."""
        wide = [os.path.dirname(path) for path in self._including()]  # noqa: PTH120  a path of git's
        return [one.revision for one in touching(self.place.root, self.place.paths, of, wide=wide)]

    def whole_history(self) -> History:
        """Return what reads the chronology in any commit, under all names that its files had."""
        root = self.place.root
        return History(self.store, [names_of(root, path, [HEAD]) for path in self._files()], large=self.large)

    def _files(self) -> Iterator[str]:
        """Yield the paths, and those of the files in the folders, which may have had other names."""
        for path in self.place.paths:
            yield path
            if (folder := self.place.root / path).is_dir():
                yield from (os.path.relpath(one.path, self.place.root) for one in named(str(folder)))

    def _including(self) -> Iterator[str]:
        """Yield the paths of the files that include others."""
        for given in loader.gather(*self.chosen.paths, large=self.large) if self._is_there() else ():
            if given.includes is not None:
                yield os.path.relpath(os.path.realpath(given.path), self.place.root)

    def _is_there(self) -> bool:
        return all(os.path.exists(path) for path in self.chosen.paths)  # noqa: PTH110

    def _paths(self, revisions: Sequence[Revision]) -> Iterator[str]:
        """Yield the paths; a folder that one of the revisions lacks is its files, which may have had other names."""
        for path in self.place.paths:
            folder = self.place.root / path
            if folder.is_dir() and not self._there(path, revisions):
                yield from (os.path.relpath(one.path, self.place.root) for one in named(str(folder)))
            else:
                yield path

    def _names(self, path: str, revisions: Sequence[Revision]) -> list[str]:
        if self._there(path, revisions):
            return [path]
        return names_of(self.place.root, path, [*(one.id for one in revisions), HEAD])

    def _there(self, path: str, revisions: Sequence[Revision]) -> bool:
        return all(Tree(self.store, one.tree).exists(f"/{path}") for one in revisions)


@contextmanager
def opened(chosen: files.Chosen, *, large: bool) -> Iterator[Opened]:
    """Open the repository of what was chosen. Raises `TimelineError` where there is none, and for what git refuses."""
    if STANDARD_INPUT in chosen.paths:
        raise UsageError("standard input has no history; name a file in a repository with -f")
    place = place_of(chosen.paths)
    try:
        with Store(place.root) as store:
            yield Opened(chosen, place, store, large)
    except GitError as error:
        raise TimelineError(f"git refuses: {error}") from error


def as_it_is(chosen: files.Chosen, *, large: bool, name: str = "") -> Side:
    """Read the files as they lie on the disk. Raises `ProblemsError` as every command that reads events does."""
    chronology = loader.checked(files.inputs(chosen, large=large))
    return Side(name, chronology, files=chronology.paths)
