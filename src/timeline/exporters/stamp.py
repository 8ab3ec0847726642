"""What an export says of itself: what was asked for, how much of what it holds, which files it was made from.

A stamp is made once, before anything is written, and every format says it where it has a place. It holds no path and
no time, so that the same question to the same file gives the same bytes anywhere and always.
"""

import shlex
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from timeline.query.describing import conditions, counts, title
from timeline.query.selection import Arrangement, Selection
from timeline.query.tree import fixed


@dataclass(frozen=True, slots=True)
class StampedFile:
    """A file that an export was made from: its name without folders, and its bytes."""

    name: str
    data: bytes = field(repr=False)

    @property
    def sha256(self) -> str:
        """The SHA-256 of the bytes in hexadecimal; computed only for the formats that say it."""
        import hashlib

        return hashlib.sha256(self.data).hexdigest()


@dataclass(frozen=True, slots=True)
class Stamp:
    """What an export says of itself.

    `query` is the question in the query language, its periods as days that do not move; `options` are what else was
    asked for, as it is typed; `shown` are the events of the selection, of the `found` that match, `possible` among
    the shown, of `all` that the chronology has. `left_out` says in words what the format does not hold of them.
    """

    title: str
    query: str
    options: tuple[str, ...]
    words: str
    counts: str
    shown: int
    found: int
    possible: int
    all: int
    files: tuple[StampedFile, ...]
    program: str
    left_out: tuple[str, ...] = ()

    @property
    def typed(self) -> str:
        """The question as it is typed after `timeline`; empty where nothing was asked."""
        return " ".join([*([shlex.quote(self.query)] if self.query else []), *self.options])


def stamp_of(
    selection: Selection,
    files: Iterable[tuple[str, bytes]] = (),
    program: str = "timeline",
) -> Stamp:
    """Make the stamp of a selection from files, given by name and bytes, as `program` writes it."""
    return Stamp(
        title=title(selection, "en"),
        query=str(fixed(selection.query)),
        options=tuple(_options(selection.how)),
        words=conditions(selection, "en"),
        counts=counts(selection, "en"),
        shown=len(selection.hits),
        found=selection.found,
        possible=selection.possible,
        all=len(selection.chronology),
        files=tuple(StampedFile(_name(path), data) for path, data in files),
        program=program,
    )


def as_data(stamp: Stamp) -> dict[str, Any]:
    """Return the stamp as it stands in JSON: in the `about` of an export, and in a file beside one."""
    return {
        "title": stamp.title,
        "query": stamp.query,
        "typed": stamp.typed,
        "words": stamp.words,
        "events": {
            "shown": stamp.shown,
            "found": stamp.found,
            "possible": stamp.possible,
            "all": stamp.all,
        },
        "left_out": list(stamp.left_out),
        "files": [{"name": file.name, "sha256": file.sha256} for file in stamp.files],
        "program": stamp.program,
    }


def _name(path: str) -> str:
    """Return the name of a file without its folders, by either system's separator."""
    return path.replace("\\", "/").rpartition("/")[2]


def _options(how: Arrangement) -> Iterable[str]:
    """Write what was asked for beside the query, as it is typed."""
    if how.certain:
        yield "--certain"
    yield from (f"--sort={name}" if name.startswith("-") else f"--sort {name}" for name in how.sort)
    if how.reverse:
        yield "--reverse"
    if how.limit is not None:
        yield f"--limit {how.limit}"
    if how.tail is not None:
        yield f"--tail {how.tail}"
