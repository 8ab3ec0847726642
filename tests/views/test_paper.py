import re
import subprocess
import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.views.printing import printed
from timeline.text import cells, visible
from timeline.views.paper import NO_BREAK, Field, Span, link_target, plain, wrap, wrap_date, wrap_spans


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("plain", "plain"),
        ("two  blanks\n and\ta tab ", "two blanks and a tab"),
        ("\x1b[31m", "␛[31m"),
        ("\x00\x7f\x9b\r", "␀␡⟨U+009B⟩␍"),
        ("\u202eevil\u2066", "⟨U+202E⟩evil⟨U+2066⟩"),
        ("a\u200bb\ufeff", "a⟨U+200B⟩b⟨U+FEFF⟩"),
        ("a\u200db", "a⟨U+200D⟩b"),
        ("soft\xadhyphen", "soft⟨U+00AD⟩hyphen"),
        ("line\u2028end\x85", "line⟨U+2028⟩end⟨U+0085⟩"),
        ("tag\U000e0041", "tag⟨U+E0041⟩"),
        ("\ud800", "⟨U+D800⟩"),
        ("علی\u200cاکبر", "علی\u200cاکبر"),  # Persian spells with it
        ("e\u0301 Š 東京 №", "e\u0301 Š 東京 №"),
        (":warning: [b]", ":warning: [b]"),
    ],
)
def test_what_cannot_be_seen_is_shown_as_a_sign(text, seen):
    assert visible(text) == seen


def test_no_character_that_unicode_calls_a_control_or_a_format_passes():
    categories = {"Cc", "Cf", "Cs", "Zl", "Zp"}
    unseen = [chr(code) for code in range(0x110000) if unicodedata.category(chr(code)) in categories]
    passed = [f"U+{ord(sign):04X}" for sign in unseen if sign in visible(f"a{sign}b")]
    assert [code for code in passed if code not in ("U+0009", "U+000A")] == []


@pytest.mark.parametrize(
    ("text", "encoding", "carried"),
    [
        ("12–16 Sep · “x” … ±3", "ascii", '12-16 Sep ; "x" ... +/-3'),
        ("Łódź", "ascii", "\\u0141\\xf3d\\u017a"),
        ("Łódź é", "cp1252", "\\u0141ód\\u017a é"),
        ("Лукашенко", "koi8-r", "Лукашенко"),
        ("é", "no such encoding", "\\xe9"),
        ("␛[31m␡⟨U+202E⟩", "ascii", "<U+001B>[31m<U+007F><U+202E>"),
    ],
)
def test_what_the_stream_cannot_carry_becomes_ascii_or_an_escape(text, encoding, carried):
    assert plain(text, encoding) == carried


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("", 5, [""]),
        ("one two three", 7, ["one two", "three"]),
        ("one two three", 200, ["one two three"]),
        ("abcdefgh ij", 3, ["abc", "def", "gh", "ij"]),
        ("東京で会談", 4, ["東京", "で会", "談"]),
        ("東京", 1, ["東", "京"]),
        ("ge\u0301ne\u0301", 2, ["ge\u0301", "ne\u0301"]),
        ("joint-exercise of", 10, ["joint-", "exercise", "of"]),
        ("non-recognition of", 10, ["non-recogn", "ition of"]),  # the hyphen would leave the line half empty
        ("re-establishment", 14, ["re-establishme", "nt"]),
        ("see https://example.org/a/long/path ok", 10, ["see", "https://example.org/a/long/path", "ok"]),
        (f"only 3{NO_BREAK}publishers", 14, ["only", f"3{NO_BREAK}publishers"]),
        (f"only 3{NO_BREAK}publishers", 10, ["only 3", "publishers"]),
    ],
)
def test_a_text_is_folded_by_cells(text, width, lines):
    assert wrap(text, width) == lines


TEXTS = st.text(st.sampled_from("ab й東\u0301-/ "), max_size=60).map(visible)


@given(TEXTS, st.integers(1, 30))
def test_folding_leaves_out_only_blanks_and_no_line_is_too_wide(text, width):
    lines = wrap(text, width)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(cells(line) <= max(width, 2) for line in lines)
    assert not any(line.endswith(" ") or line.startswith(" ") for line in lines if lines != [text])


