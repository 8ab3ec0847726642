"""CSL-JSON: the sources of a selection as citations, for Zotero, pandoc and every processor of citation styles.

An array of items, one an address, in the order in which the events cite them; what CSL has no variable for stands in
`custom`, the only place that its schema leaves open.
"""

import hashlib
from collections.abc import Iterable
from typing import Any, TextIO

from timeline.chronology.model import Chronology, Event, Source
from timeline.chronology.support import host
from timeline.exporters import Omission, Options
from timeline.exporters.csl_dates import csl_date, is_told
from timeline.exporters.encoding import encoded
from timeline.exporters.notes import Key, key_of, notes_of
from timeline.query.selection import Selection
from timeline.text import ascii_words

Item = dict[str, Any]

TYPES = {
    "media": "article-newspaper",
    "social": "post",
    "primary": "document",
    "official": "webpage",
    "": "webpage",
}
"""The type of an item by the kind of the source."""


def write(selection: Selection, out: TextIO, options: Options) -> None:
    """Write an array of items."""
    language = options.language or selection.chronology.language
    out.write(array(items(selection.events, selection.chronology, language)))


def left_out(selection: Selection, _options: Options) -> tuple[Omission, ...]:
    """Count the events without a source, the quotes, and the dates that CSL-JSON has only words for."""
    sources = [note.source for note in notes_of(selection.events, selection.chronology).values()]
    dates = [date for source in sources for date in (source.published, source.accessed) if date]
    found = (
        Omission("unsourced left out", sum(not event.sources for event in selection)),
        Omission(
            "quotes left out", sum(bool(source.quote) for event in selection for source in event.sources)
        ),
        Omission("dates in words", sum(map(is_told, dates))),
    )
    return tuple(one for one in found if one.number)


def array(found: Iterable[Item]) -> str:
    """Return items as an array, one a line."""
    lines = ",\n".join(map(encoded, found))
    return f"[\n{lines}\n]\n" if lines else "[]\n"


def items(events: Iterable[Event], chronology: Chronology, language: str) -> list[Item]:
    """Return the sources of events as items."""
    events = list(events)
    citing: dict[Key, list[str]] = {}
    for event in events:
        for source in event.sources:
            citing.setdefault(key_of(source), []).append(event.id)
    notes = notes_of(events, chronology)
    return [_item(note.source, citing.get(key, []), language) for key, note in notes.items()]


def _item(source: Source, events: list[str], language: str) -> Item:
    found: Item = {
        "id": item_id(source),
        "type": TYPES[source.kind],
        "title": source.title,
        "container-title": source.publisher if source.kind == "media" else "",
        "publisher": source.publisher,
        "issued": csl_date(source.published, language) if source.published else "",
        "accessed": csl_date(source.accessed, language) if source.accessed else "",
        "URL": source.url,
        "archive": host(source.archived),
        "archive_location": source.archived,
        "language": source.language,
        "custom": {
            "events": list(dict.fromkeys(events)),
            **({"via": source.via} if source.via else {}),
            **({"published": source.published.text} if source.published else {}),
        },
    }
    return {name: value for name, value in found.items() if value}


def item_id(source: Source) -> str:
    """Return what a source is cited by: its id, else publisher, day and the begin of a hash; others change nothing."""
    if source.id:
        return source.id
    digest = hashlib.sha256("\n".join(key_of(source)).encode("utf-8", "surrogatepass")).hexdigest()[:8]
    published = [source.published.text] if source.published else []
    return "-".join([*ascii_words(source.publisher), *(ascii_words("-".join(published))), digest])
