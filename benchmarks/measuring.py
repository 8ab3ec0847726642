"""What all benchmarks share: whole processes run in turn, and how much CPU time and memory each of them took.

A second says something of the machine, a ratio within one run something of the program: run the commands that are to be
compared in one call of `medians`.
"""

import os
import statistics
import subprocess
from typing import NamedTuple


class Used(NamedTuple):
    """What a process took: CPU time in seconds, user and system, and the most memory in MB.

    A process that takes less memory than the benchmark itself is said to take as much.
    """

    seconds: float
    megabytes: float


def used_by(command: list[str], accepted: tuple[int, ...] = (0,)) -> Used:
    """Run a command, its output to nobody, and give what it took. Raises `SystemExit` for any other exit code."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    nobody = subprocess.DEVNULL
    process = subprocess.Popen(command, env=environment, stdout=nobody, stderr=nobody, stdin=nobody)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in accepted:
        raise SystemExit(f"exit code {process.returncode}: {' '.join(command)}")
    return Used(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def medians(commands: dict[str, list[str]], rounds: int, accepted: tuple[int, ...] = (0,)) -> dict[str, Used]:
    """Run the commands in turn, so many rounds, and give the median of what each of them took."""
    for command in commands.values():
        used_by(command, accepted)  # compile what there is to compile
    taken: dict[str, list[Used]] = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            taken[name].append(used_by(command, accepted))
    return {name: Used(*map(statistics.median, zip(*found, strict=True))) for name, found in taken.items()}


def report(what: str, found: dict[str, Used]) -> None:
    """Print what each took, and how many times what each of the others took the first did."""
    ours = next(iter(found.values()))
    for name, used in found.items():
        ratio = "" if used is ours else f"{ours.seconds / used.seconds:8.2f}"
        print(
            f"{what:28} {name:10} {used.seconds * 1000:9,.0f} ms {used.megabytes:7,.0f} MB{ratio}", flush=True
        )
