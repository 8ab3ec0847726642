"""What the chronology knows of one actor: its names, roles and memberships, and how often it acts, and with whom."""

from collections.abc import Iterator

from timeline.chronology.actors import circle, ids_of, members, name_of
from timeline.chronology.model import Actor, note_of
from timeline.chronology.words import said
from timeline.dates import Date
from timeline.query.selection import Selection
from timeline.views.pages.company import actor_name, counted, who
from timeline.views.pages.names import Fact, names
from timeline.views.paper import NO_BREAK, Field, Paper


def facts(actor: Actor, selection: Selection, paper: Paper) -> Iterator[Fact]:
    """Return what the file says of an actor, and what to type for it."""
    chronology = selection.chronology
    yield from names(paper, actor, name_of(actor, paper.language))
    yield "Is", paper.word(actor.kind) + (f" ({actor.country})" if actor.country else "")
    for role in actor.roles:
        words = said(chronology, "roles", role.role, paper.language)
        yield "Role", _lasting(paper, words, role.since, role.until)
    for membership in actor.member_of:
        above = actor_name(chronology, membership.actor, paper.language)
        yield "Member of", _lasting(paper, above, membership.since, membership.until)
    if inside := members(actor, chronology.actors):
        called = sorted(name_of(chronology.actors[id], paper.language) for id in inside)
        yield "Stands for", paper.count("members", len(called), ", ".join(called))
    yield "Wikidata", f"https://www.wikidata.org/wiki/{actor.wikidata}" if actor.wikidata else ""
    yield "Note", note_of(actor, paper.language)
    yield "Type", f"--actor {actor.id}"


def _lasting(paper: Paper, what: str, since: Date | None, until: Date | None) -> str:
    if since and until:
        return f"{what}, {paper.say('from to', since.show(paper.language), until.show(paper.language))}"
    if since:
        return f"{what}, {paper.say('ever since', since.show(paper.language))}"
    return f"{what}, {paper.say('up to', until.show(paper.language))}" if until else what


def acting(actor: Actor, selection: Selection, paper: Paper) -> Iterator[Field]:
    """Return in how many of the events it acts itself, by whom else, and with whom; and what `--about` finds."""
    chronology = selection.chronology
    around = circle(actor, chronology)
    itself = sum(actor.id in ids_of(event.actors, chronology) for event in selection.events)
    concerned = sum(bool(around.holds(event.actors + event.about, event.date)) for event in chronology.events)
    parts = [paper.count("acts in", itself)]
    if len(selection) > itself:
        parts.append(paper.count("with its members in", len(selection)))
    parts.append(paper.count("concerned in", concerned, f"--about{NO_BREAK}{actor.id}"))
    yield Field(paper.say("Events"), ", ".join(parts))
    everyone = frozenset(chronology.actors) - around.members - {actor.id}
    yield from counted(paper, "Acts through", who(selection, paper.language, everyone | {actor.id}))
    yield from counted(paper, "Most often with", who(selection, paper.language, around.members | {actor.id}))
