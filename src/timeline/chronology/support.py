"""How well an event is supported: computed from its sources, never typed.

Two facts stand side by side: how many independent publishers carry the event, and what of it is disputed.
"""

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from timeline.chronology.model import Event, Source
from timeline.text import fold


class Level(StrEnum):
    """How many independent publishers an event has: none, one, two or more."""

    UNSOURCED = "unsourced"
    SINGLE_SOURCE = "single-source"
    CORROBORATED = "corroborated"


class House(NamedTuple):
    """One independent publisher of an event, and how many of its sources give that publisher's account."""

    name: str
    copies: int


class Support(NamedTuple):
    """What the sources of an event add up to, and the fields and figures that claims dispute."""

    level: Level
    houses: tuple[House, ...]
    disputed: tuple[str, ...]

    def __str__(self) -> str:
        return ", ".join([self.level, *(f"{name} disputed" for name in self.disputed)])


def support_of(event: Event) -> Support:
    """Compute the support of an event.

    A publisher counts once, and all copies of one agency count as that agency: the key is `via`, else
    `publisher`. An address without a publisher belongs to the publisher that another source of the event names
    for the same host.
    """
    houses = _houses(event.sources)
    return Support(_level(houses), houses, disputed_of(event))


def level_of(event: Event) -> Level:
    """Return how many independent publishers an event has: what `support_of` says first, alone."""
    return _level(_houses(event.sources))


def disputed_of(event: Event) -> tuple[str, ...]:
    """Return the fields and figures of an event that claims dispute."""
    return tuple(dict.fromkeys([claim.field for claim in event.claims]))


def _level(houses: Sequence[House]) -> Level:
    return (Level.UNSOURCED, Level.SINGLE_SOURCE, Level.CORROBORATED)[min(len(houses), 2)]


def host(address: str) -> str:
    """Return the host of an address, without a leading `www.`; empty where it has none."""
    # by hand, since `urllib.parse` takes more time than all else that an export does with a source
    authority = address.partition("://")[2].partition("/")[0].partition("?")[0].partition("#")[0]
    found = authority.rpartition("@")[2]
    name = found.partition("]")[0] + "]" if found.startswith("[") else found.partition(":")[0]
    return name.lower().removeprefix("www.")


def _houses(sources: Sequence[Source]) -> tuple[House, ...]:
    if len(sources) == 1:
        return (House(sources[0].via or sources[0].publisher, 1),)
    hosts = [host(source.url) for source in sources]  # the publisher, where only the address names it
    named = {
        place: one.publisher for place, one in zip(hosts, sources, strict=True) if one.publisher != place
    }
    names: dict[str, str] = {}
    copies: dict[str, int] = {}
    for place, source in zip(hosts, sources, strict=True):
        by_address = source.publisher == place
        name = source.via or (named.get(place, place) if by_address else source.publisher)
        key = fold(name)
        names.setdefault(key, name)
        copies[key] = copies.get(key, 0) + 1
    return tuple(House(names[key], number) for key, number in copies.items())
