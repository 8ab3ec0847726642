"""What changed between two chronologies: event by event, each change in a sentence, then what is declared."""

from collections.abc import Iterator, Sequence

from timeline.chronology.model import Event, title_of
from timeline.history.changes import Change, Entry, Status
from timeline.history.counting import called, cautions, groups, side_named, summary, tables
from timeline.history.difference import Difference, unread_side
from timeline.history.prose import Bit, spaced
from timeline.history.sentences import MARKED, Sentence, Told, sentence, sentences
from timeline.text import cells
from timeline.views.paper import NARROW, Field, Line, Paper, Span, wrap_spans
from timeline.views.phrases import support_words

INDENT = 4
DEEPER = 6


def draw_changes(difference: Difference, more: int, paper: Paper) -> Iterator[Line]:
    """Write what changed; `more` events are not shown since only so many were asked for."""
    told = Told(difference.old.chronology, difference.new.chronology, paper.language)
    yield from _draw_head(difference, paper)
    told_of = [(name, entries) for name, entries in groups(difference) if entries]
    alone = len(told_of) == 1 and not (difference.changes.header or difference.changes.declared)
    for name, entries in told_of:
        if not alone:  # else the summary has just said it
            yield from _heading(paper, paper.count(f"events {name}", len(entries)))
        for entry in entries:
            yield paper.line()
            yield from draw_event(entry, told, difference, paper)
    if more:
        yield paper.line()
        yield from paper.paragraph(paper.count("more changed", more), "quiet")
    if difference.changes.header:
        yield from _heading(paper, paper.say("declared header"))
        yield from draw_sentences(_said(difference.changes.header, told), paper, INDENT)
    for table, rows in tables(difference):
        yield from _heading(paper, paper.say(f"declared {table}"))
        for row in rows:
            yield from _draw_declared(row, told, paper)


def _draw_head(difference: Difference, paper: Paper) -> Iterator[Line]:
    chronology = difference.new.chronology
    if title := title_of(chronology, paper.language):
        yield from paper.paragraph(paper.text(title), "heading")
    yield from paper.fields(
        [Field(paper.say(key), paper.text(said)) for key, said in side_named(difference, paper.language)]
    )
    yield from paper.paragraph(paper.text(summary(difference, paper.language)))
    yield from draw_origin(paper)
    for caution in cautions(difference, paper.language):
        yield from paper.paragraph(paper.text(caution), "doubt")


def draw_origin(paper: Paper) -> Iterator[Line]:
    """Say which chronology was read, where the line does not name it."""
    if paper.look.origin:
        yield from paper.paragraph(paper.say("read from", paper.look.origin), "quiet")


def _heading(paper: Paper, text: str) -> Iterator[Line]:
    yield paper.line()
    yield from paper.paragraph(text, "heading")


def draw_event(entry: Entry, told: Told, difference: Difference, paper: Paper) -> Iterator[Line]:
    """Write what became of one event: its date and title, its id, and what changed of it."""
    event: Event = entry.record
    date = paper.text(event.date.show(paper.language))
    lead = f"{sign_of(entry, paper)} "
    spans = [Span(date, "date"), Span("  "), Span(paper.text(title_of(event, paper.language)), "title")]
    for number, line in enumerate(wrap_spans(spans, paper.measure - len(lead))):
        yield paper.line(" " * len(lead) if number else Span(lead, style_of(entry)), *line)
    yield from paper.paragraph(paper.text(event.id), "quiet", indent=INDENT, first=" " * INDENT)
    for remark in remarks(entry, difference, paper):
        yield from paper.paragraph(remark, "doubt", indent=INDENT, first=" " * INDENT)
    if entry.status is Status.ADDED:
        words = support_words(paper, told.new, event)
        yield from paper.paragraph(words, indent=INDENT, first=" " * INDENT)
    yield from draw_sentences(sentences(entry, told), paper, INDENT)


def remarks(entry: Entry, difference: Difference, paper: Paper) -> Iterator[str]:
    """Say under which id it perhaps stood, and that not all of it could be read."""
    if entry.was:
        yield paper.say("was perhaps", entry.was)
    if entry.partly:
        yield paper.say("read partly", unread_side(entry, difference))


def _draw_declared(entry: Entry, told: Told, paper: Paper) -> Iterator[Line]:
    parts = [paper.text(": ".join(dict.fromkeys(filter(None, called(entry)))))]
    if entry.status is Status.MERGED:
        parts.append(paper.say("merged into", entry.id))
    elif entry.was:
        parts.append(paper.say("was perhaps", entry.was))
    if entry.was and entry.table == "actors":
        parts.append(paper.count("named in", _naming(entry.was, told)))
    lead = f"{sign_of(entry, paper)} "
    spans = [Span(", ".join(parts))]
    for number, line in enumerate(wrap_spans(spans, paper.measure - len(lead))):
        yield paper.line(" " * len(lead) if number else Span(lead, style_of(entry)), *line)
    yield from draw_sentences(sentences(entry, told), paper, INDENT)


def _naming(id: str, told: Told) -> int:
    """Count the events that named an actor."""
    return sum(any(part.actor == id for part in event.actors + event.about) for event in told.old.events)


def sign_of(entry: Entry, paper: Paper) -> str:
    """Return the sign of what became of something; "?" for what it perhaps was."""
    signs = {Status.ADDED: paper.signs.added, Status.REMOVED: paper.signs.removed}
    return signs.get(entry.status, paper.signs.possible if entry.was else paper.signs.changed)


def style_of(entry: Entry) -> str:
    """Return the style of that sign."""
    styles = {Status.ADDED: "new", Status.REMOVED: "old"}
    return styles.get(entry.status, "doubt" if entry.was else "heading")


def _said(changes: Sequence[Change], told: Told) -> list[Sentence]:
    return [sentence(change, told) for change in changes]


def draw_sentences(said: Sequence[Sentence], paper: Paper, indent: int) -> Iterator[Line]:
    """Write sentences under one another, the names of their fields before them, or above them where it is narrow."""
    names = [paper.text(one.field) for one in said]
    size = max(map(cells, names), default=0)
    beside = paper.width >= NARROW
    start = indent + size + 2 if beside else indent + 2
    before = ""
    for name, one in zip(names, said, strict=True):
        shown = name if name != before else ""
        before = name
        if shown and not beside:
            yield paper.line(" " * indent, Span(shown, "quiet"))
        lead = f"{' ' * indent}{shown}{' ' * (size - cells(shown))}  " if beside else " " * start
        for number, line in enumerate(wrap_spans(_spans(one.bits, paper), paper.measure - start)):
            yield paper.line(" " * start if number else Span(lead, "quiet"), *line)


def _spans(bits: Sequence[Bit], paper: Paper) -> list[Span]:
    """Return the stretches of a sentence, what went and what came marked by signs and by colours."""
    return [Span(paper.text(MARKED[bit.mark].format(bit.text)) or bit.text, bit.mark) for bit in spaced(bits)]
