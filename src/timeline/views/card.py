"""The card: one event whole, with its evidence, what is disputed and by whom, and its ties to others."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from timeline.chronology import disputes
from timeline.chronology.actors import name_of, roles_at
from timeline.chronology.links import Tie, ties
from timeline.chronology.model import (
    TRANSLATIONS,
    Claim,
    Event,
    Participant,
    Source,
    in_language,
    note_of,
    summary_of,
    title_of,
)
from timeline.chronology.places import countries_of
from timeline.chronology.support import Level, support_of
from timeline.chronology.words import country_name, figures_said, said, where
from timeline.dates import Match
from timeline.query.selection import Hit, Selection
from timeline.text import cells
from timeline.translations import language_name
from timeline.views.header import header
from timeline.views.paper import NO_BREAK, Field, Line, Paper, Span, bound, wrap, wrap_spans
from timeline.views.phrases import date_sign, date_words, doubt_words, field_words, kind_words

VALUE = 24
"""What is said of a disputed field stands in a column of at most so many cells; who says so follows."""


class Card(NamedTuple):
    """All that the parts of a card are written from."""

    paper: Paper
    selection: Selection
    hit: Hit
    ties: Sequence[Tie]

    @property
    def event(self) -> Event:
        """The event."""
        return self.hit.event


def draw(selection: Selection, paper: Paper) -> Iterator[Line]:
    """Write each event as a card."""
    yield from header(paper, selection)
    tied = ties(selection.chronology)
    for number, hit in enumerate(selection.hits):
        if number:
            yield paper.line()
        yield paper.line()
        card = Card(paper, selection, hit, tied[hit.event.id])
        for part in (
            _draw_titles,
            _draw_summary,
            _draw_facts,
            _draw_disputes,
            _draw_note,
            _draw_sources,
            _draw_ties,
            _draw_place,
        ):
            yield from part(card)


def _draw_titles(card: Card) -> Iterator[Line]:
    paper = card.paper
    yield from paper.paragraph(paper.text(title_of(card.event, paper.language)), "heading")
    yield paper.line()


def _draw_facts(card: Card) -> Iterator[Line]:
    paper = card.paper
    yield from paper.fields(
        [Field(paper.say(name), line) for name, fact in FACTS.items() for line in fact(card)], indent=2
    )


def _when(card: Card) -> Iterator[str]:
    paper, event = card.paper, card.event
    yield f"{date_sign(paper, event)} {date_words(paper, event, 'long')}"
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
    words = paper.signs.dot.join(
        filter(None, (kind_words(paper, card.selection.chronology, event.kind), paper.word(kind.tone.value)))
    )
    code = ", ".join(filter(None, (kind.plover, kind.mode)))
    yield f"{words} (PLOVER {code})" if code else words


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

    def words(role: str) -> str:
        return said(card.selection.chronology, "roles", role, paper.language)

    roles = [words(part.role)] if part.role else []
    for role, match in () if roles else roles_at(actor, card.event.date):
        roles.append(words(role.role) if match is Match.YES else paper.say("perhaps", words(role.role)))
    return paper.text(", ".join([name_of(actor, paper.language), *roles]))


def _where(card: Card) -> Iterator[str]:
    paper, event, chronology = card.paper, card.event, card.selection.chronology
    named = where(chronology, event, paper.language)
    countries = [country_name(chronology, code, paper.language) for code in countries_of(event, chronology)]
    stated = ", ".join(dict.fromkeys(part for part in (named, *countries) if part))
    yield paper.text(stated) if stated else paper.say("not stated")


def _figures(card: Card) -> Iterator[str]:
    yield from map(card.paper.text, figures_said(card.selection.chronology, card.event, card.paper.language))


def _tags(card: Card) -> Iterator[str]:
    if card.event.tags:
        words = (said(card.selection.chronology, "tags", tag, card.paper.language) for tag in card.event.tags)
        yield card.paper.text(", ".join(words))


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


def _draw_disputes(card: Card) -> Iterator[Line]:
    """Write what is recorded of each disputed field, and below it what others say, each with who says so."""
    paper, claims = card.paper, card.event.claims
    if not claims:
        return
    yield paper.line()
    yield from paper.paragraph(paper.say("Disputed"), "heading")
    rows = []
    for name in dict.fromkeys(claim.field for claim in claims):
        held = [(recorded(card, name), paper.say("this record"))]
        held += [(claimed(card, claim), claimant(card, claim)) for claim in claims if claim.field == name]
        size = min(max(cells(value) for value, _ in held), VALUE)
        title = field_words(paper, card.selection.chronology, name)
        rows += [
            Field(
                title,
                f"{value}{_blanks(size - cells(value))}  {who}",
            )
            for value, who in held
        ]
    yield from paper.fields(rows, indent=2)


def _blanks(count: int) -> str:
    return NO_BREAK * count


def recorded(card: Card, field: str) -> str:
    """Say what the record holds of a disputed field or figure."""
    event, paper = card.event, card.paper
    chronology, language = card.selection.chronology, paper.language
    if field in ("actors", "about"):
        held = "; ".join(_participant(card, part) for part in getattr(event, field))
    else:
        held = paper.text(disputes.recorded(chronology, event, field, language))
    return held or paper.say("not stated")


def claimed(card: Card, claim: Claim) -> str:
    """Say what is claimed: a date as dates are shown, words in the reader's language."""
    chronology, paper = card.selection.chronology, card.paper
    return paper.text(disputes.claimed(chronology, card.event, claim, paper.language))


