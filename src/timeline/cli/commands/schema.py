"""`timeline schema`: the JSON Schema of a file, or of an export in JSON."""

import sys
from collections.abc import Callable

from timeline.cli.asking import named
from timeline.cli.command import Command, Words
from timeline.errors import UsageError


def run(words: Words) -> int:
    """Print a JSON Schema."""
    if len(words) > 1:
        raise UsageError(f"schema takes one word: {' or '.join(SCHEMAS)}")
    text = named(words[0] if words else "file", SCHEMAS, "schema")
    sys.stdout.write(text())
    return 0


def _of_a_file() -> str:
    from timeline.chronology.schema import as_json

    return as_json()


def _of_an_export() -> str:
    from timeline.exporters.schema import as_text

    return as_text()


SCHEMAS: dict[str, Callable[[], str]] = {"file": _of_a_file, "export": _of_an_export}

COMMAND = Command(
    "schema",
    run,
    "Print the JSON Schema of a file, for editors that complete and check, or of an export in JSON.",
    (),
    "[file|export]",
    "Which of the two; the one of a file without it.",
)
