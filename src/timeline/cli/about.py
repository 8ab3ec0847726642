"""What is written beside an export, on request: its stamp, its hash, and the commits of what it was made from."""

import hashlib
import io
import json
import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, BinaryIO, cast

from timeline.editing.write import Write, write_bytes_whole, write_whole
from timeline.errors import TimelineError
from timeline.exporters.stamp import Stamp, as_data
from timeline.history.git import GitError, commit_of
from timeline.text import shown_path

SUFFIX = ".about.json"
STANDARD_INPUT = "-"


def write_with_about(
    path: str,
    write: Write,
    stamp: Stamp,
    files: Iterable[tuple[Path, bytes]],
    *,
    force: bool,
    read: Sequence[str | int],
) -> str:
    """Write an export and, beside it, what it is; return the path of that. Raises as `write_bytes_whole` does."""
    beside = f"{path}{SUFFIX}"
    if os.path.exists(path) and not os.path.isfile(path):  # noqa: PTH110, PTH113  a path of text, as it was typed
        raise TimelineError(f"{shown_path(path)} is no file; --stamp writes only beside one")
    if os.path.lexists(beside) and not force:
        raise TimelineError(f"{shown_path(beside)} exists; --force writes over it")
    digest = hashlib.sha256()

    def hashed(out: BinaryIO) -> None:
        write(cast("BinaryIO", _Through(out, digest)))

    write_bytes_whole(path, hashed, force=force, read=read)
    about = {
        "export": {"name": Path(path).name, "sha256": digest.hexdigest()},
        **as_data(stamp),
        "files": list(_files(stamp, files)),
    }
    text = json.dumps(about, ensure_ascii=False, indent=2) + "\n"
    write_whole(beside, lambda out: _put(out, text), force=force, read=read)
    return beside


def _put(out: Any, text: str) -> None:
    out.write(text)


class _Through(io.RawIOBase):
    """A stream that hashes what it hands on."""

    def __init__(self, out: BinaryIO, digest: Any) -> None:
        self.out = out
        self.digest = digest

    def writable(self) -> bool:
        return True

    def write(self, data: Any) -> int:
        self.digest.update(data)
        return self.out.write(data)


def _files(stamp: Stamp, files: Iterable[tuple[Path, bytes]]) -> Iterator[dict[str, Any]]:
    for said, (path, data) in zip(stamp.files, files, strict=True):
        yield {"name": said.name, "sha256": said.sha256, "git": git_of(path, data)}


def git_of(path: Path, data: bytes) -> dict[str, str]:
    """Say what git knows of a file that was read: its commit and whether it was changed since, or why not."""
    if str(path) == STANDARD_INPUT:
        return {"state": "none", "why": "read from standard input"}
    try:
        found = commit_of(path, data)
    except GitError as error:
        return {"state": "none", "why": "git refuses" if "/" in str(error) else str(error)}  # no path leaves
    if found.state == "untracked":
        return {"state": found.state}
    return {"state": found.state, "commit": found.id, "date": found.date}
