"""What else may have been meant by a word that no text holds."""

from collections.abc import Iterator
from typing import NamedTuple

from timeline.query.fields import FILTERS, is_value
from timeline.query.fields.dates import ENDS
from timeline.query.fields.filter import Setting
from timeline.query.tree import Query, terms


class Offer(NamedTuple):
    """A word that no text holds, but that is the value of a filter: its name and the option to type."""

    value: str
    filter: str
    flag: str


def offers(query: Query, setting: Setting) -> Iterator[Offer]:
    """Return for each text that no event holds the filters that know it: `usa` is an actor, `2025-09` a period."""
    events = setting.chronology.events
    for term in terms(query):
        if term.filter != "text" or any(map(term, events)):
            continue
        for row in FILTERS:
            if row.flags and row.name not in ENDS and is_value(row, term.value, setting):
                yield Offer(term.value, row.name, f"--{row.option.replace('_', '-')}")
                break
