"""iCalendar (RFC 5545): events as days of a calendar, for the calendar programs that people already have.

A calendar knows days, and nothing that is vague. So an event becomes an entry where all its days are known: one day,
from one day to another, or each of several days. What is vague is left out and counted, or, where that is asked for,
becomes an entry over all its possible days, whose title begins with the date in words, and which is tentative. Every
entry is one of whole days: a time stays what its own clock showed, in words, since a calendar would move it into the
time zone of its reader. `X-TIMELINE-EDTF` holds the date as it is written, and says that it is text: what readers do
not know they leave as it is, escapes included.
"""

import hashlib
import re
from collections.abc import Iterator
from typing import TextIO

from timeline.chronology.model import Chronology, Event, summary_of, title_of
from timeline.chronology.words import said, where
from timeline.dates import Date, Match, iso
from timeline.dates.calendar import day_number
from timeline.dates.parse import Part
from timeline.dates.show_part import time_text
from timeline.errors import UsageError
from timeline.exporters import SPAN, Omission, Options, omitted, stamped
from timeline.exporters.about import about
from timeline.exporters.days import Days, days_of
from timeline.exporters.facts import date_words, facts, kind_words, source_words, spoken
from timeline.exporters.stamp import Stamp
from timeline.query.selection import Hit, Selection
from timeline.text import shown, visible
from timeline.translations import label

FIRST, LAST = day_number(1, 1, 1), day_number(9999, 12, 31)
"""A date of iCalendar has a year of four digits and no sign (RFC 5545, 3.3.4); the years before 1 are none of them."""

OCTETS = 75
"""A line has at most so many, without its CRLF (RFC 5545, 3.1)."""

MADE = "19700101T000000Z"
"""`DTSTAMP` is required, and says when an entry was made: one that told the clock would change the bytes every time."""

_SPECIAL = re.compile(r"([\\;,])")
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f\x85]")
_LINE_END = re.compile(r"\r\n|[\r\n\N{LINE SEPARATOR}\N{PARAGRAPH SEPARATOR}]")


def entries_of(date: Date, *, span: bool = False) -> tuple[Days, ...]:
    """Return the days of each entry that a date makes; none where a calendar cannot say it."""
    found = days_of(date, span=span)
    return found if all(map(_in_calendar, found)) else ()


def _in_calendar(days: Days) -> bool:
    """Whether a calendar can say the days; the day after the last of several is written too."""
    return days.first >= FIRST and days.last + (days.last > days.first) <= LAST


def write(selection: Selection, out: TextIO, options: Options) -> None:
    """Write the selection as one calendar, in its order; `out` must not translate line ends.

    Raises `UsageError` for another way to say vague dates than `span`.
    """
    lines = calendar(selection, stamped(selection, options), spoken(selection, options), span=_span(options))
    out.writelines(f"{folded(line)}\r\n" for line in lines)


def left_out(selection: Selection, options: Options) -> tuple[Omission, ...]:
    """Count the events that make no entry, and those whose days are wider than what is known of them."""
    span = _span(options)
    dates = [event.date for event in selection]
    without = [date for date in dates if not entries_of(date, span=span)]
    outside = sum(bool(days_of(date, span=True)) and not entries_of(date, span=True) for date in without)
    wide = sum(not all(days.sure for days in entries_of(date, span=span)) for date in dates)
    return omitted(
        {
            "vague over a span": wide,
            "vague without a span" if span else "vague left out": len(without) - outside,
            "outside the calendar": outside,
        }
    )


def _span(options: Options) -> bool:
    if options.vague not in {"", SPAN}:
        raise UsageError(
            f'vague dates cannot become "{shown(options.vague)}" in a calendar; write --vague {SPAN}'
        )
    return options.vague == SPAN


def calendar(selection: Selection, stamp: Stamp, language: str, *, span: bool) -> Iterator[str]:
    """Yield the lines of one calendar, unfolded; vague dates are left out unless `span` wants them."""
    yield from (
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:-//timeline//{_text(stamp.program)}//EN",
        "CALSCALE:GREGORIAN",
        f"X-WR-CALNAME;VALUE=TEXT:{_text(stamp.title or 'timeline')}",
        f"X-WR-CALDESC;VALUE=TEXT:{_text(chr(10).join(f'{name}: {text}' for name, text in about(stamp)))}",
    )
    realm = _realm(selection.chronology)
    for hit in selection.hits:
        entries = entries_of(hit.event.date, span=span)
        for number, days in enumerate(entries, 1):
            suffix = f"+{number}" if len(entries) > 1 else ""  # which no id has
            yield "BEGIN:VEVENT"
            yield f"UID:{_text(f'{hit.event.id}{suffix}@{realm}')}"
            yield from _entry(selection, hit, days, language)
            yield "END:VEVENT"
    yield "END:VCALENDAR"


