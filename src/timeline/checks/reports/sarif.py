"""The report as a log of SARIF 2.1.0 (OASIS), which code hosts and editors read."""

import os
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import quote

from timeline.checks.reports.findings import Findings
from timeline.checks.reports.json import written
from timeline.chronology.model import Chronology
from timeline.problems import KINDS, Problem
from timeline.version import __version__

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def lines(_chronology: Chronology, findings: Findings, _texts: Mapping[str, str]) -> Iterator[str]:
    """Return a log of SARIF 2.1.0 (OASIS); columns count code points."""
    codes = sorted({one.code for one in findings.problems})
    driver = {"name": "timeline", "version": __version__, "rules": [_rule(code) for code in codes]}
    results = [_result(one, codes.index(one.code)) for one in findings.problems]
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return written({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})


def _rule(code: str) -> dict[str, Any]:
    kind = KINDS[code]
    return {
        "id": code,
        "fullDescription": {"text": kind.why},
        "defaultConfiguration": {"level": kind.severity.value},
    }


def _result(problem: Problem, rule: int) -> dict[str, Any]:
    region = {
        "startLine": problem.line,
        "startColumn": problem.column,
        "endColumn": problem.column + problem.length,
    }
    place = {"artifactLocation": {"uri": _address(problem.path)}, "region": region}
    return {
        "ruleId": problem.code,
        "ruleIndex": rule,
        "level": problem.severity.value,
        "message": {"text": problem.message},
        "locations": [{"physicalLocation": place}],
    }


def _address(path: str) -> str:
    """Return a path as a URI reference (RFC 3986): relative to the folder one is in, unless it begins at the root."""
    address = quote(os.fsencode(path))
    return f"file://{address}" if address.startswith("/") else address
