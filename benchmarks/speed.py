"""How much time and memory the commands take on files of 100 to 100,000 events, beside other programs on as many.

All are run as whole processes, in turn, and their CPU time is measured; what counts is the ratio in the last column:
how many times what the other program took `timeline` did. hledger, jrnl and a script of ten lines stand beside what
they can do as well, where they are installed.
Usage: python benchmarks/speed.py [most events] [rounds]
"""

import os
import shutil
import sys
import tempfile
from pathlib import Path

import files
import startup
from measuring import Used, medians, report

COUNTS = (100, 1_000, 10_000, 100_000)
ACTOR = 7
"""Whose events a filter keeps: one in 25."""

Commands = dict[str, list[str]]


def write_files(count: int) -> None:
    """Write the events into this folder, a file for each program."""
    for name, text in {
        "events.yaml": files.chronology(count),
        "events.journal": files.hledger(count),
        "events.txt": files.jrnl(count),
        "jrnl.yaml": files.jrnl_settings("events.txt"),
        "script.py": files.SCRIPT,
    }.items():
        Path(name).write_text(text, encoding="utf-8")


def commands() -> dict[str, Commands]:
    """Return what is measured, each with the commands that do it: ours first."""
    ours = [sys.executable, "-m", "timeline"]
    read = ["-f", "events.yaml", "--large"]
    hledger = ["hledger", "-f", "events.journal", "print"]
    script = [sys.executable, "script.py", "events.yaml"]
    jrnl = ["jrnl", "--config-file", "jrnl.yaml"]
    return {
        "export": {
            "timeline": [*ours, "export", *read, "--since", "2000"],
            "hledger": [*hledger, "-b", "2000"],
            "script": script,
        },
        "export of one actor": {
            "timeline": [*ours, "export", *read, "--actor", f"actor-{ACTOR}"],
            "hledger": [*hledger, f"actor:{ACTOR}$"],
            "jrnl": [*jrnl, f"@actor-{ACTOR}"],
            "script": [*script, f"actor-{ACTOR}"],
        },
        "timeline to a pipe": {
            "timeline": [*ours, "show", *read],
            "jrnl": [*jrnl, "-to", "today"],
        },
        "check": {
            "timeline": [*ours, "check", *read],
            "export": [*ours, "export", *read],
            "hledger": ["hledger", "-f", "events.journal", "check"],
        },
    }


def installed(found: Commands) -> Commands:
    """Leave out the programs that are not installed."""
    return {name: command for name, command in found.items() if shutil.which(command[0])}


def main() -> None:
    most, rounds = (*map(int, sys.argv[1:]), *(COUNTS[-1], 5)[len(sys.argv) - 1 :])
    startup.main(rounds * 4 + 1)
    before: dict[str, Used] = {}
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        for count in (count for count in COUNTS if count <= most):
            write_files(count)
            for what, alike in commands().items():
                found = medians(installed(alike), rounds if count < COUNTS[-1] else 1)
                report(f"{what}, {count:,}", found)
                ours = found["timeline"]
                if what in before:
                    print(f"{'':28} {ours.seconds / before[what].seconds:.1f} times as long as a tenth of it")
                before[what] = ours
        os.chdir("/")


if __name__ == "__main__":
    main()
