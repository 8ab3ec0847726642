"""What a view writes on: the only room that knows cells, signs, colours and what a stream can carry.

Text from a file is shown and never obeyed: it goes through `Paper.text`, which turns what cannot be seen into
visible signs, and what the stream cannot carry into escapes. Lines are folded by terminal cells and never cut.

Colours are written by hand and not by Rich's `Console`, which costs more to import (60 ms) than all other work of
a view; Rich is asked how wide a text is. Only the terminal's own colours are used, so that they can be read on dark
and on light backgrounds, and each repeats what a sign or a word says.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, TextIO
from urllib.parse import quote

from timeline.formats import Options
from timeline.labels import counted, label, word

NARROW = 60
"""Below so many columns, what stands beside a text stands above it."""

MEASURE = 100
"""A line of running text is not longer than this, however wide the terminal: the eye loses its way back."""

STYLES = {
    "": "",
    "heading": "1",
    "quiet": "2",
    "co-operation": "32",
    "conflict": "31",
    "doubt": "35",
}
"""The styles, each an SGR sequence of ECMA-48, 8.3.117."""


class Signs(NamedTuple):
    """The signs that the views draw with."""

    day: str = "●"
    some_day: str = "○"
    lasting: str = "┃"
    rail: str = "│"
    gap: str = "┊"
    possible: str = "?"
    cooperation: str = "+"
    conflict: str = "−"
    neither: str = "·"
    dot: str = " · "
    dash: str = "–"


UNICODE = Signs()
ASCII = Signs("*", "o", "#", "|", ":", "?", "+", "-", ".", "; ", "-")

_PLAIN = str.maketrans(
    {
        "●": "*", "○": "o", "┃": "#", "│": "|", "┊": ":", "·": ";", "…": "...", "−": "-", "‐": "-", "‑": "-",
        "‒": "-", "–": "-", "—": "-", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "’": "'", "‘": "'", "‚": "'",
        "±": "+/-", "→": "->", "\N{NO-BREAK SPACE}": " ", "\N{NARROW NO-BREAK SPACE}": " ", "\N{THIN SPACE}": " ",
        "⟨": "<", "⟩": ">",
    }
)  # fmt: skip

# Controls, and what Unicode says is to be ignored where it is shown: format characters, fillers, variation
# selectors, tags; surrogates and non-characters. Joiners stay between letters of the scripts that spell with them.
_UNSEEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\xad\u034f\u0600-\u0605\u061c\u06dd\u070f\u115f\u1160\u17b4\u17b5\u180b-\u180f"
    "\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ud800-\udfff\ufdd0-\ufdef\ufe00-\ufe0f\ufeff\uffa0"
    "\ufff0-\ufffb\ufffe\uffff\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
    "|(?<![\u0600-\u109f])[\u200c\u200d]|[\u200c\u200d](?![\u0600-\u109f])"
)
_BLANKS = re.compile("[ \t\n]+")
_ADDRESS = re.compile(r"\W?https?://\S")


def visible(text: str) -> str:
    """Show what cannot be seen: "␛" for the escape character, "⟨U+202E⟩" for an override; blanks become single."""
    if text.isascii() and text.isprintable() and "  " not in text:
        return text
    return _UNSEEN.sub(_sign_of, _BLANKS.sub(" ", text)).strip(" ")


def _sign_of(found: re.Match[str]) -> str:
    code = ord(found[0])
    if code < 0x20:
        return chr(0x2400 + code)
    return "\N{SYMBOL FOR DELETE}" if code == 0x7F else f"⟨U+{code:04X}⟩"


def plain(text: str, encoding: str) -> str:
    """Say it with what an encoding can carry: our signs become ASCII, other characters Python's escapes."""
    if text.isascii():
        return text
    try:
        return text.translate(_PLAIN).encode(encoding, "backslashreplace").decode(encoding)
    except (LookupError, UnicodeError):
        return text.translate(_PLAIN).encode("ascii", "backslashreplace").decode("ascii")


def cells(text: str) -> int:
    """Count the cells that a text takes on a terminal."""
    if text.isascii():
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)


def wrap(text: str, width: int) -> list[str]:
    """Fold a text at its blanks into lines of at most `width` cells.

    A word that is wider is divided at the edge, never inside a character and its accents; an address is not
    divided at all, so that it can be copied. Nothing but the blanks where a line ends is left out.
    """
    if cells(text) <= width:
        return [text]
    lines: list[str] = []
    line = ""
    used = 0
    for piece in _pieces(text, max(width, 1)):
        size = cells(piece)
        if line and used + 1 + size <= width:
            line += f" {piece}"
            used += 1 + size
        else:
            if line:
                lines.append(line)
            line, used = piece, size
    return [*lines, line]


