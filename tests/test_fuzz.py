"""Parts of the bundled file with something broken in them: nothing raises, and every problem has a place in the file.

`TIMELINE_FUZZ=5000 pytest tests/test_fuzz.py` tries so many.
"""

import re
from functools import cache
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from tests.loader.reading import TODAY
from tests.views.printing import printed
from timeline.checks.check import check
from timeline.checks.reports import FORMS
from timeline.editing.mend import edits, mended
from timeline.loader import Input, parse
from timeline.problems import Severity
from timeline.query.selection import Arrangement, arranged
from timeline.query.tree import EVERYTHING
from timeline.views import VIEWS

BUNDLED = Path(__file__).parents[1] / "data" / "events.yaml"
NASTY = (
    *(b"\x00", b"\x1b[31m", b"\xff", b"\xef\xbb\xbf", "\u2028".encode(), "\u202e".encode(), b"\r", b"\t"),
    *(
        b"- ",
        b": ",
        b" #x",
        b'"',
        b"'",
        b"{",
        b"]",
        b"&a ",
        b"*a",
        b"<<: ",
        b"!!binary ",
        b"---\n",
        b"|\n",
        b"%",
    ),
    *(
        b"~",
        b"null",
        b"..",
        b"/",
        b"2025-13",
        b"early May 2025",
        b"[red]",
        b":warning:",
        b"<<<<<<< HEAD\n",
        b"\n\n",
    ),
)


@cache
def blocks():
    """Give the events of the bundled file that stand for themselves."""
    _, _, events = BUNDLED.read_bytes().partition(b"\nevents:\n")
    found = re.split(rb"(?m)^(?=  - date:)", events)
    return [
        block
        for block in found
        if block and not re.search(rb"links:|\{id: |^ +- [\w-]+$", block, re.MULTILINE)
    ]


@st.composite
def broken(draw):
    """Some events, with a few stretches of them replaced."""
    data = b"events:\n" + b"".join(draw(st.lists(st.sampled_from(blocks()), min_size=1, max_size=2)))
    for _ in range(draw(st.integers(0, 3))):
        start = draw(st.integers(0, len(data)))
        end = start + draw(st.sampled_from([0, 0, 1, 2, 30]))
        data = data[:start] + draw(st.sampled_from([b"", *NASTY])) + data[end:]
    return data


def examine(data):
    """Do all that can be done with some bytes; give the problems."""
    text = data.decode("utf-8-sig", "replace")
    texts = {"a.yaml": text}
    chronology, problems = parse([Input("a.yaml", data)])
    findings = check(chronology, problems, texts, today=TODAY)
    for form in FORMS.values():
        assert all("\x1b" not in line for line in form.lines(chronology, findings, texts))
    parse([Input("a.yaml", mended(text, edits(chronology, findings.problems, "a.yaml", text)).encode())])
    if not any(one.severity is Severity.ERROR for one in problems):
        selection = arranged(chronology, EVERYTHING, Arrangement())
        for row in VIEWS.values():
            assert "\x1b" not in printed(row.draw, selection)
    return findings.problems


@given(broken())
def test_whatever_is_broken_in_a_file_is_reported_in_its_place_and_what_loads_is_shown(data):
    lines = re.split(r"\r\n|\r|\n", data.decode("utf-8-sig", "replace"))
    for problem in examine(data):
        assert 1 <= problem.line <= len(lines)
        assert 1 <= problem.column <= len(lines[problem.line - 1]) + 1


@given(st.binary(max_size=200))
def test_no_bytes_at_all_raise(data):
    examine(data)


def test_the_parts_themselves_are_sound():
    assert len(blocks()) > 10
    for block in blocks():
        assert not any(one.severity is Severity.ERROR for one in examine(b"events:\n" + block))
