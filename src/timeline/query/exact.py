"""The exact options beside generous words: the line to type that finds events in which the actors take part."""

from collections.abc import Sequence
from shlex import quote
from typing import NamedTuple

from timeline.query.fields import FIELDS
from timeline.query.fields.filter import Setting
from timeline.query.parser import Reading
from timeline.query.tree import And, Not, Or, Query, Term, all_of, any_of, negate, terms


class Exact(NamedTuple):
    """The options that find less than words do, and how many events they find."""

    options: str
    found: int


def exact_line(query: Query, readings: Sequence[Reading], setting: Setting, found: int) -> Exact | None:
    """Return the options with which the actors named by words take part; None where these find no fewer events."""
    strict = stricter(query, readings, setting)
    if strict == query:
        return None
    count = sum(bool(strict(event)) for event in setting.chronology.events)
    return Exact(as_options(strict), count) if count < found else None


def stricter(query: Query, readings: Sequence[Reading], setting: Setting) -> Query:
    """Return the query in which the actors that words name take part, and are not only concerned."""
    named = {term for reading in readings if reading.query for term in terms(reading.query)}

    def exact(part: Query) -> Query:
        match part:
            case Term(filter="about") if part in named:
                return FIELDS["actor"](part.value, setting)
            case Not(inner):
                return negate(exact(inner))
            case And(parts):
                return all_of(map(exact, parts))
            case Or(parts):
                return any_of(map(exact, parts))
            case _:
                return part

    return exact(query)


def as_options(query: Query) -> str:
    """Write a query as the options that mean the same; where no options do, as a query in quotation marks."""
    given: dict[str, list[str]] = {}
    for part in query.parts if isinstance(query, And) else (query,):
        alike = [term for term in (part.parts if isinstance(part, Or) else (part,)) if isinstance(term, Term)]
        names = {term.filter for term in alike}
        option = FIELDS[alike[0].filter].option if len(names) == 1 else ""
        option = "with" if option == "actor" and "actor" in given else option
        whole = len(alike) == (len(part.parts) if isinstance(part, Or) else 1)
        if (
            not option
            or not whole
            or option in given
            or any(term.exact or "±" in term.value for term in alike)
        ):
            return quote(str(query))
        given[option] = [term.value for term in alike]
    return " ".join(f"--{option} {quote(value)}" for option, values in given.items() for value in values)