def _realm(chronology: Chronology) -> str:
    """Return what tells the events of one chronology from those of another that have the same ids.

    It is made from the title, or from the name of the file where there is none, so that a program that imports a
    calendar once more can change its entries instead of doubling them.
    """
    name = chronology.title or (
        chronology.paths[0].replace("\\", "/").rpartition("/")[2] if chronology.paths else ""
    )
    return hashlib.sha256(name.encode()).hexdigest()[:12]


def _entry(selection: Selection, hit: Hit, days: Days, language: str) -> Iterator[str]:
    """Write the lines of one entry, without its UID."""
    event, chronology = hit.event, selection.chronology
    yield f"DTSTAMP:{MADE}"
    yield f"DTSTART;VALUE=DATE:{_basic(days.first)}"
    if days.last > days.first:
        yield f"DTEND;VALUE=DATE:{_basic(days.last + 1)}"
    yield f"SUMMARY:{_text(_title(event, days, language))}"
    yield f"DESCRIPTION:{_text(chr(10).join(_description(selection, hit, language)))}"
    if place := where(chronology, event, language):
        yield f"LOCATION:{_text(place)}"
    tags = [said(chronology, "tags", tag, language) for tag in event.tags]
    categories = [kind_words(event, chronology, language), *tags, "" if days.sure else "vague"]
    if any(categories):
        yield f"CATEGORIES:{','.join(_text(one) for one in categories if one)}"
    if address := next((source.url for source in event.sources if source.url), ""):
        yield f"URL:{address}"
    yield "TRANSP:TRANSPARENT"
    yield f"STATUS:{'CONFIRMED' if days.sure else 'TENTATIVE'}"
    yield f"X-TIMELINE-EDTF;VALUE=TEXT:{_text(event.date.text)}"
    if hit.match is Match.POSSIBLE:
        yield "X-TIMELINE-MATCH:possible"


def _title(event: Event, days: Days, language: str) -> str:
    """Return the title, behind the date in words where its days do not say all of it, or behind a time."""
    date, title = event.date, title_of(event, language)
    part = date.form.items[0]
    time = time_text(part.time).removeprefix(", ") if isinstance(part, Part) else ""
    each_of_several = date.text.startswith("{") and days.last > days.first
    before = time if days.sure and not each_of_several else date.show(language)
    return f"{before}: {title}" if before else title


def _description(selection: Selection, hit: Hit, language: str) -> Iterator[str]:
    event = hit.event
    yield date_words(event, language)
    if summary := summary_of(event, language):
        yield summary
    yield ""
    yield from (f"{fact.label}: {fact.text}" for fact in facts(selection, hit, language))
    for number, source in enumerate(event.sources, 1):
        yield f"[{number}] {source_words(source, language)}"
        if source.url:
            yield f"    {source.url}"
        if source.archived:
            yield f"    {label('archived', language)} {source.archived}"


def _basic(day: int) -> str:
    """Write a day as iCalendar does: 20250911."""
    return iso(day).replace("-", "")


def _text(text: str) -> str:
    """Write a text value (RFC 5545, 3.3.11): a line's end is `\\n`, a control character is shown as a sign."""
    escaped = _LINE_END.sub(r"\\n", _SPECIAL.sub(r"\\\1", text))
    return _CONTROL.sub(lambda found: visible(found[0]), escaped)


def folded(line: str) -> str:
    """Fold a line into lines of at most 75 octets, none of which ends inside a character (RFC 5545, 3.1)."""
    if len(line) * 4 <= OCTETS:
        return line
    parts, size = [""], 0
    for sign in line:
        octets = len(sign.encode())
        if size + octets > OCTETS:
            parts.append(" ")
            size = 1
        parts[-1] += sign
        size += octets
    return "\r\n".join(parts)
