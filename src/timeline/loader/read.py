"""From a path to bytes, and from bytes to text whose every character can be trusted."""

import os
import re
import stat
import sys
import unicodedata
from codecs import BOM_UTF8
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from timeline.errors import TimelineError
from timeline.loader.file import Fault
from timeline.text import shown_path

LARGEST = 16 * 2**20
"""Bytes, some 40,000 events; more is read only when it is asked for."""

MOST_CHARACTERS = 100
"""Faulty characters that are listed one by one."""


class Input(NamedTuple):
    """One file that was read: `path` as problems shall show it, and all its bytes."""

    path: str
    data: bytes
    includes: tuple[Fault, ...] | None = None
    """What is wrong with what the file includes; None where nobody looked for that, as in standard input."""
    outer: bool = True
    """Whether the file was named, and not only included, so that its title and its language count."""


def read(path: str | os.PathLike[str], *, large: bool = False) -> Input:
    """Read one file whole; `-` is standard input.

    Raises `TimelineError` for what cannot be read: a missing or unreadable file, a folder, a FIFO or a
    device, a file over 16 MB that is not allowed to be `large`, and one that changes while it is read.
    """
    name = os.fspath(path)
    said = shown_path(name)
    most = sys.maxsize if large else LARGEST
    try:
        data = _standard_input(most) if name == "-" else _file(name, most)
    except OSError as error:
        raise TimelineError(f"cannot read {said}: {reason(error)}") from error
    except ValueError as error:  # a NUL in the path
        raise TimelineError(f"cannot read {said}: it is no name of a file") from error
    if len(data) > most:
        raise TimelineError(f"{said} is larger than {LARGEST // 2**20} MB; --large reads it all the same")
    return Input(name, data)


def reason(error: OSError) -> str:
    """Say why a file cannot be read."""
    return _REASONS.get(type(error)) or error.strerror or str(error)


_REASONS: dict[type[OSError], str] = {
    FileNotFoundError: "there is no such file",
    PermissionError: "permission denied",
}


def _standard_input(most: int) -> bytes:
    if sys.stdin is None or sys.stdin.closed:
        raise TimelineError("cannot read standard input: it is closed")
    return sys.stdin.buffer.read(_one_more(most))


