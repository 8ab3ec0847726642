"""Which record was which: pairs by what names them, then by what is left alike, and what has no counterpart."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from timeline.chronology.model import Claim, Link, Membership, Participant, Role, Source
from timeline.history.essence import of_record
from timeline.text import fold

One = TypeVar("One")
Key = Callable[[Any], Any]
"""Return what names a record among its like; what is empty names nothing."""

Pair = tuple[One | None, One | None]


def _bare(address: str) -> str:
    """Return an address without what is changed when a site moves to https, or drops its `www.`."""
    return address.partition("://")[2].removeprefix("www.").rstrip("/")


KEYS: dict[type, tuple[Key, ...]] = {
    Participant: (lambda one: fold(one.actor),),
    Source: (
        lambda one: _bare(one.url),
        lambda one: one.archived,
        lambda one: one.title and (fold(one.publisher), fold(one.title)),
        lambda one: one.id,
        lambda one: not one.url and fold(one.publisher),
    ),
    Claim: (
        lambda one: (one.field, one.source, one.value),
        lambda one: (one.field, one.source),
        lambda one: (one.field, one.value),
    ),
    Link: (lambda one: one.to, lambda one: one.relation),
    Membership: (lambda one: (one.actor, one.since), lambda one: one.actor),
    Role: (lambda one: (one.role, one.since), lambda one: one.role, lambda one: one.since),
}
"""By what the records of a list are found again, the surest first."""


def paired(old: Iterable[One], new: Iterable[One], keys: Sequence[Key]) -> Iterator[Pair[One]]:
    """Yield the pairs by each of the keys in turn, then what is only new, then what is only old."""
    olds, news = list(old), list(new)
    for key in keys:
        waiting: dict[Hashable, list[One]] = {}
        for one in olds:
            waiting.setdefault(key(one), []).append(one)
        unpaired: list[One] = []
        for one in news:
            name = key(one)
            if name and waiting.get(name):
                yield waiting[name].pop(0), one
            else:
                unpaired.append(one)
        news = unpaired
        olds = [one for found in waiting.values() for one in found]
    yield from ((None, one) for one in news)
    yield from ((one, None) for one in olds)


def different(
    record: type, old: Iterable[Any], new: Iterable[Any], ids: Mapping[str, str]
) -> Iterator[Pair[Any]]:
    """Yield the records of two lists that are not the same, each beside what it was or became."""
    olds = {of_record(one, ids): one for one in old}
    news = {of_record(one, {}): one for one in new}
    gone = [_followed(one, ids) for said, one in olds.items() if said not in news]
    come = [one for said, one in news.items() if said not in olds]
    return paired(gone, come, KEYS[record])


def _followed(one: Any, ids: Mapping[str, str]) -> Any:
    """Return a record that refers to an actor by the id that this has now."""
    return replace(one, actor=ids[one.actor]) if getattr(one, "actor", "") in ids else one
