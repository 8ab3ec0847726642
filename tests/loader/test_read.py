"""From a path to bytes, and from bytes to text whose every character is known."""

import io
import os
import sys
from itertools import count
from types import SimpleNamespace

import pytest

from timeline.errors import TimelineError
from timeline.loader import Input
from timeline.loader import read as read_path
from timeline.loader.read import LARGEST, decode, normal, parsable


def test_a_file_is_read_whole_under_the_name_that_was_typed(tmp_path, monkeypatch):
    (tmp_path / "mine.yaml").write_bytes(b"title: X\r\n")
    monkeypatch.chdir(tmp_path)
    assert read_path("./mine.yaml") == Input("./mine.yaml", b"title: X\r\n")


def test_a_path_may_be_a_path(tmp_path):
    (tmp_path / "mine.yaml").write_bytes(b"")
    assert read_path(tmp_path / "mine.yaml").data == b""


def _missing(folder):
    return folder / "none.yaml"


def _folder(folder):
    return folder


def _dangling(folder):
    (folder / "link.yaml").symlink_to(folder / "none.yaml")
    return folder / "link.yaml"


def _fifo(folder):
    os.mkfifo(folder / "fifo.yaml")
    return folder / "fifo.yaml"


def _device(_folder):
    return "/dev/zero"


def _large(folder):
    with (folder / "large.yaml").open("wb") as file:
        file.truncate(LARGEST + 1)
    return folder / "large.yaml"


def _below_a_file(folder):
    (folder / "file").write_bytes(b"")
    return folder / "file" / "x.yaml"


@pytest.mark.parametrize(
    ("make", "sentence"),
    [
        (_missing, "cannot read {}: there is no such file"),
        (_dangling, "cannot read {}: there is no such file"),
        (_folder, "{} is a folder; name a file in it"),
        (_fifo, "{} is no regular file; write - and send it to standard input"),
        (_device, "{} is no regular file; write - and send it to standard input"),
        (_large, "{} is larger than 16 MB; --large reads it all the same"),
        (_below_a_file, "cannot read {}: Not a directory"),
    ],
)
def test_what_cannot_be_read_is_said_in_one_sentence(make, sentence, tmp_path):
    path = make(tmp_path)
    with pytest.raises(TimelineError) as caught:
        read_path(path)
    assert str(caught.value) == sentence.format(path)


def test_a_name_with_a_nul_is_no_name():
    with pytest.raises(TimelineError, match="it is no name of a file"):
        read_path("a\0b")


def test_a_file_that_may_not_be_read_is_one_sentence(tmp_path, monkeypatch):
    def refuse(*_arguments):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "stat", refuse)
    with pytest.raises(TimelineError, match=r"^cannot read mine\.yaml: permission denied$"):
        read_path("mine.yaml")


def test_a_large_file_is_read_when_it_is_asked_for(tmp_path):
    assert len(read_path(_large(tmp_path), large=True).data) == LARGEST + 1


def test_a_file_that_changes_while_it_is_read_is_refused(tmp_path, monkeypatch):
    path = tmp_path / "mine.yaml"
    path.write_bytes(b"title: X\n")
    times = count(1)
    monkeypatch.setattr(os, "fstat", lambda _descriptor: SimpleNamespace(st_size=9, st_mtime_ns=next(times)))
    with pytest.raises(TimelineError, match="changed while it was read; try again"):
        read_path(path)


def test_a_dash_is_standard_input(monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"title: X")))
    assert read_path("-") == Input("-", b"title: X")


def test_standard_input_has_the_same_limit(monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(bytes(LARGEST + 2))))
    with pytest.raises(TimelineError, match="larger than 16 MB"):
        read_path("-")


def test_standard_input_that_is_closed_is_one_sentence(monkeypatch):
    monkeypatch.setattr(sys, "stdin", None)
    with pytest.raises(TimelineError, match="standard input: it is closed"):
        read_path("-")


TEXT = "- date: 2025\n  title: Ärger\n"


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (TEXT.encode(), TEXT),
        (TEXT.encode("utf-8-sig"), TEXT),
        (b"", ""),
        ("a\u2029b".encode(), "a\u2029b"),
        ("👩\ufe0f é".encode(), "👩\ufe0f é"),
    ],
)
def test_utf_8_is_read_with_and_without_its_mark(data, text):
    decoded = decode(data)
    assert decoded.text == text
    assert decoded.whole


