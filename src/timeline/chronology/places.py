"""What a place is called, and in which country it lies."""

from collections.abc import Iterator

from timeline.chronology.model import Chronology, Event, Place


def place_names(place: Place) -> Iterator[str]:
    """Return all names of a place, its id among them."""
    yield place.id
    yield place.name
    yield from place.names.values()
    yield from place.aliases


def country_of(event: Event, chronology: Chronology) -> str:
    """Return the code of the country of an event, its own or its place's; empty where neither is stated."""
    declared = chronology.place_of(event)
    return event.country or (declared.country if declared else "")
