"""The months: one sign an event, in the month where alone it can have begun; the rest is counted apart.

A month is a number here, twelve times the astronomical year and the month from 0: months can be counted.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from timeline.chronology.kinds import Tone
from timeline.chronology.model import Event
from timeline.dates import Date
from timeline.dates.calendar import civil, iso_year
from timeline.query.selection import Selection
from timeline.query.tree import terms
from timeline.text import cells
from timeline.views.header import header
from timeline.views.paper import Line, Paper, Span, wrap

RUN = 6
"""More empty months than this, one after the other, are one line."""

LEAD, LEAST = 18, 8
"""Cells that stand before the signs, and those that there is room for at least."""

TONES = (Tone.COOPERATION, Tone.CONFLICT, Tone.NEITHER)
FOREVER = float("inf")


def draw(selection: Selection, paper: Paper) -> Iterator[Line]:
    """Write a line for each month, and lines for what has no month."""
    yield from header(paper, selection)
    earlier = [hit.event for hit in selection.hits if selection.began_before(hit.event)]
    begun: dict[int, list[Event]] = {}
    vague: Counter[str] = Counter()
    for event in (hit.event for hit in selection.hits if not selection.began_before(hit.event)):
        month = month_of(event)
        if month is None:
            vague[event.date.heading.show(paper.language)] += 1
        else:
            begun.setdefault(month, []).append(event)
    first, last = _ends(selection, begun)
    page = Page(
        paper,
        selection,
        UnderWay.of(hit.event for hit in selection.hits),
        _scale(max(map(len, begun.values()), default=0), max(paper.measure - LEAD, LEAST)),
    )
    if begun:
        yield from paper.paragraph(paper.count("months", last - first + 1, len(begun)))
    if first <= last:
        yield paper.line()
    year = None
    for run in _rows(begun, first, last, page.under_way):
        yield from _draw_run(page, run, begun.get(run.first, ()), year)
        year = run.last // 12 if run.last // 12 == run.first // 12 else None
    yield from _draw_rest(page, vague, len(earlier))


def month_of(event: Event) -> int | None:
    """Return the month where alone the event can have begun; None where it can be several."""
    heading = event.date.heading
    return None if heading.year is None or heading.month is None else heading.year * 12 + heading.month - 1


class Run(NamedTuple):
    """A month, or more than `RUN` empty ones."""

    first: int
    last: int


def _ends(selection: Selection, begun: Iterable[int]) -> tuple[int, int]:
    """Return the first and last month to show: those of the period asked for, else those of the events."""
    periods = [term.period for term in terms(selection.query) if term.period]
    days = (periods[0].first, periods[0].last) if len(periods) == 1 else (None, None)
    asked = [_month(day) for day in days if day is not None]
    months = [*begun, *asked] if begun or len(asked) == 2 else []
    return min(months, default=0), max(months, default=-1)


def _month(day: int) -> int:
    year, month, _ = civil(day)
    return year * 12 + month - 1


def _rows(begun: Iterable[int], first: int, last: int, under_way: "UnderWay") -> Iterator[Run]:
    """Return what makes a line each: every month, except that many empty ones with as much under way are one."""
    expected = first
    for month in [*sorted(begun), last + 1]:
        for _, same in groupby(range(expected, month), under_way.in_month):
            empty = list(same)
            if len(empty) > RUN:
                yield Run(empty[0], empty[-1])
            else:
                yield from (Run(one, one) for one in empty)
        if month <= last:
            yield Run(month, month)
        expected = month + 1


class UnderWay(NamedTuple):
    """The months of the surely known begins and ends of what lasts, each sorted."""

    begins: Sequence[float]
    ends: Sequence[float]

    @classmethod
    def of(cls, events: Iterable[Event]) -> "UnderWay":
        """Find out what lasts; what ends nobody knows when is surely under way on no later day."""
        begins: list[float] = []
        ends: list[float] = []
        for date in (event.date for event in events if event.date.lasting):
            begin = -FOREVER if date.text.startswith("..") else date.begin_latest
            end = FOREVER if date.text.endswith("..") else date.end_earliest
            if begin is not None and end is not None and begin <= end:
                begins.append(begin if abs(begin) == FOREVER else _month(int(begin)))
                ends.append(end if abs(end) == FOREVER else _month(int(end)))
        return cls(sorted(begins), sorted(ends))

    def in_month(self, month: int) -> int:
        """Count what began in an earlier month and surely had not ended when this one began."""
        return bisect_left(self.begins, month) - bisect_left(self.ends, month)


class Page(NamedTuple):
    """What every line is drawn with; `scale` is for how many events a sign stands."""

    paper: Paper
    selection: Selection
    under_way: UnderWay
    scale: int


def _scale(most: int, room: int) -> int:
    """Return for how many events a sign stands, 1, 2, 5, 10, 20, ..., so that the fullest month is one row."""
    signs = room - len(TONES) + 1  # of each tone, one sign may stand for fewer events
    scales = (int(step * 10**power) for power in range(12) for step in (1, 2, 5))
    return next(scale for scale in scales if most <= signs * scale)


def _draw_run(page: Page, run: Run, events: Sequence[Event], year: int | None) -> Iterator[Line]:
    paper = page.paper
    under_way = page.under_way.in_month(run.first)
    extra = paper.count("and under way", under_way) if under_way else ""
    said = f"{_year_name(paper, run.first)}  " if run.first // 12 != year else ""
    size = 6 if paper.width >= 24 else 0
    name = _month_name(paper, run.first)
    if run.last > run.first:
        ending = _month_name(paper, run.last)
        if run.last // 12 != run.first // 12:
            ending = f"{ending} {_year_name(paper, run.last)}"
        words = ", ".join(filter(None, (paper.count("no event", run.last - run.first + 1), extra)))
        yield from paper.paragraph(
            f"{name} {paper.signs.dash} {ending}   {words}", "quiet", indent=size, first=f"{said:{size}}"
        )
        return
    tones = Counter(page.selection.chronology.kind_of(event).tone for event in events)
    signs = "".join(_sign(paper, tone) * -(-tones[tone] // page.scale) for tone in TONES)
    lead = f"{said:{size}}{name:5}{len(events):4}   " if size else f"{said}{name} {len(events)} "
    yield from _draw_signs(paper, lead, signs, extra)


def _draw_signs(paper: Paper, lead: str, signs: str, extra: str) -> Iterator[Line]:
    """Write signs in their colours, folded under each other, and words after them."""
    room = paper.measure - len(lead)
    if room < 8:
        yield from paper.lines(wrap(lead.strip(" "), paper.width))
        lead, room = "", paper.width
    styles = {paper.signs.cooperation: Tone.COOPERATION.value, paper.signs.conflict: Tone.CONFLICT.value}
    lines = [
        [Span("".join(same), styles.get(sign, "")) for sign, same in groupby(line)]
        for line in wrap(signs, room)
    ]
    last = len(signs) % room
    if extra and last + 3 + cells(extra) <= room:
        lines[-1].append(Span(f"{'   ' if signs else ''}{extra}", "quiet"))
    elif extra:
        lines += [[Span(line, "quiet")] for line in wrap(extra, room)]
    for number, spans in enumerate(lines):
        yield paper.line(" " * len(lead) if number else Span(lead, "" if signs else "quiet"), *spans)


def _sign(paper: Paper, tone: Tone) -> str:
    if tone is Tone.NEITHER:
        return paper.signs.neither
    return paper.signs.cooperation if tone is Tone.COOPERATION else paper.signs.conflict


def _year_name(paper: Paper, month: int) -> str:
    return paper.text(Date(iso_year(month // 12)).show(paper.language))


def _month_name(paper: Paper, month: int) -> str:
    year, number = month // 12, month % 12 + 1
    return paper.text(Date(f"{iso_year(year)}-{number:02}").show(paper.language, year=year))


def _draw_rest(page: Page, vague: Counter[str], earlier: int) -> Iterator[Line]:
    paper = page.paper
    if vague or earlier:
        yield paper.line()
    if earlier:
        yield from paper.paragraph(paper.say("before", earlier))
    if vague:
        yield from paper.paragraph(paper.say("month unknown"))
        for heading, number in vague.items():
            yield from paper.paragraph(paper.text(heading), indent=7, first=f"{number:4}   ")
    signs = (
        f"{paper.signs.cooperation} {paper.word('co-operation')}  "
        f"{paper.signs.conflict} {paper.word('conflict')}  {paper.signs.neither} {paper.say('neither')}"
    )
    yield paper.line()
    yield from paper.paragraph(signs, "quiet")
    yield from paper.paragraph(paper.count("one sign", page.scale), "quiet")
