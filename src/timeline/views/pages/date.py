"""How a date is read: what to write, how it is shown, how exact it is, from when to when, how long it lasts."""

import re
from collections.abc import Iterator

from timeline.dates import Date, iso
from timeline.dates.notations import also_years
from timeline.views.paper import Field, Line, Paper

_TWO_YEARS = re.compile(r"[0-9]{4} ?[-‐–/] ?[0-9]{2}(?![0-9])")
"""What can be a year and a part of it, or two years: a reader who wrote "Q3 2025" needs no other reading."""


def draw_date(words: str, date: Date, paper: Paper) -> Iterator[Line]:
    """Write how a date is read, under the words that it was read from."""
    yield from paper.paragraph(paper.text(words), "heading")
    rows = [Field(paper.say(name), paper.text(text)) for name, text in _facts(paper, words, date) if text]
    yield from paper.fields(rows, indent=2)


def _facts(paper: Paper, said: str, date: Date) -> Iterator[tuple[str, str]]:
    years = also_years(date.text) if _TWO_YEARS.search(said) else ()
    yield "Write", paper.say("or for the years", date.text, *years) if years else date.text
    canonical = date.canonical
    yield "Canonical", "" if canonical == date.text else canonical
    shown, long = date.show(paper.language), date.show(paper.language, style="long")
    yield "Shown", shown
    yield "In full", "" if long == shown else long
    yield "Precision", paper.word(date.precision)
    yield "Qualifier", paper.word(date.qualifier)
    first, last = (None, None) if date.unknown else (date.earliest, date.latest)
    yield "First day", iso(first) or paper.say("open or unknown")
    yield "Last day", iso(last) or paper.say("open or unknown")
    yield "Lasts", _lasts(paper, date)


def _lasts(paper: Paper, date: Date) -> str:
    if not date.lasting:
        return paper.say("lasts not, exact" if date.earliest == date.latest else "lasts not")
    first, earlier, later, last = date.begin_earliest, date.begin_latest, date.end_earliest, date.end_latest
    if first is None or earlier is None or later is None or last is None:
        return paper.say("lasts open")
    least, most = max(later - earlier, 0) + 1, last - first + 1
    if least == most:
        return paper.count("lasts days", most)
    return paper.say("lasts between", least, most)
