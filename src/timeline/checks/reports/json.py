"""The report as JSON, for programs."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from timeline.checks.reports.findings import Findings, counted
from timeline.chronology.model import Chronology
from timeline.problems import Severity

VERSION = 1
"""Goes up when a field of the JSON is renamed, removed or changes its meaning; not when one is added."""


def lines(chronology: Chronology, findings: Findings, texts: Mapping[str, str]) -> Iterator[str]:
    """Return one JSON object; `docs/check.md` says what its fields are."""
    counts = {
        **{f"{noun}s": number for noun, number in counted(chronology).items()},
        **{f"{severity}s": _number_of(severity, findings) for severity in Severity},
        "ignored": findings.ignored,
        "mendable": findings.mendable,
    }
    problems = [
        {
            "path": one.path,
            "line": one.line,
            "column": one.column,
            "length": one.length,
            "code": one.code,
            "severity": one.severity.value,
            "message": one.message,
        }
        for one in findings.problems
    ]
    return written({"version": VERSION, "files": list(texts), "counts": counts, "problems": problems})


def written(value: Mapping[str, Any]) -> Iterator[str]:
    """Write JSON in ASCII alone, so that nothing of a file reaches a terminal raw."""
    yield from json.dumps(value, indent=2).splitlines()


def _number_of(severity: Severity, findings: Findings) -> int:
    return sum(one.severity is severity for one in findings.problems)
