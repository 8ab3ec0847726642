"""Revisions as people type them, where files lie in a repository, and which commits touched them, by which names."""

import os
import re
import secrets
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from timeline.errors import TimelineError, UsageError
from timeline.history.git import GitError, ask_git
from timeline.text import nearest, shown, shown_path

HEAD = "HEAD"

_LOG = ("log", "--no-color", "-z", "-M", "--date=format:%Y-%m-%d", "--no-ext-diff", "--no-textconv")

_TWO_NAMES = re.compile(r"[RC][0-9]+")
"""How git says that a file was renamed or copied: the name that it had stands before the one that it has."""


class Revision(NamedTuple):
    """A commit: as it was asked for, its id and that of its outermost folder, its date, its subject, its parents."""

    name: str
    id: str
    tree: str
    date: str
    subject: str
    parents: tuple[str, ...] = ()

    @property
    def short(self) -> str:
        """The beginning of the id, as people write it."""
        return self.id[:10]


class Place(NamedTuple):
    """Where the files of a chronology lie: the folder of the repository, and their paths from there."""

    root: Path
    paths: tuple[str, ...]


def place_of(paths: Sequence[str]) -> Place:
    """Find the repository that all these files and folders lie in; links are followed, what is gone need not be there.

    Raises `TimelineError` where there is none, or more than one.
    """
    found = [_placed(path) for path in paths]
    roots = {root for root, _ in found}
    if len(roots) > 1:
        raise TimelineError(f"{shown_path(paths[0])} and the others lie in several repositories; name one")
    return Place(Path(next(iter(roots))), tuple(path for _, path in found))


def _placed(path: str) -> tuple[str, str]:
    real = Path(os.path.realpath(path))
    folder = real if real.is_dir() else real.parent
    while not folder.is_dir():
        folder = folder.parent
    try:
        root = ask_git(folder, "rev-parse", "--show-toplevel").decode("utf-8", "surrogateescape")
    except GitError as error:
        said = str(error)
        why = next((sentence for begin, sentence in _REASONS.items() if begin in said), said)
        raise TimelineError(f"there is no history of {shown_path(path)}: {why}") from error
    root = root.removesuffix("\n")
    path = os.path.relpath(real, root).replace(os.sep, "/")
    return root, "" if path == "." else path


_REASONS = {
    "not a git repository": "it lies in no git repository",
    "detected dubious ownership": "git reads no repository that another user owns; "
    "git config --global --add safe.directory PATH allows it",
    "must be run in a work tree": "it lies in a repository without files, or in the folder of git itself",
}
"""What git says of where it is asked, and what we say; of anything else its own words are the sentence."""


def revision(root: Path, name: str) -> Revision:
    """Return the commit that a name means to git: `HEAD~5`, a tag, a branch, `HEAD@{1}`, `:/words of a subject`.

    Raises `UsageError` with the nearest branches and tags for what is none.
    """
    try:
        id = ask_git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", name).decode().strip()
        commit = ask_git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{id}^{{commit}}")
        [found] = log(root, [commit.decode().strip()], ("-1",))
    except GitError as error:
        raise UsageError(unknown(root, name)) from error
    return found.revision._replace(name=name)


def is_revision(root: Path, name: str) -> bool:
    """Whether a word names a commit; a few digits or letters that begin an id by chance do not."""
    try:
        found = revision(root, name)
    except UsageError:
        return False
    return len(name) >= SHORTEST_ID or not found.id.startswith(name.lower())


SHORTEST_ID = 7
"""Characters of an id that is read as one; `2025` is a year."""


def unknown(root: Path, name: str) -> str:
    """Say that git knows no such revision, and which is the nearest."""
    known = ask_git(root, "for-each-ref", "--format=%(refname:short)").decode("utf-8", "replace").split()
    shallow = is_shallow(root)
    if not ask_git(root, "rev-list", "--all", "-n1").strip():
        return f'git knows no revision "{shown(name)}"; the repository has no commit yet'
    close = nearest(name, known, 1)
    hint = f"; the nearest is {shown(close[0])}" if close else "; git log --oneline lists what there is"
    if shallow:
        hint = "; this clone is shallow, and git fetch --unshallow brings the rest"
    return f'git knows no revision "{shown(name)}"{hint}'


def is_shallow(root: Path) -> bool:
    """Whether the clone lacks what lies before some of its commits."""
    return ask_git(root, "rev-parse", "--is-shallow-repository").strip() == b"true"


def ends_of(root: Path, text: str) -> tuple[str, str]:
    """Return the two revisions of `A..B`, of which one may be left out for HEAD; of `A...B` where the two parted."""
    between = "..." if "..." in text else ".."
    first, _, last = text.partition(between)
    first, last = first or HEAD, last or HEAD
    if between == "...":
        one, other = revision(root, first), revision(root, last)
        try:
            first = ask_git(root, "merge-base", one.id, other.id).decode().strip()
        except GitError as error:
            raise UsageError(f"{shown(text)}: the two have no commit in common") from error
    return first, last


class Commit(NamedTuple):
    """A commit of a log, and the names that the files which it touched have in it and had before."""

    revision: Revision
    names: tuple[str, ...]


def log(
    root: Path, of: Sequence[str], options: Sequence[str] = (), paths: Iterable[str] = ()
) -> list[Commit]:
    """Return the commits that git lists, the latest first. Raises `GitError`."""
    mark = secrets.token_hex(16)  # no subject and no name of a file can hold it
    form = f"--format={mark}%H%x00%P%x00%T%x00%cd%x00%s"
    said = ask_git(root, *_LOG, form, *options, "--end-of-options", *of, "--", *paths)
    return [_commit(part) for part in said.decode("utf-8", "surrogateescape").split(mark)[1:]]


def _commit(part: str) -> Commit:
    id, parents, tree, date, subject, *rest = part.split("\0")
    subject = subject.encode("utf-8", "surrogateescape").decode("utf-8", "replace").strip()
    return Commit(Revision(id, id, tree, date, subject, tuple(parents.split())), tuple(_names(rest)))


def _names(parts: Iterable[str]) -> Iterator[str]:
    """Return the names of files in what `--name-status` lists: how each was touched, then its name, or two."""
    waiting = iter(parts)
    for status in waiting:
        if status.strip():
            names = [next(waiting) for _ in range(2 if _TWO_NAMES.fullmatch(status.strip()) else 1)]
            yield from reversed(names)


def names_of(root: Path, path: str, of: Sequence[str]) -> list[str]:
    """Return the names that a file has had, the latest first, as git follows it through renames."""
    found = {path: None}
    for commit in log(root, of, ("--follow", "--name-status", "-c"), [f":(top,literal){path}"]):
        found |= dict.fromkeys(commit.names)
    return list(found)


def touching(
    root: Path, paths: Sequence[str], of: Sequence[str], *, wide: Sequence[str] = ()
) -> Iterator[Commit]:
    """Return the commits that touched files, by all names that they have had, the latest first.

    `wide` are folders of which every file of YAML counts, since it may have been included once.
    """
    names = dict.fromkeys(name for path in paths for name in names_of(root, path, of))
    specs = [f":(top,literal){name}" for name in names]
    for folder in wide:
        specs += [f":(top,glob){_escaped(folder)}**/*.{suffix}" for suffix in ("yaml", "yml")]
    yield from log(root, of, ("--topo-order", "-c", "--name-status"), specs)


def _escaped(folder: str) -> str:
    """Return a folder as a pattern that means it alone, with a slash behind it; nothing for the outermost one."""
    return "".join(f"\\{sign}" if sign in "*?[\\" else sign for sign in f"{folder}/") if folder else ""
