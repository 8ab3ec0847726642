"""The folders and files of one commit, by paths from its root as `/data/events.yaml`, looked at as a disk is."""

import posixpath
from typing import NamedTuple

from timeline.errors import TimelineError
from timeline.history.git import LARGE_FILE
from timeline.history.store import Child, Store
from timeline.loader.patterns import Disk
from timeline.text import shown_path

MOST_LINKS = 40
"""Links that are followed for one path, as on a disk: those that lead in a circle end somewhere."""

OUTSIDE = "outside"
"""Where a link leads that leaves the repository; every other path begins with a slash."""

ROOT = "/"


class Tree(NamedTuple):
    """The files of a commit; `id` is that of its outermost folder."""

    store: Store
    id: str

    @property
    def disk(self) -> Disk:
        """How the loader looks at it."""
        return Disk(self.real, self.names, self.is_folder, self.exists)

    def child(self, path: str) -> Child | None:
        """Return what stands at a path, which leads through no link; None where there is nothing."""
        here: Child | None = Child("40000", self.id)
        for name in filter(None, path.split("/")):
            if here is None or not here.is_folder:
                return None
            here = self.store.tree(here.id).get(name)
        return here

    def real(self, path: str) -> str:
        """Return where a path leads, through all links; `OUTSIDE` for what leaves the repository."""
        waiting = path.split("/")[::-1]
        here: list[str] = []
        links = 0
        while waiting:
            name = waiting.pop()
            if name in ("", "."):
                continue
            if name == "..":
                if not here:
                    return OUTSIDE
                here.pop()
                continue
            child = self.child("/".join([*here, name]))
            if child is None or not child.is_link:
                here.append(name)
                continue
            links += 1
            target = self.store.read(child.id).data.decode("utf-8", "surrogateescape")
            if target.startswith("/") or links > MOST_LINKS:
                return OUTSIDE
            waiting += target.split("/")[::-1]
        return ROOT + "/".join(here)

    def names(self, path: str) -> list[str]:
        """Return the names in a folder. Raises `FileNotFoundError` for what is no folder."""
        child = self.child(self.real(path))
        if child is None or not child.is_folder:
            raise FileNotFoundError(path)
        return list(self.store.tree(child.id))

    def is_folder(self, path: str) -> bool:
        """Whether a folder stands at a path, or at the end of a link that does."""
        child = self.child(self.real(path))
        return child is not None and child.is_folder

    def exists(self, path: str) -> bool:
        """Whether something stands at a path, be it a link that leads nowhere."""
        folder, name = posixpath.split(path.rstrip("/"))
        real = self.real(folder)
        return real != OUTSIDE and self.child(f"{real}/{name}") is not None

    def read(self, path: str, said: str) -> bytes:
        """Return the bytes of a file that is there. Raises `TimelineError` for what git does not keep as text."""
        child = self.child(self.real(path))
        if child is None or child.is_repository or child.is_folder:
            what = "a folder" if child and child.is_folder else "another repository, a submodule"
            raise TimelineError(f"cannot read {shown_path(said)}: it is {what}")
        data = self.store.read(child.id).data
        if data.startswith(LARGE_FILE):
            raise TimelineError(
                f"cannot read {shown_path(said)}: git keeps only a pointer to it, its text is in Git LFS"
            )
        return data
