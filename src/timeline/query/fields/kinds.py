"""Filters by kind of event: the word of the vocabulary, and the PLOVER type that it belongs to."""

from collections.abc import Mapping

from timeline.chronology.kinds import TONES, Tone
from timeline.chronology.model import Chronology
from timeline.chronology.words import kind_said, spellings
from timeline.query.fields.filter import Setting, certain, known_name, row
from timeline.query.tree import Term
from timeline.translations import label, word


def _kind_names(chronology: Chronology) -> Mapping[str, str]:
    """Return the kinds, with their PLOVER types, and what the file calls them."""
    types = {kind.name: kind.plover for kind in chronology.kinds.values()}
    return spellings(chronology, "kind_words") | types


@row("kind", "KIND", "Events of a kind: timeline kinds.", ("-k", "--kind"), _kind_names, checked=True)
def kind(value: str, setting: Setting) -> Term:
    """Keep events of a kind."""
    chronology = setting.chronology
    found = known_name("kind", value, _kind_names(chronology))
    name = chronology.declared_id("kind_words", found) or found
    return certain(
        "kind",
        name,
        lambda event: event.kind == name,
        lambda language: label("kind", language, kind_said(chronology, name, language)),
    )


def _plover_names(chronology: Chronology) -> Mapping[str, str]:
    """Return the PLOVER types of the kinds, and the two tones that they fall into."""
    types = {kind.plover: TONES[kind.plover].value for kind in chronology.kinds.values() if kind.plover}
    return types | {tone.value: "" for tone in Tone if tone.value}


@row(
    "plover",
    "TYPE",
    "Events whose kind is of a PLOVER type, or of co-operation, or of conflict.",
    known=_plover_names,
    checked=True,
)
def plover(value: str, setting: Setting) -> Term:
    """Keep events whose kind has a PLOVER type, or one of the types of co-operation or of conflict."""
    chronology = setting.chronology
    name = known_name("PLOVER type", value, _plover_names(chronology))
    wanted = {kind.name for kind in chronology.kinds.values() if name in (kind.plover, kind.tone.value)}
    return certain(
        "plover",
        name,
        lambda event: event.kind in wanted,
        lambda language: label("plover", language, word(name, language)),
    )
