import json
import re
import tomllib
from pathlib import Path

import pytest
import yaml

from tests.loader.reading import TODAY, parsed
from timeline import __version__
from timeline.checks.check import check
from timeline.checks.reports import FORMS
from timeline.checks.reports.findings import Findings
from timeline.problems import Problem

TEXT = "- date: soon\n  title: A\n- date: 2025\n  title: 'Ä, \U0001f600'\n"


def made(form, text=TEXT, path="a.yaml"):
    read = parsed(text)
    findings = check(read.chronology, read.problems, {path: text}, today=TODAY)
    return "".join(f"{line}\n" for line in FORMS[form].lines(read.chronology, findings, {path: text}))


def one(form, path="a.yaml", message="x"):
    findings = Findings((Problem(path, 3, 5, "TL130", message, 4),))
    return "\n".join(FORMS[form].lines(parsed(TEXT).chronology, findings, {path: ""}))


def test_json_has_every_problem_and_what_was_looked_at():
    soon, unsourced = json.loads(made("json"))["problems"]
    assert unsourced == {
        "path": "a.yaml",
        "line": 4,
        "column": 10,
        "length": 6,
        "code": "TL402",
        "severity": "warning",
        "message": "the event has no source; write sources: with the address of a publication that carries it",
    }
    assert (soon["line"], soon["column"], soon["code"], soon["severity"]) == (1, 9, "TL203", "error")
    rest = {name: value for name, value in json.loads(made("json")).items() if name != "problems"}
    counts = {"events": 2, "actors": 0, "sources": 0, "errors": 1, "warnings": 1, "ignored": 0, "mendable": 0}
    assert rest == {"version": 1, "files": ["a.yaml"], "counts": counts}


def test_sarif_names_the_rule_the_place_and_the_weight_of_each_problem():
    log = json.loads(made("sarif"))
    (run,) = log["runs"]
    driver = run["tool"]["driver"]
    assert (log["version"], log["$schema"].rpartition("/")[2]) == ("2.1.0", "sarif-schema-2.1.0.json")
    assert (driver["name"], driver["version"]) == ("timeline", __version__)
    assert [rule["id"] for rule in driver["rules"]] == ["TL203", "TL402"]
    assert run["columnKind"] == "unicodeCodePoints"
    first, second = run["results"]
    assert first["locations"] == [
        {
            "physicalLocation": {
                "artifactLocation": {"uri": "a.yaml"},
                "region": {"startLine": 1, "startColumn": 9, "endColumn": 13},
            }
        }
    ]
    assert (second["ruleId"], second["ruleIndex"], second["level"]) == ("TL402", 1, "warning")
    assert driver["rules"][1]["defaultConfiguration"] == {"level": "warning"}
    assert set(second) == {"ruleId", "ruleIndex", "level", "message", "locations"}


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("data/my file.yaml", "data/my%20file.yaml"),
        ("a:b.yaml", "a%3Ab.yaml"),  # "a:" would be a scheme
        ("/home/ä.yaml", "file:///home/%C3%A4.yaml"),
        ("-", "-"),
        ("\udcff.yaml", "%FF.yaml"),  # a name that is no UTF-8
    ],
)
def test_a_path_is_an_address_in_sarif(path, uri):
    (result,) = json.loads(one("sarif", path))["runs"][0]["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"] == {"uri": uri}


@pytest.mark.parametrize(
    ("path", "message", "line"),
    [
        ("a.yaml", "x", "::error file=a.yaml,line=3,col=5,endColumn=9,title=TL130::x"),
        ("a,b:c.yaml", "50 %", "::error file=a%2Cb%3Ac.yaml,line=3,col=5,endColumn=9,title=TL130::50 %25"),
    ],
)
def test_an_annotation_is_one_command(path, message, line):
    assert one("github", path, message) == line


def test_the_words_of_a_file_begin_no_command_of_their_own():
    assert one("github", "a\nb", "x\n::error::y\x1b").count("\n") == 0


def test_a_file_without_problems_has_an_empty_report_for_programs():
    text = "- date: 2025\n  title: A\n  sources: [https://a.org/1, https://b.org/1]\n"
    assert json.loads(made("json", text))["problems"] == []
    assert json.loads(made("sarif", text))["runs"][0]["results"] == []
    assert made("github", text) == ""


@pytest.mark.parametrize("form", ["json", "sarif"])
def test_json_is_ascii(form):
    assert made(form, "- date: \u202e soon\n  title: \x1b\n").isascii()


def test_the_workflow_of_the_page_is_one_and_checks_as_github_wants_it():
    page = (Path(__file__).parents[2] / "docs" / "check.md").read_text(encoding="utf-8")
    [block] = re.findall(r"^```yaml\n(name: timeline\n.*?)^```$", page, re.DOTALL | re.MULTILINE)
    workflow = yaml.safe_load(block)
    assert workflow[True] == [
        "push",
        "pull_request",
    ]  # `on` is a truth value to YAML 1.1, and to GitHub's reader text
    steps = workflow["jobs"]["check"]["steps"]
    assert [step.get("uses", "").partition("@")[0] for step in steps[:2]] == [
        "actions/checkout",
        "actions/setup-python",
    ]
    install, check = (step["run"].split() for step in steps[2:])
    project = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text(encoding="utf-8"))[
        "project"
    ]
    assert install[-1] == project["name"]
    assert check == ["timeline", "check", "timeline.yaml", "--format", "github"]
    assert check[0] in project["scripts"]
    assert check[-1] in FORMS
