"""The history of one event: for each commit its date and subject, and what it changed."""

from collections.abc import Iterator, Sequence

from timeline.chronology.model import title_of
from timeline.dates import Date
from timeline.history.revisions import Revision
from timeline.history.sentences import Told, sentences
from timeline.history.telling import Step
from timeline.views.pages.changes import INDENT, draw_origin, draw_sentences, sign_of, style_of
from timeline.views.paper import Line, Paper, Span, wrap_spans


def draw_steps(steps: Sequence[Step], id: str, paper: Paper) -> Iterator[Line]:
    """Write what each commit did to an event, the latest first."""
    if steps:
        yield from paper.paragraph(paper.text(title_of(steps[0].entry.record, paper.language)), "heading")
    commits = sum(step.revision is not None for step in steps)
    yield from paper.paragraph(f"{paper.text(id)}: {paper.count('history of', commits)}")
    yield from draw_origin(paper)
    for step in steps:
        yield paper.line()
        yield from _draw_step(step, paper)


def _draw_step(step: Step, paper: Paper) -> Iterator[Line]:
    entry = step.entry
    lead = f"{sign_of(entry, paper)} "
    spans = _commit(step.revision, paper)
    for number, line in enumerate(wrap_spans(spans, paper.measure - len(lead))):
        yield paper.line(" " * len(lead) if number else Span(lead, style_of(entry)), *line)
    said = paper.say("was perhaps", entry.was) if entry.was else paper.say(f"event {entry.status}")
    told = Told(step.known, step.known, paper.language)
    if entry.was or not entry.changes:
        yield from paper.paragraph(said, indent=INDENT, first=" " * INDENT)
    if step.unread:
        unread = paper.say("read partly", step.unread)
        yield from paper.paragraph(unread, "doubt", indent=INDENT, first=" " * INDENT)
    yield from draw_sentences(sentences(entry, told), paper, INDENT)


def _commit(revision: Revision | None, paper: Paper) -> list[Span]:
    if revision is None:
        return [Span(paper.say("not committed"), "title")]
    return [
        Span(paper.text(Date(revision.date).show(paper.language)), "date"),
        Span("  "),
        Span(paper.text(revision.subject), "title"),
        Span("  "),
        Span(revision.short, "quiet"),
    ]
