"""The timeline: the events under the months in which they began, along a rail, and the silences between."""

import heapq
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise, repeat, zip_longest
from typing import NamedTuple

from timeline.chronology.actors import short_names
from timeline.chronology.model import Event
from timeline.dates import Period
from timeline.query.selection import Hit, Selection
from timeline.query.tree import And, Term, terms
from timeline.text import cells
from timeline.views.header import header
from timeline.views.paper import MEASURE, NARROW, Line, Paper, Span, wrap, wrap_date, wrap_spans
from timeline.views.phrases import below, date_sign, possible_mark, title_of, tone_sign

DATE = 13
"""Cells of the date column; a longer date is folded within it."""

BODY = DATE + 8
"""Where the titles begin: after the date, the mark of what is only possible, the signs of date and tone."""

FOREVER = float("inf")

YEAR = 365
"""A silence of two years of so many days or more is counted in whole years."""

SILENCE = 30
"""A silence of more days than this is a line of its own."""


def draw(selection: Selection, paper: Paper) -> Iterator[Line]:
    """Write the selection as a timeline, each event as soon as it is its turn."""
    yield from header(paper, selection)
    names = short_names(selection.chronology, paper.language)
    draw_event = _beside if paper.width >= NARROW else _under
    heading = None
    seen = set()
    for hit, gap in with_silences(selection):
        if gap:
            yield from _draw_gap(paper, gap)
        text, year = _heading(paper, selection, hit.event)
        if text != heading:
            heading = text
            yield paper.line()
            yield from paper.paragraph(paper.say("continued", text) if text in seen else text, "heading")
            yield paper.line()
            seen.add(text)
        yield from draw_event(paper, selection, hit, names, year)


def _heading(paper: Paper, selection: Selection, event: Event) -> tuple[str, int | None]:
    """Return the heading that an event stands under, and the year that it names."""
    heading = event.date.heading
    if not selection.began_before(event):
        return paper.text(heading.show(paper.language)), heading.year
    if event.date.begin_earliest is None:
        return paper.say("since unknown"), None
    return paper.say("since", heading.show(paper.language)), heading.year


class Gap(NamedTuple):
    """A silence: its days, whether something shown may be under way or have happened in it, and if it is a guess."""

    days: int
    other: bool
    about: bool = False


def with_silences(selection: Selection) -> Iterator[tuple[Hit, Gap | None]]:
    """Return each hit with the silence between it and the one shown before it, in order or in reverse.

    There is none between events that are sorted by anything but their dates, nor where the days that were asked
    for are not one stretch.
    """
    events = [hit.event for hit in selection.hits]
    since = selection.first_day
    gaps: Iterable[Gap | None] = repeat(None, len(events))
    if _is_one_stretch(selection) and _in_order(selection, events):
        gaps = silences(events, since)
    elif _is_one_stretch(selection) and _in_order(selection, events[::-1]):
        gaps = [None, *list(silences(events[::-1], since))[:0:-1]]
    yield from zip(selection.hits, gaps, strict=True)


def _is_one_stretch(selection: Selection) -> bool:
    """Whether the days that were asked for are all days, or those of one period."""
    query = selection.query
    parts = query.parts if isinstance(query, And) else (query,)
    dated = [part for part in parts if any(term.period for term in terms(part))]
    match dated:
        case [] | [Term(period=Period(month=None))]:
            return True
        case _:
            return False


def _in_order(selection: Selection, events: Sequence[Event]) -> bool:
    """Whether events stand in the order of their dates, after what began before the period asked for."""
    keys = [(not selection.began_before(event), event.sort_key) for event in events]
    return all(first <= second for first, second in pairwise(keys))


def silences(events: Iterable[Event], since: int | None = None) -> Iterator[Gap | None]:
    """Return for each of the events, in order, the silence of more than `SILENCE` days before it, if any.

    It is measured from the last day on which something began or surely had ended. What is so vague that it
    can have begun on days more than `SILENCE` apart bounds none. What may reach over a silence breaks it only
    where it begins, and makes it one of *other* events. A date that is marked makes it only about right. Days
    before `since` were not asked for.
    """
    ends: list[
        tuple[float, bool]
    ] = []  # the last day of what may reach as far as the event, and if it is marked
    asked = (-FOREVER if since is None else since - 1, False)
    reached = (-FOREVER, False)
    for event in events:
        first, last = _span(event)
        marked = bool(event.date.qualifier)
        while ends and ends[0][0] < first:
            reached = max(reached, heapq.heappop(ends))
        heapq.heappush(ends, (last, marked))
        if _is_vague(event):
            yield None
            continue
        day, about = max(reached, asked)
        days = first - day - 1 if reached[0] > -FOREVER else 0
        yield Gap(int(days), len(ends) > 1, about or marked) if days > SILENCE else None
        reached = max(reached, (first, marked))


