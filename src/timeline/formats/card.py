"""The card: one event whole, with its evidence, what is disputed and by whom, and its ties to other events."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple, TextIO

from timeline.actors import name_of, roles_at
from timeline.dates import Date, Match
from timeline.formats import Options
from timeline.formats.page import header
from timeline.formats.paper import Paper, Span, cells, wrap
from timeline.formats.phrases import country_name, date_sign, doubt_words, title_of, where
from timeline.labels import language_name
from timeline.model import Claim, Event, Participant, Source, in_language
from timeline.query import Hit, Selection
from timeline.support import Level, support_of

INVERSE = {
    "follows": "followed by",
    "responds-to": "answered by",
    "causes": "caused by",
    "enables": "enabled by",
    "part-of": "has part",
    "contradicts": "contradicted by",
    "corrects": "corrected by",
}
"""What a link is when it is seen from the event that it leads to."""


class Tie(NamedTuple):
    """A link as one of its two events sees it."""

    relation: str
    other: str


class Card(NamedTuple):
    """All that the parts of a card are written from."""

    paper: Paper
    selection: Selection
    hit: Hit
    ties: Sequence[Tie]
    events: Mapping[str, Event]

    @property
    def event(self) -> Event:
        """The event."""
        return self.hit.event


def write(selection: Selection, out: TextIO, options: Options) -> None:
    """Write each event as a card."""
    paper = Paper(out, options)
    header(paper, selection, options)
    events = {event.id: event for event in selection.chronology.events}
    ties = ties_of(events)
    for number, hit in enumerate(selection.hits):
        if number:
            paper.line()
        paper.line()
        card = Card(paper, selection, hit, ties.get(hit.event.id, ()), events)
        for part in (
            _write_titles,
            _write_facts,
            _write_disputes,
            _write_texts,
            _write_sources,
            _write_ties,
            _write_place,
        ):
            part(card)


def ties_of(events: Mapping[str, Event]) -> dict[str, list[Tie]]:
    """Give for each event its own links, and then those of others that lead to it."""
    ties: dict[str, list[Tie]] = {}
    for event in events.values():
        for link in event.links:
            ties.setdefault(event.id, []).append(Tie(link.relation, link.to))
    for event in events.values():
        for link in event.links:
            ties.setdefault(link.to, []).append(Tie(INVERSE.get(link.relation, link.relation), event.id))
    return ties


def _write_titles(card: Card) -> None:
    paper, event = card.paper, card.event
    shown = title_of(event, paper.language)
    paper.paragraph(paper.text(shown), "heading")
    for title in dict.fromkeys((event.title, *event.titles.values())):
        if title != shown:
            paper.paragraph(paper.text(title), "quiet")
    paper.line()


def _write_facts(card: Card) -> None:
    paper = card.paper
    rows = [(paper.say(name), line) for name, fact in FACTS.items() for line in fact(card)]
    size = max(cells(paper.say(name)) for name in FACTS)
    last = ""
    for name, line in rows:
        named = "" if name == last else name
        padded = named + " " * (size - cells(named))
        last = name
        _write_fact(paper, padded, line)


def _write_fact(paper: Paper, name: str, text: str) -> None:
    start = cells(name) + 4
    if paper.width < start + 12:
        if name.strip(" "):
            paper.lines(wrap(name.strip(" "), paper.width), "quiet")
        paper.lines(wrap(text, paper.width))
        return
    for number, line in enumerate(wrap(text, paper.measure - start)):
        paper.line("  ", Span(" " * cells(name) if number else name, "quiet"), "  ", line)


def _when(card: Card) -> Iterator[str]:
    paper, event = card.paper, card.event
    yield f"{date_sign(paper, event)} {paper.text(event.date.show(paper.language, style='long'))}"
    if event.date_text:
        yield paper.say("in the words", event.date_text)


def _match(card: Card) -> Iterator[str]:
    if doubt := doubt_words(card.paper, card.selection, card.hit):
        yield doubt


def _what(card: Card) -> Iterator[str]:
    paper, event = card.paper, card.event
    kind = card.selection.chronology.kind_of(event)
    if not event.kind:
        yield paper.say("not stated")
        return
    tone = paper.word(kind.tone.value)
    plover = f"PLOVER {kind.plover}" + (f", {kind.mode}" if kind.mode else "") if kind.plover else ""
    meaning = f"{tone} ({plover})" if tone and plover else tone or plover
    yield paper.signs.dot.join(part for part in (paper.word(event.kind), meaning) if part)


def _who(card: Card) -> Iterator[str]:
    if not card.event.actors:
        yield card.paper.say("not stated")
    yield from (_participant(card, part) for part in card.event.actors)


def _about(card: Card) -> Iterator[str]:
    yield from (_participant(card, part) for part in card.event.about)


def _participant(card: Card, part: Participant) -> str:
    """Name a participant with its part in the event, else with the role that it held then."""
    paper = card.paper
    actor = card.selection.chronology.actors.get(part.actor)
    if actor is None:
        return paper.text(", ".join(text for text in (part.actor, part.role) if text))
    roles = [part.role] if part.role else []
    for role, match in () if roles else roles_at(actor, card.event.date):
        roles.append(role.role if match is Match.YES else paper.say("perhaps", role.role))
    return paper.text(", ".join([name_of(actor, paper.language), *roles]))


def _where(card: Card) -> Iterator[str]:
    paper, event, chronology = card.paper, card.event, card.selection.chronology
    declared = chronology.place_of(event)
    code = event.country or (declared.country if declared else "")
    named = where(chronology, event, paper.language)
    country = country_name(chronology, code, paper.language)
    said = ", ".join(dict.fromkeys(part for part in (named, country) if part))
    yield paper.text(said) if said else paper.say("not stated")


def _figures(card: Card) -> Iterator[str]:
    yield from (card.paper.text(f"{name}: {value}") for name, value in card.event.figures.items())


def _tags(card: Card) -> Iterator[str]:
    if card.event.tags:
        yield card.paper.text(", ".join(card.event.tags))


def _support(card: Card) -> Iterator[str]:
    """Say how well the event is supported, and why."""
    paper = card.paper
    support = support_of(card.event)
    level = paper.say(support.level)
    if support.level is Level.UNSOURCED:
        yield paper.say("no source given", level)
        return
    copies = [
        paper.count("in copies", house.copies, house.name) for house in support.houses if house.copies > 1
    ]
    if support.level is Level.SINGLE_SOURCE:
        yield paper.say("why", level, paper.say("only", copies[0] if copies else support.houses[0].name))
        return
    why = [paper.count("publishers", len(support.houses)), *(copies or [paper.say("no copies")])]
    yield paper.say("why", level, ", ".join(why))


def _judgement(card: Card) -> Iterator[str]:
    if card.event.confidence:
        yield card.paper.say("the editor’s", card.paper.word(card.event.confidence))


FACTS: dict[str, Callable[[Card], Iterator[str]]] = {
    "Match": _match,
    "When": _when,
    "What": _what,
    "Who": _who,
    "About": _about,
    "Where": _where,
    "Figures": _figures,
    "Tags": _tags,
    "Support": _support,
    "Judgement": _judgement,
}
"""The named lines of a card, in order."""


def _write_disputes(card: Card) -> None:
    """Write the recorded value of each disputed field, and beside it what others say, and who they are."""
    paper, event = card.paper, card.event
    if not event.claims:
        return
    paper.line()
    paper.paragraph(paper.say("Disputed"), "heading")
    for field in dict.fromkeys(claim.field for claim in event.claims):
        rows = [(_recorded(card, field), paper.say("this record"))]
        rows += [
            (paper.text(claim.value), _claimant(card, claim))
            for claim in event.claims
            if claim.field == field
        ]
        paper.paragraph(paper.text(paper.word(field)), "doubt", indent=4, first="  ")
        for value, said_by in rows:
            paper.paragraph(f"{value}  ({said_by})", indent=6, first="    ")


def _recorded(card: Card, field: str) -> str:
    """Give the value that the record holds for a disputed field or figure."""
    event, paper = card.event, card.paper
    if field in event.figures:
        return paper.text(event.figures[field])
    value = getattr(event, field, "") if field in RECORDED else ""
    if isinstance(value, Date):
        return paper.text(value.show(paper.language))
    if isinstance(value, tuple):
        return "; ".join(_participant(card, part) for part in value) or paper.say("not stated")
    return paper.text(str(value)) if value else paper.say("not stated")


RECORDED = frozenset({"date", "date_text", "title", "summary", "kind", "place", "country", "actors", "about"})
"""The fields of an event that a claim can dispute by name; any other name is a figure's."""


