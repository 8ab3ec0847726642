"""`timeline kinds`: the kinds with their numbers of events, or one whole."""

from timeline.cli.command import Command
from timeline.cli.listing import list_command

COMMAND: Command = list_command(
    "kinds", "List the kinds of events, with their numbers; or show one whole.", "Any name of one kind."
)
