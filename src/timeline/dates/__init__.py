"""Dates as a chronology states them, and periods as people ask for them. Usable without the rest of the program.

>>> from timeline.dates import Date
>>> Date("2025-10-0X").show()
'1..9 Oct 2025'
"""

from typing import TYPE_CHECKING

from timeline.dates.calendar import gregorian_to_julian, iso, julian_to_gregorian
from timeline.dates.date import Date
from timeline.dates.matching import Match

if TYPE_CHECKING:
    from timeline.dates.errors import DateError
    from timeline.dates.heading import Heading
    from timeline.dates.interpretation import interpret
    from timeline.dates.period import Period

__all__ = [
    "LANGUAGES",
    "Date",
    "DateError",
    "Heading",
    "Match",
    "Period",
    "gregorian_to_julian",
    "interpret",
    "iso",
    "julian_to_gregorian",
]

LANGUAGES = ("en", "de", "fr", "be", "ru", "uk", "pl", "lt")
"""The languages whose month names and words are read everywhere, and written where asked for."""

LATER = {
    "DateError": "timeline.dates.errors",
    "Heading": "timeline.dates.heading",
    "Period": "timeline.dates.period",
    "interpret": "timeline.dates.interpretation",
}
"""Where the names are that are imported on first use: a program that only reads dates needs none of them."""


def __getattr__(name: str) -> object:
    if name not in LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    found = getattr(import_module(LATER[name]), name)
    globals()[name] = found
    return found
