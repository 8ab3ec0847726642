"""Chronologies of sourced events: the library; `timeline help library` describes it.

    from timeline import load, select

    chronology = load("mine.yaml")
    for event in select(chronology, "actor:belarus date:2025-09"):
        print(event.date, event.title)

Every name is imported when it is first used, so that `import timeline` costs nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from timeline.chronology.model import Actor, Chronology, Event, Place, Source
    from timeline.chronology.support import Support, support_of
    from timeline.dates import Date, DateError, Match, Period
    from timeline.errors import ProblemsError, TimelineError, UsageError
    from timeline.loader import Input, Parsed, load, parse
    from timeline.problems import Problem
    from timeline.query.select import select
    from timeline.query.selection import Hit, Selection
    from timeline.version import __version__ as __version__
    from timeline.views import view
    from timeline.views.drawing import Drawing

_MODULES = {
    "chronology.model": ("Actor", "Chronology", "Event", "Place", "Source"),
    "chronology.support": ("Support", "support_of"),
    "dates": ("Date", "DateError", "Match", "Period"),
    "errors": ("ProblemsError", "TimelineError", "UsageError"),
    "loader": ("Input", "Parsed", "load", "parse"),
    "problems": ("Problem",),
    "query.select": ("select",),
    "query.selection": ("Hit", "Selection"),
    "version": ("__version__",),
    "views": ("view",),
    "views.drawing": ("Drawing",),
}
_HOME = {name: module for module, names in _MODULES.items() for name in names}

__all__ = [
    "Actor", "Chronology", "Date", "DateError", "Drawing", "Event", "Hit", "Input", "Match", "Parsed", "Period",
    "Place", "Problem", "ProblemsError", "Selection", "Source", "Support", "TimelineError", "UsageError", "load",
    "parse", "select", "support_of", "view",
]  # fmt: skip


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module 'timeline' has no attribute {name!r}")
    value = getattr(import_module(f"timeline.{_HOME[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *_HOME})
