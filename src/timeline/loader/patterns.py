"""From what a header includes to names of files: patterns filled in, and nothing looked into that lies outside.

A folder is only listed where its real place, through all links, is in the folder that must not be left. `os.path`
and not `pathlib`, which drops a "./" that was typed, and takes long to import.
"""

import os
import re
from collections.abc import Callable, Iterator
from fnmatch import fnmatchcase
from itertools import pairwise
from typing import NamedTuple

from timeline.errors import TimelineError
from timeline.text import nearest

_WILD = re.compile(r"[*?\[]")


MOST_PATHS = 100_000
"""Folders and files that are looked at for one file that is named: one that means harm takes no minutes."""


class OutsideError(Exception):
    """A path leads out of the folder that must not be left; its text is the path."""


def _on_the_disk(folder: str) -> list[str]:
    return os.listdir(folder)  # noqa: PTH208


class Disk(NamedTuple):
    """How a path is looked at: on the system's disk, or in a revision of a repository, which has folders of its own."""

    real: Callable[[str], str] = os.path.realpath
    names: Callable[[str], list[str]] = _on_the_disk
    is_folder: Callable[[str], bool] = os.path.isdir
    exists: Callable[[str], bool] = os.path.lexists


class Around(NamedTuple):
    """Where a file stands: the real folder that its paths begin in, and the one that none of them may leave.

    `called` is how messages call the second; `left` says how many more paths may be looked at.
    """

    folder: str
    bounds: str
    called: str
    left: Iterator[int]
    disk: Disk = Disk()

    def exists(self, path: str) -> bool:
        """Whether there is something of this name, be it a link that leads nowhere."""
        return self.disk.exists(self.at(path))

    def at(self, path: str) -> str:
        """Return the whole of a path."""
        return os.path.join(self.folder, path)  # noqa: PTH118

    def real(self, path: str) -> str:
        """Return where a path leads, through all links.

        Raises `OutsideError` where that is outside, and `TimelineError` where too many paths were looked at.
        """
        if next(self.left, None) is None:
            raise TimelineError(
                f"more than {MOST_PATHS:,} paths were looked at in {self.called}; include fewer"
            )
        real = self.disk.real(self.at(path))
        if real != self.bounds and not real.startswith(os.path.join(self.bounds, "")):  # noqa: PTH118
            raise OutsideError(path)
        return real

    def names(self, path: str) -> list[str]:
        """Return the names in a folder that are not hidden, in order; none where there is no such folder.

        Raises `OutsideError` for a folder outside, and `OSError` for one that cannot be listed.
        """
        try:
            return sorted(name for name in self.disk.names(self.real(path)) if name[0] != ".")
        except (FileNotFoundError, NotADirectoryError):
            return []

    def is_folder(self, path: str) -> bool:
        """Whether there is a folder of this name, inside or outside."""
        return self.disk.is_folder(self.at(path))


Found = Iterator[str | OSError | OutsideError]
"""Paths, and what keeps from looking for more of them."""


def matches(pattern: str, around: Around) -> Found:
    """Return the paths that a pattern means, in the order of their names; a path without wild signs is itself.

    `*`, `?` and `[…]` stand for signs of one name, `**` for any number of folders. A name that begins with "." is
    hidden from them. What cannot be looked into, and what lies outside, stands among the paths as the error.
    """
    *folders, last = pattern.split("/")
    if last == "**":
        folders, last = [*folders, "**"], "*"
    if not _WILD.search(pattern) or around.exists(pattern):
        yield pattern
        return
    paths: list[str | OSError | OutsideError] = [""]
    for before, part in pairwise(["", *folders]):
        if before == part == "**":
            continue
        deeper = [_folders(path, part, around) if isinstance(path, str) else (path,) for path in paths]
        paths = list({str(path): path for found in deeper for path in found}.values())
    for path in paths:
        yield from _files(path, last, around) if isinstance(path, str) else (path,)


def _files(path: str, part: str, around: Around) -> Found:
    """Return what in a folder is called so and is no folder."""
    if not _WILD.search(part):
        if around.exists(f"{path}{part}"):
            yield f"{path}{part}"
        return
    for name in _listed(path, part, around):
        if not isinstance(name, str) or not around.is_folder(name):
            yield name


def _folders(path: str, part: str, around: Around) -> Found:
    """Return the folders below one that a part of a pattern means, each with a slash at its end."""
    if part == "**":
        yield from _below(path, around)
    elif not _WILD.search(part):
        yield f"{path}{part}/"
    else:
        for name in _listed(path, part, around):
            if not isinstance(name, str):
                yield name
            elif around.is_folder(name):
                yield f"{name}/"


def _below(path: str, around: Around) -> Found:
    """Return a folder and all those below it, each once, wherever links lead."""
    waiting: list[str] = [path]
    seen: set[str] = set()
    while waiting:
        path = waiting.pop()
        try:
            real = around.real(path)
        except OutsideError as error:
            yield error
            continue
        if real in seen:
            continue
        seen.add(real)
        yield path
        found = list(_folders(path, "*", around))
        yield from (one for one in found if not isinstance(one, str))
        waiting += reversed([one for one in found if isinstance(one, str)])


def _listed(path: str, part: str, around: Around) -> Found:
    """Return the paths of the names in a folder that a part of a pattern fits."""
    try:
        names = around.names(path)
    except (OSError, OutsideError) as error:
        yield error
        return
    yield from (f"{path}{name}" for name in names if fnmatchcase(name, part))


def proposal(pattern: str, around: Around) -> str:
    """Return what was probably meant by a pattern that finds nothing; "" where nothing is like it."""
    path = ""
    parts = pattern.split("/")
    for number, part in enumerate(parts):
        try:
            names = around.names(path)
        except (OSError, OutsideError):
            return ""
        if _WILD.search(part):
            rest = "*.yaml" if any(name.endswith(".yaml") for name in names) else ""
            return f"{path}{rest}" if rest and f"{path}{rest}" != pattern else ""
        if part not in (*names, ".", ".."):
            close = nearest(part, names, 1)
            return "/".join([*parts[:number], *close, *parts[number + 1 :]]) if close else ""
        path += f"{part}/"
    return ""
