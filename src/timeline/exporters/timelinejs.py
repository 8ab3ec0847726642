"""TimelineJS 3: the JSON that Knight Lab's player draws as a slide show.

The player knows no vague dates, and takes what it is given for days. So every slide carries the date in our own words
(`display_date`), and stands at the year, the month or the day that the whole begin of the event lies in, never at a
finer one. What has no place in time, which the player would drop without a word, stands on the title slide. Headlines
and texts are HTML there: everything of ours is escaped. A value that there is none of is absent, as one null stops the
player; both ends of a span have the same properties, as the player drops an end that has all those of the begin.
"""

from collections.abc import Iterator
from html import escape
from typing import Any, TextIO

from timeline.chronology.model import Event, Source, summary_of, title_of
from timeline.dates import Date
from timeline.dates.calendar import civil
from timeline.dates.clock import DAY, HOUR, MINUTE
from timeline.dates.moments import clock_of
from timeline.exporters import Omission, Options, omitted, stamped
from timeline.exporters.about import about
from timeline.exporters.days import days_of
from timeline.exporters.encoding import encoded
from timeline.exporters.facts import date_words, facts, kind_words, source_words, spoken
from timeline.exporters.stamp import Stamp
from timeline.query.describing import describe, title
from timeline.query.selection import Hit, Selection
from timeline.translations import counted, label

MANY_YEARS = 100
"""A begin that leaves open so many years or more has no place on a time line."""

SAID = frozenset({"title", "selection", "events"})
"""What of the stamp the title slide says in its headline and first line."""

Moment = dict[str, int]
"""A place in time: `year`, and as far as it is known `month`, `day`, `hour`, `minute` and `second`."""


def write(selection: Selection, out: TextIO, options: Options) -> None:
    """Write the selection as one JSON document."""
    shown = slides(selection, stamped(selection, options), spoken(selection, options))
    out.write(encoded(shown, indent=1) + "\n")


def left_out(selection: Selection, options: Options) -> tuple[Omission, ...]:  # noqa: ARG001  as of every format
    """Count the events whose dates are said in words only, and those that have no slide of their own."""
    placed = [event.date for event in selection if place_of(event.date)]
    vague = sum(not days_of(date) for date in placed)
    return omitted({"vague in words": vague, "on the title slide": len(selection) - len(placed)})


def slides(selection: Selection, stamp: Stamp, language: str) -> dict[str, Any]:
    """Return what the player takes: the title slide, and a slide for each event that has a place in time."""
    placed = [(hit, place_of(hit.event.date)) for hit in selection.hits]
    undated = [hit.event for hit, ends in placed if not ends]
    return {
        "title": _title(selection, undated, stamp, language),
        "events": [_slide(selection, hit, ends, language) for hit, ends in placed if ends],
    }


# --- Places in time ------------------------------------------------------------------------------------------------


def place_of(date: Date) -> tuple[Moment, ...]:
    """Return the begin of a date, and its end where it lasts and both are known as exactly; nothing without a place."""
    begin = _moment(date.begin_earliest, date.begin_latest)
    end = _moment(date.end_earliest, date.end_latest) if date.lasting else {}
    if date.unknown or not (begin or end):
        return ()
    if not (begin and end):
        return (begin or end,)
    common = [unit for unit in begin if unit in end]
    first, last = ({unit: moment[unit] for unit in common} for moment in (begin, end))
    return (first,) if first == last else (first, last)


def _moment(first: int | None, last: int | None) -> Moment:
    """Return the finest unit that holds both days, else the first year; of what is open, the year of the other end."""
    if first is None or last is None:
        known = last if first is None else first
        return {} if known is None else {"year": civil(known)[0]}
    begin, end = civil(first), civil(last)
    if end[0] - begin[0] >= MANY_YEARS:
        return {}
    shared = next((count for count in (3, 2) if begin[:count] == end[:count]), 1)
    return dict(zip(("year", "month", "day")[:shared], begin, strict=False))


def _time(date: Date) -> Moment:
    """Return the time that the clock showed; nothing where none is stated, or at 24:00, which the player cannot say."""
    clock = clock_of(date)
    if clock is None or clock.seconds >= DAY:
        return {}
    time = {"hour": clock.seconds // HOUR, "minute": clock.seconds % HOUR // MINUTE}
    return time if clock.open > 1 else {**time, "second": clock.seconds % MINUTE}


# --- Slides --------------------------------------------------------------------------------------------------------


def _slide(selection: Selection, hit: Hit, ends: tuple[Moment, ...], language: str) -> dict[str, Any]:
    event = hit.event
    slide: dict[str, Any] = {
        "unique_id": event.id,
        "start_date": {**ends[0], **_time(event.date)},
        "display_date": _inline(date_words(event, language)),
        "text": {
            "headline": _inline(title_of(event, language)),
            "text": "".join(_told(selection, hit, language)),
        },
        "autolink": False,
    }
    if len(ends) > 1:
        slide["end_date"] = ends[1]
    if event.kind:
        slide["group"] = escape(
            escape(kind_words(event, selection.chronology, language))
        )  # read as HTML twice
    return slide


def _told(selection: Selection, hit: Hit, language: str) -> Iterator[str]:
    event = hit.event
    if summary := summary_of(event, language):
        yield f"<p>{_inline(summary)}</p>"
    for fact in facts(selection, hit, language):
        yield f"<p><strong>{escape(fact.label)}:</strong> {_inline(fact.text)}</p>"
    if event.sources:
        items = "".join(f"<li>{_source(source, language)}</li>" for source in event.sources)
        yield f"<p><strong>{escape(label('Sources', language))}:</strong></p><ol>{items}</ol>"


def _source(source: Source, language: str) -> str:
    """Write a source with its addresses, of which only those of the web become links."""
    said = [_inline(source_words(source, language))]
    if source.url:
        said.append(_link(source.url))
    if source.archived:
        said.append(f"{escape(label('archived', language))} {_link(source.archived)}")
    return "<br>".join(said)


def _link(address: str) -> str:
    shown = escape(address)
    if not address.startswith(("https://", "http://")):
        return shown
    return f'<a href="{shown}" rel="noopener noreferrer nofollow">{shown}</a>'


def _inline(text: str) -> str:
    """Escape a text; its lines stay lines."""
    return escape(text).replace("\n", "<br>")


def _title(selection: Selection, undated: list[Event], stamp: Stamp, language: str) -> dict[str, Any]:
    """Write the title slide: what the selection is, and the events that have no place in time, each with its date."""
    told = f"<p>{_inline(describe(selection, language))}</p>"
    if undated:
        items = "".join(
            f"<li>{_inline(date_words(event, language))}: {_inline(title_of(event, language))}</li>"
            for event in undated
        )
        told += f"<p>{escape(counted('without a date', language, len(undated)))}</p><ul>{items}</ul>"
    lines = [f"{_inline(name)}: {_inline(text)}" for name, text in about(stamp) if name not in SAID]
    return {
        "unique_id": "+title",  # which no event has as its id
        "text": {
            "headline": _inline(title(selection, language) or "timeline"),
            "text": f"{told}<p><small>{'<br>'.join(lines)}</small></p>",
        },
        "autolink": False,
    }
