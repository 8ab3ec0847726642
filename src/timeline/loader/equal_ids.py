"""Why two events have one derived id: what their dates and their titles have in common."""

from timeline.chronology.model import ID_WORDS, Event, id_words


def alike(first: Event, second: Event) -> tuple[str, dict[str, str]]:
    """Return the code of the problem that two events with one derived id are, and the words for what they share."""
    if first.date == second.date and first.title == second.title:
        return "TL302", {}
    return "TL309", {"dates": _dates(first, second), "titles": _titles(first, second)}


def _dates(first: Event, second: Event) -> str:
    if first.date == second.date:
        return "the same date"
    days = [event.date.text.partition("T")[0] for event in (first, second)]
    return "the same day" if days[0] == days[1] else "dates that differ in signs alone"


def _titles(first: Event, second: Event) -> str:
    if first.title == second.title:
        return "the same title"
    words = id_words(first.title)
    if len(words) >= ID_WORDS:
        return "titles that begin with the same six words"
    return "titles of the same words" if words else "titles without a word"
