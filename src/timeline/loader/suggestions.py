"""The nearest known names for those that nothing has, within a bound of work."""

from collections.abc import Collection

from timeline.text import nearest

MOST_COMPARED = 30_000
"""Names that are measured against unknown ones in one run: a file full of mistakes takes no minutes."""

LONGEST_NAME = 60
"""Characters; what is longer is no misspelt name, and measuring how near it is takes long."""

CALLED_ELSEWHERE = {
    "what": "title",
    "name": "title",
    "headline": "title",
    "event": "title",
    "when": "date",
    "start": "date",
    "who": "actors",
    "people": "actors",
    "where": "place",
    "location": "place",
    "description": "summary",
    "url": "sources",
    "source": "sources",
}
"""What other programs, and people, call the fields of an event."""


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
