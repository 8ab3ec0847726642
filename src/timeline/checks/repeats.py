"""Checks of what stands twice within one event."""

from collections.abc import Iterable, Iterator, Sequence

from timeline.chronology.model import Chronology, Claim, Event, Participant, Source
from timeline.chronology.words import alike
from timeline.problems import Problem
from timeline.text import fold


def in_one_event(chronology: Chronology) -> Iterator[Problem]:
    """TL412: the same actor in the same role, the same tag, source or link twice."""
    for event in chronology.events:
        lists: dict[str, Sequence[object]] = {
            "actors": [_part(chronology, part) for part in event.actors],
            "about": [_part(chronology, part) for part in event.about],
            "tags": [alike(chronology, "tags", tag) for tag in event.tags],
            "sources": [_publication(source) for source in event.sources],
            "links": [(link.to, link.relation) for link in event.links],
        }
        for name, values in lists.items():
            for number in _repeated(values):
                yield Problem.at(event.locate(name, number), "TL412", text=name)


def _part(chronology: Chronology, part: Participant) -> object:
    """Return what tells a part in an event from another: one actor can have two roles."""
    return (chronology.actor_id(part.actor) or fold(part.actor), fold(part.role))


def _publication(source: Source) -> object:
    """Return what tells a source from another: its address or its id, else all that is said of it."""
    said = (source.publisher, source.title, source.published and str(source.published), source.quote)
    return source.url or source.id or said


def _repeated(values: Iterable[object]) -> Iterator[int]:
    """Return the places of values that stand before them already."""
    seen = set()
    for number, value in enumerate(values):
        if value in seen:
            yield number
        seen.add(value)


def claim_of_the_same(chronology: Chronology) -> Iterator[Problem]:
    """TL414: a claim says of a field what the record says."""
    for event in chronology.events:
        for number, claim in enumerate(event.claims):
            if _recorded(event, claim) == claim.value.strip():
                place = event.locate("claims", number, "value")
                yield Problem.at(place, "TL414", field=claim.field, text=claim.value)


def _recorded(event: Event, claim: Claim) -> str:
    """Return what the record holds of a field that a claim is about, where that is one text."""
    if claim.field in event.figures:
        return event.figures[claim.field]
    value = getattr(event, claim.field, "")
    return str(value) if claim.field == "date" else value if isinstance(value, str) else ""
