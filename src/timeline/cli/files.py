"""Which chronology is read, and how a file is written: whole, or not at all."""

import os
import stat
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TextIO

from timeline.errors import TimelineError
from timeline.translations import label

if TYPE_CHECKING:
    from timeline.loader import Input

HERE = "timeline.yaml"
NAMED_BY = "TIMELINE_FILE"


class Chosen(NamedTuple):
    """The files to read, and the label of why these, where the command line did not name them."""

    paths: tuple[str, ...]
    why: str = ""

    def note(self, language: str) -> str:
        """Say which file it is and why; empty where the command line says it."""
        return label(self.why, language, ", ".join(self.paths)) if self.why else ""


def choose(named: Sequence[str], environment: Mapping[str, str], folder: Path) -> Chosen:
    """Choose the chronology: what the line names, else `TIMELINE_FILE`, else one near by, else the bundled one."""
    if named:
        return Chosen(tuple(named))
    if paths := tuple(path for path in environment.get(NAMED_BY, "").split(os.pathsep) if path):
        return Chosen(paths, "file named")
    if found := near(folder):
        return Chosen((os.path.relpath(found, folder),), "file near")
    return Chosen((str(bundled()),), "file bundled")


def inputs(chosen: Chosen, *, large: bool = False) -> "list[Input]":
    """Read the files; the bundled ones are named as in the repository, wherever they are installed."""
    from timeline.loader import gather  # imported late: not every command reads a chronology

    found = gather(*chosen.paths, large=large)
    if chosen.why != "file bundled":
        return found
    folder = bundled().parent
    return [given._replace(path=f"data/{os.path.relpath(given.path, folder)}") for given in found]


def near(folder: Path) -> Path | None:
    """Find `timeline.yaml` in this folder or, inside a repository, in the nearest above it up to its root."""
    folders = [folder, *folder.parents]
    root = next((index for index, above in enumerate(folders) if (above / ".git").exists()), 0)
    return next((above / HERE for above in folders[: root + 1] if (above / HERE).is_file()), None)


def bundled() -> Path:
    """Return the path of the bundled chronology: in the package, or in the checkout of an editable install."""
    package = Path(__file__).parents[1]
    inside = package / "data" / "events.yaml"
    return inside if inside.exists() else package.parents[1] / "data" / "events.yaml"


def write_whole(path: str, write: Callable[[TextIO], None], *, force: bool = False) -> None:
    """Write a text file as UTF-8, whole or not at all: a temporary file beside it takes its place at the end.

    Line ends are written as they come. What is no regular file (`/dev/null`, a FIFO) is written directly.
    Raises `TimelineError` where the file exists and `force` is not given, or where it cannot be written.
    """
    target = Path(os.path.realpath(path))
    try:
        mode = _mode(target)
        if mode is not None and not stat.S_ISREG(mode):
            with target.open("w", encoding="utf-8", newline="") as out:
                write(out)
            return
        if mode is not None and not force:
            raise TimelineError(f"{path} exists; --force writes over it")
        _replace(target, write, mode)
    except OSError as error:
        raise TimelineError(f"cannot write {path}: {error.strerror or error}") from error


def _mode(path: Path) -> int | None:
    try:
        return path.stat().st_mode
    except FileNotFoundError:
        return None


def _replace(target: Path, write: Callable[[TextIO], None], mode: int | None) -> None:
    temporary = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    try:
        with temporary.open("x", encoding="utf-8", newline="") as out:
            write(out)
            out.flush()
            os.fsync(out.fileno())
        if mode is not None:
            temporary.chmod(stat.S_IMODE(mode))
        temporary.replace(target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
