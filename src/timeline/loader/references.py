"""From the files' records to one chronology: whatever one record says of another is looked up here."""

from collections.abc import Sequence
from dataclasses import replace

from timeline.kinds import KINDS, EventKind
from timeline.loader.file import File
from timeline.model import Actor, Chronology, Event, Header, Source


def join(files: Sequence[tuple[File, Header]]) -> Chronology:
    headers = [header for _, header in files]
    kinds = {k: EventKind(v.name, v.plover) for h in headers for k, v in h.kinds.items()}
    actors = {k: v for h in headers for k, v in h.actors.items()}
    sources = {k: v for h in headers for k, v in h.sources.items()}
    events = [resolved(e, sources) for h in headers for e in h.events]
    if not actors:
        for e in events:
            for p in e.actors + e.about:
                actors.setdefault(p.actor, Actor(p.actor, p.actor, declared=False, locate=p.locate))
    return Chronology(
        next((h.title for h in headers if h.title), ""),
        next((h.language for h in headers if h.language), "en"),
        {**KINDS, **kinds},
        actors,
        {k: v for h in headers for k, v in h.places.items()},
        sources,
        tuple(sorted(events, key=lambda e: e.sort_key)),
        tuple(f.path for f, _ in files),
    )


def resolved(event: Event, declared: dict[str, Source]) -> Event:
    if not any(source.id for source in event.sources):
        return event
    return replace(event, sources=tuple(declared.get(s.id, s) for s in event.sources))
