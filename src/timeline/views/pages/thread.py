"""The thread of an event: what led to it and what came of it, as a tree, with the time between the steps."""

from collections.abc import Iterator, Mapping, Sequence

from timeline.chronology.links import Step, thread
from timeline.chronology.model import Event, title_of
from timeline.dates import Date
from timeline.dates.clock import DAY, MINUTE
from timeline.dates.moments import days_between, seconds_between
from timeline.query.selection import Selection
from timeline.views.header import header
from timeline.views.paper import Line, Paper, Span, wrap, wrap_spans

INDENT = 3
DEEPEST = 5
"""A thread that branches more often than this is not indented further."""


def draw_threads(events: Sequence[Event], selection: Selection, paper: Paper) -> Iterator[Line]:
    """Write the thread of each event, but of one whose thread is a part of another's.

    What the selection leaves out of a thread is counted where it is missing.
    """
    yield from header(paper, selection)
    kept = {hit.event.id for hit in selection.hits}
    found = {event.id: thread(event, selection.chronology, lambda one: one.id in kept) for event in events}
    whole = {id: frozenset(step.event.id for step in steps) for id, steps in found.items()}
    asked = frozenset(found)
    shown = list(_largest(whole))
    for number, id in enumerate(shown, 1):
        if len(shown) > 1:
            yield paper.line()
            yield from paper.paragraph(paper.say("thread of", number, len(shown)), "heading")
        for step in found[id]:
            yield paper.line()
            yield from _draw_step(paper, step, step.event.id in asked)


def _largest(whole: Mapping[str, frozenset[str]]) -> Iterator[str]:
    """Return the threads that are no part of another; of equal ones the first."""
    for place, (id, events) in enumerate(whole.items()):
        others = [(other, ids) for other, ids in enumerate(whole.values()) if other != place]
        if not any(events < ids or (events == ids and other < place) for other, ids in others):
            yield id


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
    title = Span(paper.text(title_of(step.event, paper.language)), "title" if asked else "")
    for number, spans in enumerate(wrap_spans([Span(date, "date"), Span("  "), title], room)):
        yield paper.line(rail, f"{sign} " if not number else "  ", *spans)
    about = [step.event.id]
    if step.aside:
        about.append(paper.count("ties aside", step.aside))
    for line in wrap(paper.text("; ".join(about)), room):
        yield paper.line(rail, "  ", Span(line, "quiet"))


def _way(paper: Paper, step: Step, after: Event) -> str:
    parts = [paper.word(step.words), _time(paper, after.date, step.event.date)]
    if step.hidden:
        parts.append(paper.count("steps hidden", step.hidden))
    return ", ".join(filter(None, parts))


def _time(paper: Paper, earlier: Date, later: Date) -> str:
    """Say the time between two dates: in hours and minutes of less than a day between instants, else in days."""
    seconds = seconds_between(earlier, later)
    if seconds is not None and -DAY < seconds < DAY:
        return _hours(paper, seconds)
    days = days_between(earlier, later)
    return _days(paper, *days) if days else ""


def _hours(paper: Paper, seconds: int) -> str:
    if seconds <= -MINUTE:
        return paper.say("meanwhile")
    if seconds < MINUTE:
        return paper.say("within a minute")
    hours, minutes = divmod(seconds // MINUTE, 60)
    if hours and minutes:
        return paper.say("hours and minutes later", hours, minutes)
    return paper.count("hours later", hours) if hours else paper.count("minutes later", minutes)


def _days(paper: Paper, least: int, most: int) -> str:
    if most < 0:
        return paper.say("meanwhile")
    if least == most:
        return paper.count("days later", most) if most else paper.say("the same day")
    return (
        paper.say("days later between", least, most) if least > 0 else paper.count("days later at most", most)
    )
