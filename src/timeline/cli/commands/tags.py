"""`timeline tags`: the tags with their numbers of events."""

from timeline.cli.command import Command
from timeline.cli.listing import list_command

COMMAND: Command = list_command("tags", "List the tags, with their numbers of events.")
