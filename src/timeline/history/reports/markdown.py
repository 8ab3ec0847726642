"""Changes as Markdown: a log of corrections that can be published, with the subjects of the commits as the reasons."""

import re
from collections.abc import Iterable, Iterator, Sequence

from timeline.chronology.model import Event, title_of
from timeline.dates import Date
from timeline.history.changes import Entry, Status
from timeline.history.counting import called, cautions, groups, side_named, summary, tables
from timeline.history.difference import Difference, unread_side
from timeline.history.prose import Bit, spaced
from timeline.history.revisions import Revision
from timeline.history.sentences import Sentence, Told, sentence, sentences
from timeline.history.telling import Reasons, Step
from timeline.text import visible
from timeline.translations import counted, label

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~&!])")
_MARKED = {"": "{}", "old": "~~{}~~", "new": "**{}**"}


_ADDRESS = re.compile(r"(https?://[^\s<>]*[^\s<>.,;:)])")


def escaped(text: str) -> str:
    """Return a text as Markdown shows it: no sign of it marks anything, none is unseen; addresses are links."""
    parts = _ADDRESS.split(visible(text))
    return "".join(
        f"<{part}>" if number % 2 else _SPECIAL.sub(r"\\\1", part) for number, part in enumerate(parts)
    )


def of_difference(difference: Difference, reasons: Reasons, more: int, language: str) -> Iterator[str]:
    """Write what changed as a log of corrections, a paragraph an event, why each was made beneath it."""
    told = Told(difference.old.chronology, difference.new.chronology, language)
    yield f"# {_title(difference, language)}"
    yield ""
    for key, said in side_named(difference, language):
        yield f"- {label(key, language)}: {escaped(said)}"
    yield ""
    yield f"{escaped(summary(difference, language))}."
    for caution in cautions(difference, language):
        yield f"\n{escaped(caution)}."
    for name, entries in groups(difference):
        if entries:
            yield from ("", f"## {escaped(counted(f'events {name}', language, len(entries)))}")
        for entry in entries:
            yield from _event(entry, told, difference)
            yield from _reasons(entry, reasons, difference, language)
    if more:
        yield from ("", f"{counted('more changed', language, more)}.")
    yield from _elsewhere(difference, told)


def of_steps(steps: Sequence[Step], id: str, language: str) -> Iterator[str]:
    """Write the history of one event, a paragraph a commit."""
    yield f"# {escaped(_event_title(steps[0].entry, language) if steps else id)}"
    yield ""
    yield f"`{id}`: {counted('history of', language, sum(step.revision is not None for step in steps))}."
    for step in steps:
        yield from ("", f"## {_commit(step.revision, language)}", "")
        yield from _became(step.entry, language)
        if step.unread:
            yield f"- {escaped(label('read partly', language, step.unread))}"
        yield from _sentences(sentences(step.entry, Told(step.known, step.known, language)))


def _became(entry: Entry, language: str) -> Iterator[str]:
    if entry.was:
        yield f"- {escaped(label('was perhaps', language, entry.was))}"
    elif not entry.changes:
        yield f"- {label(f'event {entry.status}', language)}"


def _title(difference: Difference, language: str) -> str:
    chronology = difference.new.chronology
    title = title_of(chronology, language)
    return escaped(label("corrections", language, title) if title else label("corrections of", language))


def _event(entry: Entry, told: Told, difference: Difference) -> Iterator[str]:
    yield from ("", f"### {escaped(_event_title(entry, told.language))}", "")
    yield f"`{entry.id}`"
    yield ""
    if entry.was:
        yield from _became(entry, told.language)
    if entry.partly:
        unread = unread_side(entry, difference)
        yield f"- {escaped(label('read partly', told.language, unread))}"
    yield from _sentences(sentences(entry, told))


def _event_title(entry: Entry, language: str) -> str:
    event: Event = entry.record
    return f"{event.date.show(language, style='long')}: {title_of(event, language)}"


def _sentences(said: Iterable[Sentence]) -> Iterator[str]:
    for one in said:
        yield f"- {escaped(one.field)}: {''.join(map(_marked, spaced(one.bits)))}"


def _marked(bit: Bit) -> str:
    return _MARKED[bit.mark].format(escaped(bit.text) or bit.text)


def _reasons(entry: Entry, reasons: Reasons, difference: Difference, language: str) -> Iterator[str]:
    """Write why an event was changed: the subjects of the commits, with their dates; for what is in none, that."""
    found = dict.fromkeys((*reasons.get(entry.id, ()), *reasons.get(entry.was, ())))
    yield from (f"- {label('made because', language, _commit(revision, language))}" for revision in found)
    if not found and difference.new.revision is None and difference.old.revision is not None:
        yield f"- {label('reason open', language)}"


def _commit(revision: Revision | None, language: str) -> str:
    if revision is None:
        return label("not committed", language)
    date = Date(revision.date).show(language)
    return label("reason", language, f"*{escaped(revision.subject)}*", date, f"`{revision.short}`")


def _elsewhere(difference: Difference, told: Told) -> Iterator[str]:
    """Write what changed of the header and of what it declares."""
    if difference.changes.header:
        yield from ("", f"## {label('declared header', told.language)}", "")
        yield from _sentences(sentence(change, told) for change in difference.changes.header)
    for table, rows in tables(difference):
        yield from ("", f"## {label(f'declared {table}', told.language)}", "")
        for row in rows:
            yield f"- {_declared(row, told)}"
            yield from (f"  {line}" for line in _sentences(sentences(row, told)))


def _declared(entry: Entry, told: Told) -> str:
    id, name = called(entry)
    became = label(f"event {Status.CHANGED if entry.was else entry.status}", told.language)
    if entry.status is Status.MERGED:
        became = escaped(label("merged into", told.language, entry.id))
    elif entry.was:
        became = escaped(label("was perhaps", told.language, entry.was))
    return ", ".join(filter(None, (f"`{id}`", escaped(name), became)))
