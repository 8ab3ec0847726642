"""The forms of a report: text for people, the others for programs. One row each, all from the same findings."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from timeline.checks.check import Findings
from timeline.checks.excerpts import counted, report
from timeline.chronology.model import Chronology
from timeline.problems import KINDS, Problem, Severity
from timeline.text import in_place

Form = Callable[[Chronology, Findings, Mapping[str, str]], Iterator[str]]
"""From a chronology, what was found in it and the texts of its files by their paths, to the lines of a report."""

JSON_VERSION = 1
"""Goes up when a field of the JSON is renamed, removed or changes its meaning; not when one is added."""

SARIF_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def as_text(chronology: Chronology, findings: Findings, texts: Mapping[str, str]) -> Iterator[str]:
    """Give each problem on one line, with the line of the file below it, and at the end what was looked at."""
    return report(chronology, findings.problems, texts, findings.ignored, findings.mendable)


def as_json(chronology: Chronology, findings: Findings, texts: Mapping[str, str]) -> Iterator[str]:
    """Give one JSON object; `docs/check.md` says what its fields are."""
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
    return _json({"version": JSON_VERSION, "files": list(texts), "counts": counts, "problems": problems})


def as_github(_chronology: Chronology, findings: Findings, _texts: Mapping[str, str]) -> Iterator[str]:
    """Give each problem as a workflow command, which GitHub shows beside the line."""
    for one in findings.problems:
        place = f"file={_property(one.path)},line={one.line},col={one.column},endColumn={_end(one)}"
        yield f"::{one.severity} {place},title={one.code}::{_escaped(in_place(one.message))}"


def as_sarif(_chronology: Chronology, findings: Findings, _texts: Mapping[str, str]) -> Iterator[str]:
    """Give a log of SARIF 2.1.0 (OASIS); columns count code points."""
    from timeline import __version__

    codes = sorted({one.code for one in findings.problems})
    driver = {"name": "timeline", "version": __version__, "rules": [_rule(code) for code in codes]}
    results = [_result(one, codes.index(one.code)) for one in findings.problems]
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return _json({"$schema": SARIF_SCHEMA, "version": "2.1.0", "runs": [run]})


FORMS: dict[str, Form] = {"text": as_text, "json": as_json, "github": as_github, "sarif": as_sarif}


def _json(value: Mapping[str, Any]) -> Iterator[str]:
    """Write JSON in ASCII alone, so that nothing of a file reaches a terminal raw."""
    import json

    yield from json.dumps(value, indent=2).splitlines()


def _number_of(severity: Severity, findings: Findings) -> int:
    return sum(one.severity is severity for one in findings.problems)


def _end(problem: Problem) -> int:
    """Give the column behind the fault."""
    return problem.column + problem.length


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")


def _rule(code: str) -> dict[str, Any]:
    kind = KINDS[code]
    return {
        "id": code,
        "fullDescription": {"text": kind.why},
        "defaultConfiguration": {"level": kind.severity.value},
    }


def _result(problem: Problem, rule: int) -> dict[str, Any]:
    region = {"startLine": problem.line, "startColumn": problem.column, "endColumn": _end(problem)}
    place = {"artifactLocation": {"uri": _address(problem.path)}, "region": region}
    return {
        "ruleId": problem.code,
        "ruleIndex": rule,
        "level": problem.severity.value,
        "message": {"text": problem.message},
        "locations": [{"physicalLocation": place}],
    }


def _address(path: str) -> str:
    """Give a path as a URI reference (RFC 3986): relative to the folder one is in, unless it begins at the root."""
    import os
    from urllib.parse import quote

    address = quote(os.fsencode(path))
    return f"file://{address}" if address.startswith("/") else address
