"""From the records of all files to one chronology: whatever one record says of another is looked up here.

A reference is checked only against what can be known: where a part of a file was not read, an id that is
missing may well be in it.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from typing import TypeVar

from timeline.chronology.kinds import KINDS, EventKind
from timeline.chronology.links import CAUSES
from timeline.chronology.model import (
    Actor,
    Chronology,
    DeclaredKind,
    Event,
    Header,
    Link,
    Membership,
    Role,
    Source,
)
from timeline.chronology.scalars import address, as_identifier
from timeline.chronology.shapes import specs
from timeline.chronology.support import host
from timeline.dates.moments import surely_before
from timeline.errors import InvalidValueError
from timeline.loader.build import UNREAD
from timeline.loader.circles import circles
from timeline.loader.equal_ids import alike
from timeline.loader.file import File
from timeline.loader.places import Stretch
from timeline.loader.shape_names import quoted
from timeline.loader.suggestions import LONGEST_NAME, Suggestions
from timeline.text import circle, fold

Read = tuple[File, Header]
Record = TypeVar("Record")


def join(files: Sequence[Read]) -> Chronology:
    """Make one chronology of the files, and report every reference in them that leads nowhere or astray."""
    references = References(files)
    references.check()
    return references.chronology()


class References:
    """What can be referred to in all the files, and the checks of what refers to it."""

    def __init__(self, files: Sequence[Read]) -> None:
        self.headers = [header for _, header in files]
        self.paths = tuple(file.path for file, _ in files)
        lacking = any(file.lacking for file, _ in files)
        self.whole = not (lacking or any(file.cut for file, _ in files))
        """Whether all events are known."""
        self.declared = not (lacking or any(file.cut and not header.events for file, header in files))
        """Whether all that stands before the events is known."""
        self.kinds = _declared("kind", [header.kinds for header in self.headers])
        self.tags = _declared("tag", [header.tags for header in self.headers])
        self.figures = _declared("figure", [header.figures for header in self.headers])
        self.roles = _declared("role", [header.roles for header in self.headers])
        self.actors = _declared("actor", [header.actors for header in self.headers])
        self.places = _declared("place", [header.places for header in self.headers])
        self.sources = _declared("source", [header.sources for header in self.headers])
        self.queries = _declared("query", [header.queries for header in self.headers])
        self.vocabulary = KINDS | {id: _kind(kind) for id, kind in self.kinds.items()}
        self.events = [self._with_sources(event) for header in self.headers for event in header.events]
        self.by_id = _by_id(self.events)
        self.suggestions = Suggestions()
        self.reversed: set[Stretch] = set()
        """The links that are reported for their order, so that no circle is made of them too."""

    def chronology(self) -> Chronology:
        """Return the files as one chronology, its events in order; its title is the first that one of them has."""
        titled = next((header for header in self.headers if header.title), Header())
        noted = next((header for header in self.headers if header.note), Header())
        return Chronology(
            title=titled.title,
            titles=titled.titles,
            language=next((header.language for header in self.headers if header.language), "en"),
            kinds=self.vocabulary,
            kind_words=self.kinds,
            tags=self.tags,
            figures=self.figures,
            roles=self.roles,
            actors=self.actors or _implied(self.events),
            places=self.places,
            sources=self.sources,
            events=tuple(sorted(self.events, key=lambda event: event.sort_key)),
            paths=self.paths,
            queries=self.queries,
            note=noted.note,
            notes=noted.notes,
        )

    def check(self) -> None:
        """Report every reference that leads nowhere or astray."""
        for actor in self.actors.values():
            self._check_actor(actor)
        for event in self.events:
            self._check_event(event)
        self._check_memberships_for_loops()
        self._check_links_for_loops()

    def _check_actor(self, actor: Actor) -> None:
        for membership in actor.member_of:
            if membership.actor == actor.id:
                _at(membership).report("TL312", "actor", text=actor.id)
            elif membership.actor not in self.actors:
                self._unknown_actor(_at(membership), membership.actor)
        for span in actor.member_of + actor.roles:
            _check_order(span)

    def _check_event(self, event: Event) -> None:
        if event.kind and event.kind not in self.vocabulary and self.declared:
            known = f"one of {', '.join(self.vocabulary)}"
            remedy = self.suggestions.remedy(event.kind, self.vocabulary, known)
            own = as_identifier(event.kind[:LONGEST_NAME]) or "strike"
            _at(event).report("TL330", "kind", text=event.kind, remedy=remedy, own=own)
        if self.actors:
            for part in event.actors + event.about:
                if part.actor not in self.actors:
                    self._unknown_actor(_at(part), part.actor)
        for source in event.sources:
            if source.id and source.id not in self.sources:
                self._unknown_source(_at(source), "id", source.id)
        for claim in event.claims:
            self._check_claim_of(event, _at(claim), claim.field, claim.source)
        for link in event.links:
            self._check_link(event, link)

    def _unknown_actor(self, place: Stretch, text: str) -> None:
        if not self.declared:
            return
        found = self._named.get(fold(text), [])
        if found:
            remedy = " or ".join(found)
            place.report("TL310", "actor", text=text, found=" and ".join(found), remedy=remedy)
            return
        close = self.suggestions.nearest(text, self._named)
        remedy = " or ".join(one for name in close for one in self._named[name])
        remedy = (
            remedy
            or f"the id of one that is declared, or declare {text if len(text) < LONGEST_NAME else 'it'}"
        )
        place.report("TL311", "actor", text=text, remedy=remedy)

    @cached_property
    def _named(self) -> dict[str, list[str]]:
        """The ids of the actors by each of their folded ids, names and aliases."""
        found: dict[str, list[str]] = {}
        for actor in self.actors.values():
            for name in {fold(one) for one in (actor.id, actor.name, *actor.names.values(), *actor.aliases)}:
                found.setdefault(name, []).append(actor.id)
        return found

    def _unknown_source(self, place: Stretch, field: str, text: str) -> None:
        if self.declared:
            otherwise = "its address, or declare it under sources"
            if " " in text and field == "id":  # on paper, or in an archive: a source needs no address
                otherwise = f"{{title: {quoted(text)}}} for a source without an address, or {{publisher: …}}"
            remedy = self.suggestions.remedy(text, self.sources, otherwise)
            place.report("TL320", field, text=text, remedy=remedy)

    def _check_claim_of(self, event: Event, place: Stretch, field: str, source: str) -> None:
        known = [*event.figures, *specs(Event)]
        if field not in known:
            remedy = self.suggestions.remedy(field, known, "a field of the event, or one of its figures")
            place.report("TL321", "field", text=field, remedy=remedy)
        if ":" in source:
            try:
                address(source)
            except InvalidValueError as fault:
                place.report(fault.code, "source", **fault.values)
        elif source and source not in self.sources and all(source != one.id for one in event.sources):
            self._unknown_source(place, "source", source)

    def _check_link(self, event: Event, link: Link) -> None:
        place = _at(link)
        if link.to == event.id:
            place.report("TL341", "to")
            return
        other = self.by_id.get(link.to)
        if other is None:
            if self.whole:
                remedy = self.suggestions.remedy(link.to, self.by_id, "the id of an event of these files")
                place.report("TL340", "to", text=link.to, remedy=remedy)
            return
        if link.relation == "part-of":
            return
        before, after = (event, other) if link.relation in CAUSES else (other, event)
        if surely_before(after.date, before.date):
            when = "earlier" if link.relation in CAUSES else "later"
            self.reversed.add(place)
            place.report("TL343", "to", relation=link.relation, date=event.date, other=other.date, when=when)

    def _check_memberships_for_loops(self) -> None:
        steps = {
            actor.id: [(one.actor, _at(one)) for one in actor.member_of if one.actor != actor.id]
            for actor in self.actors.values()
        }
        for loop, place in circles(steps):
            place.report("TL313", "actor", loop=circle(loop))

    def _check_links_for_loops(self) -> None:
        parts: dict[str, list[tuple[str, Stretch]]] = {}
        order: dict[str, list[tuple[str, Stretch]]] = {}
        for event in self.events:
            for link in event.links:
                if link.to == event.id or link.to not in self.by_id or link.locate in self.reversed:
                    continue
                start, end = (link.to, event.id) if link.relation in CAUSES else (event.id, link.to)
                steps = parts if link.relation == "part-of" else order
                steps.setdefault(start, []).append((end, _at(link)))
        for steps in (parts, order):
            for loop, place in circles(steps):
                place.report("TL342", "to", loop=circle(loop))

    def _with_sources(self, event: Event) -> Event:
        """Put declared sources in the place of their ids."""
        if not any(source.id for source in event.sources):
            return event
        return replace(event, sources=tuple(self._resolved(source) for source in event.sources))

    def _resolved(self, source: Source) -> Source:
        declared = self.sources.get(source.id)
        if declared is None:
            return source
        written = {name: value for name in specs(Source) if (value := getattr(source, name))}
        if len(written) == 1:
            return declared
        found = replace(declared, **written, locate=source.locate)
        return found if found.publisher else replace(found, publisher=host(found.url))


def _at(record: object) -> Stretch:
    """Return where the loader found a record."""
    place: Stretch = record.locate  # type: ignore[attr-defined]  # every record of the model has it
    return place


def _where(place: Stretch) -> str:
    path, line, _, _ = place()
    return f"{path}:{line}"


def _declared(what: str, tables: Iterable[Mapping[str, Record]]) -> dict[str, Record]:
    """Join what several files declare; the same id in two of them is a problem."""
    found: dict[str, Record] = {}
    for table in tables:
        for name, record in table.items():
            first = found.setdefault(name, record)
            if first is not record:
                _at(record).report("TL304", what=what, text=name, place=_where(_at(first)))
    return found


def _by_id(events: Iterable[Event]) -> dict[str, Event]:
    """Return the events by their ids; two with one id are a problem, unless date or title is one already."""
    found: dict[str, Event] = {}
    for event in events:
        first = found.setdefault(event.id, event)
        if first is event:
            continue
        place = _at(event)
        if place.file.full:
            continue
        if place("id") != place():
            place.report("TL301", "id", text=event.id, place=_where(_at(first)))
        elif event.date is not UNREAD and event.title:
            written = _at(first)("id") != _at(first)()
            code, values = ("TL301", {}) if written else alike(first, event)
            place.report(code, text=event.id, place=_where(_at(first)), **values)
    return found


def _kind(declared: DeclaredKind) -> EventKind:
    """Return a declared kind; one of the vocabulary without a type of its own keeps all that the vocabulary says."""
    known = KINDS.get(declared.id)
    return known if known and not declared.plover else EventKind(declared.id, declared.plover)


def _implied(events: Iterable[Event]) -> dict[str, Actor]:
    """Make the actors of a chronology that declares none: whoever its events name, by the first spelling."""
    found: dict[str, Actor] = {}
    for event in events:
        for part in event.actors + event.about:
            if (folded := fold(part.actor)) not in found:
                found[folded] = Actor(part.actor, part.actor, declared=False, locate=part.locate)
    return {actor.id: actor for actor in found.values()}


def _check_order(span: Membership | Role) -> None:
    if span.since and span.until and surely_before(span.until, span.since):
        _at(span).report("TL314", "until", since=span.since, until=span.until)
