"""Write the parts of the documentation that the program knows itself, or check that they are what it says.

Between `<!-- generated: NAME -->` and `<!-- /generated -->` stands what the function NAME of the table below gives; in
a `console` block, each line that begins with `$` is followed by what the command prints. `--check` writes nothing,
shows the difference and fails where there is one.
"""

import difflib
import io
import json
import os
import pty
import re
import shlex
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import problems_page
from rich._export_format import CONSOLE_SVG_FORMAT  # with the fonts of a host that no reader shall be sent to
from rich.console import Console

from timeline import load, select, view
from timeline.chronology.kinds import KINDS
from timeline.chronology.model import (
    Actor,
    Claim,
    DeclaredKind,
    Event,
    Header,
    Link,
    Membership,
    NamedQuery,
    Participant,
    Place,
    Role,
    Source,
    Word,
)
from timeline.chronology.schema import as_json
from timeline.chronology.shapes import Items, Record, Shape, Table, specs
from timeline.cli.asking import SHOWING
from timeline.cli.commands import NAMES, command
from timeline.cli.options import (
    ChangesOptions,
    CheckOptions,
    CiteOptions,
    DiffOptions,
    ExportOptions,
    FileOptions,
    LanguageOptions,
    PagerOptions,
    SelectionOptions,
    ViewOptions,
    options_of,
)
from timeline.exporters import EXPORTERS
from timeline.exporters import schema as export_schema
from timeline.exporters.computed import COMPUTED
from timeline.history.changes import MEANINGS
from timeline.history.reports import schema as changes_schema
from timeline.query.columns import COLUMNS, IN_LANGUAGE
from timeline.query.fields import FILTERS
from timeline.translations import meaning
from timeline.views import VIEWS

ROOT = Path(__file__).resolve().parents[1]
PAGES = (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")))
SCHEMA = ROOT / "docs" / "columns.schema.json"
"""Written whole: the Table Schema (https://specs.frictionlessdata.io/table-schema/) of the CSV."""

PICTURE = ROOT / "docs" / "timeline.svg"
"""Written whole: the picture of the README."""

FILE_SCHEMA = ROOT / "docs" / "timeline.schema.json"
"""Written whole: the JSON Schema of a file, as `timeline schema` prints it."""

EXPORT_SCHEMA = ROOT / "docs" / "export.schema.json"
"""Written whole: the JSON Schema of an export in JSON, as `timeline schema export` prints it."""

CHANGES_SCHEMA = ROOT / "docs" / "changes.schema.json"
"""Written whole: the JSON Schema of changes in JSON, as `timeline schema changes` prints it."""

RECORDS = (
    Header,
    Event,
    Participant,
    Source,
    Claim,
    Link,
    Actor,
    Membership,
    Role,
    Place,
    DeclaredKind,
    NamedQuery,
    Word,
)


def table(head: tuple[str, ...], rows: Iterator[tuple[str, ...]] | list[tuple[str, ...]]) -> str:
    """Make a Markdown table."""
    lines = [head, tuple("---" for _ in head), *rows]
    return "\n".join(f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in line)} |" for line in lines)


def options(*groups: type) -> str:
    """Return a table of the options of some groups."""
    return table(
        ("option", "what it does"),
        [
            (
                ", ".join(f"`{flag}{f' {row.metavar}' if row.metavar else ''}`" for flag in row.flags)
                + (f" (also {', '.join(f'`{flag}`' for flag in row.hidden)})" if row.hidden else ""),
                row.help,
            )
            for group in groups
            for row in options_of(group)
        ],
    )


def commands() -> str:
    """Return a table of the commands."""
    return table(
        ("command", "what it does", "its own options"),
        [
            (
                f"`timeline {one.name}{f' {one.words}' if one.words else ''}`",
                f"{one.help} {one.words_help}".strip(),
                ", ".join(
                    f"`{row.flags[-1]}`"
                    for group in one.groups
                    if group not in SHOWING
                    for row in options_of(group)
                ),
            )
            for one in map(command, NAMES)
        ],
    )


def _coded(words: Iterable[str]) -> str:
    return " ".join(f"`{word}`" for word in words)


def formats() -> str:
    """Return a table of the views and exports."""
    return table(
        ("format", "is", "what it gives", "suffixes"),
        [
            *((f"`{row.name}`", "a view", row.help, "") for row in VIEWS.values()),
            *((f"`{row.name}`", "an export", row.help, _coded(row.suffixes)) for row in EXPORTERS.values()),
        ],
    )


