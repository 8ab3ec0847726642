"""Checks of events beside each other: told twice, titles that are none, ids that others rely on."""

import re
from collections.abc import Iterator

from timeline.chronology.actors import ids_of
from timeline.chronology.model import Chronology, Event
from timeline.problems import Problem
from timeline.text import fold

LONGEST_TITLE = 150
"""Characters; a title stands on one line of a list, or on two."""

NEARLY_THE_SAME = 0.75
"""How many of the words of two titles are in both."""

MOST_COMPARED = 200_000
"""Pairs of titles that are compared in one run: thousands of events of one day and one actor take no minutes."""

_WORD = re.compile(r"\w+")


def told_twice(chronology: Chronology) -> Iterator[Problem]:
    """TL406: the same date and actors, and nearly the same words."""
    groups: dict[tuple[str, frozenset[str]], list[tuple[frozenset[str], Event]]] = {}
    left = MOST_COMPARED
    for event in chronology.events:
        group = groups.setdefault((str(event.date), frozenset(ids_of(event.actors, chronology))), [])
        words = frozenset(_WORD.findall(fold(event.title)))
        for others, other in group[:left]:
            left -= 1
            if len(words & others) >= NEARLY_THE_SAME * len(words | others):
                path, line, _, _ = other.locate()
                yield Problem.at(event.locate("title"), "TL406", other=other.id, place=f"{path}:{line}")
                break
        else:
            group.append((words, event))


def long_title(chronology: Chronology) -> Iterator[Problem]:
    """TL407: a title much longer than a title."""
    for event in chronology.events:
        if len(event.title) > LONGEST_TITLE:
            yield Problem.at(event.locate("title"), "TL407", length=len(event.title), limit=LONGEST_TITLE)


def linked_without_id(chronology: Chronology) -> Iterator[Problem]:
    """TL409: other events lead to this one, whose id is not written."""
    linked = {link.to for event in chronology.events for link in event.links}
    for event in chronology.events:
        if event.id in linked and event.locate("id") == event.locate():
            yield Problem.at(event.locate(), "TL409", id=event.id)
