"""A selection in words and counts: what every view opens with, and what an export says of itself."""

from timeline.chronology.model import Event, title_of
from timeline.dates import Match
from timeline.query.selection import Hit, Selection
from timeline.query.tree import And, Or, Term, terms
from timeline.translations import counted, label

NAMES_FIRST = frozenset({"actor", "with", "about", "id"})
"""Conditions whose words begin with a name, which keeps its small letter."""


def title(selection: Selection, language: str) -> str:
    """Return the title of the chronology in a language; empty where it has none."""
    return title_of(selection.chronology, language)


def describe(selection: Selection, language: str) -> str:
    """Say a selection in words and counts: "Belarus, since June 2025: 9 of 90 events, 1 possible"."""
    said = conditions(selection, language)
    return f"{said}: {counts(selection, language)}" if said else counts(selection, language)


def headed(selection: Selection, event: Event, language: str) -> str:
    """Return the heading that an event stands under: a month, or "Since ..." for what was under way before it."""
    heading = event.date.heading.show(language)
    if not selection.began_before(event):
        return heading
    return (
        label("since unknown", language)
        if event.date.begin_earliest is None
        else label("since", language, heading)
    )


def doubted(selection: Selection, hit: Hit, language: str) -> str:
    """Say why a hit is only possible; empty for one that is sure."""
    if hit.match is not Match.POSSIBLE:
        return ""
    doubtful = [term for term in terms(selection.query) if term(hit.event) is Match.POSSIBLE]
    if any(term.period is not None for term in doubtful):
        return label("possible date", language)
    role = any(term.filter == "role" for term in doubtful)
    return label("possible role" if role else "possible member", language)


def counts(selection: Selection, language: str) -> str:
    """Say how many events there are, were kept, are shown, are under way, are possible."""
    said = [_kept(selection, len(selection.chronology), language)]
    if len(selection.hits) < selection.found:
        said.append(_shown(selection, language))
    if under_way := sum(map(selection.began_before, (hit.event for hit in selection.hits))):
        said.append(counted("under way", language, under_way))
    if selection.possible:
        said.append(counted("possible events", language, selection.possible))
    return ", ".join(said)


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


def conditions(selection: Selection, language: str) -> str:
    """Say the conditions in words, beginning with a capital letter unless a name stands first."""
    said = selection.query.say(language).strip(" ,")
    first = selection.query
    while isinstance(first, And | Or) and first.parts:
        first = first.parts[0]
    if isinstance(first, Term) and first.filter in NAMES_FIRST:
        return said
    return said[:1].upper() + said[1:]
