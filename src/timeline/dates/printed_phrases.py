"""The phrases of `timeline.dates.phrases` from outside: what stands around a date, and what it makes of the date."""

import re
from collections.abc import Callable
from functools import cache, partial
from typing import NamedTuple

from timeline.dates.phrases import PHRASES
from timeline.text import fold


class Phrase(NamedTuple):
    """A phrase around a date: its name in `PHRASES`, and its folded text before and after the date."""

    name: str
    before: str
    after: str


CONSTANTS = {"no date": "XXXX", "without end": "/..", "without begin": "../", "without both": "../.."}
"""Phrases without a date in them."""


def each(inner: str) -> str:
    """Return each of the days that lie from one end to the other."""
    first, _, last = inner.partition("/")
    return f"{{{first.strip('.')}..{last.strip('.')}}}" if "/" in inner else inner


def marked(inner: str, mark: str) -> str:
    """Return a date with one more mark; an interval cannot be marked as a whole."""
    if "/" in inner:
        return ""
    return f"{inner[:-1]}%" if inner.endswith("~") else f"{inner}{mark}"


def without_days(inner: str) -> str:
    """Return a month, or a year, of which no day is known; a set of months says so itself."""
    return inner if inner[0] == "[" else f"{inner}-XX" if "-" in inner[1:] else f"{inner}-XX-XX"


def southern(inner: str) -> str:
    """Return a season of the southern hemisphere."""
    return f"{inner[:-2]}{int(inner[-2:]) + 8}" if inner[-3:-1] == "-2" else ""


def decade(inner: str) -> str:
    """Return the ten years from one that ends in 0."""
    return f"{inner[:-1]}X" if re.fullmatch("[0-9]{3}0", inner) else ""


def part_of_year(code: str, inner: str) -> str:
    """Return a third or a half of a year."""
    return f"{inner}-{code}"


WRAPS: dict[str, Callable[[str], str]] = {
    "about": lambda inner: marked(inner, "~"),
    "perhaps": lambda inner: marked(inner, "?"),
    "since": lambda inner: f"{inner}/..",
    "until": lambda inner: f"../{inner}",
    "by": lambda inner: f"[..{inner}]",
    "later": lambda inner: f"[{inner}..]",
    "end unknown": lambda inner: f"{inner}/",
    "begin unknown": lambda inner: f"/{inner}",
    "no day": without_days,
    "no month": lambda inner: f"{inner}-XX",
    "each": each,
    "decade": decade,
    "southern": southern,
    **{code: partial(part_of_year, code) for code in ("37", "38", "39", "40", "41")},
}
"""What each phrase makes of the date in it."""

LEVELS = {"day", "month", "year", "short", "long"}


@cache
def constants() -> dict[str, str]:
    """Return the EDTF of each phrase that stands alone, folded, in all languages."""
    return {fold(wordings[name]): edtf for wordings in PHRASES.values() for name, edtf in CONSTANTS.items()}


@cache
def phrases() -> tuple[Phrase, ...]:
    """Return every wording of every phrase around one date, in all languages."""
    found = []
    for wordings in PHRASES.values():
        for key, template in wordings.items():
            name = " ".join(word for word in key.split() if word not in LEVELS) if key[:3] != "no " else key
            if name in WRAPS:
                before, _, after = fold(template.replace("{of}", "{}")).partition("{}")
                found.append(Phrase(name, before, after))
    return tuple(dict.fromkeys(found))


@cache
def eras() -> tuple[tuple[str, str], ...]:
    """Return the signs of the eras in all languages, folded, each with the one that words are read with."""
    signs = {
        fold(wordings[era].replace("{}", "")): era for wordings in PHRASES.values() for era in ("bce", "ce")
    }
    return tuple(sorted(signs.items(), key=lambda sign: -len(sign[0])))


@cache
def doubts() -> tuple[str, ...]:
    """Return how a date is doubted behind a comma, which in a list would divide it from its doubt."""
    long = (wordings.get("perhaps long", "") for wordings in PHRASES.values())
    return tuple(fold(wording.removeprefix("{}")) for wording in long if wording)


@cache
def joints() -> tuple[tuple[str, str], ...]:
    """Return the words that join the members of a set, with blanks around them, and what opens it in EDTF."""
    return tuple(
        dict.fromkeys(
            (f" {fold(wordings[joint])} ", opening)
            for wordings in PHRASES.values()
            for joint, opening in (("or", "["), ("and", "{"))
        )
    )


@cache
def days_of_a_month() -> tuple[re.Pattern[str], ...]:
    """Return the patterns of "an 11th in 2025" in all languages."""
    found = []
    for wordings in PHRASES.values():
        pattern = re.escape(fold(wordings["day of a month"]))
        for slot in ("day", "ordinal", "year"):
            instead = "(?P<year>.+)" if slot == "year" else r"(?:an? )?(?P<day>\d{1,2})(?:st|nd|rd|th)?"
            pattern = pattern.replace(re.escape(f"{{{slot}}}"), instead)
        found.append(re.compile(pattern))
    return tuple(found)


@cache
def unknown_years() -> tuple[str, ...]:
    """Return what says in each language that the year is not known, without the comma."""
    return tuple(fold(wordings["no year"].removeprefix("{}, ")) for wordings in PHRASES.values())


@cache
def unknown_days() -> tuple[str, ...]:
    """Return what says in each language that the day is not known, with the comma."""
    return tuple(fold(wordings["no day"].removeprefix("{}")) for wordings in PHRASES.values())


def as_mask(years: str) -> str:
    """Return ten or a hundred years, as a range in brackets, as one mask; anything else as it is."""
    found = re.fullmatch(r"\[(-?\d+)\.\.(-?\d+)\]", years)
    if not found:
        return years
    first, last = sorted((found[1], found[2]), key=lambda year: abs(int(year)))
    for length in (1, 2):
        known = first[:-length]
        if (first, last) == (known + "0" * length, known + "9" * length):
            return known + "X" * length
    return years