def _span(event: Event) -> tuple[float, float]:
    first, last = event.date.earliest, event.date.latest
    return (-FOREVER if first is None else first, FOREVER if last is None else last)


def _is_vague(event: Event) -> bool:
    first, last = event.date.begin_earliest, event.date.begin_latest
    return first is None or last is None or last - first > SILENCE


def _draw_gap(paper: Paper, gap: Gap) -> Iterator[Line]:
    if gap.days >= 2 * YEAR:
        words = paper.count("other gap in years" if gap.other else "gap in years", gap.days // YEAR)
    else:
        words = paper.count("other gap in days" if gap.other else "gap in days", gap.days)
    words = paper.say("roughly", words) if gap.about else words
    indent = " " * (DATE + 3) if paper.width >= NARROW else ""
    lines = wrap(words, max(paper.width - len(indent) - 5, 1))
    for line in lines:
        yield paper.line(
            indent, Span(paper.signs.gap, "quiet"), " " * 4 if paper.width >= 20 else "", Span(line, "quiet")
        )


def _beside(
    paper: Paper, selection: Selection, hit: Hit, names: Mapping[str, str], year: int | None
) -> Iterator[Line]:
    """Write an event with its date beside it, on the rail."""
    event = hit.event
    width = min(paper.width - BODY, MEASURE)
    tone = tone_sign(paper, selection.chronology.kind_of(event).tone)
    dates = wrap_date(paper.text(event.date.show(paper.language, year=year)), DATE)
    body = [[Span(line, "title")] for line in wrap(paper.text(title_of(event, paper.language)), width)]
    body += wrap_spans(below(paper, selection, hit, names), width)
    rows = list(zip_longest(dates, body, fillvalue=""))
    for number, (date, line) in enumerate(rows):
        margin = Span(f"{' ' * (DATE - cells(date))}{date} ", "date")
        rail = Span(paper.signs.rail, "quiet")
        if event.date.lasting:
            rail = Span(_bracket(paper, number, len(rows)), tone.style)
        if number:
            yield paper.line(margin, "  ", rail, " " * 4, *line)
        else:
            sign = rail if event.date.lasting else Span(date_sign(paper, event), tone.style)
            yield paper.line(margin, possible_mark(paper, hit), " ", sign, " ", tone, "  ", *line)


def _bracket(paper: Paper, number: int, rows: int) -> str:
    """Return what stands on the rail beside one row of what lasts, so that two events below each other are two."""
    if number == 0:
        return paper.signs.begins
    return paper.signs.lasting if number < rows - 1 else paper.signs.ends


def _under(
    paper: Paper, selection: Selection, hit: Hit, names: Mapping[str, str], year: int | None
) -> Iterator[Line]:
    """Write an event under its date, without a rail."""
    event = hit.event
    tone = tone_sign(paper, selection.chronology.kind_of(event).tone)
    sign = Span(date_sign(paper, event), tone.style)
    mark = possible_mark(paper, hit)
    date = paper.text(event.date.show(paper.language, year=year))
    indent = 4 if paper.width >= 24 else 0
    width = paper.width - indent
    if indent:
        first, *rest = wrap_date(date, width - 2)
        yield paper.line(sign, " ", tone, " ", Span(first, "date"), " ", mark)
        yield from paper.lines(rest, "date", indent)
    else:
        signs = " ".join(part.text for part in (sign, tone, mark) if part.text != " ")
        yield from paper.lines(wrap(f"{signs} {date}", width))
    yield from paper.lines(wrap(paper.text(title_of(event, paper.language)), width), "title", indent)
    for line in wrap_spans(below(paper, selection, hit, names), width):
        yield paper.line(" " * indent, *line)
