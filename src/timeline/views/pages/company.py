"""What else the events of one thing have: who takes part, where they happen, of which kinds they are, their tags."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from timeline.chronology.actors import ids_of, name_of
from timeline.chronology.model import Chronology, Event
from timeline.chronology.words import alike, kind_said, said
from timeline.query.selection import Selection
from timeline.views.paper import Field, Paper, bound

MOST = 5
"""So many of each are named, those with most events; how many more there are is said."""


def company(paper: Paper, selection: Selection, name: str, without: str = "") -> Iterator[Field]:
    """Return who takes part in the events, where, of which kinds and with which tags they are, each with a number.

    What all have by being asked for, what is called `name`, is no news; nor is the line that is said elsewhere.
    """
    for head, of in COMPANY.items():
        if head != without:
            counts = of(selection, paper.language)
            del counts[name]
            yield from counted(paper, head, counts)


def counted(paper: Paper, name: str, counts: Counter[str]) -> Iterator[Field]:
    """Return a named line with what is most frequent, and how many more there are; none of nothing."""
    if counts:
        shown = counts.most_common(MOST)
        words = [bound(paper.text(f"{one} ({count})")) for one, count in shown]
        left = len(counts) - len(shown)
        text = ", ".join(words)
        yield Field(paper.say(name), f"{text} {bound(paper.count('more', left))}" if left else text)


def who(selection: Selection, language: str, apart: frozenset[str] = frozenset()) -> Counter[str]:
    """Count those who take part, by their names."""
    chronology = selection.chronology
    return Counter(
        actor_name(chronology, id, language)
        for event in selection.events
        for id in ids_of(event.actors, chronology)
        if id not in apart
    )


def actor_name(chronology: Chronology, id: str, language: str) -> str:
    """Name an actor by its id."""
    known = chronology.actors.get(id)
    return name_of(known, language) if known else id


def _where(selection: Selection, language: str) -> Counter[str]:
    return _of_words(selection, "places", lambda event: event.place, language)


def _tags(selection: Selection, language: str) -> Counter[str]:
    return _of_words(selection, "tags", lambda event: event.tags, language)


def _of_words(
    selection: Selection, table: str, words_of: Callable[[Event], Iterable[str]], language: str
) -> Counter[str]:
    """Count the words of a table, each spelling of one alike, by what they are called."""
    chronology = selection.chronology
    counts: Counter[str] = Counter()
    names: dict[str, str] = {}
    for event in selection.events:
        found = {alike(chronology, table, text): text for text in words_of(event)}
        counts.update(list(found))
        for key, text in found.items():
            names.setdefault(key, said(chronology, table, text, language))
    return Counter({names[key]: count for key, count in counts.items()})


def _kinds(selection: Selection, language: str) -> Counter[str]:
    return Counter(
        kind_said(selection.chronology, event.kind, language) for event in selection.events if event.kind
    )


COMPANY: dict[str, Callable[[Selection, str], Counter[str]]] = {
    "Who": who,
    "Where": _where,
    "What": _kinds,
    "Tags": _tags,
}
"""The named lines of what events have in company, in order."""
