"""What is left out of two versions of a file changes nothing of what is told of its events."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.history.blocks import only_what_differs
from timeline.history.difference import difference
from timeline.history.sides import read
from timeline.loader import Input

HEADS = (
    "",
    "title: T\n",
    "title: T\nsources:\n  s: {publisher: S, url: https://s.example/1}\n",
    "sources:\n  s: {publisher: S, url: https://s.example/2}\n# a note\nactors: {a: {name: A}}\n",
    "actors: {b: {name: A}}\n",
)
BLOCKS = (
    "- {{date: 2025-0{0}-01, title: Number {0}}}\n",
    "- date: 2025-0{0}-01\n  title: Number {0}\n  # a note\n\n",
    "- date: 2025-0{0}-02\n  title: 'Of several\n    lines {0}'\n  tags:\n  - x\n",
    "- id: e{0}\n  date: 2025-0{0}\n  title: Number {0}\n  summary: |\n    First\n\n    - no item\n# outside\n",
    "- id: e{0}\n  date: 2025-0{0}\n  title: Number {0}\n  sources: [s]\n",
    "- id: e{0}\n  date: 2025-0{0}-03\n  title: Number {0}, again\n  sources: [https://x.example/{0}]\n",
    "- id: e{0}\n  date: 2025-0{0}-03\n  title: Number {0} \N{CYRILLIC SMALL LETTER A}\n  actors: [A]\n",
)
blocks = st.lists(
    st.tuples(st.sampled_from(BLOCKS), st.integers(1, 4)),
    min_size=1,
    max_size=6,
    unique_by=lambda one: one[1],
)


@st.composite
def versions(draw):
    """Two versions of a file, as texts: of the second some events are others, some gone, and one may be new."""
    head, indent = draw(st.sampled_from(HEADS)), draw(st.sampled_from(["", "  "]))
    first = draw(blocks)
    second = [
        draw(st.sampled_from([one, one, (draw(st.sampled_from(BLOCKS)), one[1]), None])) for one in first
    ]
    kept = [one for one in second if one] or first[:1]
    if draw(st.booleans()):
        kept.insert(draw(st.integers(0, len(kept))), (draw(st.sampled_from(BLOCKS)), 9))
    other = draw(st.sampled_from([head, head, draw(st.sampled_from(HEADS))]))
    return text(head, first, indent), text(other, kept, indent)


def text(head, rows, indent):
    lines = "".join(block.format(number) for block, number in rows).splitlines(keepends=True)
    return f"{head}events: # all\n\n" + "".join(
        line if line.startswith("#") or line == "\n" else f"{indent}{line}" for line in lines
    )


def given_as(data):
    return [Input("x.yaml", data if isinstance(data, bytes) else data.encode(), ())]


def told(old, new):
    """Return what became of events, with the values; names of sources that are not declared on both sides are none."""
    return [
        (entry.id, entry.status, entry.was, entry.changes) for entry in difference(old, new).changes.events
    ]


@settings(max_examples=100)
@given(versions())
def test_without_what_both_have_the_same_is_told_of_the_events(case):
    inputs = [given_as(one) for one in case]
    whole = [read(one) for one in inputs]
    part = only_what_differs(*inputs)
    if any(side.problems and side.problems[0].code != "TL311" for side in whole):
        assert part is None or told(*part) == told(*whole)
        return
    declared = [
        "sources: " in one or "sources:\n" in one for one in (one.partition("events:")[0] for one in case)
    ]
    assert part is not None or any(declared)
    assert part is None or told(*part) == told(*whole)


def test_only_the_events_that_differ_are_read():
    rows = [(BLOCKS[0], number) for number in range(1, 9)]
    changed = [*rows[:3], (BLOCKS[5], 4), *rows[4:]]
    part = only_what_differs(given_as(text("", rows, "  ")), given_as(text("", changed, "  ")))
    assert [[event.title for event in side.chronology] for side in part] == [
        ["Number 4"],
        ["Number 4, again"],
    ]


PLAIN = "events:\n- {date: 2025, title: A}\n"


@pytest.mark.parametrize(
    "other",
    [
        "events:\n- {date: 2025, title: B}\nnote: behind\n",
        "events:\n- {date: 2025, title: B}\n--- \n",
        "events:\n- {date: soon, title: B}\n",
        "events:\n- {date: 2025, title: 'B\n- C'}\n",
        "events:\n- {date: 2025, title: B, sources: [nowhere]}\n",
        "events: [{date: 2025, title: B}]\n",
        "events:\n  - {date: 2025, title: B}\nevents:\n  - {date: 2025, title: C}\n",
        "events:\r\n- {date: 2025, title: B}\r\n",
        b"events:\n- {date: 2025, title: \xff}\n",
        "events:\n- [x]\n",
        "events:\n- date: 2025\n  title: B\n- \n",
        "title: no events\n",
    ],
)
def test_of_what_is_not_plainly_written_nothing_is_left_out(other):
    assert only_what_differs(given_as(PLAIN), given_as(other)) is None
    assert only_what_differs(given_as(other), given_as(PLAIN)) is None


def test_of_several_files_nothing_is_left_out():
    one = given_as(PLAIN)
    assert only_what_differs(one * 2, one) is None
    assert only_what_differs(one, []) is None


@pytest.mark.parametrize("end", ["", "\n", "\n\n# the end"])
def test_a_list_of_events_may_be_the_whole_file_and_end_anywhere(end):
    old, new = (f"# begin\n- {{date: 2025, title: {title}}}{end}" for title in "AB")
    part = only_what_differs(given_as(old), given_as(new))
    assert [[event.title for event in side.chronology] for side in part] == [["A"], ["B"]]
