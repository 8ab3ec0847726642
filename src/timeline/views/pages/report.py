"""A report of problems in colour: what is read first stands out, the line of the file stands back."""

import re
from collections.abc import Iterable, Iterator

from timeline.problems import KINDS
from timeline.views.paper import Line, Paper, Span

_PROBLEM = re.compile(r"(?P<place>\S.*?:\d+:\d+: )(?P<code>TL\d{3})(?P<message>.*)")
_EXCERPT = re.compile(r" *\d* \| ")


def draw_report(lines: Iterable[str], paper: Paper) -> Iterator[Line]:
    """Colour the lines of a report as text, and change nothing else of them."""
    for line in lines:
        if found := _PROBLEM.fullmatch(line):
            severity = KINDS[found["code"]].severity
            yield paper.line(found["place"], Span(found["code"], severity.value), found["message"])
        else:
            yield paper.line(Span(line, "quiet" if _EXCERPT.match(line) else ""))
