"""A page of the manual on a terminal: Markdown as Rich draws it, part by part, without blanks at the ends of lines."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from rich.console import Console, ConsoleOptions, RenderResult
from rich.markdown import Markdown
from rich.segment import Segment
from rich.theme import Theme

_PART = re.compile(r"^(?=#{2,3} )", re.MULTILINE)
_FENCED = re.compile(r"(^```.*?^```$)", re.DOTALL | re.MULTILINE)
_PLAIN = re.compile(r"^```(?:console|text)$", re.MULTILINE)
_TITLE = re.compile(r"\A# ")

WIDEST = 120
"""Columns; the tables of a page need more than a text does."""

THEME = Theme(
    {
        "markdown.h1": "bold",
        "markdown.h2": "bold",
        "markdown.h3": "bold",
        "markdown.code": "cyan",
        "markdown.table.header": "bold",
        "markdown.table.border": "dim",
        "markdown.link": "none",
        "markdown.link_url": "underline",
    }
)
"""No background: a page is read on dark and on light."""


class Manual:
    """A page that any console prints."""

    def __init__(self, text: str) -> None:
        self.text = text

    def parts(self, _options: ConsoleOptions) -> Iterator["Part"]:
        """Return what it is made of, one after the other, so that the first can be read before the last is drawn."""
        for part in chapters(self.text):
            yield Part(part)


def chapters(text: str) -> Iterator[str]:
    """Divide a page at its headings; what looks like one in a block of code is none."""
    chapter = ""
    for number, piece in enumerate(_FENCED.split(text)):
        first, *others = [piece] if number % 2 else _PART.split(piece)
        chapter += first
        for other in others:
            if chapter.strip():
                yield chapter
            chapter = other
    yield chapter


class Part:
    """A chapter."""

    def __init__(self, text: str) -> None:
        self.text = _PLAIN.sub("```text", _TITLE.sub("## ", text))

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        width = min(options.max_width, WIDEST)
        drawn = Markdown(self.text, code_theme="ansi_dark", hyperlinks=False)
        laid_out = options.update(width=width, no_wrap=False, overflow="fold", height=None)
        with console.use_theme(THEME):
            lines = [ended(line) for line in console.render_lines(drawn, laid_out, pad=False)]
        for before, line in pairwise([[], *lines, []]):
            if line or before:  # one blank line is enough
                yield from line
                yield Segment.line()


def ended(line: Iterable[Segment]) -> list[Segment]:
    """Return a line without the blanks that only fill it."""
    kept = list(line)
    while kept and not kept[-1].text.strip(" "):
        kept.pop()
    if kept:
        kept[-1] = Segment(kept[-1].text.rstrip(" "), kept[-1].style)
    return kept
