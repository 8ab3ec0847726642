"""One actor whole: its names, roles and memberships, its first and last event, and with whom it acts most often."""

from collections import Counter
from collections.abc import Iterator

from timeline.chronology.actors import circle, ids_of, members, name_of
from timeline.chronology.model import Actor, Event
from timeline.chronology.words import said
from timeline.dates import Date
from timeline.query.selection import Selection
from timeline.translations import language_name
from timeline.views.header import header
from timeline.views.paper import Field, Line, Paper
from timeline.views.phrases import title_of

COMPANY = 5
"""So many of those whom it meets most often are named."""


def draw_profile(actor: Actor, selection: Selection, paper: Paper) -> Iterator[Line]:
    """Write what the chronology knows of an actor; its events are those of the selection."""
    yield from header(paper, selection)
    yield paper.line()
    yield from paper.paragraph(paper.text(name_of(actor, paper.language)), "heading")
    facts = (*_identity(paper, actor, selection), *_events(paper, actor, selection))
    yield from paper.fields(
        [Field(paper.say(name), paper.text(text)) for name, text in facts if text], indent=2
    )


def _identity(paper: Paper, actor: Actor, selection: Selection) -> Iterator[tuple[str, str]]:
    shown = name_of(actor, paper.language)
    if actor.name != shown:
        yield "Name", actor.name
    for language, name in actor.names.items():
        if name != shown:
            yield "Name", f"{name} ({language_name(language, paper.language)})"
    yield "Also", ", ".join(actor.aliases)
    yield "Is", paper.word(actor.kind) + (f" ({actor.country})" if actor.country else "")
    for role in actor.roles:
        words = said(selection.chronology, "roles", role.role, paper.language)
        yield "Role", _lasting(paper, words, role.since, role.until)
    actors = selection.chronology.actors
    for membership in actor.member_of:
        above = actors.get(membership.actor)
        name = name_of(above, paper.language) if above else membership.actor
        yield "Member of", _lasting(paper, name, membership.since, membership.until)
    if inside := members(actor, actors):
        names = sorted(name_of(actors[id], paper.language) for id in inside)
        yield "Stands for", paper.count("members", len(names), ", ".join(names))
    yield "Wikidata", f"https://www.wikidata.org/wiki/{actor.wikidata}" if actor.wikidata else ""
    yield "Note", actor.note
    yield "Type", f"--actor {actor.id}"


def _lasting(paper: Paper, what: str, since: Date | None, until: Date | None) -> str:
    if since and until:
        return f"{what}, {paper.say('from to', since.show(paper.language), until.show(paper.language))}"
    if since:
        return f"{what}, {paper.say('ever since', since.show(paper.language))}"
    return f"{what}, {paper.say('up to', until.show(paper.language))}" if until else what


def _events(paper: Paper, actor: Actor, selection: Selection) -> Iterator[tuple[str, str]]:
    events = [hit.event for hit in selection.hits]
    known = selection.chronology
    acting = [event for event in events if actor.id in ids_of(event.actors, known)]
    concerned = sum(actor.id in ids_of(event.about, known) for event in events)
    around = circle(actor, selection.chronology)
    counts = [paper.count("acts in", len(acting))]
    if around.members:
        with_members = sum(bool(around.holds(event.actors, event.date)) for event in events)
        counts.append(paper.count("with its members in", with_members))
    counts.append(paper.count("concerned in", concerned))
    yield "Events", ", ".join(counts)
    if acting:
        yield "First", _line(paper, acting[0])
        yield "Last", _line(paper, acting[-1])
    company = Counter(id for event in acting for id in ids_of(event.actors, known) if id != actor.id)
    actors = selection.chronology.actors
    if company:
        most = company.most_common(COMPANY)
        yield (
            "Most often with",
            ", ".join(f"{name_of(actors[id], paper.language)} ({count})" for id, count in most),
        )


def _line(paper: Paper, event: Event) -> str:
    return f"{event.date.show(paper.language)}: {title_of(event, paper.language)} ({event.id})"
