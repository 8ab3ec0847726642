"""`timeline schema`: the JSON Schema of a file, of an export in JSON, or of changes."""

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


def _of_changes() -> str:
    from timeline.history.reports.schema import as_text

    return as_text()


SCHEMAS: dict[str, Callable[[], str]] = {
    "file": _of_a_file,
    "export": _of_an_export,
    "changes": _of_changes,
}

COMMAND = Command(
    "schema",
    run,
    "Print the JSON Schema of a file, for editors that complete and check, of an export in JSON, or of changes.",
    (),
    "[file|export|changes]",
    "Which of them; the one of a file without it.",
)
