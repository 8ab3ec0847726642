"""What is wrong with the queries that a file names."""

import datetime
from collections.abc import Iterator

from timeline.chronology.model import Chronology, NamedQuery
from timeline.problems import Problem
from timeline.query.errors import LoopError, NestedError, QueryError, in_one_line
from timeline.query.fields.filter import Setting
from timeline.query.parser import parse
from timeline.text import circle

_ANY_DAY = datetime.date(2000, 1, 1)
"""Stands for today where a query is only read to be checked."""


def _faults(chronology: Chronology) -> Iterator[tuple[NamedQuery, QueryError]]:
    """Return the named queries that cannot be read, each fault once: where it is, and not where it is called from."""
    found: set[frozenset[str]] = set()
    for name, named in chronology.queries.items():
        if not named.query:  # its absence is told already
            continue
        try:
            parse(f"@{name}", Setting(chronology, _ANY_DAY))
        except LoopError as error:
            if name in error.loop and frozenset(error.loop) not in found:
                found.add(frozenset(error.loop))
                yield named, error
        except NestedError as error:
            cause = error.__cause__
            if isinstance(cause, QueryError) and not isinstance(cause, NestedError):
                yield named, cause


def problems(chronology: Chronology) -> Iterator[Problem]:
    """Return a problem for each named query that cannot be read, or that calls itself."""
    for named, error in _faults(chronology):
        place = named.locate("query")
        if isinstance(error, LoopError):
            yield Problem.at(place, "TL361", loop=circle([f"@{name}" for name in error.loop]))
        else:
            yield Problem.at(place, "TL360", name=named.id, fault=in_one_line(error.what))


def unreadable(chronology: Chronology) -> Iterator[Problem]:
    """TL360: a named query cannot be read."""
    return (problem for problem in problems(chronology) if problem.code == "TL360")


def in_a_circle(chronology: Chronology) -> Iterator[Problem]:
    """TL361: named queries call one another."""
    return (problem for problem in problems(chronology) if problem.code == "TL361")
