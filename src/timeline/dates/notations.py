"""The notations of other programs, of catalogues and of older books, which no grammar of words covers."""

import re
from typing import NamedTuple

from timeline.dates.points import WordsError
from timeline.dates.short_years import both_years

CLOCK = re.compile(
    r"(?P<date>.*?[^\s,])(?:,? +|,|(?<=\d) ?[Tt])"
    r"(?P<hour>\d{1,2}):(?P<minute>\d\d)(?::(?P<second>\d\d)(?:[.,](?P<fraction>\d+))?)?"
    r"(?: ?(?P<half>[AaPp])\.?[Mm]\.?)?"
    r"(?: ?(?P<zone>[Zz]|UTC|GMT|[+-]\d\d(?::?\d\d)?))?",
    re.ASCII | re.DOTALL,
)
WITHOUT_COLON = re.compile(r"([+-]\d\d)(\d\d)")
YEARS = re.compile(r"(?P<first>[0-9]{4})(?P<joint> ?[-/‐‑‒–—−] ?)(?P<last>[0-9]{1,2})")
OPEN_FIGURES = re.compile(r"(?P<known>[0-9]{2,3})(?P<open>[?_]{1,2}|-{1,2})")
OPEN_SIGNS = re.compile(r"[?_-]")


class Timed(NamedTuple):
    """A text with a time: the words of its day, the time in EDTF, and whether the time can mean no other."""

    day: str
    time: str
    sure: bool


def with_time(text: str) -> Timed | None:
    """Divide a text into the words of a day and a time as databases and spreadsheets write it.

    Midnight is what these write where there is no time at all, and a part of a second is lost; neither is sure.
    """
    found = CLOCK.fullmatch(text)
    if not found:
        return None
    hour, minute, second = int(found["hour"]), found["minute"], found["second"] or ""
    half = (found["half"] or "").casefold()
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "p" else 0)
        second = second.replace("00", "", 1)  # a clock of twelve hours writes them always
    zone = found["zone"] or ""
    zone = "Z" if zone[:1].isalpha() else WITHOUT_COLON.sub(r"\1:\2", zone)
    fraction = (found["fraction"] or "").strip("0")
    midnight = not hour and not minute.strip("0") and not second.strip("0")
    time = f"T{hour:02}:{minute}{f':{second}' if second else ''}{zone}"
    return Timed(found["date"], time, not fraction and not midnight)


def short_span(text: str) -> tuple[str, ...]:
    """Return what two years, the second one written short, can be: `1914-18`, `1939/40`, `1943-4`, `1940–41`.

    The second figures can also be a month; with a slash, and the next year, they can be one of the two years.
    """
    found = YEARS.fullmatch(text)
    if not found:
        return ()
    try:
        first, last = both_years(f"{found['first']}-{found['last']}")
    except WordsError:
        return ()
    joint = found["joint"]
    month = int(found["last"])
    readings = [f"{first}-{month:02}"] if 1 <= month <= 12 and joint == joint.strip() else []
    readings.append(f"{first}/{last}")
    if "/" in joint and int(last) == int(first) + 1:
        readings.append(f"[{first}..{last}]")
    return tuple(readings)


MONTHS = re.compile(r"(?P<year>[0-9]{4})-(?P<first>0[1-9]|1[0-2])/(?P<last>0[1-9]|1[0-2])")


def short_months(text: str) -> tuple[str, ...]:
    """Return what two months of one year are, the second one without it: `2025-09/10`."""
    found = MONTHS.fullmatch(text)
    if not found or found["last"] <= found["first"]:
        return ()
    return (f"{found['year']}-{found['first']}/{found['year']}-{found['last']}",)


ALSO_YEARS = re.compile(r"([0-9]{4})-(2[1-9]|3[0-9]|4[01])([?~%]?)")


def also_years(text: str) -> tuple[str, ...]:
    """Return the years that a part of a year is for readers of older books: `1940-41` can be 1940 to 1941."""
    found = ALSO_YEARS.fullmatch(text)
    if not found or found[2] <= found[1][2:]:
        return ()
    return (f"{found[1]}{found[3]}/{found[1][:2]}{found[2]}{found[3]}",)


def open_figures(text: str) -> tuple[str, ...]:
    """Return what a year with a sign for each figure that is open can be: `19--`, `20??`, `199-`, `199?`.

    One question mark can also doubt a year of three figures.
    """
    found = OPEN_FIGURES.fullmatch(text)
    if not found or len(text) != 4:
        return ()
    mask = OPEN_SIGNS.sub("X", text)
    return (mask, f"0{text}") if found["open"] == "?" else (mask,)
