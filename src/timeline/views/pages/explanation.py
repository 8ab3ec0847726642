"""The explanation of a query: how it was understood, and how many events each condition keeps and removes."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from timeline.dates import Match
from timeline.query.parser import Reading
from timeline.query.selection import Selection
from timeline.query.tree import And, Named, Not, Query, Term, parts_of
from timeline.text import cells
from timeline.views.header import header
from timeline.views.paper import Line, Paper, Span, wrap

COUNT = 9
"""Cells of a column of numbers."""

STEP = 2
"""Cells by which the parts of a condition stand further in."""


class Condition(NamedTuple):
    """One condition of a query, and how deep it stands in it."""

    query: Query
    depth: int


def draw_explanation(readings: Sequence[Reading], selection: Selection, paper: Paper) -> Iterator[Line]:
    """Write the query in words and in its own language, how each word was read, then a tree, a line a condition.

    What a condition keeps and removes is counted over all events, whatever the other conditions do.
    """
    yield from header(paper, selection)
    if readings:
        yield paper.line()
        yield from _draw_readings(readings, paper)
    if selection.query == And():
        return
    yield paper.line()
    yield from paper.paragraph(paper.text(str(selection.query)), indent=4, first="  ")
    yield paper.line()
    heads = ("KEEPS", "REMOVES", "POSSIBLE")
    yield paper.line(Span("".join(f"{paper.say(head):>{COUNT}}" for head in heads), "heading"))
    least = Match.YES if selection.how.certain else Match.POSSIBLE
    for query, depth in conditions(selection.query):
        answers = [query(event) for event in selection.chronology.events]
        kept = sum(answer >= least for answer in answers)
        possible = answers.count(Match.POSSIBLE)
        counts = "".join(f"{number:{COUNT}}" for number in (kept, len(answers) - kept, possible))
        indent = min(depth * STEP, paper.width // 4)
        room = max(paper.width - len(counts) - 2 - indent, 16)
        first, *rest = wrap(_said(paper, query), room)
        yield paper.line(f"{counts}  {' ' * indent}", first)
        yield from paper.lines(rest, indent=len(counts) + 2 + indent)


def _draw_readings(readings: Sequence[Reading], paper: Paper) -> Iterator[Line]:
    """Write each word, or the words that were read as one, beside what it means; parted where it means several."""
    words = [paper.text(reading.words) for reading in readings]
    room = min(max(map(cells, words)), paper.width // 3)
    for word, reading in zip(words, readings, strict=True):
        means = paper.say("passed over") if reading.query is None else paper.text(str(reading.query))
        means = means or paper.say("all events")
        gap = " " * max(room - cells(word), 0)
        yield from paper.paragraph(f"{word}{gap}  {means}", indent=room + 4, first="  ")


def conditions(query: Query, depth: int = 0) -> Iterator[Condition]:
    """Return the conditions of a query, each before its parts."""
    yield Condition(query, depth)
    for part in parts_of(query):
        yield from conditions(part, depth + 1)


def _said(paper: Paper, query: Query) -> str:
    match query:
        case Term() | Named():
            written, words = paper.text(str(query)), paper.text(query.say(paper.language).strip(" ,"))
            return written if words in (written, written.partition(":")[2]) else f"{written}  {words}"
        case Not():
            return paper.say("none of")
        case And():
            return paper.say("all of")
        case _:
            return paper.say("any of")
