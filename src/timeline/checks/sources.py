"""Checks of the evidence of valid events: their sources, and when these were published."""

from collections.abc import Iterator

from timeline.chronology.model import Chronology
from timeline.chronology.shapes import Key
from timeline.chronology.support import Level, support_of
from timeline.dates.moments import surely_before
from timeline.problems import Problem


def single_source(chronology: Chronology) -> Iterator[Problem]:
    """TL401: only one publisher."""
    for event in chronology.events:
        support = support_of(event)
        if support.level is Level.SINGLE_SOURCE:
            (house,) = support.houses
            said = f"{house.name}, in {house.copies} copies" if house.copies > 1 else house.name
            yield Problem.at(event.locate(Key("sources")), "TL401", house=said)


def no_source(chronology: Chronology) -> Iterator[Problem]:
    """TL402: no source."""
    for event in chronology.events:
        if not event.sources:
            yield Problem.at(event.locate("title"), "TL402")


def none_archived(chronology: Chronology) -> Iterator[Problem]:
    """TL403: no source is archived."""
    for event in chronology.events:
        if any(source.url for source in event.sources) and not any(one.archived for one in event.sources):
            yield Problem.at(event.locate(Key("sources")), "TL403")


def published_before(chronology: Chronology) -> Iterator[Problem]:
    """TL404: published before the event surely began."""
    for event in chronology.events:
        for number, source in enumerate(event.sources):
            if source.published and surely_before(source.published, event.date):
                place = event.locate("sources", number, "published")
                yield Problem.at(place, "TL404", published=source.published, date=event.date)


def accessed_before(chronology: Chronology) -> Iterator[Problem]:
    """TL413: read before it was published."""
    for event in chronology.events:
        for number, source in enumerate(event.sources):
            if source.accessed and source.published and surely_before(source.accessed, source.published):
                place = event.locate("sources", number, "accessed")
                yield Problem.at(place, "TL413", accessed=source.accessed, published=source.published)


def quote_alone(chronology: Chronology) -> Iterator[Problem]:
    """TL405: a quote, and nobody who published it."""
    for event in chronology.events:
        for number, source in enumerate(event.sources):
            if source.quote and not (source.url or source.publisher or source.title or source.via):
                yield Problem.at(event.locate("sources", number, "quote"), "TL405")
