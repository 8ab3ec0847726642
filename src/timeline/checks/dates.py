"""Checks of dates, wherever a record has one: those that are read otherwise than older books write, and the future."""

import datetime
from collections.abc import Iterator

from timeline.chronology.model import Chronology, Source
from timeline.chronology.shapes import Locate
from timeline.dates import Date
from timeline.dates.moments import surely_before
from timeline.dates.notations import also_years
from timeline.problems import Problem

Dated = tuple[Date, Locate, tuple[str | int, ...]]
"""A date, where its record stands, and the steps to it."""


def years_for_a_part(chronology: Chronology) -> Iterator[Problem]:
    """TL411: a date is a part of a year, and written as older books write two years: 1940-41."""
    for date, locate, steps in _dates(chronology):
        for years in also_years(date.text):
            yield Problem.at(locate(*steps), "TL411", date=date.text, shown=date.show(), years=years)


def in_the_future(chronology: Chronology, today: datetime.date) -> Iterator[Problem]:
    """TL415: a source that was surely published, or read, after today; an event may well be announced."""
    now = Date.parse(today.isoformat())
    for source in _sources(chronology):
        for field in ("published", "accessed"):
            date = getattr(source, field)
            if date and surely_before(now, date):
                said = "published" if field == "published" else "read"
                yield Problem.at(source.locate(field), "TL415", said=said, date=date, today=now)


def _dates(chronology: Chronology) -> Iterator[Dated]:
    """Return every date that a chronology holds."""
    for event in chronology.events:
        yield event.date, event.locate, ("date",)
        for number, claim in enumerate(event.claims):
            if claim.field == "date" and also_years(claim.value):
                yield Date.parse(claim.value), event.locate, ("claims", number, "value")
    spans = [span for actor in chronology.actors.values() for span in actor.member_of + actor.roles]
    for record in [*_sources(chronology), *spans]:
        for field in ("published", "accessed", "since", "until"):
            if date := getattr(record, field, None):
                yield date, record.locate, (field,)


def _sources(chronology: Chronology) -> Iterator[Source]:
    """Return the sources that are declared, and those that stand in an event."""
    declared = set(map(id, chronology.sources.values()))
    yield from chronology.sources.values()
    for event in chronology.events:
        yield from (source for source in event.sources if id(source) not in declared)
