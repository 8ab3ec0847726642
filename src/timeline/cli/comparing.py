"""What the commands of history share: the two sides that a line asks for, and what of them is selected."""

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from timeline.chronology.model import Chronology
from timeline.chronology.words import languages_of
from timeline.cli import files
from timeline.cli.asking import language_asked, setting_of, today, typed_query
from timeline.cli.command import Words
from timeline.cli.languages import fallback
from timeline.cli.options import LanguageOptions, SelectionOptions
from timeline.cli.since import Since
from timeline.cli.terminal import Terminal
from timeline.dates import DateError, Period
from timeline.errors import InvalidValueError, TimelineError, UsageError
from timeline.history.difference import difference
from timeline.history.git import GitError, ask_git
from timeline.history.revisions import (
    HEAD,
    Place,
    Revision,
    ends_of,
    is_revision,
    names_of,
    place_of,
    revision,
    touching,
)
from timeline.history.sides import History, Side
from timeline.history.store import Store
from timeline.history.telling import Reasons, Step, reasons, steps
from timeline.history.tree import Tree
from timeline.loader import checked, gather
from timeline.loader.gather import named
from timeline.query.fields import conditions
from timeline.query.fields.contents import find_event, no_event
from timeline.query.fields.filter import Setting
from timeline.query.select import select
from timeline.query.selection import Selection
from timeline.query.tree import EVERYTHING, Query, all_of, terms
from timeline.query.words import understand
from timeline.text import shown, shown_path

STANDARD_INPUT = "-"

_LIKE_A_REVISION = ("~", "^", "@{", "..", ":/")
"""What only a name of a revision holds; a period that holds two points is read before."""


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
        for given in gather(*self.chosen.paths, large=self.large) if self._is_there() else ():
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


class Sides(NamedTuple):
    """The two sides of a comparison, the words of the line that are a query, and what is to be said beside it."""

    old: Side
    new: Side
    words: Words
    remark: str = ""
    reasons: Reasons = {}  # noqa: RUF012  of a tuple, and empty


def as_it_is(chosen: files.Chosen, *, large: bool, name: str = "") -> Side:
    """Read the files as they lie on the disk. Raises `ProblemsError` as every command that reads events does."""
    chronology = checked(files.inputs(chosen, large=large))
    return Side(name, chronology, files=chronology.paths)


def two_files(words: Words, chosen: files.Chosen, *, large: bool) -> Sides | None:
    """Read the two files that the words name; None where they are no two files."""
    if len(words) != 2 or not all(map(_is_path, words)):
        return None
    if not chosen.why:
        raise UsageError(
            f"two files stand on the line, and others behind -f; write timeline diff {' '.join(words)}"
        )
    old, new = (checked(gather(word, large=large)) for word in words)
    return Sides(Side(words[0], old, files=old.paths), Side(words[1], new, files=new.paths), ())


def _is_path(word: str) -> bool:
    return word == STANDARD_INPUT or word.endswith((".yaml", ".yml")) or os.path.exists(word)  # noqa: PTH110


def in_git(words: Words, chosen: files.Chosen, *, large: bool, why: bool) -> Sides:
    """Read the two sides that the words ask for: a revision or two, else HEAD and the files as they are.

    `why` asks for the commits between the two that changed each event.
    """
    with opened(chosen, large=large) as repository:
        names, rest = _revisions(words, repository.place.root)
        _refuse_paths(names, rest)
        found = [revision(repository.place.root, name)._replace(name=said) for said, name in names]
        history = repository.history(*found)
        sides = [history.side(one) for one in found]
        between = repository.reasons(found) if why else {}
    if len(sides) == 1:
        sides.append(as_it_is(chosen, large=large))
    gone = [side.name for side in sides if side.revision and not side.files]
    what = ", ".join(map(shown_path, chosen.paths))
    if len(gone) == len(sides):
        raise TimelineError(f"there is no {what} in {gone[0]}, and none in {gone[1]}")
    remark = f"there is no {what} in {shown(gone[0])}" if gone else ""
    return Sides(sides[0], sides[1], rest, remark, between)


def _revisions(words: Words, root: Path) -> tuple[list[tuple[str, str]], Words]:
    """Return the revisions that the words begin with, each as it is called and as git finds it, and the other words."""
    first = words[0] if words else ""
    if not first or _is_period(first):
        return [(HEAD, HEAD)], words
    if ".." in first:
        ends = ends_of(root, first)
        return [(end if end in first else f"{first}, where they part", end) for end in ends], words[1:]
    if is_revision(root, first):
        return [(first, first)], words[1:]
    if any(sign in first for sign in _LIKE_A_REVISION):
        revision(root, first)
    return [(HEAD, HEAD)], words


