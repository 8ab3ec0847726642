"""`timeline export`: events for other programs."""

import io
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TextIO

from timeline.cli.asking import QUERY, SELECTING, ask, named, present
from timeline.cli.command import Command, Words
from timeline.cli.options import ExportOptions, FileOptions, LanguageOptions, SelectionOptions
from timeline.editing.write import is_one_of, write_whole
from timeline.errors import TimelineError, UsageError
from timeline.exporters import EXPORTERS, Exporter, Options
from timeline.text import shown_path
from timeline.views import VIEWS


def run(
    words: Words,
    reading: FileOptions,
    selecting: SelectionOptions,
    language: LanguageOptions,
    exporting: ExportOptions,
) -> int:
    """Write events for other programs."""
    asked = ask(words, reading, selecting, language)
    if selecting.explain:
        return present(asked, VIEWS["table"].draw)
    path = exporting.output or "-"
    exporter = _exporter(exporting.format, path)
    options = Options(
        language=asked.language if language.lang else "",
        columns=tuple(name.strip() for name in (exporting.columns or "").split(",") if name.strip()),
        explode=exporting.explode or "",
        excel=exporting.excel,
    )
    if note := asked.chosen.note("en"):
        asked.terminal.say(f"reading {note}")

    def write(out: TextIO) -> None:
        exporter.write(asked.selection, out, options)

    if path == "-":
        if is_one_of(1, asked.chosen.read):
            raise TimelineError("standard output goes into a file that is read; name another one")
        _to_standard_output(write)
    else:
        from timeline.query.describing import counts

        write_whole(path, write, force=exporting.force, read=asked.chosen.read)
        asked.terminal.err.write(f"{shown_path(path)}: {counts(asked.selection, 'en')}\n")
    return 0


def _exporter(name: str | None, path: str) -> Exporter:
    if name:
        return named(name, EXPORTERS, "format")
    if path == "-":
        return EXPORTERS["csv"]
    suffix = Path(path).suffix.lower()
    for row in EXPORTERS.values():
        if suffix in row.suffixes:
            return row
    raise UsageError(f"{shown_path(path)} does not say its format; give one with -F: {', '.join(EXPORTERS)}")


def _to_standard_output(write: Callable[[TextIO], None]) -> None:
    """Write the same bytes as into a file: UTF-8, line ends as they come."""
    out = io.TextIOWrapper(sys.stdout.buffer, encoding="utf-8", newline="")
    try:
        write(out)
        out.flush()
    finally:
        out.detach()


COMMAND = Command(
    "export", run, "Write events for other programs, CSV first of all.", (*SELECTING, ExportOptions), *QUERY
)
