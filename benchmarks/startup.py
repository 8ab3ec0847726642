"""How long `timeline` takes beside a Typer program that prints the same rows as one Rich table.

Both are run as whole processes, in turn, and their CPU time is measured; what counts is the ratio of the medians,
which should be at most 1.4. The rows are those of the bundled chronology's table.
Usage: python benchmarks/startup.py [rounds]
"""

import json
import os
import sys
import tempfile
from pathlib import Path

from measuring import medians, report

BASELINE = """\
import json, sys
from pathlib import Path
import typer
from rich.console import Console
from rich.table import Table

app = typer.Typer()

@app.command()
def show(path: Path, limit: int = 0, reverse: bool = False) -> None:
    table = Table("Date", "Event", "Place", "Support")
    for row in json.loads(path.read_text(encoding="utf-8")):
        table.add_row(*row)
    Console().print(table)

app()
"""


def rows() -> list[list[str]]:
    """Return the rows of the bundled chronology: what the baseline prints."""
    from timeline.chronology.support import support_of
    from timeline.cli.files import bundled
    from timeline.loader import load

    return [
        [event.date.show(), event.title, "; ".join(event.place), str(support_of(event))]
        for event in load(str(bundled()))
    ]


def main(rounds: int) -> None:
    os.environ["COLUMNS"] = "80"
    with tempfile.TemporaryDirectory() as folder:
        program, data = Path(folder, "baseline.py"), Path(folder, "rows.json")
        program.write_text(BASELINE, encoding="utf-8")
        data.write_text(json.dumps(rows()), encoding="utf-8")
        commands = {
            "timeline": [sys.executable, "-m", "timeline"],
            "one table": [sys.executable, str(program), str(data)],
        }
        os.chdir(folder)
        report("start-up", medians(commands, rounds))
        os.chdir("/")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 21)
