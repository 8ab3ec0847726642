"""How long it takes to read, filter and export 10,000 events, beside hledger printing as many transactions.

Both are run as whole processes, in turn, and their CPU time is measured; what counts is the ratio of the medians,
which should be at most 0.5. Without hledger on the path only our own time is printed.
Usage: python benchmarks/export.py [events]
"""

import os
import shutil
import sys
import tempfile
from pathlib import Path

from startup import medians

ROUNDS = 7


def chronology(count: int) -> str:
    """Write a chronology of so many events: dates, titles, actors, a place and a source each, in file order."""
    actors = "".join(f"  actor-{index}: {{name: Actor {index}, kind: person}}\n" for index in range(50))
    events = "".join(
        f"  - date: {2000 + index % 25}-{index % 12 + 1:02}-{index % 28 + 1:02}\n"
        f"    title: Meeting number {index} of two delegations\n"
        f"    id: event-{index}\n"
        f"    kind: meeting\n"
        f"    place: Minsk\n"
        f"    actors: [actor-{index % 50}, actor-{(index * 7 + 1) % 50}]\n"
        f"    sources: [https://example.org/{index}]\n"
        for index in range(count)
    )
    return f"actors:\n{actors}events:\n{events}"


def journal(count: int) -> str:
    """Write a journal of as many transactions, with as many words in each."""
    return "".join(
        f"{2000 + index % 25}-{index % 12 + 1:02}-{index % 28 + 1:02} Meeting number {index} of two delegations"
        f"  ; place:Minsk, https://example.org/{index}\n"
        f"    actor:{index % 50}        {index % 900 + 1} EUR\n"
        f"    actor:{(index * 7 + 1) % 50}\n\n"
        for index in range(count)
    )


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        Path("events.yaml").write_text(chronology(count), encoding="utf-8")
        Path("events.journal").write_text(journal(count), encoding="utf-8")
        commands = {
            "timeline": [sys.executable, "-m", "timeline", "export", "-f", "events.yaml", "--since", "2000"]
        }
        if shutil.which("hledger"):
            commands["hledger"] = ["hledger", "-f", "events.journal", "print", "-b", "2000"]
        found = medians(commands, ROUNDS)
    for name, median in found.items():
        print(f"{name:10} {median * 1000:7.0f} ms of CPU time for {count:,} (median of {ROUNDS})")
    if "hledger" in found:
        print(f"ratio      {found['timeline'] / found['hledger']:7.2f}")


if __name__ == "__main__":
    main()
