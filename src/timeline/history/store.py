"""The objects of a repository, read one after the other by one process of git, which is asked for nothing but ids."""

import os
from collections import OrderedDict
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import IO, TYPE_CHECKING, NamedTuple, Self

from timeline.history.git import GitError, start_git

if TYPE_CHECKING:
    import subprocess


class Object(NamedTuple):
    """An object as git keeps it: "commit", "tree" or "blob", and its bytes."""

    type: str
    data: bytes


class Child(NamedTuple):
    """What stands under a name in a folder of a commit: its mode as git writes it, and the id of its object."""

    mode: str
    id: str

    @property
    def is_folder(self) -> bool:
        """Whether it is a folder."""
        return self.mode == "40000"

    @property
    def is_link(self) -> bool:
        """Whether it is a symbolic link, whose bytes are the path that it leads to."""
        return self.mode == "120000"

    @property
    def is_repository(self) -> bool:
        """Whether it is a submodule: a commit of another repository."""
        return self.mode == "160000"


MOST_KEPT = 8
"""Objects that are kept in memory: what a commit has, its parent has, which is most often the next to be read."""


class Store:
    """The objects of the repository that a folder lies in; folders are kept, since the next commit has most of them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._trees: dict[str, dict[str, Child]] = {}
        self._last: OrderedDict[str, Object] = OrderedDict()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, _type: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        if "_process" in self.__dict__:
            with suppress(OSError):
                self._process.communicate()

    @cached_property
    def _process(self) -> "subprocess.Popen[bytes]":
        return start_git(self.folder, "cat-file", "--batch")

    def read(self, id: str) -> Object:
        """Return an object by its id. Raises `GitError` for one that this clone does not have."""
        if id not in self._last:
            self._last[id] = self._asked_for(id)
            if len(self._last) > MOST_KEPT:
                self._last.popitem(last=False)
        return self._last[id]

    def _asked_for(self, id: str) -> Object:
        asked, answers = self._process.stdin, self._process.stdout
        assert asked is not None  # noqa: S101  they are pipes
        assert answers is not None  # noqa: S101
        try:
            asked.write(f"{id}\n".encode())
            asked.flush()
            _, kind, *size = answers.readline().decode().split()
        except (OSError, ValueError) as error:
            raise GitError("git does not answer") from error
        if not size:
            raise GitError("this clone lacks a part of that revision; git fetch brings it")
        return Object(kind, _exactly(answers, int(size[0])))

    def tree_of(self, commit: str) -> str:
        """Return the id of the outermost folder of a commit, which is what its object begins with."""
        return self.read(commit).data.split(b"\n", 1)[0].decode().removeprefix("tree ")

    def tree(self, id: str) -> dict[str, Child]:
        """Return what stands in a folder, by name."""
        if id not in self._trees:
            self._trees[id] = children(self.read(id).data, len(id) // 2)
        return self._trees[id]


def _exactly(answers: IO[bytes], size: int) -> bytes:
    data = answers.read(size + 1)  # and the line end behind it
    if len(data) <= size:
        raise GitError("git does not answer")
    return data[:-1]


def children(data: bytes, length: int) -> dict[str, Child]:
    """Read the object of a folder: for each name its mode, a blank, the name, a NUL, and so many bytes of an id."""
    found: dict[str, Child] = {}
    place = 0
    while place < len(data):
        blank = data.index(b" ", place)
        end = data.index(b"\0", blank)
        id = data[end + 1 : end + 1 + length]
        found[os.fsdecode(data[blank + 1 : end])] = Child(data[place:blank].decode(), id.hex())
        place = end + 1 + length
    return found
