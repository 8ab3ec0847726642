"""The manual's page on words: each line of its table is read as it says."""

import re
from datetime import date
from pathlib import Path

import pytest

from timeline.loader import Input, parse
from timeline.query.fields.filter import Setting
from timeline.query.understand import understand
from timeline.query.words.little import LITTLE, WANTS_A_PERIOD

PAGE = (Path(__file__).parents[3] / "docs" / "words.md").read_text(encoding="utf-8")
ROWS = re.findall(r"^\| `(.+?)` \| (.+) \|$", PAGE, re.MULTILINE)


@pytest.fixture(scope="module")
def setting():
    [file] = re.findall(r"<<'END'\n(.*?)^> END$", PAGE, re.DOTALL | re.MULTILINE)
    found = parse([Input("talks.yaml", re.sub("^> ", "", file, flags=re.MULTILINE).encode())])
    assert not found.problems
    return Setting(found.chronology, date(2025, 10, 20))


def test_the_table_has_many_lines():
    assert len(ROWS) > 25


@pytest.mark.parametrize(("line", "means"), ROWS)
def test_a_line_of_the_table_is_read_so(setting, line, means):
    query = "" if means == "*(everything)*" else means.strip("`")
    assert str(understand([line], setting).query) == query
    assert str(understand([query], setting).query) == query


def test_the_words_that_the_page_names_are_passed_over_or_refused():
    assert {"in", "of", "the", "between", "with", "mit", "im"} <= LITTLE
    assert {"since", "until", "before", "after"} <= WANTS_A_PERIOD