def _claimant(card: Card, claim: Claim) -> str:
    paper = card.paper
    said_by = claim.source
    for number, source in enumerate(card.event.sources, 1):
        if claim.source and claim.source in (source.url, source.id):
            said_by = f"{source.publisher} [{number}]"
            break
    else:
        declared = card.selection.chronology.sources.get(claim.source)
        if declared is not None:
            said_by = ", ".join(part for part in (declared.publisher, declared.url) if part)
    said = said_by or paper.say("not stated")
    return paper.text(f"{said}: {claim.note}" if claim.note else said)


def _write_texts(card: Card) -> None:
    paper, event = card.paper, card.event
    summary = in_language(event.summary, event.summaries, paper.language)
    for text in (summary, event.note and f"{paper.say('Note')}: {event.note}"):
        if text:
            paper.line()
            for paragraph in text.splitlines():
                if paragraph.strip():
                    paper.paragraph(paper.text(paragraph))


def _write_sources(card: Card) -> None:
    paper, sources = card.paper, card.event.sources
    if not sources:
        return
    archived = sum(bool(source.archived) for source in sources)
    kept = paper.count("archived of", archived) if archived else paper.say("none archived")
    paper.line()
    paper.line(Span(paper.say("Sources"), "heading"), f": {len(sources)}, {kept}")
    for number, source in enumerate(sources, 1):
        lead = f"  [{number}] "
        paper.paragraph(_source_line(paper, source), indent=len(lead), first=lead)
        for text, style, link in _source_parts(paper, source):
            indent = len(lead) if paper.width > len(lead) + 8 else 0
            for line in wrap(text, paper.measure - indent):
                paper.line(" " * indent, Span(line, style, link))