def exports() -> str:
    """Return a table of the exports: what each holds, and its own options."""
    flags = {option.name: option.flags[-1] for option in options_of(ExportOptions)}
    return table(
        ("format", "suffixes", "what it can hold", "its own options", "needs"),
        [
            (
                f"[`{row.name}`](#{row.name})",
                _coded(row.suffixes),
                row.holds,
                _coded(flags[name] for name in row.takes),
                f"`pip install {row.needs}`" if row.needs else "",
            )
            for row in EXPORTERS.values()
        ],
    )


def computed() -> str:
    """Return a table of what follows from an event, as JSON has it."""
    return table(
        ("`computed`", "what it says"),
        [(f"`{row.name}`", row.schema["description"]) for row in COMPUTED],
    )


def columns() -> str:
    """Return a table of the columns of the CSV."""
    return table(
        ("column", "type", "what it holds", "without `--columns`"),
        [
            (f"`{column.name}`", column.type, column.help, "yes" if column.default else "no")
            for column in COLUMNS.values()
        ]
        + [
            ("`figures.released` and the like", "string", "One figure, by any of its names.", "no"),
            ("`each-figure`", "several", "A column for each figure that the chronology has.", "no"),
            (
                "`all`",
                "several",
                "Those that there are without `--columns`: `--columns all,each-figure`.",
                "no",
            ),
        ]
        + [
            (f"`{name}_de` and the like", COLUMNS[name].type, f"As `{name}`, in one language.", "no")
            for name in IN_LANGUAGE
        ],
    )


def kinds() -> str:
    """Return a table of the kinds of events."""
    return table(
        ("kind", "PLOVER type", "mode", "CAMEO", "between its actors", "means"),
        [
            (
                f"`{kind.name}`",
                kind.plover,
                kind.mode,
                kind.cameo,
                str(kind.tone) or "neither",
                meaning(kind.name, "en"),
            )
            for kind in KINDS.values()
        ],
    )


def meanings() -> str:
    """Return a table of what a change can mean."""
    return table(("`meaning`", "says"), [(f"`{one}`", help) for one, help in MEANINGS.items()])


def query_fields() -> str:
    """Return a table of the fields of queries."""
    return table(
        ("field", "option", "keeps"),
        [
            (
                f"`{row.name}:{row.metavar or 'yes'}`",
                ", ".join(f"`{flag}`" for flag in row.flags if flag.startswith("--")),
                row.help,
            )
            for row in FILTERS
        ],
    )


def fields(record: type) -> str:
    """Return a table of the fields of one record of the file."""
    return table(
        ("field", "is", "what it says"),
        [
            (f"`{name}`{' (must be there)' if spec.required else ''}", shape(spec.shape), spec.help)
            for name, spec in specs(record).items()
        ],
    )


def shape(of: Shape) -> str:
    """Say what a value looks like."""
    match of:
        case Items(of=item, alone=alone):
            several = f"a list of {shape(item).removeprefix('a ').removeprefix('an ')}"
            return f"{shape(item)}, or {several}" if alone else several
        case Table(value):
            return f"a mapping to {shape(value)}"
        case Record(type=record, alone=alone):
            name = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", record.__name__).lower()
            return f"{'an' if name[0] in 'aeio' else 'a'} {name}{', or text' if alone else ''}"
        case _:
            return f"{of.what}: {', '.join(of.allowed)}" if of.allowed else of.what


def table_schema() -> str:
    """Return the Table Schema of the columns."""
    described = [
        {
            "name": column.name,
            "type": "string" if column.type == "list" else column.type,
            "description": column.help,
        }
        | ({"constraints": {"required": True}} if column.name in ("id", "date", "title") else {})
        for column in COLUMNS.values()
        if column.default
    ]
    return json.dumps({"fields": described, "primaryKey": "id"}, indent=2) + "\n"


GENERATED: dict[str, Callable[[], str]] = {
    "fields of queries": query_fields,
    "commands": commands,
    "reading options": lambda: options(FileOptions, LanguageOptions),
    "selecting options": lambda: options(SelectionOptions),
    "viewing options": lambda: options(ViewOptions, PagerOptions),
    "exporting options": lambda: options(ExportOptions),
    "citing options": lambda: options(CiteOptions),
    "checking options": lambda: options(CheckOptions),
    "changing options": lambda: options(ChangesOptions, DiffOptions),
    "formats": formats,
    "columns": columns,
    "exports": exports,
    "computed": computed,
    "kinds": kinds,
    "meanings": meanings,
    **{f"fields of {record.__name__}": (lambda record=record: fields(record)) for record in RECORDS},
}

