"""The listings: what can be filtered, how many of the selected events each has, and what to type for it."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from timeline.chronology.actors import ids_of, name_of
from timeline.chronology.model import Actor, Chronology, Event, Source
from timeline.chronology.support import host
from timeline.chronology.words import alike, country_name, said
from timeline.query.selection import Selection
from timeline.text import cells, fold
from timeline.views.grid import (
    Cell,
    Column,
    Piece,
    draw_left_out,
    draw_records,
    draw_table,
    draw_whole_lines,
    fold_cell,
    longest_word,
    shared,
    text_cell,
)
from timeline.views.header import header
from timeline.views.paper import Paper
from timeline.views.phrases import kind_words

FACTS = (3, 2)
"""The columns that give way where it is narrow, in that order: second fact, first fact."""


class Entry(NamedTuple):
    """One row: how many events, what it is called, two facts, and what to type for it."""

    events: int
    name: str
    fact: str = ""
    more: str = ""
    typed: str = ""


class Listing(NamedTuple):
    """One listing: the heads of name and facts, and what gives its entries."""

    heads: tuple[str, ...]
    entries: Callable[[Selection, Paper], Iterable[Entry]]


def draw_list(what: str, selection: Selection, paper: Paper, *, unused: bool = False) -> Iterator[Piece]:
    """Write what can be filtered (`actors`, `kinds`, `places` or `tags`), most events first, then by name.

    What none of the selected events has is left out, and how much that is said, unless `unused` asks for it.
    """
    listing = LISTINGS[what]
    entries = sorted(listing.entries(selection, paper), key=lambda entry: (-entry.events, fold(entry.name)))
    shown = [entry for entry in entries if entry.events or unused]
    yield from header(paper, selection)
    yield paper.line()
    heads = ("EVENTS", *listing.heads, "TYPE")
    rows = [
        [str(entry.events), *(paper.text(text) for text in (entry.name, entry.fact, entry.more, entry.typed))]
        for entry in shown
    ]
    if rows:
        yield from _draw_rows(paper, heads, rows)
        yield paper.line()
    yield from paper.paragraph(_counted(paper, what, len(shown), len(entries) - len(shown)), "quiet")


def _counted(paper: Paper, what: str, shown: int, left: int) -> str:
    said = paper.count(f"{what} listed", shown)
    return f"{said}; {paper.count('without event', left)}" if left else said


def _draw_rows(paper: Paper, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[Piece]:
    """Write side by side what says anything; facts give way where there is no room, or all are records."""
    used = [column for column in range(len(heads)) if any(row[column] for row in rows)]
    named = [paper.say(head) for head in heads]
    for left in range(len(FACTS) + 1):
        columns = [column for column in used if column not in FACTS[:left]]
        texts = [[row[column] for column in columns] for row in rows]
        table = list(zip([named[column] for column in columns], *texts, strict=True))
        needed = [max(map(cells, column)) for column in table]
        least = [max(longest_word(text_cell(text)) for text in column) for column in table]
        if sizes := needed if paper.look.whole_lines else shared(needed, least, paper.width):
            break
    else:
        texts = [[row[column] for column in used] for row in rows]
        yield from draw_records(paper, [named[column] for column in used], map(_cells, texts))
        return
    grid = [
        Column(named[column], size, right=not column) for column, size in zip(columns, sizes, strict=True)
    ]
    if paper.look.whole_lines:
        yield from draw_whole_lines(paper, grid, map(_cells, texts))
        return
    folded = ([fold_cell(cell, size) for cell, size in zip(_cells(row), sizes, strict=True)] for row in texts)
    yield from draw_table(paper, grid, folded)
    yield from draw_left_out(paper, [named[column] for column in used if column not in columns])


def _cells(row: Sequence[str]) -> list[Cell]:
    return [text_cell(text) for text in row]


def actors(selection: Selection, paper: Paper) -> Iterator[Entry]:
    """Return the actors with their kind, and for a person its present role or its state."""
    chronology = selection.chronology
    counts = Counter(id for hit in selection.hits for id in ids_of(hit.event.actors, chronology))
    for actor in chronology.actors.values():
        name = name_of(actor, paper.language)
        known_for = _role_or_state(actor, chronology, paper.language)
        yield Entry(counts[actor.id], name, paper.word(actor.kind), known_for, _other(actor.id, name))


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


def kinds(selection: Selection, paper: Paper) -> Iterator[Entry]:
    """Return the kinds with their PLOVER type and whether they are co-operation or conflict."""
    counts = Counter(hit.event.kind for hit in selection.hits)
    for kind in selection.chronology.kinds.values():
        name = kind_words(paper, selection.chronology, kind.name)
        plover = f"{kind.plover} ({kind.mode})" if kind.mode else kind.plover
        yield Entry(counts[kind.name], name, plover, paper.word(kind.tone.value), _other(kind.name, name))


def places(selection: Selection, paper: Paper) -> Iterator[Entry]:
    """Return the places with their countries: those that are declared, and those that events name."""
    chronology = selection.chronology
    countries = {
        alike(chronology, "places", text): event.country
        for event in reversed(chronology.events)
        for text in event.place
        if event.country
    }
    for key, name, typed, count in _words(selection, "places", lambda event: event.place, paper.language):
        declared = chronology.places.get(key)
        code = (declared.country if declared else "") or countries.get(key, "")
        yield Entry(count, name, country_name(chronology, code, paper.language), typed=_other(typed, name))


def tags(selection: Selection, paper: Paper) -> Iterator[Entry]:
    """Return the tags."""
    for _, name, typed, count in _words(selection, "tags", lambda event: event.tags, paper.language):
        yield Entry(count, name, typed=_other(typed, name))


def _words(
    selection: Selection, table: str, words_of: Callable[[Event], Iterable[str]], language: str
) -> Iterator[tuple[str, str, str, int]]:
    """Return each word of a table, whatever its spellings: its key, its name, what to type, its number of events."""
    chronology = selection.chronology
    counts = Counter(
        key
        for hit in selection.hits
        for key in {alike(chronology, table, text) for text in words_of(hit.event)}
    )
    written = {
        alike(chronology, table, text): text
        for event in reversed(chronology.events)
        for text in reversed(tuple(words_of(event)))
    }
    declared = {id: id for id in getattr(chronology, table)}
    for key, text in (declared | {key: declared.get(key, text) for key, text in written.items()}).items():
        yield key, said(chronology, table, text, language), text, counts[key]


def sources(selection: Selection, paper: Paper) -> Iterator[Entry]:
    """Return the publishers with the hosts that they publish at, and how many of their sources are archived."""
    events: Counter[str] = Counter()
    cited: dict[str, set[Source]] = {}
    for hit in selection.hits:
        events.update({source.publisher for source in hit.event.sources})
        for source in hit.event.sources:
            cited.setdefault(source.publisher, set()).add(source)
    for publisher, found in cited.items():
        hosts = ", ".join(sorted({host(source.url) for source in found} - {"", publisher}))
        archived = sum(bool(source.archived) for source in found)
        said = paper.count("archived of", archived) if archived else ""
        yield Entry(events[publisher], publisher, hosts, ", ".join(filter(None, (str(len(found)), said))))


LISTINGS: dict[str, Listing] = {
    "actors": Listing(("ACTOR", "KIND", "ROLE"), actors),
    "kinds": Listing(("KIND", "PLOVER", "TONE"), kinds),
    "places": Listing(("PLACE", "COUNTRY", "NOTHING"), places),
    "sources": Listing(("PUBLISHER", "ADDRESS", "CITED"), sources),
    "tags": Listing(("TAG", "NOTHING", "NOTHING"), tags),
}
