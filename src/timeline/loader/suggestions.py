"""The nearest known names for those that nothing has, within a bound of work."""

import re
from collections.abc import Collection

from timeline.text import nearest

MOST_COMPARED = 30_000
"""Names that are measured against unknown ones in one run: a file full of mistakes takes no minutes."""

LONGEST_NAME = 60
"""Characters; what is longer is no misspelt name, and measuring how near it is takes long."""

_SPAN = "date, for what lasts with a / between begin and end, as 2025-09-12/2025-09-16"

_CALLED_ELSEWHERE: dict[str, dict[str, str]] = {
    "Event": {
        "title": "what name headline heading event label subject",
        "date": "when day time datetime timestamp",
        _SPAN: "start end begin from until start_date end_date begin_date since",
        "actors": "who people persons participants actor names",
        "place": "where location city venue",
        "summary": "description text content details body abstract",
        "sources": "source link url href links_to reference references citation web website evidence",
        "kind": "type category event_type class",
        "tags": "tag keywords keyword labels topics",
        "note": "comment comments remark",
        "links": "related see_also",
    },
    "Source": {
        "url": "link href uri web website address source",
        "publisher": "name author outlet newspaper agency site",
        "title": "headline what",
        "published": "date when day pubdate publication_date",
        "accessed": "retrieved read visited access_date",
        "archived": "archive archive_url wayback",
        "quote": "text excerpt quotation words",
        "language": "lang",
        "kind": "type category",
        "note": "description comment remark",
    },
    "Actor": {
        "name": "label title who",
        "aliases": "alias aka synonyms other_names",
        "kind": "type category",
        "member_of": "parent part_of organisation organization",
        "roles": "role position office",
        "note": "description summary text comment",
    },
    "Place": {
        "name": "label title where location",
        "aliases": "alias aka synonyms other_names",
        "note": "description summary text comment",
    },
    "Header": {
        "title": "name headline label",
        "language": "lang locale",
        "note": "description summary text comment",
        "actors": "who people persons participants",
        "places": "where locations",
        "events": "event timeline items entries data",
        '"- " before it: a file is a header with events:, or a list of events': "date when start end what",
    },
    "Claim": {"field": "what name", "value": "says text", "source": "url link href who"},
    "Link": {"to": "target event id url link", "relation": "type kind what"},
}
"""What other programs, and people, call the fields of a record, by what to write instead."""

_BY_NAME = {
    (record, name): write
    for record, fields in _CALLED_ELSEWHERE.items()
    for write, names in fields.items()
    for name in names.split()
}


def called_elsewhere(record: type, name: str) -> str:
    """Return what to write for a field that other programs have under this name; "" where none is known to."""
    return _BY_NAME.get((record.__name__, re.sub(r"[\s-]+", "_", name.casefold().strip())), "")


class Suggestions:
    """The nearest known names, as long as looking for them takes no noticeable time."""

    def __init__(self) -> None:
        self.left = MOST_COMPARED

    def nearest(self, text: str, known: Collection[str]) -> list[str]:
        """Return the nearest name, if any is near; nothing for what is too long to be a misspelt name."""
        if len(text) > LONGEST_NAME or len(known) > self.left:
            return []
        self.left -= len(known)
        return nearest(text, known, 1)

    def remedy(self, text: str, known: Collection[str], otherwise: str) -> str:
        """Return the nearest name, or say what else to write."""
        return next(iter(self.nearest(text, known)), otherwise)
