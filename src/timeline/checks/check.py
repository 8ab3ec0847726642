"""The checks of files that are valid: one row for each, a function from a chronology to problems.

An event in which form or reference is at fault is left alone until that is mended: what its sources are, nobody
knows for certain.
"""

import datetime
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from timeline.checks import dates, events, languages, names, queries, repeats, sources
from timeline.checks.codes import USUAL, Choice, commented, comments
from timeline.checks.reports.findings import Findings
from timeline.chronology.model import Chronology, Event
from timeline.problems import KINDS, Problem, Severity, read_to_the_end


class Check(NamedTuple):
    """One check: the code of what it finds. One of `whole` chronologies needs all that the files declare.

    One that is `dated` is told what day it is too.
    """

    code: str
    find: Callable[..., Iterator[Problem]]
    whole: bool = False
    dated: bool = False


CHECKS: tuple[Check, ...] = (
    Check("TL315", names.ambiguous),
    Check("TL360", queries.unreadable, whole=True),
    Check("TL361", queries.in_a_circle, whole=True),
    Check("TL401", sources.single_source),
    Check("TL402", sources.no_source),
    Check("TL403", sources.none_archived),
    Check("TL404", sources.published_before),
    Check("TL405", sources.quote_alone),
    Check("TL406", events.told_twice),
    Check("TL407", events.long_title),
    Check("TL408", names.in_title_alone),
    Check("TL409", events.linked_without_id),
    Check("TL410", names.spelled_otherwise),
    Check("TL411", dates.years_for_a_part),
    Check("TL412", repeats.in_one_event),
    Check("TL413", sources.accessed_before),
    Check("TL414", repeats.claim_of_the_same),
    Check("TL415", dates.in_the_future, dated=True),
    Check("TL416", languages.own_language),
    Check("TL417", languages.without_original),
)


def check(
    chronology: Chronology,
    problems: Sequence[Problem],
    texts: Mapping[str, str],
    chosen: Choice = USUAL,
    *,
    today: datetime.date,
) -> Findings:
    """Add what the checks find to the problems of form and reference, and leave out what is ignored.

    `texts` are the files that are asked about by their paths, all of the chronology or some: problems in others
    are left out, and a comment `# timeline: ignore TL401` at the end of a line ignores the warnings of that line.
    """
    found = dict.fromkeys([*problems, *_found(chronology, problems, chosen, today)])
    places = {path: number for number, path in enumerate(texts)}
    ordered = sorted(
        (one for one in found if one.path in places),
        key=lambda one: (places[one.path], one.line, one.column, one.code),
    )
    ignored = {path: comments(text) for path, text in texts.items()}
    kept = tuple(one for one in ordered if chosen.takes(one.code) and not commented(one, ignored))
    return Findings(kept, len(ordered) - len(kept))


def _found(
    chronology: Chronology, problems: Sequence[Problem], chosen: Choice, today: datetime.date
) -> Iterator[Problem]:
    """Make the checks that are chosen, or usual."""
    sound = replace(chronology, events=tuple(_sound(chronology.events, problems)))
    whole = read_to_the_end(problems)
    for one in CHECKS:
        if not (KINDS[one.code].usual or chosen.takes(one.code)):
            continue
        if not one.whole:
            yield from one.find(sound, today) if one.dated else one.find(sound)
        elif whole:
            yield from one.find(chronology)


def _sound(events: Iterable[Event], problems: Iterable[Problem]) -> Iterator[Event]:
    """Return the events between whose begin and the begin of the next no error was found."""
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
