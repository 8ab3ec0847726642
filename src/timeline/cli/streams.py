"""The standard streams as they were inherited: one that is closed must not become a file that is opened later."""

import os
import sys
from contextlib import suppress

_INPUT, _OUTPUT, _ERRORS = range(3)


def complete() -> None:
    """Put something in place of each closed stream.

    A closed output fails when something is written to it, so that nothing is lost in silence. What would be said on
    closed errors is said to nobody. Closed input stays closed.
    """
    for descriptor in (_INPUT, _OUTPUT, _ERRORS):
        with suppress(OSError):
            _occupy(descriptor)
    if sys.stdout is None:
        sys.stdout = open(_OUTPUT, "w", encoding="utf-8", closefd=False)  # noqa: SIM115  a descriptor
    if sys.stderr is None:
        sys.stderr = open(_ERRORS, "w", encoding="utf-8", closefd=False)  # noqa: SIM115


def _occupy(descriptor: int) -> None:
    """Open the null device under a descriptor that is closed; what is written to output (1) then fails."""
    try:
        os.fstat(descriptor)
    except OSError:
        os.open(os.devnull, os.O_WRONLY if descriptor == _ERRORS else os.O_RDONLY)  # the lowest free one
