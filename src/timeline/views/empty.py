"""Why nothing is left: what each condition keeps alone, the nearest events, the nearest names."""

from collections.abc import Iterator
from shlex import quote

from timeline.chronology.actors import circle, name_of
from timeline.chronology.model import Event, title_of
from timeline.dates import Match
from timeline.query.describing import describe, title
from timeline.query.fields import known_values
from timeline.query.selection import Selection, alone, around
from timeline.query.tree import terms, without
from timeline.text import cells, nearest
from timeline.translations import counted, label
from timeline.views.paper import Line, Paper


def draw_empty(selection: Selection, paper: Paper) -> Iterator[Line]:
    """Write why nothing is left, for standard error."""
    language = paper.language
    chronology = selection.chronology
    named = title(selection, language)
    name = label("quoted", language, named) if named else label("chronology", language)
    if paper.look.origin:
        name = f"{name} ({paper.look.origin})"
    has = counted("altogether", language, len(chronology), name)
    if not chronology.events:
        yield from paper.paragraph(paper.text(f"{label('nothing at all', language)} {has}."))
        return
    if selection.found:
        yield from paper.paragraph(paper.text(f"{describe(selection, language)}."))
        return
    yield from paper.paragraph(paper.text(f"{label('nothing', language)} {has}:"))
    yield from _draw_alone(paper, selection)
    yield from _draw_around(paper, selection)
    yield from _draw_concerned(paper, selection)
    yield from _draw_names(paper, selection)


def _draw_alone(paper: Paper, selection: Selection) -> Iterator[Line]:
    rows = [(paper.text(query.say(paper.language).strip(" ,")), count) for query, count in alone(selection)]
    if len(rows) > 1:
        rows = [(paper.say("alone", words), count) for words, count in rows] + [(paper.say("together"), 0)]
    first = max((cells(words) for words, _ in rows), default=0)
    for words, count in rows:
        gap = " " * (first - cells(words)) if first + 10 < paper.width else ""
        yield from paper.paragraph(f"{words}{gap} {count:4}", indent=4, first="  ")


def _draw_around(paper: Paper, selection: Selection) -> Iterator[Line]:
    before, after = around(selection)
    if not before and not after:
        return
    others = any(term.period is None for term in terms(selection.query))
    yield from paper.paragraph(paper.say("nearest with the rest" if others else "nearest"))
    for event in (*before[-1:], *after[:1]):
        yield from paper.paragraph(_in_one_line(paper, event), indent=4, first="  ")


def _in_one_line(paper: Paper, event: Event) -> str:
    return f"{paper.text(event.date.show(paper.language))}  {paper.text(title_of(event, paper.language))}"


def _draw_concerned(paper: Paper, selection: Selection) -> Iterator[Line]:
    """Offer `--about` where those who were asked for as actors are concerned without taking part."""
    asked = [term for term in terms(selection.query) if term.filter in ("actor", "with")]
    others = without(selection.query, lambda term: term.filter in ("actor", "with"))
    for term in asked:
        actor = selection.chronology.actors[term.value]
        around_it = circle(actor, selection.chronology)
        count = sum(
            bool(others(event) and around_it.holds(event.about, event.date))
            for event in selection.chronology.events
        )
        if count:
            name = name_of(actor, paper.language)
            yield from paper.paragraph(paper.count("concerned", count, name, f"--about {quote(actor.id)}"))


def _draw_names(paper: Paper, selection: Selection) -> Iterator[Line]:
    chronology = selection.chronology
    for term in terms(selection.query):
        known = known_values(term.filter, chronology)
        if known and not any(term(event) > Match.NO for event in chronology.events):
            close = nearest(term.value, sorted(known))
            if close:
                yield from paper.paragraph(paper.say("nearest names", term.value, ", ".join(close)))
