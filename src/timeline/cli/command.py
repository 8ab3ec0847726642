"""What a command is."""

from collections.abc import Callable
from typing import NamedTuple

from timeline.cli.options import Option, options_of


class Command(NamedTuple):
    """One command: what it runs, the groups of options that it takes, and what its words are.

    `run` is called with the words and then each of the groups, filled, and returns the exit code.
    """

    name: str
    run: Callable[..., int]
    help: str
    groups: tuple[type, ...] = ()
    words: str = ""
    words_help: str = ""

    @property
    def options(self) -> tuple[Option, ...]:
        """All its options, in the order of its groups."""
        return tuple(row for group in self.groups for row in options_of(group))


Words = tuple[str, ...]
"""What stands on the line behind a command and is no option."""
