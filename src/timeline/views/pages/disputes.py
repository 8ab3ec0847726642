"""What is disputed: of each event the field, what is recorded of it, what else is said, and by whom."""

from collections.abc import Iterator

from timeline.chronology.model import Claim, Event, title_of
from timeline.query.selection import Selection
from timeline.text import cells
from timeline.views.card import Card, claimant, claimed, recorded
from timeline.views.columns import Column, Group, Row, draw_columns, draw_groups
from timeline.views.grid import Piece
from timeline.views.header import header
from timeline.views.paper import Line, Paper, Span
from timeline.views.phrases import date_words, field_words

COLUMNS = (
    Column("DATE", style="date"),
    Column("EVENT", style="title"),
    Column("FIELD"),
    Column("RECORDED"),
    Column("CLAIMED"),
    Column("BY"),
    Column("ID"),
)

ONE = (Column("FIELD", style="quiet"), Column("VALUE"), Column("BY"))
INDENT = 2
NARROWEST = 24
"""Below so many columns, nothing stands further in."""


def draw_disputes(selection: Selection, paper: Paper) -> Iterator[Piece]:
    """Write the disputes of the selected events, by event; in a pipe one line a claim."""
    yield from header(paper, selection)
    cards = [Card(paper, selection, hit, ()) for hit in selection.hits if hit.event.claims]
    yield paper.line()
    if paper.look.whole_lines:
        yield from draw_columns(
            paper, COLUMNS, [_row(card, claim) for card in cards for claim in card.event.claims]
        )
        yield paper.line()
    else:
        for card in cards:
            yield from draw_event(paper, card.event)
            yield from _draw_disputes(card)
            yield paper.line()
    claims = sum(len(card.event.claims) for card in cards)
    yield from paper.paragraph(paper.count("disputes listed", claims), "quiet")


def draw_event(paper: Paper, event: Event) -> Iterator[Line]:
    """Write the date, the title and the id of an event, as the heading of what is said of it."""
    date = date_words(paper, event)
    title = paper.text(title_of(event, paper.language))
    if cells(date) + 24 > paper.width:
        yield from paper.paragraph(date, "date")
        yield from paper.paragraph(title, "title")
    else:
        first, *rest = paper.paragraph(title, "title", indent=2, first=f"{date}  ")
        lead, *others = first
        yield paper.line(Span(lead.text, "date"), *others)
        yield from rest
    yield from paper.paragraph(paper.text(event.id), "quiet", indent=2, first="  ")


def _row(card: Card, claim: Claim) -> Row:
    paper, event = card.paper, card.event
    return Row(
        (
            date_words(paper, event),
            paper.text(title_of(event, paper.language)),
            field_words(paper, card.selection.chronology, claim.field),
            recorded(card, claim.field),
            claimed(card, claim),
            claimant(card, claim),
            paper.text(event.id),
        )
    )


def _draw_disputes(card: Card) -> Iterator[Line]:
    paper = card.paper
    indent = INDENT if paper.width > NARROWEST else 0
    for line in draw_groups(paper.inside(indent), ONE, [Group("", list(_disputes(card)))]):
        yield paper.line(" " * indent, *line)


def _disputes(card: Card) -> Iterator[Row]:
    """Return what is recorded of each disputed field, and below it what others say, each with who says so."""
    paper, claims = card.paper, card.event.claims
    for field in dict.fromkeys(claim.field for claim in claims):
        head = field_words(paper, card.selection.chronology, field)
        yield Row((head, recorded(card, field), paper.say("this record")))
        for claim in claims:
            if claim.field == field:
                yield Row(("", claimed(card, claim), claimant(card, claim)))
