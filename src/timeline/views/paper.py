"""What a view is drawn on: cells, signs, and where a line may break.

Text from a file is shown and never obeyed: it goes through `Paper.text`, which turns what cannot be seen into visible
signs, and what the stream cannot carry into escapes. Lines are folded by cells and never cut: Rich folds at no-break
spaces, cuts a long word where it stands and pads rows with blanks, so this is ours; Rich paints what comes out.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import accumulate
from typing import NamedTuple
from urllib.parse import quote

from timeline.text import UNSEEN, cells, visible
from timeline.translations import counted, label, word
from timeline.views.look import Look

NARROW = 60
"""Below so many columns, what stands beside a text stands above it."""

MEASURE = 100
"""A line of running text is not longer than this, however wide the terminal: the eye loses its way back."""

BOUND = 16
"""A text of so many characters is not worth folding."""

NO_BREAK = "\N{NO-BREAK SPACE}"

STYLES = {
    "heading": "bold",
    "title": "bold",
    "date": "cyan",
    "typed": "cyan",
    "quiet": "dim",
    "co-operation": "green",
    "conflict": "red",
    "doubt": "magenta",
    "error": "bold red",
    "warning": "bold yellow",
    "old": "red",
    "new": "green",
}
"""The styles, in Rich's words."""


class Signs(NamedTuple):
    """The signs that the views draw with."""

    day: str = "●"
    some_day: str = "○"
    lasting: str = "┃"
    begins: str = "┏"
    ends: str = "┗"
    rail: str = "│"
    gap: str = "┊"
    possible: str = "?"
    cooperation: str = "+"
    conflict: str = "−"
    neither: str = "·"
    dot: str = "\N{NO-BREAK SPACE}· "
    dash: str = "–"
    rule: str = "─"
    added: str = "+"
    removed: str = "−"
    changed: str = "~"


UNICODE = Signs()
ASCII = Signs("*", "o", "#", "#", "#", "|", ":", "?", "+", "-", ".", "; ", "-", "-", "+", "-", "~")

_PLAIN = str.maketrans(
    {chr(0x2400 + code): f"<U+{code:04X}>" for code in range(0x20)}
    | {
        "\N{SYMBOL FOR DELETE}": "<U+007F>",
        "·": ";", "…": "...", "±": "+/-", "→": "->", "⟨": "<", "⟩": ">",
        "−": "-", "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-",
        "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "’": "'", "‘": "'", "‚": "'",
        NO_BREAK: " ", "\N{NARROW NO-BREAK SPACE}": " ", "\N{THIN SPACE}": " ",
    }
)  # fmt: skip

_AFTER_DASH = re.compile("(?<=[–,-])\N{NO-BREAK SPACE}")
_BEFORE_PARENTHESIS = re.compile(r" (?=\()")
_ADDRESS = re.compile(r"\W?https?://\S")


def plain(text: str, encoding: str) -> str:
    """Say it with what an encoding can carry: our signs become ASCII, other characters Python's escapes."""
    if text.isascii():
        return text
    try:
        return text.translate(_PLAIN).encode(encoding, "backslashreplace").decode(encoding)
    except (LookupError, UnicodeError):
        return text.translate(_PLAIN).encode("ascii", "backslashreplace").decode("ascii")


def wrap(text: str, width: int) -> list[str]:
    """Fold a text into lines of at most `width` cells: at its blanks, at no-break spaces only if it must.

    A word that is wider is divided, but never inside a character and its accents; an address is not divided
    at all, so that it can be copied. Nothing but the blanks where a line ends is left out.
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


def bound(text: str) -> str:
    """Keep a short text together where it is folded."""
    return text.replace(" ", NO_BREAK) if len(text) <= BOUND else text


def wrap_date(text: str, width: int) -> list[str]:
    """Fold a date where a reader would: before a parenthesis, and after a dash or a comma, where that is enough."""
    parts = [text] if cells(text) <= width else _BEFORE_PARENTHESIS.split(text)
    return [line for part in parts for line in wrap(_AFTER_DASH.sub(" ", part.replace(" ", NO_BREAK)), width)]


def wrap_spans(spans: Sequence["Span"], width: int) -> "list[list[Span]]":
    """Fold a text of several styles, as `wrap` does."""
    text = "".join(span.text for span in spans)
    edges = list(accumulate((len(span.text) for span in spans), initial=0))
    lines = []
    start = 0
    for line in wrap(text, width):
        stop = start + len(line)
        lines.append(
            [
                span._replace(text=line[max(begin - start, 0) : end - start])
                for span, begin, end in zip(spans, edges, edges[1:], strict=False)
                if begin < stop and end > start
            ]
        )
        start = stop + (text[stop : stop + 1] == " ")
    return lines


def _pieces(text: str, width: int) -> Iterator[str]:
    for piece in text.split(" "):
        if len(piece) * 2 <= width or cells(piece) <= width or _ADDRESS.match(piece):
            yield piece
        elif NO_BREAK in piece:
            yield from _pieces(piece.replace(NO_BREAK, " "), width)
        else:
            yield from _divided(piece, width)


def _divided(piece: str, width: int) -> Iterator[str]:
    """Divide a word at the edge, or after the last hyphen or slash if that leaves the line half full."""
    from rich.cells import split_graphemes

    start = used = 0
    for begin, _, size in split_graphemes(piece)[0]:
        if used and used + size > width:
            part = piece[start:begin]
            hyphen = max(map(part.rfind, "-–—/")) + 1
            stop = start + hyphen if hyphen * 2 > len(part) else begin
            yield piece[start:stop]
            start, used = stop, cells(piece[stop:begin])
        used += size
    yield piece[start:]


class Span(NamedTuple):
    """A stretch of a line in one style, and the address that it leads to."""

    text: str
    style: str = ""
    link: str = ""


class Field(NamedTuple):
    """A named line: its name, its text, the text's style, and signs after the first line of it."""

    name: str
    text: str
    style: str = ""
    signs: Sequence[Span] = ()


