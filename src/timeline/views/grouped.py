"""A view in groups: the same view for each month, year, actor, kind, place or tag, under a heading of its own.

An event with several actors or tags stands in each of their groups, so the numbers of the groups may add up to more.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from timeline.chronology.actors import ids_of, name_of
from timeline.chronology.model import Chronology, Event
from timeline.chronology.words import alike, kind_said, said, where
from timeline.dates import Date
from timeline.query.selection import Hit, Selection
from timeline.text import fold
from timeline.translations import counted, label
from timeline.views import View
from timeline.views.grid import Piece
from timeline.views.header import header
from timeline.views.paper import Paper


class Group(NamedTuple):
    """What the events of a group have in common: a key that orders the groups, and the heading."""

    key: tuple[object, ...]
    name: str


Grouping = Callable[[Event, Chronology, str], Iterable[Group]]
"""Return the groups that an event belongs to, with their names in a language."""


def draw_grouped(view: View, by: str, selection: Selection, paper: Paper) -> Iterator[Piece]:
    """Draw a view of each group, after one header for all."""
    yield from header(paper, selection)
    for name, hits in grouped(selection, by, paper.language):
        count = counted("events", paper.language, len(hits))
        part = replace(selection, hits=hits, found=len(hits))
        yield paper.line()
        yield from view.draw(part, paper.under(f"{name}: {count}"))


def grouped(selection: Selection, by: str, language: str) -> list[tuple[str, tuple[Hit, ...]]]:
    """Return the groups with their hits: of months and years in order, of others the largest first; "none" last."""
    names: dict[tuple[object, ...], str] = {}
    groups: dict[tuple[object, ...], list[Hit]] = {}
    none = Group((), label("group of none", language, label(f"grouped by {by}", language)))
    for hit in selection.hits:
        for key, name in list(GROUPINGS[by](hit.event, selection.chronology, language)) or [none]:
            names.setdefault(key, name)
            groups.setdefault(key, []).append(hit)
    order = sorted(groups, key=lambda key: (-len(groups[key]) if by not in DATED else 0, key))
    if by in DATED and selection.how.reverse:
        order.reverse()
    order.sort(key=lambda key: key == none.key)
    return [(names[key], tuple(groups[key])) for key in order]


def _month(event: Event, _chronology: Chronology, language: str) -> Iterable[Group]:
    heading = event.date.heading
    return [Group(tuple(heading), heading.show(language))]


def _year(event: Event, chronology: Chronology, language: str) -> Iterable[Group]:
    heading = event.date.heading
    if heading.year is None:
        return _month(event, chronology, language)
    year = Date(f"{'-' * (heading.year < 0)}{abs(heading.year):04}")
    return [Group(tuple(heading._replace(month_order=0, level="year")), year.show(language))]


def _actor(event: Event, chronology: Chronology, language: str) -> Iterable[Group]:
    for id in ids_of(event.actors, chronology):
        known = chronology.actors.get(id)
        name = name_of(known, language) if known else id
        yield Group((fold(name), id), name)


def _kind(event: Event, chronology: Chronology, language: str) -> Iterable[Group]:
    return [Group((fold(event.kind),), kind_said(chronology, event.kind, language))] if event.kind else []


def _place(event: Event, chronology: Chronology, language: str) -> Iterable[Group]:
    if not event.place and (name := where(chronology, event, language)):
        yield Group((fold(name),), name)
    yield from _of_words(chronology, "places", event.place, language)


def _tag(event: Event, chronology: Chronology, language: str) -> Iterable[Group]:
    return _of_words(chronology, "tags", event.tags, language)


def _of_words(chronology: Chronology, table: str, texts: Iterable[str], language: str) -> Iterator[Group]:
    """Return a group for each word, whatever its spelling."""
    for key, text in {alike(chronology, table, text): text for text in reversed(tuple(texts))}.items():
        yield Group((key,), said(chronology, table, text, language))


GROUPINGS: dict[str, Grouping] = {
    "month": _month,
    "year": _year,
    "actor": _actor,
    "kind": _kind,
    "place": _place,
    "tag": _tag,
}
DATED = frozenset({"month", "year"})
