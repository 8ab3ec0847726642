"""The dates that the program itself shows, read back: the phrases of `timeline.dates.phrases`, from outside inwards.

What stands inside a phrase is left to the reader of words. Since what is shown can stand for several dates, so can what
is read: `2025-0X` and `[2025-01..2025-09]` are shown alike.
"""

import re
from collections.abc import Callable, Iterator

from timeline.dates.calendar import iso_year
from timeline.dates.orders import read_point
from timeline.dates.parse import FormError
from timeline.dates.points import WordsError
from timeline.dates.printed_phrases import (
    WRAPS,
    as_mask,
    constants,
    days_of_a_month,
    doubts,
    eras,
    joints,
    phrases,
    unknown_days,
    unknown_years,
)
from timeline.dates.tokens import tokens_of
from timeline.text import fold

Leaf = Callable[[str], tuple[str, ...]]
"""What reads a date without a phrase around it, and returns its EDTF texts."""


CROSSES_YEARS = re.compile(r"(?<=[0-9]{4})/[0-9]{2}(?![0-9])")
EARLY_WINTER = re.compile(r"(?<=[0-9])/[0-9]+(?= b?ce\b)")
"""The second year of "winter 44/43 BCE"."""

EARLY_FIGURES = re.compile(r"([0-9]{1,4})((?:-[0-9]{2}){1,2}) (b?ce)")
"""Lithuanian figures with an era: `44-03-15 pr. Kr.`."""

CLOSING = {"[": "]", "{": "}"}
DEEPEST = 5
"""Phrases inside one another; the program writes no more."""


def read_back(text: str, leaf: Leaf) -> tuple[str, ...]:
    """Return the EDTF texts that a text shown by the program stands for; none where it is no such text."""
    folded = fold(text)
    if folded in constants():
        return (constants()[folded],)
    for sign, era in eras():
        folded = re.sub(rf"(?<=[\w.]) {re.escape(sign)}(?=$|[\s,/?-])", f" {era}", folded)
    for doubt in doubts():
        folded = folded.replace(doubt, "?")
    folded = EARLY_WINTER.sub("", folded)
    if found := EARLY_FIGURES.fullmatch(folded):
        year = int(found[1]) if found[3] == "ce" else 1 - int(found[1])
        return (f"{iso_year(year)}{found[2]}",)
    return tuple(dict.fromkeys(unwrapped(folded, leaf, DEEPEST)))


def unwrapped(text: str, leaf: Leaf, depth: int) -> Iterator[str]:
    """Yield what a folded text stands for: what its words say, else what its outermost phrase makes of the rest."""
    found = leaf(text)
    yield from found
    if not depth or (found and ".." not in text):
        return
    yield from wrapped(text, leaf, depth - 1)
    yield from day_of_some_month(text, leaf)
    yield from without_year(text, leaf, depth - 1)
    yield from lasting(text, leaf, depth - 1)
    yield from members(text, leaf, depth - 1)


def wrapped(text: str, leaf: Leaf, depth: int) -> Iterator[str]:
    """Read a phrase around a date."""
    for phrase in phrases():
        inner = text[len(phrase.before) : len(text) - len(phrase.after)]
        if inner and text == f"{phrase.before}{inner}{phrase.after}":
            if phrase.name == "southern":
                inner = CROSSES_YEARS.sub("", inner)
            for meant in unwrapped(inner, leaf, depth):
                yield from filter(None, map(WRAPS[phrase.name], dict.fromkeys((meant, as_mask(meant)))))


def lasting(text: str, leaf: Leaf, depth: int) -> Iterator[str]:
    """Read "A - B", each with phrases of its own: "about 2024, uncertain - 2025"."""
    first, joint, last = text.partition(" - ")
    if joint and " - " not in last:
        for begin in unwrapped(first, leaf, depth):
            for end in unwrapped(last, leaf, depth):
                yield f"{begin}/{end}"


def day_of_some_month(text: str, leaf: Leaf) -> Iterator[str]:
    """Read "an 11th in 2025"."""
    for pattern in days_of_a_month():
        found = pattern.fullmatch(text)
        if found:
            yield from (f"{year}-XX-{int(found['day']):02}" for year in leaf(found["year"]))


def without_year(text: str, leaf: Leaf, depth: int) -> Iterator[str]:
    """Read "25 Dec, year unknown", "25 Dec, 1560s" and "spring, 2020..2029": what is known of the year stands last."""
    rest, comma, years = text.rpartition(", ")
    if not comma:
        return
    known = ("XXXX",) if years in unknown_years() else tuple(map(as_mask, unwrapped(years, leaf, depth)))
    if re.fullmatch("[0-9]{2}-[0-9]{2}", rest):
        yield from (f"{year}-{rest}" for year in known)
        return
    day = next((rest.removesuffix(ending) for ending in unknown_days() if rest.endswith(ending)), "")
    try:
        point = read_point(tokens_of(day or rest))
    except (WordsError, FormError):
        return
    unit = point.code or point.month
    if point.year is not None or not unit:
        return
    fields = f"-{unit:02}{f'-{point.day:02}' if point.day else ''}{'-XX' if day else ''}"
    yield from (f"{year}{fields}" for year in known)


def members(text: str, leaf: Leaf, depth: int) -> Iterator[str]:
    """Read a list of members of which each says all of itself: "1667, 1668 or 1670..1672"."""
    for joint, opening in joints():
        rest, found, last = text.rpartition(joint)
        if not found:
            continue
        texts = [member_of(opening, member, leaf, depth) for member in (*rest.split(", "), last)]
        if all(texts):
            yield f"{opening}{','.join(texts)}{CLOSING[opening]}"


def member_of(opening: str, text: str, leaf: Leaf, depth: int) -> str:
    """Return the EDTF of a member: a date, or a range out of a set of the same kind."""
    for meant in unwrapped(text, leaf, depth):
        mask = as_mask(meant)
        if mask[0] == opening:
            return mask[1:-1]
        if mask[0] not in "[{" and "/" not in mask:
            return mask
    return ""
