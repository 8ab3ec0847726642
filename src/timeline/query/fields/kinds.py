"""Filters by kind of event: the word of the vocabulary, and the PLOVER type that it belongs to."""

from collections.abc import Mapping

from timeline.chronology.kinds import TONES, Tone
from timeline.chronology.model import Chronology
from timeline.query.fields.filter import Setting, certain, known_name, row
from timeline.query.tree import Term


def _kind_names(chronology: Chronology) -> Mapping[str, str]:
    """Return the kinds, with their PLOVER types."""
    return {kind.name: kind.plover for kind in chronology.kinds.values()}


@row("kind", "KIND", "Events of a kind: timeline kinds.", ("-k", "--kind"), _kind_names, checked=True)
def kind(value: str, setting: Setting) -> Term:
    """Keep events of a kind."""
    name = known_name("kind", value, setting.chronology.kinds)
    return certain("kind", name, lambda event: event.kind == name)


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
    return certain("plover", name, lambda event: event.kind in wanted)
