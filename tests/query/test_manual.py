import re
from pathlib import Path

import pytest

PAGE = Path(__file__).parents[2] / "docs" / "queries.md"


def blocks(kind):
    return re.findall(rf"^```{kind}\n(.*?)^```$", PAGE.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """Be in a folder with the file of the page."""
    [file] = re.findall(r"<<'END'\n(.*?)^> END$", blocks("console")[0], re.DOTALL | re.MULTILINE)
    (tmp_path / "talks.yaml").write_text(re.sub("^> ", "", file, flags=re.MULTILINE), encoding="utf-8")
    monkeypatch.chdir(tmp_path)


def test_the_example_for_programs_runs(folder, capsys):
    [example] = blocks("python")
    exec(compile(example, str(PAGE), "exec"), {})  # noqa: S102  our own page
    assert capsys.readouterr().out.splitlines() == [
        "2025-09-11 Minsk frees 52 prisoners, Washington eases sanctions",
        "2 0 ['YES']",
        "tag:prisoners",
    ]


def test_the_grammar_is_that_of_the_parser():
    from timeline.query import parser as language

    rules = [line.replace(" a blank means and", "").split() for line in blocks("text")[0].splitlines()]
    docstring = language.__doc__.split("\n\n")[1]
    remarks = r" a (field is|named query|run of) .*| text to look for| a blank means and"
    said = [re.sub(remarks, "", line).split() for line in docstring.splitlines()]
    assert rules == said
