"""How long `timeline` takes beside a Typer program that prints the same rows as one Rich table.

Both are run as whole processes, in turn, and their CPU time is measured; what counts is the ratio of the medians,
which should be at most 1.5. The rows are those of the bundled chronology's table.
Usage: python benchmarks/startup.py [rounds]
"""

import os
import resource
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

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


def cpu_seconds(command: list[str]) -> float:
    """Run a command and give the CPU time that it and its children took, user and system."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    nobody = subprocess.DEVNULL
    subprocess.run(command, check=True, env=environment, stdout=nobody, stderr=nobody)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def medians(commands: dict[str, list[str]], rounds: int) -> dict[str, float]:
    """Run the commands in turn, so many rounds, and give the median of each one's CPU seconds."""
    for command in commands.values():
        cpu_seconds(command)  # compile what there is to compile
    times: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            times[name].append(cpu_seconds(command))
    return {name: statistics.median(taken) for name, taken in times.items()}


def rows() -> list[list[str]]:
    """Return the rows of the bundled chronology: what the baseline prints."""
    from timeline.chronology.support import support_of
    from timeline.cli.files import bundled
    from timeline.loader import load

    return [
        [event.date.show(), event.title, "; ".join(event.place), str(support_of(event))]
        for event in load(str(bundled()))
    ]


def main() -> None:
    import json

    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 21
    os.environ["COLUMNS"] = "80"
    with tempfile.TemporaryDirectory() as folder:
        program, data = Path(folder, "baseline.py"), Path(folder, "rows.json")
        program.write_text(BASELINE, encoding="utf-8")
        data.write_text(json.dumps(rows()), encoding="utf-8")
        commands = {
            "baseline": [sys.executable, str(program), str(data)],
            "timeline": [sys.executable, "-m", "timeline"],
        }
        os.chdir(folder)
        found = medians(commands, rounds)
    for name, median in found.items():
        print(f"{name:10} {median * 1000:7.1f} ms of CPU time (median of {rounds})")
    print(f"ratio      {found['timeline'] / found['baseline']:7.2f}")


if __name__ == "__main__":
    main()
