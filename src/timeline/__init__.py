"""Chronologies of sourced events: load, select, show, export.

    from timeline import load, select
    chronology = load("mine.yaml")

Every name is imported when it is first used, so that `import timeline` costs nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from timeline.chronology.model import Actor, Chronology, Event, Place, Source
    from timeline.chronology.support import Support, support_of
    from timeline.dates import Date, DateError, Match, Period
    from timeline.errors import ProblemsError, TimelineError, UsageError
    from timeline.loader import load, parse
    from timeline.problems import Problem
    from timeline.query.tree import Hit, Selection, select

__version__ = "0.1.0"

_HOME = {
    "Actor": "chronology.model",
    "Chronology": "chronology.model",
    "Date": "dates",
    "DateError": "dates",
    "Event": "chronology.model",
    "Hit": "query.tree",
    "Match": "dates",
    "Period": "dates",
    "Place": "chronology.model",
    "Problem": "problems",
    "ProblemsError": "errors",
    "Selection": "query.tree",
    "Source": "chronology.model",
    "Support": "chronology.support",
    "TimelineError": "errors",
    "UsageError": "errors",
    "load": "loader",
    "parse": "loader",
    "select": "query.tree",
    "support_of": "chronology.support",
}

__all__ = [
    "Actor", "Chronology", "Date", "DateError", "Event", "Hit", "Match", "Period", "Place", "Problem",
    "ProblemsError", "Selection", "Source", "Support", "TimelineError", "UsageError", "load", "parse", "select",
    "support_of",
]  # fmt: skip


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module 'timeline' has no attribute {name!r}")
    value = getattr(import_module(f"timeline.{_HOME[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *_HOME})