Line = list[Span]
"""One line of a view. Nothing in it is obeyed by a terminal, and nothing is wider than the view but an address."""


class Paper:
    """What a view is drawn on: how wide it is, which signs it can carry, in which language it speaks."""

    def __init__(self, look: Look, width: int, encoding: str = "utf-8") -> None:
        self.look = look
        self.language = look.language
        self.width = max(width, 1)
        self.measure = min(self.width, MEASURE)
        self._encoding = "" if carries(encoding) else encoding
        self.ascii = bool(self._encoding)
        self.signs = ASCII if self.ascii else UNICODE

    def under(self, heading: str) -> "Paper":
        """Return the same paper for a part that stands under a heading of its own."""
        return Paper(replace(self.look, group=heading), self.width, self._encoding or "utf-8")

    def inside(self, indent: int) -> "Paper":
        """Return the same paper for what stands further in by so many cells."""
        return Paper(self.look, self.width - indent, self._encoding or "utf-8")

    def text(self, text: str) -> str:
        """Make a text fit to be shown: every character of it seen, none obeyed, all of them carried."""
        shown = visible(text)
        return plain(shown, self._encoding) if self._encoding else shown

    def say(self, key: str, *values: object) -> str:
        """Say a label in the reader's language."""
        return self.text(label(key, self.language, *values))

    def count(self, key: str, number: int, *values: object) -> str:
        """Say how many there are of something."""
        return self.text(counted(key, self.language, number, *values))

    def word(self, typed: str) -> str:
        """Say a word of the vocabulary."""
        return self.text(word(typed, self.language))

    def quoted(self, text: str) -> str:
        """Put a text in quotation marks."""
        return self.say("quoted", text)

    def line(self, *spans: Span | str) -> Line:
        """Return one line; blanks at its end are left out."""
        parts = [Span(span) if isinstance(span, str) else span for span in spans]
        while parts and not parts[-1].text.strip(" "):
            parts.pop()
        if parts:
            parts[-1] = parts[-1]._replace(text=parts[-1].text.rstrip(" "))
        return parts

    def lines(self, lines: Iterable[str], style: str = "", indent: int = 0) -> Iterator[Line]:
        """Return lines in one style."""
        for line in lines:
            yield self.line(" " * indent, Span(line, style))

    def paragraph(self, text: str, style: str = "", indent: int = 0, first: str = "") -> Iterator[Line]:
        """Return a text folded at the measure, `first` before its first line, the others indented."""
        if self.width <= indent + 8:
            yield from self.lines(wrap(f"{first}{text}".strip(" "), self.width), style)
            return
        for number, line in enumerate(wrap(text, self.measure - max(indent, len(first)))):
            yield self.line(" " * indent if number else first, Span(line, style))

    def fields(self, rows: Sequence[Field], indent: int = 0) -> Iterator[Line]:
        """Return named lines, each text with a hanging indent; a name is not said again for the row below it.

        Where there is no room for two columns, the name stands on a line of its own.
        """
        size = max((cells(row.name) for row in rows), default=0)
        start = indent + size + 2
        beside = start + 12 <= self.width
        before = ""
        for row in rows:
            name = row.name if row.name != before else ""
            before = row.name
            if beside:
                lead = f"{' ' * indent}{name}{' ' * (size - cells(name))}  "
                yield from self._beside(lead, row, start)
            else:
                yield from self.lines(wrap(name, self.width) if name else [], "quiet")
                text = "".join([row.text, *(sign.text for sign in row.signs)])
                yield from self.lines(wrap(text, self.width), row.style)

    def _beside(self, lead: str, row: Field, start: int) -> Iterator[Line]:
        signs = sum(cells(sign.text) for sign in row.signs)
        first, *others = wrap(row.text, self.measure - start - signs)
        yield self.line(Span(lead, "quiet"), Span(first, row.style), *row.signs)
        yield from self.lines(others, row.style, start)


@cache
def carries(encoding: str) -> bool:
    """Whether an encoding carries the signs that the views draw with; else they are drawn in ASCII."""
    try:
        "●○┃│┊…–·−’“”┏┗─".encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def link_target(address: str) -> str:
    """Clean an address for a terminal's hyperlink: printable ASCII, `http` or `https`; else give nothing."""
    if not address.startswith(("http://", "https://")) or UNSEEN.search(address):
        return ""
    return quote(address, safe="!#$%&'()*+,/:;=?@[]-._~")
