"""How many of what changed: the counts that every form of a comparison opens with."""

from collections.abc import Iterator

from timeline.dates import Date
from timeline.history.changes import Entry, Status
from timeline.history.difference import Difference
from timeline.query.describing import conditions
from timeline.translations import counted, label

STATUSES = (Status.ADDED, Status.CHANGED, Status.RENAMED, Status.REMOVED)
"""What becomes of events, in the order in which it is told."""


def groups(difference: Difference) -> Iterator[tuple[str, tuple[Entry, ...]]]:
    """Yield what became of the events, group by group, those that are empty left out."""
    for status in STATUSES:
        yield status, tuple(entry for entry in difference.changes.events if entry.status is status)
    yield "left", difference.left
    yield "come", difference.come


def tables(difference: Difference) -> Iterator[tuple[str, tuple[Entry, ...]]]:
    """Yield what became of what is declared, table by table."""
    for table in dict.fromkeys(entry.table for entry in difference.changes.declared):
        yield table, tuple(entry for entry in difference.changes.declared if entry.table == table)


def called(entry: Entry) -> tuple[str, str]:
    """Return the id and the name of a declaration; of one that is perhaps a part of another, those that it had."""
    merged = entry.status is Status.MERGED
    record = entry.old if merged else entry.record
    return entry.was if merged else entry.id, getattr(record, "name", "") or getattr(record, "publisher", "")


def summary(difference: Difference, language: str) -> str:
    """Say how much changed: "2 events added, 1 event changed, 3 changes of the header and of what it declares"."""
    parts = [
        counted(f"events {name}", language, len(entries)) for name, entries in groups(difference) if entries
    ]
    elsewhere = len(difference.changes.header) + len(difference.changes.declared)
    if elsewhere:
        parts.append(counted("changes elsewhere", language, elsewhere))
    said = ", ".join(parts) if parts else label("nothing changed", language)
    words = conditions(difference.asked, language) if difference.asked else ""
    return f"{words}: {said}" if words else said


def cautions(difference: Difference, language: str) -> Iterator[str]:
    """Say what of the two sides could not be read, and what is not told of a selection."""
    for side in (difference.old, difference.new):
        if side.problems:
            yield counted("read in part", language, len(side.problems), side.name, side.problems[0])
    if not difference.old.whole:
        yield label("not read to its end", language, difference.old.name)
    if difference.aside:
        yield counted("changes aside", language, difference.aside)


def side_named(difference: Difference, language: str) -> Iterator[tuple[str, str]]:
    """Say what the two sides are: "HEAD~5 (9291dd4e12, 25 Nov 2025): Add fifteen events"."""
    for key, side in (("side before", difference.old), ("side now", difference.new)):
        revision = side.revision
        if revision is None:
            yield key, side.name or label("files as they are", language)
        else:
            said = Date(revision.date).show(language)
            yield key, label("side commit", language, revision.name, revision.short, said, revision.subject)
