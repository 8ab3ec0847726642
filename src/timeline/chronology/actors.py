"""Who an actor is: found by any of its names, standing for its members while they were members.

Section 5 of the design: names are compared folded, in four steps; the first step that finds anyone decides.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from shlex import quote
from typing import NamedTuple

from timeline.chronology.model import Actor, Chronology, Participant, Role, in_language
from timeline.dates import Date, Match, Period
from timeline.errors import UsageError
from timeline.text import fold, in_place, nearest, shown


def find(
    name: str, chronology: Chronology, option: str = "--actor", count: Callable[[Actor], int] | None = None
) -> Actor:
    """Find the one actor that is called `name`: by id, name in any language, alias, last word of a person's name.

    Of two whose names fold alike, the one that is written exactly so is meant.

    Raises `UsageError` where a step finds two, or no step anyone; its sentences say whom one may have meant, each with
    what `option` finds for it: `count`, else the events in which it takes part with its members.
    """
    numbered = partial(_numbered, count=count or partial(events_of, chronology))
    wanted = fold(name)
    for step in STEPS:
        found = [actor for actor in chronology.actors.values() if wanted in map(fold, step(actor))]
        exact = [actor for actor in found if name in step(actor)]
        if len(found) == 1 or len(exact) == 1:
            return (exact if len(exact) == 1 else found)[0]
        if found:
            rows = numbered(found, option=option)
            raise UsageError(f'"{shown(name)}" is the name of {len(found)} actors; take one:\n{rows}')
    raise UsageError(_unknown(name, chronology, numbered))


def _all_names(actor: Actor) -> Iterator[str]:
    yield actor.name
    yield from actor.names.values()


def _last_words(actor: Actor) -> Iterator[str]:
    if actor.kind == "person":
        for name in _all_names(actor):
            yield name.split()[-1]


STEPS: tuple[Callable[[Actor], Iterable[str]], ...] = (
    lambda actor: (actor.id,),
    _all_names,
    lambda actor: actor.aliases,
    _last_words,
)


def ids_of(parts: Iterable[Participant], chronology: Chronology) -> list[str]:
    """Return the ids of the actors that an event names, in order, each once."""
    return list(dict.fromkeys(chronology.actor_id(part.actor) for part in parts))


def events_of(chronology: Chronology, actor: Actor) -> int:
    """Count the events in which the actor takes part, itself or by its members, for certain or possibly."""
    around = circle(actor, chronology)
    return sum(around.holds(event.actors, event.date) is not Match.NO for event in chronology.events)


def _numbered(actors: Iterable[Actor], count: Callable[[Actor], int], option: str = "") -> str:
    """List actors with what an option finds for each of them; without an option, each by its id alone."""
    rows = [
        (f"{option} {quote(in_place(actor.id))}".strip(), in_place(actor.name), count(actor))
        for actor in actors
    ]
    first, second = max(len(row[0]) for row in rows), max(len(row[1]) for row in rows)
    return "\n".join(
        f"  {label:{first}}  {name:{second}}  {count:4} event{'s' * (count != 1)}"
        for label, name, count in rows
    )


def _unknown(name: str, chronology: Chronology, numbered: Callable[[Iterable[Actor]], str]) -> str:
    said = f'no actor is called "{shown(name)}"'
    owners = {text: actor for actor in chronology.actors.values() for step in STEPS for text in step(actor)}
    close = list(dict.fromkeys(owners[text].id for text in nearest(name, owners, count=9)))[:3]
    if not close:
        return f'{said}; "timeline actors" lists them all'
    rows = numbered(chronology.actors[id] for id in close)
    word = f"\nTo look for the word itself: --text {quote(name)}" if shown(name) == name else ""
    return f"{said}; the nearest are:\n{rows}{word}"


# --- Members ---------------------------------------------------------------------------------------------------


def members(actor: Actor, actors: Mapping[str, Actor]) -> frozenset[str]:
    """Return the ids of all whom an actor may stand for at some date, however many steps away.

    A state among the members is a member, but is not entered: the EU stands for its Council and its
    commissioners, not for the ministers of its states.
    """
    below: dict[str, list[str]] = {}
    for other in actors.values():
        for membership in other.member_of:
            below.setdefault(membership.actor, []).append(other.id)
    found: set[str] = set()
    waiting = [actor.id]
    while waiting:
        for member in below.get(waiting.pop(), ()):
            if member not in found and member != actor.id:
                found.add(member)
                if actors[member].kind != "state":
                    waiting.append(member)
    return frozenset(found)


def during(date: Date, since: Date | None, until: Date | None) -> Match:
    """Whether something dated `date` fell into the time from `since` to `until`.

    *Yes* where all its possible days lie surely inside and neither end is marked, *possible* where some may.
    """
    begin = (since.begin_earliest, since.begin_latest) if since else (None, None)
    end = (until.end_earliest, until.end_latest) if until else (None, None)
    marked = bool((since and since.qualifier) or (until and until.qualifier))
    surely = _span(begin[1], end[0])
    if surely and not marked and date.within(surely):
        return Match.YES
    possibly = _span(begin[0], end[1])
    return Match.POSSIBLE if possibly and date.match(possibly) else Match.NO


def _span(first: int | None, last: int | None) -> Period | None:
    if first is not None and last is not None and first > last:
        return None
    return Period(text="", first=first, last=last)


class Circle(NamedTuple):
    """An actor and all for whom it stands."""

    actor: Actor
    members: frozenset[str]
    chronology: Chronology

    def holds(self, parts: Iterable[Participant], date: Date) -> Match:
        """Whether one of these participants is the actor, or was a member of it at that date."""
        return max(
            (self._match(self.chronology.actor_id(part.actor), date) for part in parts), default=Match.NO
        )

    def _match(self, actor: str, date: Date) -> Match:
        if actor == self.actor.id:
            return Match.YES
        if actor not in self.members:
            return Match.NO
        return next(
            (level for level in (Match.YES, Match.POSSIBLE) if self._climbs(actor, date, level)), Match.NO
        )

    def _climbs(self, actor: str, date: Date, level: Match) -> bool:
        """Whether memberships that each held at that date, at least so surely, lead up to the actor."""
        seen = {actor}
        waiting = [actor]
        actors = self.chronology.actors
        while waiting:
            for membership in actors[waiting.pop()].member_of:
                above = membership.actor
                if above in seen or during(date, membership.since, membership.until) < level:
                    continue
                if above == self.actor.id:
                    return True
                seen.add(above)
                if above in self.members and actors[above].kind != "state":
                    waiting.append(above)
        return False


def circle(actor: Actor, chronology: Chronology, *, with_members: bool = True) -> Circle:
    """Draw the circle of an actor: itself, and those whom it stands for unless they are to be left out."""
    inside = members(actor, chronology.actors) if with_members else frozenset[str]()
    return Circle(actor, inside, chronology)


def standing(id: str, date: Date, chronology: Chronology) -> dict[str, Match]:
    """Return all that stand for an actor at a date, by id, each with how surely: itself, and what it was a member of.

    It is `Circle.holds` asked from below: the two answer alike for every actor.
    """
    found = {id: Match.YES}
    for level in (Match.YES, Match.POSSIBLE):
        seen = {id}
        waiting = [id]
        while waiting:
            actor = chronology.actors.get(waiting.pop())
            for membership in actor.member_of if actor else ():
                above = membership.actor
                if above in seen or during(date, membership.since, membership.until) < level:
                    continue
                seen.add(above)
                found.setdefault(above, level)
                if above in chronology.actors and chronology.actors[above].kind != "state":
                    waiting.append(above)
    return found


# --- How an actor is shown -------------------------------------------------------------------------------------


def name_of(actor: Actor, language: str) -> str:
    """Return the actor's name in a language, or its own where there is none."""
    return in_language(actor.name, actor.names, language)


def roles_at(actor: Actor, date: Date) -> list[tuple[Role, Match]]:
    """Return the roles that an actor had, or may have had, at a date: certain ones if there are any."""
    held = [(role, during(date, role.since, role.until)) for role in actor.roles]
    least = max((match for _, match in held), default=Match.NO)
    return [(role, match) for role, match in held if match is least and match]


def short_names(chronology: Chronology, language: str) -> dict[str, str]:
    """Return each actor the name that a narrow line shows: a person's last name where it means nobody else."""
    full = {id: name_of(actor, language) for id, actor in chronology.actors.items()}
    persons = {
        id: full[id].split()[-1]
        for id, actor in chronology.actors.items()
        if actor.kind == "person" and not _is_number(full[id].split()[-1])
    }
    bearers: dict[str, int] = {}
    for last in persons.values():
        bearers[last] = bearers.get(last, 0) + 1
    return full | {
        id: last
        for id, last in persons.items()
        if bearers[last] == 1 or last in chronology.actors[id].aliases
    }


def _is_number(word: str) -> bool:
    """Whether the last word of a name is a Roman number, as in "Leo XIV"."""
    return set(word) <= set("IVX.")
