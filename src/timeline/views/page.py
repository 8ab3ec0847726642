"""What stands around the events of every view: the selection in words and counts, the legend, the hints.

Nothing here imports Rich: an export says the counts too.
"""

from timeline.chronology.actors import circle, name_of
from timeline.chronology.model import Event, in_language
from timeline.dates import Match
from timeline.query.fields import known_values
from timeline.query.tree import And, Selection, alone, around, terms, without
from timeline.text import cells, nearest
from timeline.translations import counted, label
from timeline.views import Options
from timeline.views.paper import NO_BREAK, Paper
from timeline.views.phrases import title_of

NAMES_FIRST = frozenset({"actor", "with", "id"})
"""Conditions whose words begin with a name, which keeps its small letter."""


def header(paper: Paper, selection: Selection, options: Options) -> None:
    """Write what every view opens with: the chronology's title, and the selection in words and counts."""
    if options.group:
        paper.paragraph(paper.text(options.group), "heading")
        return
    if title := _title(selection, options.language):
        paper.paragraph(paper.text(title), "heading")
    paper.paragraph(paper.text(describe(selection, options)))
    if options.origin:
        paper.paragraph(paper.say("read from", options.origin), "quiet")


def _title(selection: Selection, language: str) -> str:
    chronology = selection.chronology
    return in_language(chronology.title, chronology.titles, language)


def describe(selection: Selection, options: Options, *, counts_only: bool = False) -> str:
    """Say a selection in words and counts: "Belarus, since June 2025: 9 of 90 events, 1 possible"."""
    language = options.language or "en"
    words = "" if counts_only else selection_words(selection, language)
    counts = [_kept(selection, len(selection.chronology), language)]
    if len(selection.hits) < selection.found:
        counts.append(_shown(selection, language))
    if under_way := sum(map(selection.began_before, (hit.event for hit in selection.hits))):
        counts.append(counted("under way", language, under_way))
    if selection.possible:
        counts.append(counted("possible events", language, selection.possible))
    said = ", ".join(counts)
    return f"{words}: {said}" if words else said


def _kept(selection: Selection, total: int, language: str) -> str:
    if selection.query == And():
        return counted("events", language, total)
    return counted("events of", language, total, selection.found)


def _shown(selection: Selection, language: str) -> str:
    """Say which of the events that were found are shown."""
    if not selection.hits:
        return label("none shown", language)
    how = selection.how
    which = "first shown" if how.tail is None else "last shown" if how.limit is None else "some shown"
    return counted(which, language, len(selection.hits))


def selection_words(selection: Selection, language: str) -> str:
    """Say the conditions in words, beginning with a capital letter unless a name stands first."""
    said = selection.query.say(language).strip(" ,")
    first = next(terms(selection.query), None)
    if first is None or first.filter in NAMES_FIRST:
        return said
    return said[:1].upper() + said[1:]


def legend(selection: Selection, options: Options) -> str:
    """Say what the signs of the timeline mean, and how to go on; for standard error, on a terminal."""
    lines = _Lines(options)
    paper = lines.paper
    signs = paper.signs
    meanings = [
        (signs.day, paper.say("a day")),
        (signs.some_day, paper.say("some day")),
        (signs.lasting, paper.say("lasting")),
        (signs.cooperation, paper.word("co-operation")),
        (signs.conflict, paper.word("conflict")),
    ]
    if selection.possible:
        meanings.insert(3, (signs.possible, paper.say("may lie outside")))
    items = "  ".join(f"{sign} {meaning}".replace(" ", NO_BREAK) for sign, meaning in meanings)
    paper.paragraph(items, "quiet")
    for hint in hints(selection, options):
        paper.paragraph(paper.text(hint), "quiet")
    return lines.written()


def hints(selection: Selection, options: Options) -> list[str]:
    """Say what to type next, in whole lines: the event with most sources is the example."""
    if not selection.hits:
        return []
    event = max(
        (hit.event for hit in selection.hits), key=lambda event: (event.date.exact, len(event.sources))
    )
    return [label("evidence", options.language, f"timeline show {_as_asked(event)}{options.again}")]


def _as_asked(event: Event) -> str:
    """Give the shortest that `timeline show` takes for an event: its day, or its id."""
    day = event.date.text[:10]
    return event.id if not event.date.exact or day.startswith("-") else day


class _Lines:
    """Lines written into a text instead of a stream."""

    def __init__(self, options: Options) -> None:
        from io import StringIO

        self._out = StringIO()
        self.paper = Paper(self._out, options)

    def written(self) -> str:
        """Give what was written."""
        return self._out.getvalue()


def empty(selection: Selection, options: Options) -> str:
    """Say why nothing is left: what each condition keeps alone, the nearest events, the nearest names."""
    lines = _Lines(options)
    paper, language = lines.paper, options.language
    chronology = selection.chronology
    title = _title(selection, language)
    name = label("quoted", language, title) if title else label("chronology", language)
    if options.origin:
        name = f"{name} ({options.origin})"
    has = counted("altogether", language, len(chronology), name)
    if not chronology.events:
        paper.paragraph(paper.text(f"{label('nothing at all', language)} {has}."))
        return lines.written()
    if selection.found:
        paper.paragraph(paper.text(f"{describe(selection, options)}."))
        return lines.written()
    paper.paragraph(paper.text(f"{label('nothing', language)} {has}:"))
    _write_alone(paper, selection)
    _write_around(paper, selection)
    _write_concerned(paper, selection)
    _write_names(paper, selection)
    return lines.written()


def _write_alone(paper: Paper, selection: Selection) -> None:
    rows = [(paper.text(query.say(paper.language).strip(" ,")), count) for query, count in alone(selection)]
    if len(rows) > 1:
        rows = [(paper.say("alone", words), count) for words, count in rows] + [(paper.say("together"), 0)]
    first = max((cells(words) for words, _ in rows), default=0)
    for words, count in rows:
        gap = " " * (first - cells(words)) if first + 10 < paper.width else ""
        paper.paragraph(f"{words}{gap} {count:4}", indent=4, first="  ")


def _write_around(paper: Paper, selection: Selection) -> None:
    before, after = around(selection)
    if not before and not after:
        return
    others = any(term.period is None for term in terms(selection.query))
    paper.paragraph(paper.say("nearest with the rest" if others else "nearest"))
    for event in (*before[-1:], *after[:1]):
        paper.paragraph(_in_one_line(paper, event), indent=4, first="  ")


def _in_one_line(paper: Paper, event: Event) -> str:
    return f"{paper.text(event.date.show(paper.language))}  {paper.text(title_of(event, paper.language))}"


def _write_concerned(paper: Paper, selection: Selection) -> None:
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
            paper.paragraph(paper.count("concerned", count, name, f"--about {actor.id}"))


def _write_names(paper: Paper, selection: Selection) -> None:
    chronology = selection.chronology
    for term in terms(selection.query):
        known = known_values(term.filter, chronology)
        if known and not any(term(event) > Match.NO for event in chronology.events):
            close = nearest(term.value, known)
            if close:
                paper.paragraph(paper.say("nearest names", term.value, ", ".join(close)))
