"""What the forms of a report are made from."""

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from timeline.chronology.model import Chronology
from timeline.problems import Problem


class Findings(NamedTuple):
    """The problems that are reported, in the order of files and places, and how many more were ignored.

    `mendable` is how many of them `--fix` can mend.
    """

    problems: tuple[Problem, ...]
    ignored: int = 0
    mendable: int = 0


Lines = Callable[[Chronology, Findings, Mapping[str, str]], Iterator[str]]
"""From a chronology, what was found in it and the texts of its files by their paths, to the lines of a report."""


def counted(chronology: Chronology) -> dict[str, int]:
    """Count what was looked at, by its noun."""
    return {
        "event": len(chronology.events),
        "actor": len(chronology.actors),
        "source": sum(len(event.sources) for event in chronology.events),
    }
