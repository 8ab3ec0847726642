"""What a filter is: one row of a table.

It makes a field of the query language, an option of every command where it has flags, a line of help, and the values
that a shell completes.

A filter turns a value and the setting that it is read in into a `Term`, whose predicate answers *yes*,
*possible* or *no* for an event.
"""

import datetime
from collections.abc import Callable, Collection, Iterable, Mapping
from enum import StrEnum
from typing import NamedTuple

from timeline.chronology.model import Chronology, Event
from timeline.dates import Match
from timeline.errors import UsageError
from timeline.query.tree import Say, Term
from timeline.text import fold, nearest, shown
from timeline.translations import label


class DateTest(StrEnum):
    """How a date is held against a period: it falls into it, lies within it, or begins in it."""

    MATCH = "match"
    WITHIN = "within"
    STARTING = "starting"


def no_history(_revision: str) -> Collection[str]:
    """Refuse a revision where nobody has handed in a history."""
    raise UsageError("what changed since a revision is known to the command line alone; write ids")


class Setting(NamedTuple):
    """All that the meaning of a filter's value depends on. `slack` is in days.

    `changed_since` gives the ids of the events that were added or changed since a revision.
    """

    chronology: Chronology
    today: datetime.date
    with_members: bool = True
    date_test: DateTest = DateTest.MATCH
    slack: int = 0
    changed_since: Callable[[str], Collection[str]] = no_history


Make = Callable[[str, Setting], Term]
Known = Callable[[Chronology], Mapping[str, str]]
"""Return the values that a filter could find in a chronology, each with what it means where that is not plain."""


def endless(_chronology: Chronology) -> Mapping[str, str]:
    """Return no values: of text and periods there is no end."""
    return {}


class Filter(NamedTuple):
    """One filter, named as its field in a query.

    `flags` are its option where it has one, `hidden` further spellings of it, `known` its values; `checked`
    where a value that is not known is wrong usage and no empty result, `exact` where `=` before the value means
    "without members".
    """

    name: str
    metavar: str
    help: str
    make: Make
    flags: tuple[str, ...] = ()
    known: Known = endless
    checked: bool = False
    exact: bool = False
    hidden: tuple[str, ...] = ()

    def __call__(self, value: str, setting: Setting) -> Term:
        """Return the condition for a value. Raises `UsageError` or `DateError` for a value that cannot be."""
        return self.make(value, setting)

    @property
    def option(self) -> str:
        """The name of its option, under which its values are given; empty where it has none."""
        return next((flag[2:].replace("-", "_") for flag in self.flags if flag.startswith("--")), "")


def row(
    name: str,
    metavar: str,
    help: str,
    flags: tuple[str, ...] = (),
    known: Known = endless,
    *,
    checked: bool = False,
    exact: bool = False,
    hidden: tuple[str, ...] = (),
) -> Callable[[Make], Filter]:
    """Make a row of the table of filters out of the function below it."""

    def make_row(make: Make) -> Filter:
        return Filter(name, metavar, help, make, flags, known, checked, exact, hidden)

    return make_row


def certain(name: str, value: str, test: Callable[[Event], bool], say: Say | None = None) -> Term:
    """Return the term of a condition that is met or not, said by the label of its filter unless `say` is given."""
    return Term(
        name,
        value,
        lambda event: Match.YES if test(event) else Match.NO,
        say or (lambda language: label(name, language, value)),
    )


def known_name(what: str, value: str, known: Iterable[str]) -> str:
    """Return the known name that folds alike. Raises `UsageError` with the nearest for any other."""
    by_folded = {fold(name): name for name in known}
    if found := by_folded.get(fold(value)):
        return found
    close = nearest(value, by_folded.values())
    offer = f"the nearest are {', '.join(close)}" if close else f"there are {', '.join(by_folded.values())}"
    raise UsageError(f'no {what} is called "{shortened(value)}"; {offer}')


def shortened(text: str, most: int = 60) -> str:
    """Return what somebody typed as a message repeats it: cut where it is longer than anybody types."""
    return shown(text, most)
