"""In which form changes are told: as a view, as Markdown, as JSON."""

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from timeline.cli.asking import named, show
from timeline.cli.options import PagerOptions, SelectionOptions
from timeline.cli.terminal import Terminal
from timeline.dates import Match
from timeline.history.changes import Entry
from timeline.history.difference import Difference
from timeline.history.reports import json, markdown
from timeline.history.telling import Reasons, Step
from timeline.query.selection import Hit, ordered
from timeline.views.drawing import Drawing


class Form(NamedTuple):
    """A form for other programs, or for publication: how it writes a comparison, and the history of one event."""

    difference: Callable[[Difference, Reasons, int, str], Iterator[str]]
    steps: Callable[[Sequence[Step], str, str], Iterator[str]]


TEXT = "text"

FORMS: dict[str, Form | None] = {
    TEXT: None,
    "markdown": Form(markdown.of_difference, markdown.of_steps),
    "json": Form(json.of_difference, json.of_steps),
}
"""The forms by their names; what people read is drawn."""


def form_named(name: str | None) -> Form | None:
    """Return a form; None for the one that is drawn. Raises `UsageError` for what there is none of."""
    return named(name or TEXT, FORMS, "form of changes")


def write(lines: Iterable[str]) -> None:
    """Write a form to standard output, in UTF-8 wherever that goes."""
    sys.stdout.flush()
    for line in lines:
        sys.stdout.buffer.write(f"{line}\n".encode())
    sys.stdout.buffer.flush()


def page(drawing: Drawing, terminal: Terminal, paging: PagerOptions) -> int:
    """Write a drawing at the width that is asked for, in pages on a terminal."""
    return show(drawing, replace(terminal, columns=paging.width or 0), paging)


def limited(found: Difference, selecting: SelectionOptions) -> tuple[Difference, int]:
    """Order the events, and leave out those that are too many; say how many these are.

    Raises `UsageError` for a sort that there is none of.
    """
    entries = _sorted(found.changes.events, selecting)
    kept = entries[: selecting.limit]
    if selecting.tail is not None:
        kept = kept[max(len(kept) - selecting.tail, 0) :]
    return found._replace(changes=found.changes._replace(events=tuple(kept))), len(entries) - len(kept)


def _sorted(entries: Sequence[Entry], selecting: SelectionOptions) -> list[Entry]:
    found = list(entries)
    if selecting.sort:
        by_event = {id(entry.record): entry for entry in found}
        hits = ordered((Hit(entry.record, Match.YES) for entry in found), selecting.sort)
        found = [by_event[id(hit.event)] for hit in hits]
    return found[::-1] if selecting.reverse else found
