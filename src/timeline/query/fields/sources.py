"""Filters by source: who published, where, in which language, and how many there are."""

from collections.abc import Mapping

from timeline.chronology.model import Chronology, Event, Source
from timeline.chronology.support import host
from timeline.errors import UsageError
from timeline.query.fields.filter import Setting, certain, row, shortened
from timeline.query.fields.numbers import Numbers
from timeline.query.tree import Term
from timeline.text import fold
from timeline.translations import label, language_name, language_names


def names(source: Source) -> tuple[str, ...]:
    """Return all that a source can be called by, its address last."""
    return source.id, source.publisher, source.via, host(source.url), source.url


def _known_sources(chronology: Chronology) -> Mapping[str, str]:
    """Return all that the sources of events can be called by, but their addresses."""
    return {name: "" for event in chronology.events for found in event.sources for name in names(found)[:-1]}


@row(
    "source",
    "SOURCE",
    "Events with a source, by its publisher or host. Its id, agency or address will do too.",
    ("--source",),
    _known_sources,
)
def source(value: str, _setting: Setting) -> Term:
    """Keep events with a source: by its id, address, publisher, agency or host."""
    wanted = fold(value)
    return certain(
        "source", value, lambda event: any(wanted in map(fold, names(found)) for found in event.sources)
    )


def _publisher_names(chronology: Chronology) -> Mapping[str, str]:
    """Return the publishers of the sources."""
    return {found.publisher: "" for event in chronology.events for found in event.sources}


@row("publisher", "NAME", "Events with a source of a publisher.", known=_publisher_names)
def publisher(value: str, _setting: Setting) -> Term:
    """Keep events with a source of a publisher, whoever's report it copies."""
    wanted = fold(value)
    return certain(
        "publisher", value, lambda event: any(wanted == fold(found.publisher) for found in event.sources)
    )


def _known_languages(chronology: Chronology) -> Mapping[str, str]:
    """Return the languages of the sources, by tag and by name."""
    tags = sorted({found.language for event in chronology.events for found in event.sources} - {""})
    return {tag: language_name(tag, "en") for tag in tags} | {language_name(tag, "en"): tag for tag in tags}


@row(
    "language",
    "LANGUAGE",
    "Events with a source in a language: de, German.",
    known=_known_languages,
)
def source_language(value: str, _setting: Setting) -> Term:
    """Keep events with a source in a language, by its tag (`zh` is `zh-Hant` too) or its name."""
    wanted = fold(value)
    tags = {tag: tuple(map(fold, names)) for tag, names in language_names().items()}
    tag = next((tag for tag, names in tags.items() if wanted in names), wanted)

    def test(event: Event) -> bool:
        spoken = [fold(found.language) for found in event.sources if found.language]
        return any(one == tag or one.startswith(f"{tag}-") for one in spoken)

    return certain(
        "language", tag, test, lambda said: label("source language", said, language_name(tag, said))
    )


@row("sources", "NUMBER", "Events with so many sources: 2, 2.., ..3, 2..4.")
def sources(value: str, _setting: Setting) -> Term:
    """Keep events with so many sources."""
    numbers = Numbers.parse(value)
    if numbers is None:
        raise UsageError(f'"{shortened(value)}" is no number of sources; write 2, 2.., ..3 or 2..4')
    return certain("sources", value, lambda event: numbers.hold(len(event.sources)))
