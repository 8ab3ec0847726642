"""Filters by evidence: support, what is disputed, the editor's judgement."""

from collections.abc import Mapping

from timeline.chronology.model import CONFIDENCES, Chronology
from timeline.chronology.support import Level, support_of
from timeline.chronology.words import alike, said
from timeline.query.fields.filter import Setting, certain, known_name, row
from timeline.query.tree import Term
from timeline.text import fold
from timeline.translations import label, word


@row(
    "support",
    "LEVEL",
    "unsourced, single-source or corroborated.",
    ("--support",),
    lambda _: dict.fromkeys(map(str, Level), ""),
    checked=True,
)
def support(value: str, _setting: Setting) -> Term:
    """Keep events that are supported so well: unsourced, single-source or corroborated."""
    level = Level(known_name("support", value, Level))
    return certain(
        "support",
        level.value,
        lambda event: support_of(event).level is level,
        lambda language: label(level, language),
    )


def _disputed_names(chronology: Chronology) -> Mapping[str, str]:
    """Return the fields and figures that claims dispute."""
    named = {claim.field: "" for event in chronology.events for claim in event.claims}
    return {"yes": "something is disputed", "no": "nothing is"} | named


def _undisputed(language: str) -> str:
    return label("not", language, label("disputed", language))


@row("disputed", "", "Events of which a source disputes something.", ("--disputed",), _disputed_names)
def disputed(value: str, setting: Setting) -> Term:
    """Keep events of which a source disputes something (`yes`), nothing (`no`), or a field or figure of this name."""
    wanted = fold(value) or "yes"
    if wanted == "yes":
        return certain(
            "disputed", "yes", lambda event: bool(event.claims), lambda language: label("disputed", language)
        )
    if wanted == "no":
        return certain("disputed", "no", lambda event: not event.claims, _undisputed)
    chronology = setting.chronology
    figure = alike(chronology, "figures", value)
    return certain(
        "disputed",
        value,
        lambda event: any(alike(chronology, "figures", claim.field) == figure for claim in event.claims),
        lambda language: label(
            "field disputed", language, word(said(chronology, "figures", value, language), language)
        ),
    )


@row(
    "confidence",
    "LEVEL",
    "The editor's judgement: high, medium or low.",
    known=lambda _: dict.fromkeys(CONFIDENCES, ""),
    checked=True,
)
def confidence(value: str, _setting: Setting) -> Term:
    """Keep events of which the editor is so confident."""
    name = known_name("confidence", value, CONFIDENCES)
    return certain(
        "confidence",
        name,
        lambda event: event.confidence == name,
        lambda language: label("confidence", language, word(name, language)),
    )
