"""Texts that YAML cuts in silence: ` #2` begins a comment where a writer meant a number."""

import re
from collections.abc import Iterator

from timeline.loader.file import File
from timeline.loader.nodes import Scalar, YamlError, events_of
from timeline.loader.read import parsable
from timeline.loader.syntax import rest_of_line

_CUT_TEXT = re.compile(r"#(?<=[ \t]#)#*[^\s#][^\r\n]*")


def cut_texts(file: File) -> Iterator[tuple[int, int]]:
    """Find each `#` that begins a comment to YAML and looks as if it belonged to a text: ` #2`.

    Quoted texts and blocks may hold it; they are looked for only if there is any such sign at all.
    """
    if not _CUT_TEXT.search(file.text):
        return
    held, end = _held_signs(file)
    spans = iter(held)
    span = next(spans, None)
    for found in _CUT_TEXT.finditer(file.text, 0, end):
        while span and span[1] <= found.start():
            span = next(spans, None)
        if not (span and span[0] <= found.start()):
            yield found.span()


def _held_signs(file: File) -> tuple[list[tuple[int, int]], int]:
    """Find the quoted texts and blocks of a file, and where the reading of it ends."""
    held: list[tuple[int, int]] = []
    end = 0
    events = events_of(parsable(file.text, file.odd_signs)[0])
    try:
        for event in events:
            end = event.end_mark.index
            if type(event) is Scalar and event.style:
                start = event.start_mark.index
                if event.style in "|>":
                    start = rest_of_line(file.text, start)[1]  # behind its mark there may be a comment
                held.append((start, end))
    except YamlError:
        return held, end
    return held, len(file.text)
