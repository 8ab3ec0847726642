"""The thread of an event: what led to it and what came of it, as a tree, with the time between the steps."""

from collections.abc import Iterator

from timeline.chronology.links import Step, days_between, thread
from timeline.chronology.model import Event
from timeline.query.selection import Selection
from timeline.views.header import header
from timeline.views.paper import Line, Paper, Span, wrap
from timeline.views.phrases import title_of

INDENT = 3
DEEPEST = 5
"""A thread that branches more often than this is not indented further."""


def draw_thread(event: Event, selection: Selection, paper: Paper) -> Iterator[Line]:
    """Write the thread of an event; what the selection leaves out of it is counted where it is missing."""
    yield from header(paper, selection)
    kept = {hit.event.id for hit in selection.hits}
    for step in thread(event, selection.chronology, lambda one: one.id in kept):
        yield paper.line()
        yield from _draw_step(paper, step, step.event == event)


def _draw_step(paper: Paper, step: Step, asked: bool) -> Iterator[Line]:
    indent = INDENT * min(step.depth, DEEPEST)
    if paper.width < indent + 24:
        indent = 0
    rail = " " * indent
    room = paper.measure - indent - 2
    if step.after is not None:
        for line in wrap(_way(paper, step, step.after), room):
            yield paper.line(rail, Span(f"{paper.signs.rail} {line}", "quiet"))
    sign = paper.signs.day if asked else paper.signs.some_day
    date = paper.text(step.event.date.show(paper.language))
    for number, line in enumerate(wrap(f"{date}  {paper.text(title_of(step.event, paper.language))}", room)):
        yield paper.line(rail, f"{sign} " if not number else "  ", Span(line, "heading" if asked else ""))
    about = [step.event.id]
    if step.aside:
        about.append(paper.count("ties aside", step.aside))
    for line in wrap(paper.text("; ".join(about)), room):
        yield paper.line(rail, "  ", Span(line, "quiet"))


def _way(paper: Paper, step: Step, after: Event) -> str:
    parts = [paper.word(step.words)]
    if days := days_between(after.date, step.event.date):
        parts.append(_time(paper, *days))
    if step.hidden:
        parts.append(paper.count("steps hidden", step.hidden))
    return ", ".join(parts)


def _time(paper: Paper, least: int, most: int) -> str:
    if most < 0:
        return paper.say("meanwhile")
    if least == most:
        return paper.count("days later", most) if most else paper.say("the same day")
    return (
        paper.say("days later between", least, most) if least > 0 else paper.count("days later at most", most)
    )
