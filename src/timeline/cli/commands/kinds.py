"""`timeline kinds`: the kinds with their numbers of events."""

from timeline.cli.command import Command
from timeline.cli.listing import list_command

COMMAND: Command = list_command("kinds", "List the kinds of events, with their numbers.")
