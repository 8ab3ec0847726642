"""The listings: what can be filtered, how many of the selected events each has, and what to type for it."""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from timeline.chronology.actors import name_of
from timeline.chronology.model import Actor, Chronology, Event
from timeline.chronology.words import alike, country_name, said
from timeline.query import counting
from timeline.query.selection import Selection
from timeline.text import fold
from timeline.views.columns import Column, Row, draw_columns
from timeline.views.grid import Piece
from timeline.views.header import header
from timeline.views.paper import Paper, Span
from timeline.views.phrases import kind_words, meaning_words, plover_words, tone_sign


class Listed(NamedTuple):
    """What the rows of a list are made from; `every`: those without an event too."""

    selection: Selection
    paper: Paper
    every: bool = False
    with_members: bool = True


class Entry(NamedTuple):
    """One row: how many events, what it is called, and what else its columns say; what to type for it comes last.

    A sign stands between the first two.
    """

    events: int
    name: str
    facts: tuple[str, ...] = ()
    sign: Span | None = None


class Listing(NamedTuple):
    """One listing: its columns after the number of events, and what gives its entries."""

    columns: tuple[Column, ...]
    entries: Callable[[Listed], Iterable[Entry]]


EVENTS = Column("EVENTS", right=True)
TYPE = Column("TYPE")


def draw_list(
    what: str, selection: Selection, paper: Paper, *, every: bool = False, with_members: bool = True
) -> Iterator[Piece]:
    """Write what can be filtered (`actors`, `kinds`, `places` or `tags`), most events first, then by name.

    What none of the selected events has is left out, and how much that is said, unless `every` asks for it.
    """
    listing = LISTINGS[what]
    found = listing.entries(Listed(selection, paper, every, with_members))
    entries = sorted(found, key=lambda entry: (-entry.events, fold(entry.name)))
    shown = [entry for entry in entries if entry.events or every]
    yield from header(paper, selection)
    yield paper.line()
    if shown:
        columns = (EVENTS, *listing.columns)
        yield from draw_columns(paper, columns, [_row(paper, columns, entry) for entry in shown])
        yield paper.line()
    left = len(entries) - len(shown)
    counted = paper.count(f"{what} listed", len(shown))
    without = f"{counted}; {paper.count('without event', left)}" if left else counted
    yield from paper.paragraph(without, "quiet")


def _row(paper: Paper, columns: tuple[Column, ...], entry: Entry) -> Row:
    texts = [paper.text(text) for text in (entry.name, *entry.facts)]
    cells = [str(entry.events), *texts, *[""] * (len(columns) - 1 - len(texts))]
    return Row(cells, [entry.sign] if entry.sign else [])


def actors(listed: Listed) -> Iterator[Entry]:
    """Return the actors with their kind, and for a person its present role or its state."""
    chronology, paper = listed.selection.chronology, listed.paper
    counts = counting.of_actors(listed.selection, with_members=listed.with_members)
    for actor in chronology.actors.values():
        name = name_of(actor, paper.language)
        known_for = _role_or_state(actor, chronology, paper.language)
        yield Entry(counts[actor.id], name, (paper.word(actor.kind), known_for, _other(actor.id, name)))


def _role_or_state(actor: Actor, chronology: Chronology, language: str) -> str:
    """Say which role a person has now, else which state it belongs to."""
    if actor.kind != "person":
        return ""
    present = [said(chronology, "roles", role.role, language) for role in actor.roles if role.until is None]
    above = (chronology.actors.get(membership.actor) for membership in actor.member_of)
    states = [name_of(state, language) for state in above if state is not None and state.kind == "state"]
    return next(iter((*present[-1:], *states)), "") or country_name(chronology, actor.country, language)


def _other(typed: str, name: str) -> str:
    """Return what is to be typed where it is not the name."""
    return "" if typed == name else typed


def kinds(listed: Listed) -> Iterator[Entry]:
    """Return the kinds with PLOVER type and tone; where all are asked for, with CAMEO code and what each means."""
    chronology, paper = listed.selection.chronology, listed.paper
    counts = counting.of_kinds(listed.selection)
    for kind in chronology.kinds.values():
        name = kind_words(paper, chronology, kind.name)
        means = (
            (kind.cameo, meaning_words(chronology, kind.name, paper.language)) if listed.every else ("", "")
        )
        facts = (plover_words(kind), means[0], paper.word(kind.tone.value), means[1])
        yield Entry(counts[kind.name], name, (*facts, _other(kind.name, name)), tone_sign(paper, kind.tone))


def places(listed: Listed) -> Iterator[Entry]:
    """Return the places with their countries: those that are declared, and those that events name."""
    chronology, language = listed.selection.chronology, listed.paper.language
    countries = {
        alike(chronology, "places", text): event.country
        for event in reversed(chronology.events)
        for text in event.place
        if event.country
    }
    for key, (typed, events) in counting.of_places(listed.selection).items():
        declared = chronology.places.get(key)
        code = (declared.country if declared else "") or countries.get(key, "")
        name = said(chronology, "places", typed, language)
        yield Entry(events, name, (country_name(chronology, code, language), _other(typed, name)))


def tags(listed: Listed) -> Iterator[Entry]:
    """Return the tags."""
    for typed, events in counting.of_words(listed.selection, "tags", _tags).values():
        name = said(listed.selection.chronology, "tags", typed, listed.paper.language)
        yield Entry(events, name, (_other(typed, name),))


def _tags(event: Event) -> tuple[str, ...]:
    return event.tags


LISTINGS: dict[str, Listing] = {
    "actors": Listing((Column("ACTOR"), Column("KIND", 1), Column("ROLE", 2), TYPE), actors),
    "kinds": Listing(
        (
            Column("KIND"),
            Column("PLOVER", 1),
            Column("CAMEO", 3),
            Column("TONE", 2),
            Column("MEANS", least=32),
            TYPE,
        ),
        kinds,
    ),
    "places": Listing((Column("PLACE"), Column("COUNTRY", 1), TYPE), places),
    "tags": Listing((Column("TAG"), TYPE), tags),
}