_BLOCK = re.compile(r"(<!-- generated: (?P<name>[^>]+) -->\n).*?(<!-- /generated -->)", re.DOTALL)
_CONSOLE = re.compile(r"(?<=^```console\n)(?P<body>.*?)(?=^```$)", re.DOTALL | re.MULTILINE)


def refreshed(text: str) -> str:
    """Return a page with its generated parts as the program has them now."""
    text = _BLOCK.sub(lambda found: f"{found[1]}{GENERATED[found['name']]()}\n{found[3]}", text)
    return _CONSOLE.sub(lambda found: console(found["body"]), text)


def console(body: str) -> str:
    """Run the commands of a console block and give the block with what they print.

    A `cat` with a here-document writes a file into the folder that all blocks of a run share.
    """
    out = io.StringIO()
    for typed in re.findall(r"^\$ (.*(?:\n> .*)*)", body, re.MULTILINE):
        out.write(f"$ {typed}\n")
        out.write(run(typed.replace("\n> ", "\n")))
    return out.getvalue()


EDITOR = {"NAME": "Editor", "EMAIL": "editor@example.org", "DATE": "2025-10-02T12:00:00+00:00"}
"""Who commits in the examples, and when: so that an id is the same every time."""

FOLDER = tempfile.TemporaryDirectory()


def run(command: str) -> str:
    """Run a command of the documentation as a reader would: in a terminal of 80 columns, here without colour."""
    keep = ("PATH", "PYTHONPATH", "SYSTEMROOT", "HOME")
    environment = {name: os.environ[name] for name in keep if name in os.environ}
    environment |= {
        "COLUMNS": "80",
        "NO_COLOR": "1",
        "TERM": "dumb",
        "PAGER": "cat",
        "PYTHONUTF8": "1",
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_SYSTEM": os.devnull,
        **{f"GIT_{who}_{what}": value for who in ("AUTHOR", "COMMITTER") for what, value in EDITOR.items()},
    }
    shell = f'timeline() {{ {shlex.quote(sys.executable)} -m timeline "$@"; }}\n{command}'
    reader, terminal = pty.openpty()
    with subprocess.Popen(  # noqa: S603  the commands are those of our own pages
        ["/bin/bash", "-c", shell],
        cwd=FOLDER.name,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=terminal,
        stderr=terminal,
    ):
        os.close(terminal)
        return b"".join(iter(lambda: _read(reader), b"")).decode().replace("\r", "")


def _read(reader: int) -> bytes:
    try:
        return os.read(reader, 65536)
    except OSError:  # Linux says so that a terminal has closed
        return b""


def picture() -> str:
    """Return the picture of the README: a week of the bundled chronology as a terminal of 100 columns shows it."""
    known = load(ROOT / "data" / "events.yaml")
    console = Console(record=True, width=100, file=io.StringIO(), force_terminal=True, _environ={})
    console.print(view(select(known, "date:2025-09-09..2025-09-16"), "timeline"))
    without_fonts = re.sub(r"@font-face \{\{.*?\}\}\s*", "", CONSOLE_SVG_FORMAT, flags=re.DOTALL)
    without_fonts = without_fonts.replace("Fira Code", "DejaVu Sans Mono, Menlo, Consolas")
    drawn = console.export_svg(
        title="timeline 2025-09-09..2025-09-16", code_format=without_fonts, unique_id="timeline"
    )
    return "\n".join(line.rstrip() for line in drawn.splitlines()) + "\n"


def main(arguments: list[str]) -> int:
    """Write or check all pages; give the exit code."""
    stale = 0
    wanted = {page: refreshed(page.read_bytes().decode()) for page in PAGES} | {
        SCHEMA: table_schema(),
        FILE_SCHEMA: as_json(),
        PICTURE: picture(),
        EXPORT_SCHEMA: export_schema.as_text(),
        CHANGES_SCHEMA: changes_schema.as_text(),
        problems_page.PAGE: problems_page.page(),
    }
    for page, text in wanted.items():
        old = page.read_bytes().decode() if page.exists() else ""
        if old == text:
            continue
        stale += 1
        if "--check" in arguments:
            name = str(page.relative_to(ROOT))
            lines = difflib.unified_diff(
                old.splitlines(True), text.splitlines(True), name, f"{name}, generated"
            )
            sys.stdout.writelines(lines)
        else:
            page.write_text(text, encoding="utf-8", newline="")
            print(f"wrote {page.relative_to(ROOT)}")
    return int(bool(stale and "--check" in arguments))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