def _source_line(paper: Paper, source: Source) -> str:
    parts = (
        source.publisher,
        source.via and paper.say("via", source.via),
        source.published and source.published.show(paper.language),
        source.language and paper.say("in language", language_name(source.language, paper.language)),
        source.kind and paper.word(source.kind),
        source.accessed and paper.say("accessed", source.accessed.show(paper.language)),
        source.id,
    )
    return paper.text(", ".join(str(part) for part in parts if part))


def _source_parts(paper: Paper, source: Source) -> Iterator[tuple[str, str, str]]:
    """Give the further lines of a source: text, style, and the address that it leads to."""
    if source.title:
        yield paper.text(source.title), "", ""
    if source.quote:
        yield paper.quoted(source.quote), "", ""
    if source.note:
        yield paper.text(source.note), "", ""
    if source.url:
        yield paper.text(source.url), "quiet", source.url
    if source.archived:
        yield paper.say("archived"), "quiet", ""
        yield paper.text(source.archived), "quiet", source.archived


def _write_ties(card: Card) -> None:
    paper = card.paper
    if not card.ties:
        return
    paper.line()
    paper.paragraph(paper.say("Links"), "heading")
    for relation, other in card.ties:
        event = card.events.get(other)
        date = f"{paper.text(event.date.show(paper.language))}  " if event else ""
        title = paper.text(title_of(event, paper.language)) if event else ""
        paper.paragraph(f"{paper.word(relation)}  {date}{title}", indent=4, first="  ")
        paper.paragraph(paper.text(other), "quiet", indent=4, first="    ")


def _write_place(card: Card) -> None:
    """Write the id, and where in which file the event stands."""
    paper = card.paper
    position = card.event.locate()
    written = f"{position.path}:{position.line}" if position.path else ""
    paper.line()
    id, place = paper.text(card.event.id), paper.text(written)
    room = paper.measure - cells(id) - cells(place)
    if room >= 2:
        paper.line(Span(id + " " * room + place, "quiet"))
    else:
        paper.lines(wrap(id, paper.width), "quiet")
        paper.lines(wrap(place, paper.width) if place else [], "quiet")
