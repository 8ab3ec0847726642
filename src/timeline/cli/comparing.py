"""What the commands of history share: the two sides that a line asks for, and what of them is selected."""

import os
from functools import partial
from pathlib import Path
from typing import NamedTuple

from timeline import loader
from timeline.chronology.model import Chronology
from timeline.chronology.words import languages_of
from timeline.cli import files
from timeline.cli.asking import language_asked, say_unknown, setting_of, today, typed_query
from timeline.cli.command import Words
from timeline.cli.languages import fallback
from timeline.cli.options import LanguageOptions, SelectionOptions
from timeline.cli.repository import STANDARD_INPUT, as_it_is, opened
from timeline.cli.since import Since
from timeline.cli.terminal import Terminal
from timeline.dates import DateError, Period
from timeline.errors import InvalidValueError, TimelineError, UsageError
from timeline.history.revisions import HEAD, ends_of, is_revision, is_shallow, revision
from timeline.history.sides import Side
from timeline.history.telling import Reasons, Step, steps
from timeline.query.fields import conditions
from timeline.query.fields.contents import find_event, no_event
from timeline.query.fields.filter import Setting
from timeline.query.parser import Reading
from timeline.query.select import select
from timeline.query.selection import Selection
from timeline.query.tree import EVERYTHING, all_of, terms
from timeline.query.understand import understand
from timeline.text import shown, shown_path

_LIKE_A_REVISION = ("~", "^", "@{", "..", ":/")
"""What only a name of a revision holds; a period that holds two points is read before."""


class Sides(NamedTuple):
    """The two sides of a comparison, the words of the line that are a query, and what is to be said beside it."""

    old: Side
    new: Side
    words: Words
    remark: str = ""
    reasons: Reasons = {}  # noqa: RUF012  of a tuple, and empty
    in_git: bool = True


def two_files(words: Words, chosen: files.Chosen, *, large: bool) -> Sides | None:
    """Read the two files that the words name; None where they are no two files."""
    if len(words) != 2 or not all(map(_is_path, words)):
        return None
    if not chosen.why:
        raise UsageError(
            f"two files stand on the line, and others behind -f; write timeline diff {' '.join(words)}"
        )
    old, new = (loader.checked(loader.gather(word, large=large)) for word in words)
    return Sides(Side(words[0], old, files=old.paths), Side(words[1], new, files=new.paths), (), in_git=False)


def _is_path(word: str) -> bool:
    return word == STANDARD_INPUT or word.endswith((".yaml", ".yml")) or os.path.exists(word)  # noqa: PTH110


def in_git(words: Words, chosen: files.Chosen, *, large: bool, why: bool) -> Sides:
    """Read the two sides that the words ask for: a revision or two, else HEAD and the files as they are.

    `why` asks for the commits between the two that changed each event.
    """
    with opened(chosen, large=large) as repository:
        names, rest = _revisions(words, repository.place.root)
        _refuse_paths(words, rest)
        found = [revision(repository.place.root, name)._replace(name=said) for said, name in names]
        history = repository.history(*found)
        sides = [history.side(one) for one in found]
        if len(sides) == 1:
            sides.append(as_it_is(chosen, large=large))
        between = repository.reasons(found) if why else {}
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


def _refuse_paths(words: Words, rest: Words) -> None:
    for word in rest:
        if word.endswith((".yaml", ".yml")) and Path(word).exists():
            before = "" if rest == words else f"{shown(words[0])} "
            raise UsageError(
                f"{shown_path(word)} is a file; write timeline diff {before}-f {shown_path(word)}"
            )


# --- What of the two sides is selected -------------------------------------------------------------------------


class Asked(NamedTuple):
    """What was asked of one side: what is selected, how each of the words was read, and in which setting."""

    selection: Selection
    readings: tuple[Reading, ...]
    setting: Setting


class Kept(NamedTuple):
    """The ids of what is selected on either side, of the old one and of the new one, and what was asked for."""

    old: frozenset[str]
    new: frozenset[str]
    asked: Asked


def selected(sides: Sides, selecting: SelectionOptions, chosen: files.Chosen, *, large: bool) -> Kept | None:
    """Select from both sides; None where all is asked for.

    A name that only one side knows selects nothing on the other. Raises `UsageError` for what neither knows.
    """
    since = Since(chosen, large=large)
    new, old = (_asked(side.chronology, sides.words, selecting, since) for side in (sides.new, sides.old))
    said = old if isinstance(new, UsageError) else new
    if isinstance(said, UsageError):
        raise new if isinstance(new, UsageError) else said
    if said.selection.query == EVERYTHING and not selecting.explain:
        return None
    kept = Kept(_ids(old), _ids(new), said)
    if not (kept.old or kept.new) and len(sides.words) == 1 and _is_text(said.selection):
        raise UsageError(
            f'no event matches "{shown(sides.words[0])}", and git knows no revision of that name'
        )
    return kept


def _asked(
    chronology: Chronology, words: Words, selecting: SelectionOptions, since: Since
) -> Asked | UsageError:
    try:
        setting = setting_of(selecting, chronology, since)
        understood = understand(words, setting)
        typed = typed_query(selecting.query, setting)
        query = all_of([understood.query, typed, conditions(selecting.filters, setting)])
    except UsageError as error:
        return error
    return Asked(select(chronology, query, certain=selecting.certain), understood.readings, setting)


def _ids(found: Asked | UsageError) -> frozenset[str]:
    return frozenset() if isinstance(found, UsageError) else frozenset(event.id for event in found.selection)


def _is_text(found: Selection) -> bool:
    return all(term.filter in ("text", "word") for term in terms(found.query))


def say_unread(sides: Sides, kept: Kept, terminal: Terminal, language: str) -> None:
    """Say which words nothing has, on neither side."""
    if not (kept.old or kept.new):
        say_unknown(" ".join(sides.words), kept.asked.readings, kept.asked.setting, terminal, language)


def language_of(options: LanguageOptions, terminal: Terminal, chronology: Chronology) -> str:
    """Return the language to speak: the one asked for, else the chronology's; say where labels are in another."""
    asked = language_asked(options, terminal, partial(languages_of, chronology))
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
        shallow = is_shallow(repository.place.root)
    if not found and event is None:
        raise no_event(word, now.chronology)
    remark = ""
    if not commits:
        remark = f"git has no commit of {', '.join(map(shown_path, chosen.paths))}"
    elif shallow:
        remark = "this clone is shallow: what was before its first commit, git fetch --unshallow brings"
    return Told(id, found, remark)
