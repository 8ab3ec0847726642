"""One thing whole, of any list: what it is called, with whom and where it stands, and its events year by year.

One shape for all: what differs is a row of the table at the end.
"""

from collections.abc import Callable, Iterator
from shlex import quote
from typing import NamedTuple

from timeline.chronology.actors import name_of
from timeline.chronology.model import Chronology, in_language, note_of, title_of
from timeline.chronology.words import country_name, kind_said, said
from timeline.query.fields.places import countries_called
from timeline.query.selection import Hit, Selection
from timeline.text import fold
from timeline.translations import LANGUAGES, counted, language_name, word
from timeline.views.columns import Column, Group, Row, draw_groups
from timeline.views.grouped import grouped
from timeline.views.header import header
from timeline.views.pages import profile, publisher
from timeline.views.pages.company import company
from timeline.views.pages.names import Fact, names
from timeline.views.paper import Field, Line, Paper, Span, wrap_date
from timeline.views.phrases import (
    date_sign,
    date_words,
    doubt_words,
    meaning_words,
    plover_words,
    possible_mark,
    tone_sign,
)

COLUMNS = (
    Column("DATE", least=11, wrap=wrap_date, style="date"),
    Column("EVENT", least=40, style="title"),
    Column("ID", gives_way=1),
)


class Page(NamedTuple):
    """What a page is about (the id, or what was typed for it), its events, and what it is drawn on."""

    key: str
    selection: Selection
    paper: Paper

    @property
    def chronology(self) -> Chronology:
        """The chronology that its events are from."""
        return self.selection.chronology


class Thing(NamedTuple):
    """What differs between the pages: the heading, what the file says, and more lines that are no text of the file.

    `without` is the line of the company that `more` says better; `below` gives what stands below an event.
    """

    name: Callable[[Page], str]
    facts: Callable[[Page], Iterator[Fact]]
    more: Callable[[Page], Iterator[Field]] = lambda _page: iter(())
    without: str = ""
    below: Callable[[Page, Hit], list[Span]] = lambda _page, _hit: []


def declared(what: str, key: str, chronology: Chronology) -> bool:
    """Whether the file, or the program, says what this is, though no event may have it."""
    return what not in ("tags", "places", "sources") or bool(
        what != "sources" and chronology.declared_id(what, key)
    )


def draw_one(what: str, key: str, selection: Selection, paper: Paper) -> Iterator[Line]:
    """Write one thing of a list whole; the selection has its events."""
    thing, page = THINGS[what], Page(key, selection, paper)
    yield from header(paper, selection)
    yield paper.line()
    yield from paper.paragraph(paper.text(thing.name(page)), "heading")
    said = [Field(paper.say(name), paper.text(text)) for name, text in thing.facts(page) if text]
    around = company(paper, selection, thing.name(page), thing.without)
    yield from paper.fields([*said, *thing.more(page), *around], indent=2)
    if selection.hits:
        yield paper.line()
        yield from draw_groups(paper, COLUMNS, list(_years(page, thing)))


def _years(page: Page, thing: Thing) -> Iterator[Group]:
    """Return the events of each year, with how many there are."""
    language = page.paper.language
    for name, hits in grouped(page.selection, "year", language):
        heading = page.paper.text(f"{name}: {counted('events', language, len(hits))}")
        yield Group(heading, [_row(page, thing, hit) for hit in hits])


def _row(page: Page, thing: Thing, hit: Hit) -> Row:
    paper, event = page.paper, hit.event
    title, doubt = paper.text(title_of(event, paper.language)), doubt_words(paper, page.selection, hit)
    tone = tone_sign(paper, page.chronology.kind_of(event).tone)
    signs = [Span(date_sign(paper, event), tone.style), Span(" "), tone]
    if page.selection.possible:
        signs = [possible_mark(paper, hit), Span(" "), *signs]
    cells = (date_words(paper, event), f"{title} ({doubt})" if doubt else title, paper.text(event.id))
    return Row(cells, signs, thing.below(page, hit))


# --- What the file says of each --------------------------------------------------------------------------------


def _actor_name(page: Page) -> str:
    return name_of(page.chronology.actors[page.key], page.paper.language)