def claimant(card: Card, claim: Claim) -> str:
    """Say who claims it: a source of the event with its number, else what is written; and the note of the claim."""
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
    named = said_by or paper.say("not stated")
    note = note_of(claim, paper.language)
    return paper.text(f"{named}: {note}" if note else named)


def _draw_summary(card: Card) -> Iterator[Line]:
    """Write the summary, and in which other languages the event is told."""
    paper, event = card.paper, card.event
    others = [language_name(tag, paper.language) for tag in _other_languages(card)]
    also = paper.say("told also", ", ".join(others)) if others else ""
    for text, style in ((summary_of(event, paper.language), ""), (also, "quiet")):
        if text:
            yield from _draw_text(paper, text, style)
            yield paper.line()


def _other_languages(card: Card) -> Iterator[str]:
    """Return the languages of the texts of an event that are not the reader's, each once."""
    event, own = card.event, card.selection.chronology.language
    found: dict[str, None] = {}
    for name in disputes.TOLD:
        text, texts = getattr(event, name), getattr(event, TRANSLATIONS[name])
        shown = in_language(text, texts, card.paper.language)
        found |= {tag: None for tag, told in ((own, text), *texts.items()) if told not in ("", shown)}
    yield from found


def _draw_note(card: Card) -> Iterator[Line]:
    if note := note_of(card.event, card.paper.language):
        yield card.paper.line()
        yield from _draw_text(card.paper, f"{card.paper.say('Note')}: {note}")


def _draw_text(paper: Paper, text: str, style: str = "") -> Iterator[Line]:
    for paragraph in text.split("\n"):
        yield from paper.paragraph(paper.text(paragraph), style)


def _draw_sources(card: Card) -> Iterator[Line]:
    paper, sources = card.paper, card.event.sources
    if not sources:
        return
    archived = sum(bool(source.archived) for source in sources)
    kept = paper.count("archived of", archived) if archived else paper.say("none archived")
    yield paper.line()
    heading = [Span(paper.say("Sources"), "heading"), Span(f": {len(sources)}, {kept}")]
    for spans in wrap_spans(heading, paper.measure):
        yield paper.line(*spans)
    for number, source in enumerate(sources, 1):
        lead = f"  [{number}] "
        yield from paper.paragraph(source_line(paper, source), indent=len(lead), first=lead)
        for text, style, link in _source_parts(paper, source):
            indent = len(lead) if paper.width > len(lead) + 8 else 0
            for line in wrap(text, paper.measure - indent):
                yield paper.line(" " * indent, Span(line, style, link))


def source_line(paper: Paper, source: Source) -> str:
    """Say who published a source, from whom it is, when, in which language, of which kind, when it was read."""
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
    """Return the further lines of a source: text, style, and the address that it leads to."""
    if source.title:
        yield paper.text(source.title), "", ""
    if source.quote:
        yield paper.quoted(source.quote), "", ""
    if note := note_of(source, paper.language):
        yield paper.text(note), "", ""
    if source.url:
        yield paper.text(source.url), "quiet", source.url
    if source.archived:
        yield paper.say("archived"), "quiet", ""
        yield paper.text(source.archived), "quiet", source.archived


def _draw_ties(card: Card) -> Iterator[Line]:
    paper = card.paper
    if not card.ties:
        return
    yield paper.line()
    yield from paper.paragraph(paper.say("Links"), "heading")
    rows = []
    for tie in card.ties:
        name, event = paper.word(tie.words), tie.event
        date = bound(paper.text(event.date.show(paper.language)))
        rows.append(Field(name, f"{date}  {paper.text(title_of(event, paper.language))}"))
        rows.append(Field(name, paper.text(event.id), "quiet"))
    yield from paper.fields(rows, indent=2)


def _draw_place(card: Card) -> Iterator[Line]:
    """Write the id, and where the event stands in a file that the reader has."""
    paper, event = card.paper, card.event
    position = event.locate()
    name = paper.text(event.id)
    place = paper.text(f"{position.path}:{position.line}") if position.path and paper.look.files else ""
    room = paper.measure - cells(name) - cells(place)
    yield paper.line()
    if room >= 2:
        yield paper.line(Span(name + " " * room + place, "quiet"))
    else:
        yield from paper.lines(wrap(name, paper.width), "quiet")
        yield from paper.lines(wrap(place, paper.width) if place else [], "quiet")
