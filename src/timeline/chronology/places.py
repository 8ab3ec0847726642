"""In which country an event happened."""

from timeline.chronology.model import Chronology, Event


def countries_of(event: Event, chronology: Chronology) -> tuple[str, ...]:
    """Return the codes of the countries of an event: its own, else those of its places."""
    if event.country:
        return (event.country,)
    return tuple(dict.fromkeys(place.country for place in chronology.places_of(event) if place.country))
