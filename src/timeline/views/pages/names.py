"""What a thing of the file is called: its name, its names in other languages, its aliases."""

from collections.abc import Iterator

from timeline.chronology.model import Actor, Declared
from timeline.translations import language_name
from timeline.views.paper import Paper

Fact = tuple[str, str]
"""The label of a named line, and its text, as it stands in the file."""


def names(paper: Paper, thing: Actor | Declared, shown: str) -> Iterator[Fact]:
    """Return all that a thing is called but what it is `shown` as."""
    if thing.name not in (shown, ""):
        yield "Name", thing.name
    for language, name in thing.names.items():
        if name != shown:
            yield "Name", f"{name} ({language_name(language, paper.language)})"
    yield "Also", ", ".join(thing.aliases)
