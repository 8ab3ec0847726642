"""Which chronology is read."""

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from timeline.translations import label

if TYPE_CHECKING:
    from timeline.loader import Input

HERE = "timeline.yaml"
NAMED_BY = "TIMELINE_FILE"


class Chosen(NamedTuple):
    """The files to read, and the label of why these, where the command line did not name them."""

    paths: tuple[str, ...]
    why: str = ""

    @property
    def read(self) -> list[str | int]:
        """The files that are read, as the system knows them: standard input is descriptor 0."""
        return [0 if path == "-" else path for path in self.paths]

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


def located(chosen: Chosen, path: str) -> Path:
    """Return where a file that was read lies, as `inputs` names it."""
    return bundled().parent / Path(path).relative_to("data") if chosen.why == "file bundled" else Path(path)


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