@given(st.lists(TEXTS, min_size=1, max_size=5), st.integers(1, 30))
def test_styles_are_folded_as_their_text_is(texts, width):
    text = visible(" ".join(texts))
    cut = len(text) // 2
    spans = [Span(text[:cut], "quiet"), Span(text[cut:], "doubt")]
    lines = wrap_spans(spans, width)
    assert ["".join(span.text for span in line) for line in lines] == wrap(text, width)
    quiet = "".join(span.text for line in lines for span in line if span.style == "quiet")
    assert quiet.replace(" ", "") == text[:cut].replace(" ", "")


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("12 Oct", ["12 Oct"]),
        ("1 Sep – 31 Oct 2025", ["1 Sep –", "31 Oct 2025"]),
        ("19 Oct, 14:30 +03:00", ["19 Oct,", "14:30 +03:00"]),
        ("since 24 Feb 2022", ["since 24 Feb", "2022"]),
        ("7 Nov (25 Oct)", ["7 Nov", "(25 Oct)"]),
        ("7–9 Nov (25–27 Oct 1917 O.S.)", ["7–9 Nov", "(25–27 Oct", "1917 O.S.)"]),
    ],
)
def test_a_date_is_folded_after_its_dash_or_comma(text, lines):
    assert [line.replace(NO_BREAK, " ") for line in wrap_date(text, 13)] == lines


@pytest.mark.parametrize(
    ("address", "target"),
    [
        ("https://example.org/a?b=c#d", "https://example.org/a?b=c#d"),
        ("https://example.org/Лука", "https://example.org/%D0%9B%D1%83%D0%BA%D0%B0"),
        ("https://example.org/%D0%9B", "https://example.org/%D0%9B"),
        ("https://example.org/\x1b\\evil", ""),
        ("https://example.org/\u202e", ""),
        ("javascript:alert(1)", ""),
        ("file:///etc/passwd", ""),
    ],
)
def test_only_clean_addresses_of_the_web_become_links(address, target):
    assert link_target(address) == target


def line(*parts):
    return lambda paper: iter([paper.line(*parts)])


def test_a_link_is_written_as_the_terminal_expects_it():
    span = Span("there", "quiet", "https://example.org/")
    assert printed(line(span)) == "there\n"
    linked = printed(line(span), color=True)
    assert (
        re.sub("id=[0-9]+", "", linked)
        == "\x1b]8;;https://example.org/\x1b\\\x1b[2mthere\x1b[0m\x1b]8;;\x1b\\\n"
    )


def test_blanks_at_the_end_of_a_line_are_left_out():
    assert printed(line("a ", Span("b  ", "quiet"), "  ")) == "a b\n"
    assert printed(line(" ", " ")) == "\n"


def test_no_break_spaces_are_written_as_blanks_that_grep_finds():
    assert printed(line(f"3{NO_BREAK}publishers")) == "3 publishers\n"


def test_named_lines_stand_beside_their_names_where_there_is_room():
    rows = [Field("Who", "one two three four five six"), Field("Who", "x"), Field("Where", "y")]
    assert printed(lambda paper: paper.fields(rows), width=24) == (
        "Who    one two three\n       four five six\n       x\nWhere  y\n"
    )
    assert printed(lambda paper: paper.fields(rows), width=13) == (
        "Who\none two three\nfour five six\nx\nWhere\ny\n"
    )


def test_running_text_is_not_wider_than_can_be_read():
    assert max(map(len, printed(lambda paper: paper.paragraph("word " * 99), width=500).splitlines())) <= 100


def test_rich_is_imported_only_when_a_view_is_printed():
    program = """
import io, sys
from timeline.dates import Date
from timeline.views import VIEWS, drawn, empty, header, legend
from timeline.views.look import Look
from timeline.chronology.model import Chronology, Event
from timeline.query.selection import arranged

assert "rich" not in sys.modules
selection = arranged(Chronology(events=(Event(Date("2025"), "Łódź", id="x"),)))
drawings = [drawn(row.draw, selection, Look()) for row in VIEWS.values()]
assert "rich.console" not in sys.modules
for drawing in drawings:
    __import__('rich.console').console.Console(file=io.StringIO()).print(drawing)
"""
    subprocess.run([sys.executable, "-c", program], check=True)
