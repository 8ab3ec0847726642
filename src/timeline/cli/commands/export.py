"""`timeline export`: events for other programs."""

import sys
from dataclasses import replace
from functools import partial
from typing import Any

from timeline.cli.asking import QUERY, SELECTING, Asked, ask, named, present
from timeline.cli.command import Command, Words
from timeline.cli.files import located
from timeline.cli.options import (
    ExportOptions,
    FileOptions,
    LanguageOptions,
    Option,
    SelectionOptions,
    names_of,
    options_of,
)
from timeline.cli.terminal import Terminal, open_terminal
from timeline.editing.write import Write, as_utf8, is_one_of, write_bytes_whole
from timeline.errors import TimelineError, UsageError
from timeline.exporters import EXPORTERS, Exporter, Options, format_of, with_omissions
from timeline.exporters.stamp import stamp_of
from timeline.query.selection import Selection
from timeline.text import shown_path
from timeline.views import VIEWS

STANDARD_OUTPUT = "-"


def run(
    words: Words,
    reading: FileOptions,
    selecting: SelectionOptions,
    language: LanguageOptions,
    exporting: ExportOptions,
) -> int:
    """Write events for other programs."""
    if exporting.list:
        return _list(open_terminal())
    path = exporting.output or STANDARD_OUTPUT
    exporter = _exporter(exporting, path)
    asked = ask(words, reading, selecting, language)
    if selecting.explain:
        return present(asked, VIEWS["table"].draw)
    _refuse(exporter, exporting, path, asked.terminal)
    options = Options(
        language=asked.language if language.lang else "",
        columns=names_of(exporting.columns),
        explode=exporting.explode or "",
        excel=exporting.excel,
        vague=exporting.vague or "",
    )
    _export(asked, exporter, options, path, exporting)
    return 0


def _export(asked: Asked, exporter: Exporter, options: Options, path: str, exporting: ExportOptions) -> None:
    """Write the export, and say on standard error what is in it and what is not."""
    from timeline import __version__

    stamp = with_omissions(
        stamp_of(asked.selection, [(one.path, one.data) for one in asked.inputs], f"timeline {__version__}"),
        exporter.left_out(asked.selection, options),
    )
    write = _bytes(exporter, asked.selection, replace(options, stamp=stamp))
    if note := asked.chosen.note("en"):
        asked.terminal.say(f"reading {note}")
    if exporter.labels and options.language and asked.fallback:
        asked.terminal.say(asked.fallback)
    if path == STANDARD_OUTPUT:
        _to_standard_output(write, asked)
        for sentence in stamp.left_out:
            asked.terminal.say(sentence)
        return
    beside = ""
    if exporting.stamp:
        from timeline.cli.about import write_with_about

        files = [(located(asked.chosen, one.path), one.data) for one in asked.inputs]
        beside = write_with_about(path, write, stamp, files, force=exporting.force, read=asked.chosen.read)
    else:
        write_bytes_whole(path, write, force=exporting.force, read=asked.chosen.read)
    said = "; ".join([stamp.counts, *stamp.left_out])
    asked.terminal.err.write(f"{shown_path(path)}: {said}\n")
    if beside:
        asked.terminal.err.write(f"{shown_path(beside)}: what it is\n")


def _bytes(exporter: Exporter, selection: Selection, options: Options) -> Write:
    """Make one writer of bytes, be the format text or bytes, so that a file and a pipe get the same."""

    def write(out: Any) -> None:
        exporter.write(selection, out, options)

    return write if exporter.binary else as_utf8(write)


def _to_standard_output(write: Write, asked: Asked) -> None:
    if is_one_of(1, asked.chosen.read):
        raise TimelineError("standard output goes into a file that is read; name another one")
    write(sys.stdout.buffer)
    sys.stdout.buffer.flush()


# --- Which format, and what it takes ---------------------------------------------------------------------------


def _exporter(exporting: ExportOptions, path: str) -> Exporter:
    if exporting.format in EXPORTERS:
        exporter = EXPORTERS[exporting.format]
    elif exporting.format:
        exporter = format_of(f".{exporting.format}") or named(exporting.format, EXPORTERS, "format")
    elif path == STANDARD_OUTPUT:
        exporter = EXPORTERS["csv"]
    elif found := format_of(path):
        exporter = found
    else:
        raise UsageError(
            f"{shown_path(path)} does not say its format; give one with -F: {', '.join(EXPORTERS)}"
        )
    for option in own_options():
        if getattr(exporting, option.name) and option.name not in exporter.takes:
            flag = option.flags[-1]
            takers = [row.name for row in EXPORTERS.values() if option.name in row.takes]
            raise UsageError(f"{exporter.name} does not take {flag}; {_listed(takers)} {_does(takers)}")
    return exporter


COMMON = ("output", "format", "list", "stamp", "force")
"""The options of an export that are of every format."""


def own_options() -> list[Option]:
    """Return the options that only some formats take."""
    return [option for option in options_of(ExportOptions) if option.name not in COMMON]


def _listed(names: list[str]) -> str:
    return " and ".join(filter(None, [", ".join(names[:-1]), names[-1]]))


def _does(names: list[str]) -> str:
    return "does" if len(names) == 1 else "do"


def _refuse(exporter: Exporter, exporting: ExportOptions, path: str, terminal: Terminal) -> None:
    """Refuse what cannot be written there, or not without what is not installed."""
    name = exporter.name
    if exporter.missing:
        raise UsageError(
            f"{name} needs {exporter.needs}, which is not installed; write pip install {exporter.needs}"
        )
    if path != STANDARD_OUTPUT:
        return
    if exporting.stamp:
        raise UsageError(f"--stamp writes a file beside the export; name that: -o events{_suffix(exporter)}")
    if exporter.binary and terminal.reads_along:
        raise UsageError(f"{name} is nothing to read on a terminal; write -o events{_suffix(exporter)}")


def _suffix(exporter: Exporter) -> str:
    return exporter.suffixes[0]


def _list(terminal: Terminal) -> int:
    """List the formats."""
    from timeline.views.drawing import Drawing
    from timeline.views.look import Look
    from timeline.views.pages.formats import Format, draw_formats

    flags = {option.name: option.flags[-1] for option in own_options()}
    rows = [
        Format(
            row.name, row.help, row.holds, row.suffixes, tuple(flags[name] for name in row.takes), row.missing
        )
        for row in EXPORTERS.values()
    ]
    look = Look("en", whole_lines=not terminal.reads_along)
    terminal.show(Drawing(partial(draw_formats, rows), look), terminal.out)
    return 0


COMMAND = Command(
    "export",
    run,
    "Write events for other programs: --list says in which formats.",
    (*SELECTING, ExportOptions),
    *QUERY,
)
