"""Chronologies of sourced events: load, select, show, export.

    from timeline import load, select
    chronology = load("mine.yaml")

Every name is imported when it is first used, so that `import timeline` costs nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from timeline.dates import Date, DateError, Match, Period
    from timeline.errors import Problem, ProblemsError, TimelineError, UsageError
    from timeline.loader import load, parse
    from timeline.model import Actor, Chronology, Event, Place, Source
    from timeline.query import Hit, Selection, select
    from timeline.support import Support, support_of

__version__ = "0.1.0"

_HOME = {
    "Actor": "model",
    "Chronology": "model",
    "Date": "dates",
    "DateError": "dates",
    "Event": "model",
    "Hit": "query",
    "Match": "dates",
    "Period": "dates",
    "Place": "model",
    "Problem": "errors",
    "ProblemsError": "errors",
    "Selection": "query",
    "Source": "model",
    "Support": "support",
    "TimelineError": "errors",
    "UsageError": "errors",
    "load": "loader",
    "parse": "loader",
    "select": "query",
    "support_of": "support",
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
