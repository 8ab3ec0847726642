"""The commands: one file each, imported when it is asked for; here are their names, in the order of the help."""

from importlib import import_module

from timeline.cli.command import Command

NAMES = (
    "show",
    "export",
    "check",
    "schema",
    "date",
    "thread",
    "actors",
    "sources",
    "kinds",
    "places",
    "tags",
    "months",
    "queries",
)


def command(name: str) -> Command:
    """Return the command with this name, which is that of its module."""
    found: Command = import_module(f"timeline.cli.commands.{name}").COMMAND
    return found
