"""Which words of a text changed: stretches that stayed, that went and that came, what stayed cut where it is long."""

from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from typing import NamedTuple


class Bit(NamedTuple):
    """A stretch of what is said, and whether it is "old", "new" or neither."""

    text: str
    mark: str = ""


def spaced(bits: Iterable[Bit]) -> Iterator[Bit]:
    """Put a blank between the stretches of a sentence, but not before a semicolon."""
    for number, bit in enumerate(bits):
        if number and not bit.text.startswith(";"):
            yield Bit(" ")
        yield bit


AROUND = 4
"""So many words that stayed are told on each side of a change."""

ALIKE = 0.35
"""Texts that have less in common are two texts: both are told whole."""

LONGEST = 5000
"""Words of a text that are held against another one by one; of longer texts both are told whole."""

CUT = "…"


def changed_words(old: str, new: str) -> list[Bit]:
    """Return the stretches of two texts of which the second was made from the first."""
    before, after = old.split(), new.split()
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    if max(len(before), len(after)) > LONGEST or matcher.ratio() < ALIKE:
        return [Bit(" ".join(before), "old"), Bit(" ".join(after), "new")]
    steps = matcher.get_opcodes()
    bits: list[Bit] = []
    for number, (step, first, last, start, end) in enumerate(steps):
        if step == "equal":
            stayed = before[first:last]
            bits.append(Bit(_shortened(stayed, leads=number > 0, goes_on=number < len(steps) - 1)))
        else:
            bits += _bits(before[first:last], after[start:end])
    return bits


def _bits(gone: list[str], come: list[str]) -> Iterator[Bit]:
    if gone:
        yield Bit(" ".join(gone), "old")
    if come:
        yield Bit(" ".join(come), "new")


def _shortened(words: list[str], *, leads: bool, goes_on: bool) -> str:
    """Return words that stayed, without those that stand far from a change: what leads away from one, or up to one."""
    if len(words) <= AROUND * (leads + goes_on) + 1:
        return " ".join(words)
    return " ".join([*(words[:AROUND] if leads else ()), CUT, *(words[-AROUND:] if goes_on else ())])
