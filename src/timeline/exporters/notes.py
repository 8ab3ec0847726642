"""The sources of a selection as numbered notes: one number an address, in the order in which they are first cited."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Any, NamedTuple

from timeline.chronology.model import Chronology, Claim, Event, Source
from timeline.chronology.shapes import specs
from timeline.chronology.support import host

Key = tuple[str, ...]
"""What makes two sources one: their address, else who published what and when."""


class Note(NamedTuple):
    """A source under its number, with all that any of the events says of it."""

    number: int
    source: Source


def notes_of(events: Iterable[Event], chronology: Chronology) -> dict[Key, Note]:
    """Number the sources of events, and those that only a claim names, in the order in which they are cited."""
    found: dict[Key, Note] = {}
    for event in events:
        for source in (*event.sources, *_claimants(event, chronology)):
            key = key_of(source)
            known = found.get(key)
            found[key] = (
                known._replace(source=_merged(known.source, source))
                if known
                else Note(len(found) + 1, source)
            )
    return found


def key_of(source: Source) -> Key:
    """Return what makes a source the same as another."""
    if source.url:
        return (source.url,)
    return source.publisher, source.title, str(source.published or ""), source.id


def _claimants(event: Event, chronology: Chronology) -> Iterator[Source]:
    for claim in event.claims:
        if found := claimant(claim, event, chronology):
            yield found


def claimant(claim: Claim, event: Event, chronology: Chronology) -> Source | None:
    """Return the source that makes a claim: one of the event's, a declared one, or the address; None for none."""
    if not claim.source:
        return None
    for source in event.sources:
        if claim.source in (source.url, source.id):
            return source
    return chronology.sources.get(claim.source) or Source(url=claim.source, publisher=host(claim.source))


def _merged(one: Source, other: Source) -> Source:
    """Fill what is empty in one from the other; a publisher's name is more than the host of its address."""
    filled: dict[str, Any] = {name: getattr(other, name) for name in specs(Source) if not getattr(one, name)}
    if one.publisher == host(one.url) and other.publisher:
        filled["publisher"] = other.publisher
    return replace(one, **filled)


def cited(numbers: Iterable[int]) -> str:
    """Write numbers of notes: "1–3, 5"."""
    runs: list[Sequence[int]] = []
    for _, run in groupby(enumerate(sorted(set(numbers))), lambda pair: pair[1] - pair[0]):
        runs.append([number for _, number in run])
    return ", ".join(_run(run) for run in runs)


def _run(run: Sequence[int]) -> str:
    if len(run) > 2:
        return f"{run[0]}\N{EN DASH}{run[-1]}"
    return ", ".join(map(str, run))
