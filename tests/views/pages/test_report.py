from tests.views.printing import printed
from timeline.views.pages.report import draw_report

LINES = [
    "a.yaml:1:10: TL201 no date",
    "    1 | - {date: b.yaml:1:1: TL201 x}",
    "      |          ^^^^^",
    "a.yaml:1:3: TL401 warning: one publisher",
    "",
    "a.yaml: 1 event: 1 problem, 1 warning",
]


def test_a_report_is_coloured_by_what_weighs_and_says_the_same():
    assert printed(draw_report, LINES).splitlines() == LINES
    error, excerpt, caret, warning, _, last = printed(draw_report, LINES, color=True).splitlines()
    assert error == "a.yaml:1:10: \x1b[1;31mTL201\x1b[0m no date"
    assert warning == "a.yaml:1:3: \x1b[1;33mTL401\x1b[0m warning: one publisher"
    assert excerpt.startswith("\x1b[2m")
    assert caret.startswith("\x1b[2m")
    assert last == LINES[-1]


def test_a_long_line_of_a_report_is_whole():
    long = "a.yaml:1:10: TL201 " + "word " * 60 + "end"
    assert printed(draw_report, [long], width=40) == f"{long}\n"
