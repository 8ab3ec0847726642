"""The commands: one file each, imported when it is asked for; here are their names, in the order of the help."""

from importlib import import_module

from timeline.cli.command import Command

CHAPTERS: dict[str, tuple[str, ...]] = {
    "Events": ("show", "thread", "disputes", "quotes", "export", "cite"),
    "What can be filtered": ("actors", "sources", "kinds", "places", "tags", "months", "queries"),
    "History": ("diff", "log"),
    "The file": ("check", "schema", "date"),
    "The manual": ("help",),
}
"""The names of the commands under the headings of the help."""

NAMES = tuple(name for names in CHAPTERS.values() for name in names)


def command(name: str) -> Command:
    """Return the command with this name, which is that of its module."""
    found: Command = import_module(f"timeline.cli.commands.{name}").COMMAND
    return found
