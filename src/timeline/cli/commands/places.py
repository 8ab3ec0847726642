"""`timeline places`: the places with their numbers of events, or one whole."""

from timeline.cli.command import Command
from timeline.cli.listing import list_command

COMMAND: Command = list_command(
    "places",
    "List the places, with their numbers of events; or show one whole.",
    "Any name of one place, or of a country.",
)
