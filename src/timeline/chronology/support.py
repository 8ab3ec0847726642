"""How well an event is supported: computed from its sources, never typed.

Two facts stand side by side: how many independent publishers carry the event, and what of it is disputed.
"""

from collections.abc import Iterable
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
    level = (Level.UNSOURCED, Level.SINGLE_SOURCE, Level.CORROBORATED)[min(len(houses), 2)]
    return Support(level, houses, tuple(dict.fromkeys(claim.field for claim in event.claims)))


def host(address: str) -> str:
    """Return the host of an address, without a leading `www.`; empty where it has none."""
    # by hand, since `urllib.parse` takes more time than all else that an export does with a source
    authority = address.partition("://")[2].partition("/")[0].partition("?")[0].partition("#")[0]
    found = authority.rpartition("@")[2]
    name = found.partition("]")[0] + "]" if found.startswith("[") else found.partition(":")[0]
    return name.lower().removeprefix("www.")


def _houses(sources: Iterable[Source]) -> tuple[House, ...]:
    named = {host(source.url): source.publisher for source in sources if not _by_address(source)}
    names: dict[str, str] = {}
    copies: dict[str, int] = {}
    for source in sources:
        publisher = named.get(source.publisher, source.publisher) if _by_address(source) else source.publisher
        name = source.via or publisher
        key = fold(name)
        names.setdefault(key, name)
        copies[key] = copies.get(key, 0) + 1
    return tuple(House(names[key], number) for key, number in copies.items())


def _by_address(source: Source) -> bool:
    """Whether the publisher is only known as the host of the address."""
    return source.publisher == host(source.url)
