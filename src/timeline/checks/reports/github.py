"""The report as workflow commands, which GitHub shows beside the lines."""

from collections.abc import Iterator, Mapping

from timeline.checks.reports.findings import Findings
from timeline.chronology.model import Chronology
from timeline.text import in_place


def lines(_chronology: Chronology, findings: Findings, _texts: Mapping[str, str]) -> Iterator[str]:
    """Return each problem as a workflow command, which GitHub shows beside the line."""
    for one in findings.problems:
        path = in_place(_property(one.path))
        place = f"file={path},line={one.line},col={one.column},endColumn={one.column + one.length}"
        yield f"::{one.severity} {place},title={one.code}::{_escaped(in_place(one.message))}"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")
