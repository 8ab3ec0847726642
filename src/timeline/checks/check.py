"""What a valid file may still have wrong: one row for each check, each a function from a chronology to problems.

Everything found here is a warning. An event in which form or reference is at fault is left alone until that is
mended: what its sources are, nobody knows for certain.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from timeline.chronology.actors import members
from timeline.chronology.model import Actor, Chronology, Event, Key
from timeline.chronology.support import Level, support_of
from timeline.errors import UsageError
from timeline.problems import KINDS, Position, Problem, Severity
from timeline.text import fold, nearest

LONGEST_TITLE = 150
"""Characters; a title stands on one line of a list, or on two."""

NEARLY_THE_SAME = 0.75
"""How many of the words of two titles are in both."""

MOST_COMPARED = 200_000
"""Pairs of titles that are compared in one run: thousands of events of one day and one actor take no minutes."""


class Check(NamedTuple):
    """One check: the code of what it finds. One that is not `usual` is made only where `--select` asks for it."""

    code: str
    find: Callable[[Chronology], Iterator[Problem]]
    usual: bool = True


class Choice(NamedTuple):
    """Which codes are reported: those that begin with a prefix selected, and with none that is ignored.

    Of two prefixes that fit, the longer decides, as ruff has it; without any selected, all that is usual is.
    """

    selected: tuple[str, ...] = ()
    ignored: tuple[str, ...] = ()

    def takes(self, code: str) -> bool:
        """Say whether problems with this code are reported."""
        ignored = _longest(self.ignored, code)
        if not self.selected:
            return not ignored and code not in UNUSUAL
        return _longest(self.selected, code) > ignored


def _longest(prefixes: Iterable[str], code: str) -> int:
    return max((len(prefix) for prefix in prefixes if code.startswith(prefix)), default=0)


USUAL = Choice()
"""What is reported where nothing else is asked for."""


def choice(selected: Sequence[str], ignored: Sequence[str]) -> Choice:
    """Read codes and their beginnings, with commas between them or given again.

    Raises `UsageError` for what no code begins with.
    """
    return Choice(_prefixes(selected), _prefixes(ignored))


def _prefixes(given: Iterable[str]) -> tuple[str, ...]:
    prefixes = tuple(one.strip().upper() for text in given for one in text.split(",") if one.strip())
    for prefix in prefixes:
        if not any(code.startswith(prefix) for code in KINDS):
            close = ", ".join(nearest(prefix, KINDS)) or "TL4 for all that concern evidence"
            raise UsageError(f'no code begins with "{prefix}"; write {close}')
    return prefixes


class Findings(NamedTuple):
    """The problems that are reported, in the order of files and places, and how many more were ignored.

    `mendable` is how many of them `--fix` can mend.
    """

    problems: tuple[Problem, ...]
    ignored: int = 0
    mendable: int = 0


def check(
    chronology: Chronology, problems: Sequence[Problem], texts: Mapping[str, str], chosen: Choice = USUAL
) -> Findings:
    """Add what the checks find to the problems of form and reference, and leave out what is ignored.

    `texts` are the files by their paths: a comment `# timeline: ignore TL401` at the end of a line ignores the
    warnings of that line.
    """
    sound = replace(chronology, events=tuple(_sound(chronology.events, problems)))
    made = (one for one in CHECKS if one.usual or chosen.takes(one.code))
    found = dict.fromkeys([*problems, *(problem for one in made for problem in one.find(sound))])
    places = {path: number for number, path in enumerate(texts)}
    ordered = sorted(
        found, key=lambda one: (places.get(one.path, len(places)), one.line, one.column, one.code)
    )
    comments = {path: _comments(text) for path, text in texts.items()}
    kept = tuple(one for one in ordered if chosen.takes(one.code) and not _commented(one, comments))
    return Findings(kept, len(ordered) - len(kept))


_LINE_END = re.compile(r"\r\n|\r|\n")
_COMMENT = re.compile(r"(?:^|\s)#\s+timeline:\s+ignore\s+(TL\d+(?:[\s,]+TL\d+)*)\s*$")


def _comments(text: str) -> dict[int, tuple[str, ...]]:
    """Give the codes that comments ignore, by the numbers of their lines."""
    if "timeline:" not in text:
        return {}
    lines = enumerate(_LINE_END.split(text), start=1)
    found = ((number, _COMMENT.search(line)) for number, line in lines if "timeline:" in line)
    return {number: tuple(re.findall(r"TL\d+", comment[1])) for number, comment in found if comment}


def _commented(problem: Problem, comments: Mapping[str, Mapping[int, tuple[str, ...]]]) -> bool:
    """Say whether a comment ignores it; errors stay, since they stop every other command too."""
    codes = comments.get(problem.path, {}).get(problem.line, ())
    return problem.severity is Severity.WARNING and problem.code.startswith(codes)


def _sound(events: Iterable[Event], problems: Iterable[Problem]) -> Iterator[Event]:
    """Give the events between whose begin and the begin of the next no error was found."""
    errors = [problem for problem in problems if problem.severity is Severity.ERROR]
    if not errors:
        yield from events
        return
    placed = [(event, event.locate()) for event in events]
    begins: dict[str, list[int]] = {}
    for _, (path, line, _, _) in placed:
        begins.setdefault(path, []).append(line)
    for lines in begins.values():
        lines.sort()
    faulty = {(one.path, bisect_right(begins.get(one.path, ()), one.line)) for one in errors}
    for event, (path, line, _, _) in placed:
        if (path, bisect_right(begins[path], line)) not in faulty:
            yield event


# --- Names -----------------------------------------------------------------------------------------------------


def _ambiguous_names(chronology: Chronology) -> Iterator[Problem]:
    """TL315: another actor answers to this name."""
    first: dict[str, Actor] = {}
    for actor in chronology.actors.values():
        first.setdefault(fold(actor.id), actor)
    for called in (_names, _aliases):
        for actor in chronology.actors.values():
            for text, steps in called(actor):
                other = first.setdefault(fold(text), actor)
                if other is not actor:
                    yield Problem.at(actor.locate(*steps), "TL315", text=text, other=other.id)


_Called = Iterator[tuple[str, tuple[str | int, ...]]]


def _names(actor: Actor) -> _Called:
    yield actor.name, ("name",)
    for tag, name in actor.names.items():
        yield name, ("names", tag)


def _aliases(actor: Actor) -> _Called:
    for number, alias in enumerate(actor.aliases):
        yield alias, ("aliases", number)


# --- Sources ---------------------------------------------------------------------------------------------------


def _single_source(chronology: Chronology) -> Iterator[Problem]:
    """TL401: only one publisher."""
    for event in chronology.events:
        support = support_of(event)
        if support.level is Level.SINGLE_SOURCE:
            (house,) = support.houses
            said = f"{house.name}, in {house.copies} copies" if house.copies > 1 else house.name
            yield Problem.at(event.locate(Key("sources")), "TL401", house=said)


def _no_source(chronology: Chronology) -> Iterator[Problem]:
    """TL402: no source."""
    for event in chronology.events:
        if not event.sources:
            yield Problem.at(event.locate("title"), "TL402")


def _none_archived(chronology: Chronology) -> Iterator[Problem]:
    """TL403: no source is archived."""
    for event in chronology.events:
        if any(source.url for source in event.sources) and not any(one.archived for one in event.sources):
            yield Problem.at(event.locate(Key("sources")), "TL403")


def _published_before(chronology: Chronology) -> Iterator[Problem]:
    """TL404: published before the event surely began."""
    for event in chronology.events:
        begin = event.date.begin_earliest
        if event.date.qualifier or begin is None:
            continue
        for number, source in enumerate(event.sources):
            published = source.published
            if not published or published.qualifier or published.latest is None:
                continue
            if published.latest < begin:
                place = event.locate("sources", number, "published")
                yield Problem.at(place, "TL404", published=published, date=event.date)


def _quote_alone(chronology: Chronology) -> Iterator[Problem]:
    """TL405: a quote, and nobody who published it."""
    for event in chronology.events:
        for number, source in enumerate(event.sources):
            if source.quote and not (source.url or source.publisher or source.title or source.via):
                yield Problem.at(event.locate("sources", number, "quote"), "TL405")


# --- Events ----------------------------------------------------------------------------------------------------


def _told_twice(chronology: Chronology) -> Iterator[Problem]:
    """TL406: the same date and actors, and nearly the same words."""
    groups: dict[tuple[str, frozenset[str]], list[tuple[frozenset[str], Event]]] = {}
    left = MOST_COMPARED
    for event in chronology.events:
        group = groups.setdefault((str(event.date), frozenset(one.actor for one in event.actors)), [])
        words = frozenset(_words(fold(event.title)))
        for others, other in group[:left]:
            left -= 1
            if len(words & others) >= NEARLY_THE_SAME * len(words | others):
                path, line, _, _ = other.locate()
                yield Problem.at(event.locate("title"), "TL406", other=other.id, place=f"{path}:{line}")
                break
        else:
            group.append((words, event))


def _long_title(chronology: Chronology) -> Iterator[Problem]:
    """TL407: a title much longer than a title."""
    for event in chronology.events:
        if len(event.title) > LONGEST_TITLE:
            yield Problem.at(event.locate("title"), "TL407", length=len(event.title), limit=LONGEST_TITLE)


def _named_in_title(chronology: Chronology) -> Iterator[Problem]:
    """TL408: the title names an actor whom the event does not.

    An actor that stands for one of those in the event is named well enough, and so is the state in which the event
    happened.
    """
    called = _by_first_word(chronology.actors.values())
    below: dict[str, frozenset[str]] = {}
    for event in chronology.events:
        inside = {part.actor for part in event.actors + event.about}
        for name, ids in _actors_named(event.title, called):
            if not inside.isdisjoint(ids):
                continue
            for id in ids - below.keys():
                below[id] = members(chronology.actors[id], chronology.actors)
            known = (chronology.actors[id] for id in ids)
            if any(not inside.isdisjoint(below[one.id]) or _is_where(one, event) for one in known):
                continue
            place = _part(event.locate("title"), event.title, name)
            yield Problem.at(place, "TL408", name=name, ids=" or ".join(sorted(ids)))


def _is_where(actor: Actor, event: Event) -> bool:
    return actor.kind == "state" and bool(actor.country) and actor.country == event.country


def _part(place: Position, title: str, name: str) -> Position:
    """Give the place of a name in a title that stands on one line as it is, without or with quotes around it."""
    quotes = place.length - len(title)
    if quotes not in (0, 2) or name not in title:
        return place
    return place._replace(column=place.column + quotes // 2 + title.index(name), length=len(name))


_Named = dict[str, dict[tuple[str, ...], set[str]]]


def _by_first_word(actors: Iterable[Actor]) -> _Named:
    """Give the actors by the words of each of their names, and these by their first."""
    found: _Named = {}
    for actor in actors:
        if not actor.declared:
            continue
        names = [text for called in (_names, _aliases) for text, _ in called(actor)]
        if actor.kind == "person":
            names.append(actor.name.split()[-1])
        for words in map(tuple, map(_words, names)):
            if words and words[0][:1].isupper():
                found.setdefault(words[0], {}).setdefault(words, set()).add(actor.id)
    return found


def _actors_named(title: str, called: _Named) -> Iterator[tuple[str, set[str]]]:
    """Find the names in a title, the longest at each place, each once, written as they are there."""
    places = list(_WORD.finditer(title))
    words = [found[0] for found in places]
    seen: set[str] = set()
    start = 0
    while start < len(words):
        names = called.get(words[start], {})
        fits = [name for name in names if tuple(words[start : start + len(name)]) == name]
        name = max(fits, key=len, default=())
        if name:
            text = title[places[start].start() : places[start + len(name) - 1].end()]
            if text not in seen:
                yield text, names[name]
            seen.add(text)
        start += len(name) or 1


_WORD = re.compile(r"\w+")


def _words(text: str) -> list[str]:
    return _WORD.findall(text)


def _linked_without_id(chronology: Chronology) -> Iterator[Problem]:
    """TL409: other events lead to this one, whose id is not written."""
    linked = {link.to for event in chronology.events for link in event.links}
    for event in chronology.events:
        if event.id in linked and event.locate("id") == event.locate():
            yield Problem.at(event.locate(), "TL409", id=event.id)


CHECKS: tuple[Check, ...] = (
    Check("TL315", _ambiguous_names),
    Check("TL401", _single_source),
    Check("TL402", _no_source),
    Check("TL403", _none_archived, usual=False),
    Check("TL404", _published_before),
    Check("TL405", _quote_alone),
    Check("TL406", _told_twice),
    Check("TL407", _long_title),
    Check("TL408", _named_in_title),
    Check("TL409", _linked_without_id),
)

UNUSUAL = frozenset(one.code for one in CHECKS if not one.usual)
