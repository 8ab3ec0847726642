"""Every kind of problem has a file that causes it, its exact report beside it, and a place in the documentation."""

import importlib.util
from pathlib import Path

import pytest

from tests.loader.reading import TODAY
from timeline.checks.check import check
from timeline.checks.codes import Choice
from timeline.loader import Input, gather, parse
from timeline.problems import KINDS, Severity

ROOT = Path(__file__).parents[1]
FOLDER = Path(__file__).parent / "errors"
FOLDERS = [path for path in FOLDER.iterdir() if path.is_dir()]
FILES = [path for path in FOLDER.glob("*.yaml") if not path.name.endswith(".second.yaml")]
EXAMPLES = sorted([*FILES, *FOLDERS])

# Periods are typed on the command line and stand in no file.
OF_PERIODS = {"TL216", "TL217", "TL218", "TL219", "TL221"}


def inputs(example, monkeypatch):
    """Read an example: one file, two, or the folder of a `timeline.yaml` that includes others."""
    if example.is_dir():
        monkeypatch.chdir(example)
        return gather("timeline.yaml")
    files = [example, *FOLDER.glob(f"{example.stem}.second.yaml")]
    return [Input(file.name, file.read_bytes()) for file in files]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.stem)
def test_a_faulty_file_has_exactly_this_report(example, monkeypatch):
    files = inputs(example, monkeypatch)
    parsed = parse(files)
    texts = {file.path: file.data.decode("utf-8", "replace") for file in files}
    chosen = Choice(("TL1", "TL2", "TL3", example.name[:5]))
    problems = check(parsed.chronology, parsed.problems, texts, chosen, today=TODAY).problems
    expected = example.with_suffix(".txt").read_bytes().decode()
    assert "".join(f"{problem}\n" for problem in problems) == expected
    assert example.name[:5] in {problem.code for problem in problems}


def test_every_kind_of_problem_has_an_example_and_every_example_a_kind():
    assert {example.name[:5] for example in EXAMPLES} == set(KINDS) - OF_PERIODS
    assert {path.stem for path in FOLDER.glob("*.txt")} == {example.stem for example in EXAMPLES}


@pytest.mark.parametrize("code", sorted(KINDS))
def test_a_kind_of_problem_says_what_is_wrong_what_to_write_and_why(code):
    kind = KINDS[code]
    assert kind.severity in Severity
    assert kind.what
    assert not kind.what.endswith(".")
    assert not kind.remedy.endswith(".")
    assert kind.why.endswith(".")


def test_the_page_of_problems_is_up_to_date():
    spec = importlib.util.spec_from_file_location("problems_page", ROOT / "docs" / "problems_page.py")
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    assert script.PAGE.read_text(encoding="utf-8") == script.page()