@pytest.mark.parametrize(
    ("data", "code", "index"),
    [
        (TEXT.encode("latin-1"), "TL101", 22),
        (b"\xef\xbb\xbftitle: \xff", "TL101", 7),
        (b"title: \xed\xa0\x80", "TL101", 7),
        (b"title: \xc0\x80", "TL101", 7),
        (b"title: \xf0\x9f\x98", "TL102", 7),
        (TEXT.encode("utf-16"), "TL103", 0),
        (TEXT.encode("utf-16-le"), "TL103", 0),
        (TEXT.encode("utf-16-be"), "TL103", 0),
        (TEXT.encode("utf-32"), "TL103", 0),
        (TEXT.encode("utf-32-le"), "TL103", 0),
        (TEXT.encode("utf-32-be"), "TL103", 0),
    ],
)
def test_another_encoding_is_one_problem_at_its_first_place(data, code, index):
    decoded = decode(data)
    assert [(fault.code, fault.start) for fault in decoded.faults] == [(code, index)]
    assert not decoded.whole


@pytest.mark.parametrize(
    ("sign", "code", "name"),
    [
        ("\0", "TL104", "U+0000 NUL"),
        ("\x1b", "TL104", "U+001B ESC"),
        ("\x01", "TL104", "U+0001"),
        ("\x7f", "TL104", "U+007F DEL"),
        ("\x85", "TL104", "U+0085 NEXT LINE"),
        ("\x9b", "TL104", "U+009B"),
        ("\ufdd0", "TL105", "U+FDD0"),
        ("\U0010ffff", "TL105", "U+10FFFF"),
        ("\ufeff", "TL106", "U+FEFF ZERO WIDTH NO-BREAK SPACE"),
        ("\u00ad", "TL107", "U+00AD SOFT HYPHEN"),
        ("\u200b", "TL107", "U+200B ZERO WIDTH SPACE"),
        ("\u202e", "TL107", "U+202E RIGHT-TO-LEFT OVERRIDE"),
        ("\u2066", "TL107", "U+2066 LEFT-TO-RIGHT ISOLATE"),
        ("\u2028", "TL107", "U+2028 LINE SEPARATOR"),
        ("\U000e0041", "TL107", "U+E0041 TAG LATIN CAPITAL LETTER A"),
    ],
)
def test_a_character_that_no_text_needs_is_named_in_its_place(sign, code, name):
    faults = decode(f"ab\n{sign}c".encode()).faults
    assert [(fault.code, fault.start, fault.values["sign"]) for fault in faults] == [(code, 3, name)]


def test_characters_after_the_first_hundred_are_counted():
    faults = decode(b"\x01\x02" * 60).faults
    assert [fault.code for fault in faults] == ["TL104"] * 100 + ["TL108"]
    assert (faults[-1].start, faults[-1].values) == (100, {"count": 20})


def test_a_file_full_of_invisible_characters_is_read_all_the_same():
    decoded = decode(("\u200c" * 150).encode())
    assert decoded.whole
    assert decoded.faults[-1].values == {"count": 50}


def test_a_line_separator_is_hidden_from_yaml_and_comes_back():
    text, hidden = parsable("a\u2028b\ue000", frozenset("\u2028"))
    assert text == "a\ue001b\ue000"
    assert text.translate(hidden) == "a\u2028b\ue000"


def test_a_text_that_uses_every_private_character_loses_no_other():
    used = "".join(map(chr, range(0xE000, 0xF900)))
    assert parsable(f"{used}\u2028", frozenset("\u2028")) == (f"{used}\u2028", {})


@pytest.mark.parametrize(
    ("written", "kept"),
    [(" a b ", "a b"), ("\u00a0a\n", "a"), ("Cafe\u0301", "Café"), ("\u212b", "Å"), ("ﬁ", "ﬁ")],
)
def test_text_loses_blank_space_around_it_and_is_kept_in_normal_form_c(written, kept):
    assert normal(written) == kept