def _pieces(text: str, width: int) -> Iterator[str]:
    for piece in text.split(" "):
        if len(piece) * 2 <= width or cells(piece) <= width or _ADDRESS.match(piece):
            yield piece
        else:
            yield from _divided(piece, width)


def _divided(piece: str, width: int) -> Iterator[str]:
    from rich.cells import split_graphemes

    start = used = 0
    for begin, _, size in split_graphemes(piece)[0]:
        if used and used + size > width:
            yield piece[start:begin]
            start, used = begin, 0
        used += size
    yield piece[start:]


class Span(NamedTuple):
    """A stretch of a line in one style, and the address that it leads to."""

    text: str
    style: str = ""
    link: str = ""


class Paper:
    """A stream to write lines to, with the abilities that the options say it has."""

    def __init__(self, out: TextIO, options: Options) -> None:
        self._write = out.write
        self._encoding = (getattr(out, "encoding", None) or "ascii") if options.ascii else ""
        self._color = options.color
        self._hyperlinks = options.hyperlinks
        self.language = options.language
        self.width = max(options.width, 1)
        self.measure = min(self.width, MEASURE)
        self.signs = ASCII if options.ascii else UNICODE

    def text(self, text: str) -> str:
        """Make a text from the file fit to be shown: every character seen, none obeyed, all of them carried."""
        shown = visible(text)
        return plain(shown, self._encoding) if self._encoding else shown

    def say(self, key: str, *values: object) -> str:
        """Say a label in the reader's language."""
        return self.text(label(key, self.language, *values))

    def count(self, key: str, number: int, *values: object) -> str:
        """Say how many there are of something."""
        return self.text(counted(key, self.language, number, *values))

    def word(self, word_: str) -> str:
        """Say a word of the vocabulary."""
        return self.text(word(word_, self.language))

    def quoted(self, text: str) -> str:
        """Put a text in quotation marks."""
        return self.say("quoted", text)

    def line(self, *spans: Span | str) -> None:
        """Write one line; blanks at its end are left out."""
        parts = [Span(span) if isinstance(span, str) else span for span in spans]
        while parts and not parts[-1].text.strip(" "):
            parts.pop()
        if parts:
            parts[-1] = parts[-1]._replace(text=parts[-1].text.rstrip(" "))
        self._write("".join(map(self._painted, parts)) + "\n")

    def lines(self, lines: Iterable[str], style: str = "", indent: int = 0) -> None:
        """Write lines in one style."""
        for line in lines:
            self.line(" " * indent, Span(line, style))

    def paragraph(self, text: str, style: str = "", indent: int = 0, first: str = "") -> None:
        """Write a text folded at the measure, all but its first line indented; `first` stands before that one."""
        if self.width <= indent + 8:
            indent = 0
        for number, line in enumerate(wrap(f"{first}{text}", self.measure - indent)):
            self.line(" " * indent if number else "", Span(line, style))

    def fields(self, rows: Sequence[tuple[str, str, Sequence[Span]]], indent: int = 0) -> None:
        """Write named lines: a name, its text with a hanging indent, and signs after the first line of the text.

        Where there is no room for two columns, the name stands on a line of its own.
        """
        size = max((cells(name) for name, _, _ in rows), default=0)
        beside = indent + size + 2 + 12 <= self.width
        start = indent + size + 2 if beside else 0
        for name, text, signs in rows:
            taken = sum(cells(sign.text) for sign in signs)
            lines = wrap(text, self.measure - start - taken) or [""]
            if beside:
                padding = " " * (start - indent - cells(name))
                self.line(" " * indent, Span(name, "quiet"), padding, lines[0], *signs)
            else:
                self.lines(wrap(name, self.width), "quiet")
                self.line(lines[0], *signs)
            self.lines(lines[1:], indent=start)

    def _painted(self, span: Span) -> str:
        text = span.text
        if self._color and span.style and text.strip(" "):
            text = f"\x1b[{STYLES[span.style]}m{text}\x1b[0m"
        if self._hyperlinks and span.link and (target := link_target(span.link)):
            text = f"\x1b]8;;{target}\x1b\\{text}\x1b]8;;\x1b\\"
        return text


def link_target(address: str) -> str:
    """Clean an address for a terminal's hyperlink: printable ASCII, `http` or `https`; empty for anything else."""
    if not address.startswith(("http://", "https://")) or _UNSEEN.search(address):
        return ""
    return quote(address, safe="!#$%&'()*+,/:;=?@[]-._~")
