"""`timeline schema`: the JSON Schema of a file."""

import sys

from timeline.cli.command import Command, Words


def run(_words: Words) -> int:
    """Print the JSON Schema of a file."""
    from timeline.chronology.schema import as_json

    sys.stdout.write(as_json())
    return 0


COMMAND = Command("schema", run, "Print the JSON Schema of a file, for editors that complete and check.")
