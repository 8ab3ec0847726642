"""How long inputs of 1 MB take whose shape is odd: nothing in them may make `timeline` slow, whatever they hold.

All of one shape stands beside the usual one: events like those of the other benchmarks. What counts is the last column:
how many times what the usual 1 MB takes each takes. No export and no check should take more than a second.
Usage: python benchmarks/shapes.py [rounds]
"""

import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import files
from measuring import medians

SIZE = 1_000_000
"""Bytes."""

Pieces = Callable[[int], str]


def filled(head: str, piece: Pieces) -> str:
    """Write piece after piece behind a head until there is 1 MB of them."""

    def pieces() -> Iterator[str]:
        left, index = SIZE - len(head), 0
        while (left := left - len(text := piece(index))) >= 0:
            yield text
            index += 1

    return head + "".join(pieces())


EVENT = "  - {{date: 2025-09-11, title: Meeting {0}, id: event-{0}{1}}}\n"
ONE = "events:\n  - date: 2025-09-11\n    title: Meeting\n    id: meeting\n"

SHAPES: dict[str, tuple[str, Pieces]] = {
    "events of one day": ("events:\n", lambda index: EVENT.format(index, "")),
    "one chain of links": (
        "events:\n",
        lambda index: EVENT.format(index, f", links: [{{to: event-{index + 1}, relation: part-of}}]"),
    ),
    "links to one event": (
        "events:\n" + EVENT.format("x", ""),
        lambda index: EVENT.format(index, ", links: [{to: event-x, relation: part-of}]"),
    ),
    "links of one event": (
        ONE + "    links:\n",
        lambda index: f"      - {{to: event-{index}, relation: part-of}}\n",
    ),
    "sources of one event": (ONE + "    sources:\n", lambda index: f"      - https://{index}.org/\n"),
    "actors of one event": (ONE + "    actors:\n", lambda index: f"      - actor-{index}\n"),
    "declared actors": ("actors:\n", lambda index: f"  actor-{index}: {{name: Actor {index}}}\n"),
    "unknown names": (
        "actors: {somebody: {name: Somebody}}\nevents:\n",
        lambda index: EVENT.format(index, f", actors: [nobody-{index}]"),
    ),
    "unknown fields": ("events:\n", lambda index: EVENT.format(index, f", field-{index}: {index}")),
    "dates that are none": ("events:\n", lambda index: f"  - {{date: the {index}th, title: Meeting}}\n"),
    "events of one id": ("events:\n", lambda _: "  - {date: 2025, title: Meeting, id: meeting}\n"),
    "brackets in brackets": ("events: ", lambda _: "["),
    "one long title": ("events:\n  - date: 2025\n    title: ", lambda _: "word "),
    "comments": ("events: []\n", lambda index: f"# {index}\n"),
}


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    usual = files.chronology(5_000)
    texts = {"usual": usual[: usual.rindex("  - date", 0, SIZE)]}
    texts |= {name: filled(*shape) for name, shape in SHAPES.items()}
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        for name, text in texts.items():
            Path(f"{name}.yaml").write_text(text, encoding="utf-8")
        for command in ("export", "check", "show"):
            runs = {name: [sys.executable, "-m", "timeline", command, "-f", f"{name}.yaml"] for name in texts}
            found = medians(runs, rounds, accepted=(0, 1))
            for name, used in found.items():
                ratio = used.seconds / found["usual"].seconds
                print(f"{command:8} {name:22} {used.seconds * 1000:8,.0f} ms {ratio:8.1f}", flush=True)
        os.chdir("/")


if __name__ == "__main__":
    main()
