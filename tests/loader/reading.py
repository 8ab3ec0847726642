"""Short ways to read YAML that stands in a test."""

from datetime import date

from timeline.chronology.model import Chronology, Event
from timeline.loader import Input, Parsed, parse

TODAY = date(2026, 1, 1)
"""The day of every check in the tests, as in `docs/problems.md`."""


def parsed(*texts: str | bytes) -> Parsed:
    """Parse texts as the files `a.yaml`, `b.yaml` and so on."""
    names = (f"{letter}.yaml" for letter in "abcdef")
    encoded = (text.encode() if isinstance(text, str) else text for text in texts)
    return parse([Input(*pair) for pair in zip(names, encoded, strict=False)])


def chronology(*texts: str) -> Chronology:
    """Read texts that have no problem."""
    found = parsed(*texts)
    assert found.problems == ()
    return found.chronology


def event(text: str) -> Event:
    """Read one event without a problem, from its fields below date and title."""
    (found,) = chronology(f"- date: 1815-06-09\n  title: The Congress ends\n{text}").events
    return found


def places(*texts: str | bytes) -> list[str]:
    """Give the problems of the texts as "line:column code"."""
    return [f"{one.line}:{one.column} {one.code}" for one in parsed(*texts).problems]