def _actor(page: Page) -> Iterator[Fact]:
    return profile.facts(page.chronology.actors[page.key], page.selection, page.paper)


def _acting(page: Page) -> Iterator[Field]:
    return profile.acting(page.chronology.actors[page.key], page.selection, page.paper)


def _kind_name(page: Page) -> str:
    return kind_said(page.chronology, page.key, page.paper.language)


def _kind(page: Page) -> Iterator[Fact]:
    paper, chronology = page.paper, page.chronology
    kind, declared, shown = chronology.kinds[page.key], chronology.kind_words.get(page.key), _kind_name(page)
    if declared:
        yield from names(paper, declared, shown)
    for language in LANGUAGES:
        name = word(page.key, language)
        if name not in (shown, page.key) and not (declared and language in declared.names):
            yield "Name", f"{name} ({language_name(language, paper.language)})"
    cameo = f"CAMEO {kind.cameo}" if kind.cameo else ""
    plover = f"PLOVER {plover_words(kind)}" if kind.plover else ""
    yield "Is", paper.signs.dot.join(filter(None, (paper.word(kind.tone.value), plover, cameo)))
    yield "MEANS", meaning_words(chronology, page.key, paper.language)
    yield "Type", f"--kind {page.key}"


def _word_name(table: str) -> Callable[[Page], str]:
    return lambda page: said(page.chronology, table, _written(page, table), page.paper.language)


def _written(page: Page, table: str) -> str:
    """Return the id of what is declared, else the spelling of the events, else what was typed."""
    if id := page.chronology.declared_id(table, page.key):
        return id
    field = {"tags": "tags", "places": "place"}.get(table, "")
    texts = (text for event in page.chronology.events for text in getattr(event, field, ()))
    return next((text for text in texts if fold(text) == fold(page.key)), page.key)


def _declared(page: Page, table: str) -> Iterator[Fact]:
    declared = getattr(page.chronology, table).get(page.chronology.declared_id(table, page.key))
    if declared:
        yield from names(page.paper, declared, _word_name(table)(page))


def _note(page: Page, table: str) -> str:
    declared = getattr(page.chronology, table).get(page.chronology.declared_id(table, page.key))
    return note_of(declared, page.paper.language) if declared else ""


def _tag(page: Page) -> Iterator[Fact]:
    yield from _declared(page, "tags")
    yield "Note", _note(page, "tags")
    yield "Type", f"--tag {quote(_written(page, 'tags'))}"


def _place(page: Page) -> Iterator[Fact]:
    yield from _declared(page, "places")
    declared = page.chronology.places.get(page.chronology.declared_id("places", page.key))
    codes = (declared.country,) if declared else tuple(sorted(countries_called(page.key, page.chronology)))
    countries = [country_name(page.chronology, code, page.paper.language) for code in codes if code]
    yield "COUNTRY", ", ".join(name for name in countries if name != _word_name("places")(page))
    yield "Note", _note(page, "places")
    yield "Type", f"--place {quote(_written(page, 'places'))}"


def _query(page: Page) -> Iterator[Fact]:
    named = page.chronology.queries[page.key]
    yield from _declared(page, "queries")
    yield "QUERY", named.query
    yield "MEANS", in_language(named.description, named.descriptions, page.paper.language)
    yield "Type", f"@{page.key}"


def _source_name(page: Page) -> str:
    return publisher.name(page.key, page.chronology)


def _source(page: Page) -> Iterator[Fact]:
    yield "Type", f"--source {quote(_source_name(page))}"


def _cited(page: Page) -> Iterator[Field]:
    return publisher.cited(page.key, page.selection, page.paper)


def _addresses(page: Page, hit: Hit) -> list[Span]:
    return publisher.addresses(page.key, hit.event, page.paper)


THINGS: dict[str, Thing] = {
    "actors": Thing(_actor_name, _actor, _acting, without="Who"),
    "kinds": Thing(_kind_name, _kind),
    "places": Thing(_word_name("places"), _place),
    "tags": Thing(_word_name("tags"), _tag),
    "sources": Thing(_source_name, _source, _cited, below=_addresses),
    "queries": Thing(_word_name("queries"), _query),
}
"""The pages by the lists that they are of."""
