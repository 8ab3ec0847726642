"""`timeline tags`: the tags with their numbers of events, or one whole."""

from timeline.cli.command import Command
from timeline.cli.listing import list_command

COMMAND: Command = list_command(
    "tags", "List the tags, with their numbers of events; or show one whole.", "Any name of one tag."
)