def _file(name: str, most: int) -> bytes:
    said = shown_path(name)
    mode = os.stat(name).st_mode  # noqa: PTH116  before opening: a FIFO would wait for its writer
    if stat.S_ISDIR(mode):
        raise TimelineError(f"{said} is a folder; name a file in it")
    if not stat.S_ISREG(mode):
        raise TimelineError(f"{said} is no regular file; write - and send it to standard input")
    with open(name, "rb") as file:  # noqa: PTH123  a path of text, as it was typed
        before = os.fstat(file.fileno())
        data = file.read(_one_more(most))
        after = os.fstat(file.fileno())
    cut_off = len(data) != after.st_size and len(data) <= most
    if cut_off or (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
        raise TimelineError(f"{said} changed while it was read; try again")
    return data


def _one_more(most: int) -> int:
    return -1 if most == sys.maxsize else most + 1


class Decoded(NamedTuple):
    """The text of a file, what is wrong with its characters, and which they are.

    `whole` is false where the text is not fit to be read on.
    """

    text: str
    faults: list[Fault]
    odd_signs: frozenset[str] = frozenset()
    whole: bool = True


# The longer mark first: that of UTF-32 begins with that of UTF-16.
_MARKS = (
    (b"\xff\xfe\x00\x00", "UTF-32"),
    (b"\x00\x00\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)


def decode(data: bytes) -> Decoded:
    """Read bytes as UTF-8, with or without a byte-order mark, and look at every character."""
    encoding = _other_encoding(data)
    if encoding:
        return Decoded("", [Fault(0, 0, "TL103", {"encoding": encoding})], whole=False)
    data = data.removeprefix(BOM_UTF8)
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        return _undecodable(error)
    unusual = data.translate(None, _USUAL).decode()  # quick, and nearly always all that needs looking at
    odd_signs = _ODD.intersection(unusual)
    if not odd_signs:
        return Decoded(text, [])
    faults = [*_listed(text, odd_signs & _WRONG, "TL108"), *_listed(text, odd_signs - _WRONG, "TL127")]
    unread = any(fault.code == "TL108" or fault.values.get("rest") for fault in faults)
    return Decoded(text, faults, odd_signs, whole=not unread)


def _other_encoding(data: bytes) -> str:
    for mark, name in _MARKS:
        if data.startswith(mark):
            return name
    head = data[:1000]
    zeros = head.count(0) / max(len(head), 1)
    return "UTF-32" if 0.6 < zeros < 0.9 else "UTF-16" if 0.3 < zeros <= 0.6 else ""


def _undecodable(error: UnicodeDecodeError) -> Decoded:
    before = error.object[: error.start].decode()
    code = "TL102" if error.reason == "unexpected end of data" else "TL101"
    fault = Fault(
        len(before), len(before) + 1, code, {"bytes": error.object[error.start : error.end].hex(" ").upper()}
    )
    # One more character, so that the place that is named lies in the text.
    return Decoded(f"{before}\ufffd", [fault], whole=False)


def _signs(*ranges: tuple[int, int]) -> frozenset[str]:
    return frozenset(chr(code) for first, last in ranges for code in range(first, last + 1))


_USUAL = bytes([*b"\t\n\r", *range(0x20, 0x7F)])
_MARK = "\ufeff"
_CONTROLS = _signs((0x00, 0x08), (0x0B, 0x0C), (0x0E, 0x1F), (0x7F, 0x9F))
_NONCHARACTERS = _signs(
    (0xFDD0, 0xFDEF), *((plane + 0xFFFE, plane + 0xFFFF) for plane in range(0, 0x110000, 0x10000))
)
# Bidirectional controls, zero-width characters, fillers, separators, interlinear marks and tags: Unicode's
# Bidi_Control and Default_Ignorable_Code_Point without the variation selectors, which emoji need.
_INVISIBLE = frozenset("\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u3164\uffa0") | _signs(
    (0x200B, 0x200F), (0x2028, 0x202E), (0x2060, 0x206F), (0xFFF9, 0xFFFB), (0xE0000, 0xE007F)
)
_WRONG = _CONTROLS | _NONCHARACTERS | {_MARK}
_ODD = _WRONG | _INVISIBLE


def _listed(text: str, signs: frozenset[str], more: str) -> Iterator[Fault]:
    """List these characters by their places, and those after the first hundred by their number."""
    if not signs:
        return
    found = re.finditer(f"[{re.escape(''.join(sorted(signs)))}]", text)
    for match in islice(found, MOST_CHARACTERS):
        yield Fault(
            *match.span(), _code(match[0]), {"sign": name_of(match[0]), "rest": _unread(text, match.start())}
        )
    rest = next(found, None)
    if rest:
        count = sum(map(text.count, signs)) - MOST_CHARACTERS
        yield Fault(*rest.span(), more, {"count": count})


def _unread(text: str, index: int) -> str:
    """Say that the file is not read on from a mark at the begin of a line, where it would be part of a name."""
    begins_line = text[index] == _MARK and text[index - 1 : index] in ("", "\n", "\r")
    return " (nothing else of the file was read)" if begins_line else ""


def _code(sign: str) -> str:
    if sign == _MARK:
        return "TL106"
    if sign not in _WRONG:
        return "TL107"
    return "TL104" if sign in _CONTROLS else "TL105"


def wrong_character(text: str) -> str:
    """Return the first character that may not stand in a file, not even escaped; "" if there is none."""
    return "" if _WRONG.isdisjoint(text) else next(sign for sign in text if sign in _WRONG)


def name_of(sign: str) -> str:
    """Name a character by its code point and, where it has one, its name."""
    names = {
        "\x00": "NUL",
        "\x07": "BEL",
        "\x08": "BACKSPACE",
        "\x1b": "ESC",
        "\x7f": "DEL",
        "\x85": "NEXT LINE",
    }
    name = names.get(sign) or unicodedata.name(sign, "")
    return f"U+{ord(sign):04X}{f' {name}' if name else ''}"


def parsable(text: str, odd_signs: frozenset[str]) -> tuple[str, dict[int, str]]:
    """Return the text as libyaml can take it, and what brings back the characters that were hidden from it.

    Wrong characters are replaced, since they are reported already. U+2028 and U+2029 are line ends to libyaml
    and none to us: two characters that the text does not use stand for them.
    """
    free = (sign for sign in map(chr, range(0xE000, 0xF900)) if sign not in text)
    hidden: dict[int, str] = {}
    for sign in odd_signs:
        if sign in _WRONG:
            text = text.replace(sign, "\ufffd")
        elif sign in "\u2028\u2029" and (stand_in := next(free, None)):
            text = text.replace(sign, stand_in)
            hidden[ord(stand_in)] = sign
    return text, hidden


def normal(text: str) -> str:
    """Return a text as the model keeps it: without surrounding blank space, in Unicode's normal form C."""
    text = text.strip()
    return text if text.isascii() else unicodedata.normalize("NFC", text)
