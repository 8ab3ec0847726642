"""The timeline: the events under the months in which they began, along a rail, and the silences between."""

import heapq
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise, repeat
from typing import NamedTuple

from timeline.chronology.actors import short_names
from timeline.chronology.model import Event, title_of
from timeline.dates import Period
from timeline.query.describing import headed
from timeline.query.selection import Hit, Selection
from timeline.query.tree import And, Term, terms
from timeline.text import cells
from timeline.views.header import header
from timeline.views.paper import MEASURE, NARROW, Line, Paper, Span, wrap, wrap_date, wrap_spans
from timeline.views.phrases import (
    date_sign,
    doubt_words,
    joined,
    possible_mark,
    support_spans,
    tone_sign,
    what_spans,
    who_spans,
)

DATE = 13
"""Cells of the date column; a longer date is folded within it."""

BODY = DATE + 7
"""Where the titles begin: after the date, the mark of what is only possible, the signs of date and tone."""

ASIDE = 18
"""Cells at the right edge for the support, two blanks before them."""

WIDE = 100
"""From so many columns on, support stands at the right edge, so that the eye runs down it."""

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
            yield from _draw_heading(paper, paper.say("continued", text) if text in seen else text)
            seen.add(text)
        yield from draw_event(paper, selection, hit, names, year)


def _draw_heading(paper: Paper, text: str) -> Iterator[Line]:
    """Write a heading with a rule behind it; in a pipe, or where there is no room for one, a blank line below it."""
    rule = min(paper.width, BODY + MEASURE + 2 + ASIDE) - cells(text) - 1
    if paper.look.whole_lines or rule < 1:
        yield from paper.paragraph(text, "heading")
        yield paper.line()
    else:
        yield paper.line(Span(text, "heading"), " ", Span(paper.signs.rule * rule, "quiet"))


def _heading(paper: Paper, selection: Selection, event: Event) -> tuple[str, int | None]:
    """Return the heading that an event stands under, and the year that it names."""
    return paper.text(headed(selection, event, paper.language)), event.date.heading.year


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
    indent = " " * (DATE + 2) if paper.width >= NARROW else ""
    lines = wrap(words, max(paper.width - len(indent) - 5, 1))
    for line in lines:
        yield paper.line(
            indent, Span(paper.signs.gap, "quiet"), " " * 4 if paper.width >= 20 else "", Span(line, "quiet")
        )


def _beside(
    paper: Paper, selection: Selection, hit: Hit, names: Mapping[str, str], year: int | None
) -> Iterator[Line]:
    """Write an event with its date beside it, on the rail, and from `WIDE` on with its support at the edge."""
    event = hit.event
    wide = paper.width >= WIDE
    width = min(paper.width - BODY - (2 + ASIDE) * wide, MEASURE)
    dates = wrap_date(_date(paper, event, year), DATE)
    body = _body(paper, selection, hit, names, width, support=not wide)
    aside = _aside(paper, selection, event) if wide else []
    for number in range(rows := max(len(dates), len(body), len(aside))):
        date = dates[number] if number < len(dates) else ""
        line = body[number] if number < len(body) else []
        parts = [
            Span(f"{' ' * (DATE - cells(date))}{date}", "date"),
            *_rail(paper, selection, hit, number, rows),
            *line,
        ]
        if number < len(aside):
            used = sum(cells(span.text) for span in [*line, *aside[number]])
            parts += [Span(" " * (width + 2 + ASIDE - used)), *aside[number]]
        yield paper.line(*parts)


def _date(paper: Paper, event: Event, year: int | None) -> str:
    """Write the day alone, without the year that the heading names; the time stands further below."""
    return paper.text(event.date.show(paper.language, year=year, time=False))


def _body(
    paper: Paper, selection: Selection, hit: Hit, names: Mapping[str, str], width: int, *, support: bool
) -> list[Line]:
    """Write the title, who, and the rest; who and the rest on one line where there is room."""
    event = hit.event
    title: list[Line] = [
        [Span(line, "title")] for line in wrap(paper.text(title_of(event, paper.language)), width)
    ]
    rest = what_spans(paper, selection.chronology, event)
    if support:
        rest += support_spans(paper, selection.chronology, event)
    rest.append([Span(doubt_words(paper, selection, hit), "doubt")])
    who = who_spans(paper, event, names)
    whole = joined(paper, [who, *rest])
    if sum(cells(span.text) for span in whole) <= width:
        return [*title, whole] if whole else title
    return [*title, *(wrap_spans(who, width) if who else []), *wrap_spans(joined(paper, rest), width)]


def _aside(paper: Paper, selection: Selection, event: Event) -> list[Line]:
    """Fold what is said of the support for the right edge."""
    parts = support_spans(paper, selection.chronology, event)
    return [line for part in parts for line in wrap_spans(part, ASIDE)]


def _rail(paper: Paper, selection: Selection, hit: Hit, number: int, rows: int) -> list[Span]:
    """Return what stands between the date and the text in one row of an event."""
    tone = tone_sign(paper, selection.chronology.kind_of(hit.event).tone)
    lasting = hit.event.date.lasting
    rail = Span(_bracket(paper, number, rows), tone.style) if lasting else Span(paper.signs.rail, "quiet")
    if number:
        return [Span("  "), rail, Span("    ")]
    sign = rail if lasting else Span(date_sign(paper, hit.event), tone.style)
    return [possible_mark(paper, hit), Span(" "), sign, Span(" "), tone, Span("  ")]


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
    date = _date(paper, event, year)
    indent = 4 if paper.width >= 24 else 0
    width = paper.width - indent
    if indent:
        first, *rest = wrap_date(date, width - 2)
        yield paper.line(sign, " ", tone, " ", Span(first, "date"), " ", mark)
        yield from paper.lines(rest, "date", indent)
    else:
        signs = " ".join(part.text for part in (sign, tone, mark) if part.text != " ")
        yield from paper.lines(wrap(f"{signs} {date}", width))
    for line in _body(paper, selection, hit, names, width, support=True):
        yield paper.line(" " * indent, *line)
