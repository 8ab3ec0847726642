"""What a view says of one event in a few words: its signs, who, where, how well supported, why possible."""

from collections.abc import Iterable, Mapping

from timeline.chronology.disputes import field_said
from timeline.chronology.kinds import EventKind, Tone
from timeline.chronology.model import Chronology, Event, Participant, note_of
from timeline.chronology.support import Level, Support, support_of
from timeline.chronology.words import kind_said, publishers_said, where
from timeline.dates import Match
from timeline.query.describing import doubted
from timeline.query.selection import Hit, Selection
from timeline.translations import meaning
from timeline.views.paper import Paper, Span, bound

SHOWN = 3
"""Of more participants than this, a line names one less, and says how many the others are."""


def date_sign(paper: Paper, event: Event) -> str:
    """Return the sign of a date: a day (or several known ones), one of several days, or lasting."""
    date = event.date
    if date.lasting:
        return paper.signs.lasting
    each_known = date.text.startswith("{") and all(member.exact for member in date.members)
    return paper.signs.day if date.exact or each_known else paper.signs.some_day


def tone_sign(paper: Paper, tone: Tone) -> Span:
    """Return the sign of co-operation or conflict; a blank for neither."""
    if tone is Tone.NEITHER:
        return Span(" ")
    sign = paper.signs.cooperation if tone is Tone.COOPERATION else paper.signs.conflict
    return Span(sign, tone.value)


def possible_mark(paper: Paper, hit: Hit) -> Span:
    """Return the mark of a hit that is only possible; a blank for one that is sure."""
    return Span(paper.signs.possible, "doubt") if hit.match is Match.POSSIBLE else Span(" ")


def date_words(paper: Paper, event: Event, style: str = "short") -> str:
    """Write the date, and beside it that of the other calendar: "7 Nov 1917 (25 Oct O.S.)"."""
    date, other = paper.text(event.date.show(paper.language, style=style)), old_style(paper, event, style)
    return f"{date} ({other})" if other else date


def old_style(paper: Paper, event: Event, style: str = "short") -> str:
    """Write the date by the Julian calendar where the event asks for it; empty where the days are not known."""
    julian = event.calendar == "julian"
    return paper.text(event.date.old_style(paper.language, style=style)) if julian else ""


def named(paper: Paper, parts: Iterable[Participant], names: Mapping[str, str]) -> str:
    """Name actors by their short names, two of many, and how many the others are: "Coale, Tertel and 6 more"."""
    found = [names.get(part.actor, part.actor) for part in parts]
    shown = found if len(found) <= SHOWN else found[: SHOWN - 1]
    said = paper.text(", ".join(shown))
    left = len(found) - len(shown)
    return f"{said} {bound(paper.count('more', left))}" if left else said


def kind_words(paper: Paper, chronology: Chronology, kind: str) -> str:
    """Say a kind of event."""
    return paper.text(kind_said(chronology, kind, paper.language))


def meaning_words(chronology: Chronology, kind: str, language: str) -> str:
    """Say in a sentence what a kind of event means: in the file's words, else in the program's."""
    declared = chronology.kind_words.get(kind)
    said = note_of(declared, language) if declared else ""
    return said or meaning(kind, language)


def plover_words(kind: EventKind) -> str:
    """Write the PLOVER type of a kind, and its mode where it has one: "CONSULT (visit)"."""
    return f"{kind.plover} ({kind.mode})" if kind.mode else kind.plover


def support_words(paper: Paper, chronology: Chronology, event: Event) -> str:
    """Say in the fewest honest words how well it is supported: "only Reuters (6 copies), date disputed"."""
    return ", ".join(span.text for [span] in support_spans(paper, chronology, event))


def publisher_words(paper: Paper, support: Support) -> str:
    """Count the publishers, or name the only one: "3 publishers", "only Reuters (6 copies)", "no source"."""
    words = paper.text(publishers_said(support, paper.language))
    return bound(words) if support.level is Level.CORROBORATED else words


def disputed_words(paper: Paper, chronology: Chronology, field: str) -> str:
    """Say that a field or figure is disputed."""
    return paper.say("field disputed", field_words(paper, chronology, field))


def field_words(paper: Paper, chronology: Chronology, field: str) -> str:
    """Say a field of an event, or one of its figures."""
    return paper.text(field_said(chronology, field, paper.language))


def doubt_words(paper: Paper, selection: Selection, hit: Hit) -> str:
    """Say why a hit is only possible; empty for one that is sure."""
    return paper.text(doubted(selection, hit, paper.language))


def who_spans(paper: Paper, event: Event, names: Mapping[str, str]) -> list[Span]:
    """Name those who take part, and, where the eye shall not stay, whom it is about."""
    acting = named(paper, event.actors, names)
    concerned = named(paper, event.about, names)
    if not concerned:
        return [Span(acting)] if acting else []
    before, _, after = paper.say("about", "|").partition("|")
    lead = [Span(acting), Span(f", {before}", "quiet")] if acting else [Span(before, "quiet")]
    return [*lead, Span(concerned), *([Span(after, "quiet")] if after else [])]


def what_spans(paper: Paper, chronology: Chronology, event: Event) -> list[list[Span]]:
    """Say what stands last and dim: the time of day, the old style, the kind, the place."""
    place = paper.text(where(chronology, event, paper.language))
    said = (event.date.time, old_style(paper, event), kind_words(paper, chronology, event.kind), place)
    return [[Span(bound(paper.text(text)), "quiet")] for text in said if text]


def support_spans(paper: Paper, chronology: Chronology, event: Event) -> list[list[Span]]:
    """Say how well it is supported, and what is disputed, by name where it is one thing: the card has the others."""
    support = support_of(event)
    firm = support.level is Level.CORROBORATED
    said = [[Span(publisher_words(paper, support), "quiet" if firm else "doubt")]]
    if len(support.disputed) > 1:
        said.append([Span(bound(paper.count("points disputed", len(support.disputed))), "doubt")])
    elif support.disputed:
        said.append([Span(bound(disputed_words(paper, chronology, support.disputed[0])), "doubt")])
    return said


def joined(paper: Paper, parts: Iterable[list[Span]]) -> list[Span]:
    """Put a dot between the parts of a line; those that say nothing are left out."""
    said: list[Span] = []
    for part in parts:
        if part and part[0].text:
            said += [Span(paper.signs.dot, "quiet"), *part] if said else part
    return said
