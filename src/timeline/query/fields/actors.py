"""Filters by actor: who takes part, with whom, whom it concerns, in which role."""

from collections.abc import Callable, Mapping

from timeline.chronology.actors import STEPS, circle, during, find, name_of
from timeline.chronology.model import Actor, Chronology, Event
from timeline.chronology.words import spellings
from timeline.dates import Match
from timeline.query.fields.filter import Setting, row
from timeline.query.tree import Term
from timeline.text import fold
from timeline.translations import label

_SAID = {"with": "with", "about": "taking part or concerned"}
"""The labels of the filters that say more than a name."""


def _taking_part(filter: str, value: str, setting: Setting, *, concerned: bool = False) -> Term:
    def test_of(actor: Actor) -> Callable[[Event], Match]:
        around = circle(actor, setting.chronology, with_members=setting.with_members)
        return lambda event: around.holds(
            event.actors + event.about if concerned else event.actors, event.date
        )

    def count(actor: Actor) -> int:
        return sum(match is not Match.NO for match in map(test_of(actor), setting.chronology.events))

    actor = find(value, setting.chronology, f"--{filter}", count)

    def say(language: str) -> str:
        name = name_of(actor, language)
        said = label(_SAID[filter], language, name) if filter in _SAID else name
        said = said if setting.with_members else label("without members", language, said)
        return f" {said}" if filter == "with" else said  # it continues the actor before it, without a comma

    return Term(filter, actor.id, test_of(actor), say, exact=not setting.with_members)


def actor_names(chronology: Chronology) -> Mapping[str, str]:
    """Return all names of all actors: none that means two, but for those that the file itself gives to both."""
    *written, _ = STEPS
    owners: dict[str, list[str]] = {}
    for actor in chronology.actors.values():
        for name in {name: None for step in STEPS for name in step(actor)}:
            owners.setdefault(name, []).append(actor.name)
    given = {name for actor in chronology.actors.values() for step in written for name in step(actor)}
    return {
        name: "" if name in named else named[0]
        for name, named in owners.items()
        if name in given or len(named) == 1
    }


@row(
    "actor",
    "NAME",
    "Events in which NAME takes part. An id, a name in any language, an alias or a person's last name; "
    "members count.",
    ("-a", "--actor"),
    actor_names,
    checked=True,
    exact=True,
)
def actor(value: str, setting: Setting) -> Term:
    """Keep events in which an actor takes part, itself or by one who was a member of it then."""
    return _taking_part("actor", value, setting)


@row("with", "NAME", "... and NAME too.", ("--with",), actor_names, checked=True, exact=True)
def with_(value: str, setting: Setting) -> Term:
    """Keep events in which this actor takes part too."""
    return _taking_part("with", value, setting)


@row(
    "about",
    "NAME",
    "Events that concern NAME, taking part or not.",
    ("--about",),
    actor_names,
    checked=True,
    exact=True,
)
def about(value: str, setting: Setting) -> Term:
    """Keep events that concern an actor, whether it takes part or not."""
    return _taking_part("about", value, setting, concerned=True)


def _role_names(chronology: Chronology) -> Mapping[str, str]:
    """Return the roles that actors held, those that they had in events, and what the file calls them."""
    held = {role.role: actor.name for actor in chronology.actors.values() for role in actor.roles}
    written = {part.role: "" for event in chronology.events for part in event.actors if part.role}
    return spellings(chronology, "roles") | written | held


@row(
    "role", "TEXT", "Events in which somebody takes part in a role that holds TEXT, then.", known=_role_names
)
def role(value: str, setting: Setting) -> Term:
    """Keep events in which somebody takes part in a role, written at the event or held at its date."""
    chronology, wanted = setting.chronology, fold(value)

    def fits(text: str) -> bool:
        declared = chronology.roles.get(chronology.declared_id("roles", text))
        names = (declared.name, *declared.names.values(), *declared.aliases) if declared else ()
        return any(wanted in fold(one) for one in (text, *names))

    holders = {
        actor.id: [held for held in actor.roles if fits(held.role)] for actor in chronology.actors.values()
    }

    def test(event: Event) -> Match:
        if any(fits(part.role) for part in event.actors if part.role):
            return Match.YES
        return max(
            (
                during(event.date, held.since, held.until)
                for part in event.actors
                for held in holders.get(part.actor, ())
            ),
            default=Match.NO,
        )

    return Term("role", value, test, lambda language: label("role", language, value))
