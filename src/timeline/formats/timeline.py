"""The timeline: the events in their order under the months they began in, with a rail and the silences between them."""

import heapq
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, TextIO

from timeline.actors import short_names
from timeline.dates import Match
from timeline.formats import Options
from timeline.formats.page import header
from timeline.formats.paper import NARROW, Paper, Span, cells, wrap
from timeline.formats.phrases import date_sign, meta, title_of, tone_sign
from timeline.model import Event
from timeline.query import Hit, Selection

DATE = 12
"""Cells of the date column; a longer date is folded within it."""

BODY = DATE + 8
"""Where the titles begin: after the date, the mark of what is only possible, the signs of date and tone."""

FOREVER = float("inf")

SILENCE = 30
"""A silence of more days than this is a line of its own."""


def write(selection: Selection, out: TextIO, options: Options) -> None:
    """Write the selection as a timeline, each event as soon as it is its turn."""
    paper = Paper(out, options)
    header(paper, selection, options)
    names = short_names(selection.chronology, options.language)
    write_event = _beside if paper.width >= NARROW else _below
    heading = None
    seen = set()
    for hit, gap in with_silences(arranged(selection)):
        if gap:
            _write_gap(paper, gap)
        text, year = _heading(paper, selection, hit.event)
        if text != heading:
            heading = text
            paper.line()
            paper.paragraph(paper.say("continued", text) if text in seen else text, "heading")
            paper.line()
            seen.add(text)
        write_event(paper, selection, hit, names, year)


def arranged(selection: Selection) -> Sequence[Hit]:
    """Give the hits with those first that began before the period asked for; in reverse, those last."""
    earlier = [hit for hit in selection.hits if selection.began_before(hit.event)]
    if not earlier:
        return selection.hits
    rest = [hit for hit in selection.hits if not selection.began_before(hit.event)]
    return [*rest, *earlier] if _backwards(selection.hits) else [*earlier, *rest]


def _backwards(hits: Sequence[Hit]) -> bool:
    return len(hits) > 1 and hits[0].event.sort_key > hits[-1].event.sort_key


def _heading(paper: Paper, selection: Selection, event: Event) -> tuple[str, int | None]:
    """Give the heading that an event stands under, and the year that it names."""
    heading = event.date.heading
    if not selection.began_before(event):
        return paper.text(heading.show(paper.language)), heading.year
    if event.date.begin_earliest is None:
        return paper.say("since unknown"), None
    return paper.say("since", heading.show(paper.language)), heading.year


class Gap(NamedTuple):
    """A silence: its days, and whether something shown may be under way, or may have happened, during it."""

    days: int
    other: bool


def with_silences(hits: Sequence[Hit]) -> Iterator[tuple[Hit, Gap | None]]:
    """Give each hit with the silence between it and the one shown before it."""
    if not _backwards(hits):
        yield from zip(hits, silences(hit.event for hit in hits), strict=True)
        return
    *gaps, _ = reversed(list(silences(hit.event for hit in reversed(hits))))
    yield from zip(hits, [None, *gaps], strict=True)


def silences(events: Iterable[Event]) -> Iterator[Gap | None]:
    """Give for each of the events, in their order, the silence of more than `SILENCE` days before it, if there is one.

    Only days on which surely none of them happened count: a vague date reaches from its first possible day to its
    last. What reaches over a silence does not end it, but the silence is then one of other events.
    """
    ends: list[float] = []  # of what may reach beyond the begin of the event
    reached = FOREVER  # the last day of all that surely ended before it
    for event in events:
        begin = -FOREVER if event.date.earliest is None else event.date.earliest
        while ends and ends[0] < begin:
            ended = heapq.heappop(ends)
            reached = ended if reached == FOREVER else max(reached, ended)
        days = begin - reached - 1
        yield Gap(int(days), bool(ends)) if days > SILENCE else None
        heapq.heappush(ends, FOREVER if event.date.latest is None else event.date.latest)


def _write_gap(paper: Paper, gap: Gap) -> None:
    words = paper.count("other gap" if gap.other else "gap", gap.days)
    indent = " " * (DATE + 3) if paper.width >= NARROW else ""
    lines = wrap(words, max(paper.width - len(indent) - 5, 1))
    for line in lines:
        paper.line(
            indent, Span(paper.signs.gap, "quiet"), " " * 4 if paper.width >= 20 else "", Span(line, "quiet")
        )


def _beside(paper: Paper, selection: Selection, hit: Hit, names: Mapping[str, str], year: int | None) -> None:
    """Write an event with its date beside it, on the rail."""
    event = hit.event
    width = paper.measure - BODY
    dates = wrap(paper.text(event.date.show(paper.language, year=year)), DATE)
    body = [Span(line) for line in wrap(paper.text(title_of(event, paper.language)), width)]
    body += [Span(line, "quiet") for line in wrap(meta(paper, selection, hit, names), width)]
    tone = tone_sign(paper, selection.chronology.kind_of(event).tone)
    rail = Span(
        paper.signs.lasting if event.date.lasting else paper.signs.rail,
        "quiet" if not event.date.lasting else tone.style,
    )
    for number in range(max(len(dates), len(body))):
        date = dates[number] if number < len(dates) else ""
        line = body[number] if number < len(body) else Span("")
        padding = " " * (DATE - cells(date))
        if number:
            paper.line(padding, date, "   ", rail, " " * 4, line)
        else:
            sign = Span(date_sign(paper, event), tone.style)
            paper.line(padding, date, " ", _mark(paper, hit), " ", sign, " ", tone, "  ", line)


def _below(paper: Paper, selection: Selection, hit: Hit, names: Mapping[str, str], year: int | None) -> None:
    """Write an event below its date, without a rail."""
    event = hit.event
    tone = tone_sign(paper, selection.chronology.kind_of(event).tone)
    indent = 4 if paper.width >= 24 else 0
    sign = Span(date_sign(paper, event), tone.style)
    mark = _mark(paper, hit)
    date = paper.text(event.date.show(paper.language, year=year))
    lines = wrap(date, max(paper.width - indent - 2, 1))
    if indent:
        paper.line(sign, " ", tone, " ", lines[0], " " if mark.text != " " else "", mark)
        paper.lines(lines[1:], indent=indent)
    else:
        signs = " ".join(part for part in (sign.text, tone.text.strip(), mark.text.strip()) if part)
        paper.lines(wrap(f"{signs} {date}", paper.width))
    paper.lines(wrap(paper.text(title_of(event, paper.language)), paper.width - indent), indent=indent)
    paper.lines(wrap(meta(paper, selection, hit, names), paper.width - indent), "quiet", indent)


def _mark(paper: Paper, hit: Hit) -> Span:
    return Span(paper.signs.possible, "doubt") if hit.match is Match.POSSIBLE else Span(" ")
