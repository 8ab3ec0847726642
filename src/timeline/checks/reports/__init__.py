"""The forms of a report: text for people, the others for programs. One file each, all from the same findings."""

from importlib import import_module
from typing import NamedTuple

from timeline.checks.reports.findings import Lines


class Form(NamedTuple):
    """One form of a report: its name, which is that of its module."""

    name: str

    @property
    def lines(self) -> Lines:
        """The function that gives its lines; its module is imported only now."""
        lines: Lines = import_module(f"timeline.checks.reports.{self.name}").lines
        return lines


FORMS = {name: Form(name) for name in ("text", "json", "github", "sarif")}
