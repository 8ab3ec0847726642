"""How events hang together: typed links, read in both directions, and the thread that an event belongs to."""

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from timeline.chronology.model import Chronology, Event

CAUSES = frozenset({"causes", "enables"})
"""The relations whose event comes before the one that it links to; of the others it comes after, or is a part."""

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
    """A link as one of its two events sees it; `forward` where that event wrote it."""

    event: Event
    relation: str
    forward: bool

    @property
    def words(self) -> str:
        """Say what the other event is to this one: "follows", or seen from the other side "followed by"."""
        return self.relation if self.forward else INVERSE[self.relation]


def ties(chronology: Chronology) -> dict[str, list[Tie]]:
    """Return every event's ties by its id: first those that it writes, then those that others write to it, in order."""
    by_id = {event.id: event for event in chronology.events}
    found: dict[str, list[Tie]] = {event.id: [] for event in chronology.events}
    backward: list[tuple[str, Tie]] = []
    for event in chronology.events:
        for link in event.links:
            if link.to in by_id:
                found[event.id].append(Tie(by_id[link.to], link.relation, forward=True))
                backward.append((link.to, Tie(event, link.relation, forward=False)))
    for id, tie in backward:
        found[id].append(tie)
    return found


class Step(NamedTuple):
    """One event of a thread, as a line of a tree.

    `after` is the shown event that it hangs on, by `relation`; `depth` grows where a thread branches. `hidden` counts
    the steps between the two that the selection leaves out, `aside` the ties that lead out of the thread.
    """

    event: Event
    after: Event | None
    relation: str
    depth: int
    hidden: int
    aside: int

    @property
    def words(self) -> str:
        """Say how the event hangs on the one before it: "follows", "caused by"; empty where it begins the thread."""
        return INVERSE[self.relation] if self.relation in CAUSES else self.relation


def thread(event: Event, chronology: Chronology, shown: Callable[[Event], bool]) -> list[Step]:
    """Return the thread of an event: all that led to it and all that came of it, as the lines of a tree.

    An event that hangs on several others stands once, below the last of them in the chronology. Events that are not
    `shown` are stepped over and counted; the event itself always is shown.
    """
    following = _following(chronology)
    preceding: dict[str, list[tuple[Event, str]]] = {}
    by_id = {one.id: one for one in chronology.events}
    places = {id: place for place, id in enumerate(by_id)}
    for id, found in following.items():
        for later, relation in found:
            preceding.setdefault(later.id, []).append((by_id[id], relation))
    line = _reach(event, following) | _reach(event, preceding)
    children: dict[str, list[tuple[Event, str]]] = {}
    roots: list[Event] = []
    for one in chronology.events:
        if one.id in line:
            above = [(other, relation) for other, relation in preceding.get(one.id, ()) if other.id in line]
            if above:
                parent, relation = max(above, key=lambda pair: places[pair[0].id])
                children.setdefault(parent.id, []).append((one, relation))
            else:
                roots.append(one)
    aside = {
        id: sum(other.id not in line for other, _ in (*following.get(id, ()), *preceding.get(id, ())))
        for id in line
    }
    return list(_steps(roots, children, aside, lambda one: one == event or shown(one)))


def _following(chronology: Chronology) -> dict[str, list[tuple[Event, str]]]:
    """Give, by id, the events that hang on each, whichever of the two wrote the link."""
    found: dict[str, list[tuple[Event, str]]] = {}
    for id, tied in ties(chronology).items():
        for tie in tied:
            if tie.forward == (tie.relation in CAUSES):
                found.setdefault(id, []).append((tie.event, tie.relation))
    return found


def _reach(event: Event, ways: Mapping[str, list[tuple[Event, str]]]) -> set[str]:
    found = {event.id}
    waiting = [event.id]
    while waiting:
        for other, _ in ways.get(waiting.pop(), ()):
            if other.id not in found:
                found.add(other.id)
                waiting.append(other.id)
    return found


class _Place(NamedTuple):
    event: Event
    after: Event | None
    relation: str
    depth: int
    hidden: int


def _steps(
    roots: list[Event],
    children: Mapping[str, list[tuple[Event, str]]],
    aside: Mapping[str, int],
    shown: Callable[[Event], bool],
) -> Iterator[Step]:
    waiting = [(_Place(root, None, "", 0, 0), len(roots) == 1) for root in reversed(roots)]
    while waiting:
        place, alone = waiting.pop()
        visible = shown(place.event)
        if visible:
            yield Step(*place, aside[place.event.id])
        below = children.get(place.event.id, [])
        # What follows an event that has others beside it would look like one of those at the same depth.
        depth = place.depth + (len(below) > 1 or not alone)
        after, hidden = (place.event, 0) if visible else (place.after, place.hidden + 1)
        for child, relation in reversed(below):
            waiting.append((_Place(child, after, relation, depth, hidden), len(below) == 1))
