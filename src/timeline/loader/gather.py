"""Which files are one chronology: those that are named, those of a folder, and what they include; each read once.

Reading them is the one effect here. What is wrong with what a file includes stands in its `Input`, so that `parse`
can report it and look at nothing but bytes.
"""

import os
import stat
from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import NamedTuple

from timeline.errors import TimelineError
from timeline.loader.file import Fault
from timeline.loader.include import Item, items
from timeline.loader.patterns import MOST_PATHS, Around, OutsideError, matches, proposal
from timeline.loader.read import LARGEST, Input, read, reason

STANDARD_INPUT = "-"

Identity = tuple[int, int]
"""What a file is, by whatever name or link it is reached."""


class Named(NamedTuple):
    """A file that is to be read: its path, and the folder that it was found in where only that was named."""

    path: str
    folder: str = ""


def gather(*paths: str | os.PathLike[str], large: bool = False) -> list[Input]:
    """Read the files of a chronology: those that are named, those of a folder, and what they include.

    Raises `TimelineError` as `read` does, for a folder without a file, and for more than 16 MB in all that are not
    allowed to be `large`.
    """
    return gather_named([one for path in paths for one in named(path)], large=large)


def gather_named(found: Iterable[Named], *, large: bool = False) -> list[Input]:
    """Read files that are named already, and what they include, as `gather` does."""
    found = list(found)
    shelf = _Shelf(frozenset(identity(one.path) for one in found), large=large)
    for one in found:
        shelf.put(one)
    return shelf.inputs


def named(path: str | os.PathLike[str]) -> list[Named]:
    """Return the file that a path names, or the files of a folder in the order of their names."""
    name = os.fspath(path)
    if name == STANDARD_INPUT or not os.path.isdir(name):  # noqa: PTH112
        return [Named(name)]
    around = _around_folder(name)
    try:
        found = [one for one in around.names("") if one.endswith(".yaml") and not around.is_folder(one)]
        for one in found:
            around.real(one)
    except OSError as error:
        raise TimelineError(f"cannot read {name}: {reason(error)}") from error
    except OutsideError as error:
        raise TimelineError(
            f"{error} leads out of {name}; move the file into it, or name each file"
        ) from error
    if not found:
        raise TimelineError(f"{name} is a folder without any file *.yaml; name a file, or another folder")
    return [Named(os.path.join(name, one), name) for one in found]  # noqa: PTH118


def identity(path: str) -> Identity | None:
    """Return which file this is; None for standard input and for what is not there."""
    with suppress(OSError, ValueError):
        found = os.stat(path)  # noqa: PTH116  a path of text, as it was typed
        return (found.st_dev, found.st_ino) if path != STANDARD_INPUT else None
    return None


def _folder(path: str) -> str:
    """Return the folder of a file, through all links."""
    return os.path.split(os.path.realpath(path))[0]


def _around_folder(path: str) -> Around:
    real = os.path.realpath(path)
    return Around(real, real, f"the folder {path}", iter(range(MOST_PATHS)))


def _around_file(path: str) -> Around:
    return Around(_folder(path), _folder(path), f"the folder of {path}", iter(range(MOST_PATHS)))


class _Shelf:
    """The files that were read, in order; `outer` are those whose title and language count."""

    def __init__(self, outer: frozenset[Identity | None], *, large: bool) -> None:
        self.inputs: list[Input] = []
        self._outer = outer
        self._large = large
        self._size = 0
        self._seen: set[Identity] = set()

    def put(self, one: Named) -> None:
        """Read a file that was named, and all that it includes; one that was read before is not read again."""
        found = identity(one.path)
        if found in self._seen or (not found and any(given.path == one.path for given in self.inputs)):
            return
        given = self._read(one.path)
        if not found:
            self.inputs.append(given)
            return
        self._seen.add(found)
        self._follow(given, _around_folder(one.folder) if one.folder else _around_file(one.path))

    def _read(self, path: str) -> Input:
        """Read one more file, as long as all of them are not too large."""
        given = read(path, large=self._large)
        self._size += len(given.data)
        if self._size > LARGEST and not self._large:
            limit = f"{LARGEST // 2**20} MB"
            raise TimelineError(
                f"with {path} the files are larger than {limit} together; --large reads them all the same"
            )
        return given

    def _follow(self, given: Input, outermost: Around) -> None:
        """Read what a file includes, and what that includes; no chain of them is too long."""
        waiting = [given]
        while waiting:
            one = waiting.pop()
            included = items(one.data)
            around = outermost._replace(folder=_folder(one.path))
            found = [
                self._one(item, path, one.path, around) for item in included for path in _paths(item, around)
            ]
            faults = tuple(result for result in found if isinstance(result, Fault))
            self.inputs.append(one._replace(includes=faults if included else None))
            waiting += [result for result in reversed(found) if isinstance(result, Input)]

    def _one(self, item: Item, path: str | Exception, beside: str, around: Around) -> Input | Fault | None:
        """Read a file that an item means, or say why not; None for one that was read before."""
        try:
            if isinstance(path, Exception):
                raise path
            found = os.stat(around.real(path))  # noqa: PTH116  before opening: a FIFO would wait for its writer
        except OutsideError as error:
            return item.fault("TL306", text=str(error), outer=around.called)
        except OSError as error:
            if isinstance(path, Exception) or os.path.lexists(around.at(path)):
                return item.unreadable(item.text if isinstance(path, Exception) else path, reason(error))
            remedy = proposal(path, around) or "the path of a file in the folder of this one"
            return item.fault("TL305", text=path, remedy=remedy)
        if stat.S_ISDIR(found.st_mode):
            return item.unreadable(path, "it is a folder", f"write {path.rstrip('/')}/*.yaml")
        if not stat.S_ISREG(found.st_mode):
            return item.unreadable(path, "it is no regular file")
        one = (found.st_dev, found.st_ino)
        if one in self._seen:
            return None
        self._seen.add(one)
        try:
            given = self._read(_shown(path, beside, around))
        except TimelineError as error:
            if isinstance(error.__cause__, OSError):
                return item.unreadable(path, reason(error.__cause__))
            raise
        return given._replace(outer=one in self._outer)


def _shown(path: str, beside: str, around: Around) -> str:
    """Return the path that opens a file which is included by the one `beside` it, as that was reached itself."""
    folder = os.path.split(beside)[0]
    if os.path.realpath(folder or ".") != around.folder:  # `beside` is a link to a file elsewhere
        folder = around.folder if beside.startswith("/") else os.path.relpath(around.folder)
    return os.path.join(folder, path.removeprefix("./"))  # noqa: PTH118


def _paths(item: Item, around: Around) -> Iterator[str | Exception]:
    """Return the paths that an item means; a pattern that means none, as a path that is not there."""
    found = matches(item.text, around)
    yield next(found, item.text)
    yield from found
