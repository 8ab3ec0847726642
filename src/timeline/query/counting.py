"""How many of the selected events each thing has that can be filtered by: what its option finds, all in one pass."""

from collections import Counter
from collections.abc import Callable, Iterable
from typing import NamedTuple

from timeline.chronology.actors import ids_of, standing
from timeline.chronology.model import Chronology, Event
from timeline.chronology.words import alike
from timeline.dates import Match
from timeline.query.fields.places import at, countries_called
from timeline.query.fields.sources import names
from timeline.query.selection import Selection
from timeline.text import fold

WordsOf = Callable[[Event], Iterable[str]]


def of_actors(selection: Selection, *, with_members: bool = True) -> Counter[str]:
    """Count by id what `--actor` finds: the events in which one takes part, itself or by those it stands for."""
    least = Match.YES if selection.how.certain else Match.POSSIBLE
    found: Counter[str] = Counter()
    for event in selection.events:
        acting = ids_of(event.actors, selection.chronology)
        if with_members:
            above = [standing(id, event.date, selection.chronology) for id in acting]
            acting = list({id for one in above for id, match in one.items() if match >= least})
        found.update(acting)
    return found


def of_kinds(selection: Selection) -> Counter[str]:
    """Count by name what `--kind` finds."""
    return Counter(event.kind for event in selection.events)


class Used(NamedTuple):
    """A word of a file, whatever its spellings: what to type for it, and how many events have it."""

    typed: str
    events: int


def of_words(selection: Selection, table: str, words_of: WordsOf) -> dict[str, Used]:
    """Count the words of a table by what their spellings have in common: those declared, then those that events use."""
    chronology = selection.chronology
    counts = Counter(
        key
        for event in selection.events
        for key in {alike(chronology, table, text) for text in words_of(event)}
    )
    return {key: Used(typed, counts[key]) for key, typed in _spelled(chronology, table, words_of).items()}


def _spelled(chronology: Chronology, table: str, words_of: WordsOf) -> dict[str, str]:
    """Return what to type for each word: its id where it is declared, else its first spelling."""
    declared = {id: id for id in getattr(chronology, table)}
    written = {
        alike(chronology, table, text): text
        for event in reversed(chronology.events)
        for text in reversed(tuple(words_of(event)))
    }
    return declared | {key: declared.get(key, text) for key, text in written.items()}


def of_places(selection: Selection) -> dict[str, Used]:
    """Count what `--place` finds: the events at each place, and for what is a country's name too, those in it."""
    counted = of_words(selection, "places", lambda event: event.place)
    for key, used in counted.items():
        if countries_called(used.typed, selection.chronology):
            test = at(used.typed, selection.chronology)
            counted[key] = used._replace(events=sum(map(test, selection.events)))
    return counted


def of_sources(selection: Selection) -> Counter[str]:
    """Count by folded name what `--source` finds: events with a source that is called so in any way."""
    return Counter(
        name
        for event in selection.events
        for name in {fold(name) for source in event.sources for name in names(source)}
    )