def _is_period(word: str) -> bool:
    try:
        Period.parse(word, today=today())
    except (DateError, InvalidValueError):
        return False
    return True


def _refuse_paths(names: Sequence[tuple[str, str]], rest: Words) -> None:
    for word in rest:
        if word.endswith((".yaml", ".yml")) and Path(word).exists():
            before = "" if names == [(HEAD, HEAD)] else f"{names[0][0]} "
            raise UsageError(
                f"{shown_path(word)} is a file; write timeline diff {before}-f {shown_path(word)}"
            )


# --- What of the two sides is selected -------------------------------------------------------------------------


class Kept(NamedTuple):
    """What is selected on either side: of the old one, and of the new one."""

    old: frozenset[str]
    new: frozenset[str]


def selected(sides: Sides, selecting: SelectionOptions, chosen: files.Chosen, *, large: bool) -> Kept | None:
    """Select from both sides; None where all is asked for.

    A name that only one side knows selects nothing on the other. Raises `UsageError` for what neither knows.
    """
    since = Since(chosen, large=large)
    asked = [_asked(side.chronology, sides.words, selecting, since) for side in (sides.new, sides.old)]
    new, old = asked
    if isinstance(new, UsageError) and isinstance(old, UsageError):
        raise new
    if not any(
        isinstance(one, Selection) and (one.query != EVERYTHING or selecting.certain) for one in asked
    ):
        return None
    kept = Kept(*(_ids(one) for one in (old, new)))
    if not (kept.old or kept.new) and len(sides.words) == 1 and _is_text(new):
        raise UsageError(
            f'no event matches "{shown(sides.words[0])}", and git knows no revision of that name'
        )
    return kept


def _asked(
    chronology: Chronology, words: Words, selecting: SelectionOptions, since: Since
) -> Selection | UsageError:
    try:
        return select(
            chronology,
            _query(setting_of(selecting, chronology, since), words, selecting),
            certain=selecting.certain,
        )
    except UsageError as error:
        return error


def _query(setting: Setting, words: Words, selecting: SelectionOptions) -> Query:
    return all_of(
        [
            understand(words, setting).query,
            typed_query(selecting.query, setting),
            conditions(selecting.filters, setting),
        ]
    )


def _ids(found: Selection | UsageError) -> frozenset[str]:
    return frozenset() if isinstance(found, UsageError) else frozenset(event.id for event in found)


def _is_text(found: Selection | UsageError) -> bool:
    return isinstance(found, UsageError) or all(term.filter == "text" for term in terms(found.query))


def language_of(options: LanguageOptions, terminal: Terminal, chronology: Chronology) -> str:
    """Return the language to speak: the one asked for, else the chronology's; say where labels are in another."""
    asked = language_asked(options, terminal, languages_of(chronology))
    if asked and (note := fallback(asked)):
        terminal.say(note)
    return asked or chronology.language


# --- The history of one event ----------------------------------------------------------------------------------


class Told(NamedTuple):
    """The id of an event, what each commit did to it, and what is to be said beside it."""

    id: str
    steps: list[Step]
    remark: str = ""


def history_of(word: str, now: Side, chosen: files.Chosen, *, large: bool) -> Told:
    """Find what each commit did to an event, by its id or the unique beginning of one.

    Raises `UsageError` with the nearest ids where no event has it, and none ever had.
    """
    event = find_event(word, now.chronology)
    id = event.id if event else word
    with opened(chosen, large=large) as repository:
        commits = repository.commits(HEAD)
        found = list(steps(repository.whole_history(), commits, now, id))
        shallow = ask_git(repository.place.root, "rev-parse", "--is-shallow-repository").strip() == b"true"
    if not found and event is None:
        raise no_event(word, {one.id: one.title for one in now.chronology.events})
    remark = ""
    if not commits:
        remark = f"git has no commit of {', '.join(map(shown_path, chosen.paths))}"
    elif shallow:
        remark = "this clone is shallow: what was before its first commit, git fetch --unshallow brings"
    return Told(id, found, remark)


def changed_ids(name: str, chosen: files.Chosen, *, large: bool) -> frozenset[str]:
    """Return the ids of the events that were added or changed since a revision."""
    with opened(chosen, large=large) as repository:
        since = revision(repository.place.root, name)
        old = repository.history(since).side(since)
    found = difference(old, as_it_is(chosen, large=large))
    return frozenset(entry.id for entry in found.changes.events if entry.new is not None)
