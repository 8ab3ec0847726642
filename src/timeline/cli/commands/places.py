"""`timeline places`: the places with their numbers of events."""

from timeline.cli.command import Command
from timeline.cli.listing import list_command

COMMAND: Command = list_command("places", "List the places, with their numbers of events.")
