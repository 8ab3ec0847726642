"""Markdown (CommonMark): the selection as a document that an editor pastes, sentences and numbered notes.

Each event is a paragraph under its month, below a comment with its id; then figures and doubts, what is disputed, what
was said in quotes. One address has one number. The end says what the document is.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple, TextIO

from timeline.chronology.disputes import claimed, field_said, recorded
from timeline.chronology.model import (
    Chronology,
    Claim,
    Event,
    Source,
    in_language,
    note_of,
    summary_of,
    title_of,
)
from timeline.chronology.support import support_of
from timeline.exporters import Omission, Options, stamped
from timeline.exporters.citations import day_words
from timeline.exporters.marking import address, marked
from timeline.exporters.notes import Key, Note, cited, claimant, key_of, notes_of
from timeline.exporters.sentences import capital, dated, ended, facts, is_doubted, sentence, tells_all
from timeline.exporters.stamp import Stamp
from timeline.query.describing import describe, headed, title
from timeline.query.selection import Hit, Selection
from timeline.translations import label, language_name, word


class Document(NamedTuple):
    """What the parts of a document are written from."""

    selection: Selection
    language: str
    notes: Mapping[Key, Note]

    @property
    def chronology(self) -> Chronology:
        """The chronology that is selected from."""
        return self.selection.chronology

    def say(self, key: str, *values: object) -> str:
        """Say a label of the program's."""
        return label(key, self.language, *values)

    def named(self, source: Source) -> str:
        """Return the publisher of a source, by the best name that any event has for it."""
        return self.notes[key_of(source)].source.publisher

    def cite(self, sources: Sequence[Source]) -> str:
        """Write the numbers of sources: "[1–3]"; empty for none."""
        numbers = [self.notes[key_of(source)].number for source in sources]
        return f"[{cited(numbers)}]" if numbers else ""


def write(selection: Selection, out: TextIO, options: Options) -> None:
    """Write the selection as a document, in the language of the options or of the chronology."""
    language = options.language or selection.chronology.language
    document = Document(selection, language, notes_of(selection.events, selection.chronology))
    out.write("\n\n".join(_blocks(document, stamped(selection, options))) + "\n")


def left_out(selection: Selection, options: Options) -> tuple[Omission, ...]:
    """Count what a document does not say: kinds, tags, links, who and where beside a summary, other languages."""
    language = options.language or selection.chronology.language
    main = language.partition("-")[0]
    number = 0
    for event in selection:
        number += bool(event.kind) + len(event.tags) + len(event.links)
        number += bool(event.confidence) and not is_doubted(event)
        if tells_all(event):
            number += len(event.actors) + len(event.about) + len(event.place)
        for text, texts in ((event.title, event.titles), (event.summary, event.summaries)):
            written = in_language(text, texts, main)
            number += sum(other != written for other in (text, *texts.values()) if other)
    return (Omission("details left out", number),) if number else ()


def _blocks(document: Document, stamp: Stamp) -> Iterator[str]:
    selection, language = document.selection, document.language
    if name := title(selection, language):
        yield f"# {marked(name)}"
    yield f"{marked(describe(selection, language))}."
    heading = ""
    for hit in selection.hits:
        if not selection.how.sort and (found := headed(selection, hit.event, language)) != heading:
            heading = found
            yield f"## {marked(heading)}"
        yield from _event(document, hit)
    if document.notes:
        yield f"## {marked(document.say('Sources'))}"
        yield "\n".join(f"{note.number}. {_note(document, note.source)}" for note in document.notes.values())
    yield f"## {marked(document.say('about this document'))}"
    yield _colophon(document, stamp)


# --- One event -------------------------------------------------------------------------------------------------


def _event(document: Document, hit: Hit) -> Iterator[str]:
    event = hit.event
    yield f"<!-- {event.id} -->\n{_told(document, event)}"
    yield " ".join(map(marked, facts(document.selection, hit, document.language)))
    for field in support_of(event).disputed:
        yield _dispute(document, event, field)
    for source in event.sources:
        if source.quote:
            yield f"> {_quote(document, source)}"


def _told(document: Document, event: Event) -> str:
    """Write the date, the title, the summary and the numbers of the sources."""
    language = document.language
    named = title_of(event, language)
    told = marked(summary_of(event, language), inside=True)
    head = f"**{marked(f'{dated(event, language)}: {ended(named)}', inside=True)}**"
    return " ".join(filter(None, (head, told, document.cite(event.sources))))


def _dispute(document: Document, event: Event, field: str) -> str:
    """Say what the record has of a disputed field, and what others say, each with who says it."""
    language = document.language
    held = recorded(document.chronology, event, field, language) or document.say("not stated")
    name = field_said(document.chronology, field, language)
    others = "; ".join(_claim(document, event, claim) for claim in event.claims if claim.field == field)
    return marked(document.say("disputed is", name, held)) + f" {others}."


def _claim(document: Document, event: Event, claim: Claim) -> str:
    value = claimed(document.chronology, event, claim, document.language)
    source = claimant(claim, event, document.chronology)
    if source is None:
        told = marked(document.say("somebody says", value), inside=True)
    else:
        told = (
            f"{marked(document.say('according to', value, document.named(source)), inside=True)} "
            f"{document.cite([source])}"
        )
    note = note_of(claim, document.language)
    return f"{told} ({marked(note)})" if note else told


def _quote(document: Document, source: Source) -> str:
    language = source.language and document.say(
        "in language", language_name(source.language, document.language)
    )
    by = ", ".join(filter(None, (document.named(source), language)))
    return f"{marked(document.say('quoted', source.quote))} ({marked(by)}) {document.cite([source])}".replace(
        "\n", "\n> "
    )


# --- The end ---------------------------------------------------------------------------------------------------


def _note(document: Document, source: Source) -> str:
    """Write a source: publisher, agency, title, day, kind, address, archived copy, when it was read."""
    language = document.language
    head = [
        source.publisher,
        source.via and document.say("via", source.via),
        source.title and document.say("quoted", source.title),
        source.published and day_words(source.published, language),
        source.language not in ("", language)
        and document.say("in language", language_name(source.language, language)),
        source.kind not in ("", "media") and word(source.kind, language),
    ]
    parts = [ended(marked(", ".join(str(part) for part in head if part)))]
    if source.url:
        parts.append(address(source.url))
    if source.archived:
        parts.append(f"{marked(capital(document.say('archived')))} {address(source.archived)}")
    if source.accessed:
        parts.append(marked(sentence(document.say("accessed", day_words(source.accessed, language)))))
    if note := note_of(source, language):
        parts.append(marked(sentence(note)))
    return " ".join(parts).replace("\n", " ")


def _colophon(document: Document, stamp: Stamp) -> str:
    """Say what the document is: the question, how much of how much, which files, by which program."""
    language = document.language
    lines = [marked(document.say("made by", stamp.program, describe(document.selection, language)))]
    if stamp.typed:
        lines.append(f"{marked(document.say('asked by'))} {_code(f'timeline {stamp.typed}')}")
    lines += [f"{marked(document.say('made from', file.name))} {_code(file.sha256)}" for file in stamp.files]
    omissions = left_out(document.selection, Options(language=language))
    lines += [marked(sentence(one.say(language))) for one in omissions]
    return "\\\n".join(lines)


def _code(text: str) -> str:
    """Write a text as code, in more backticks than it holds in a row."""
    text = " ".join(text.split())
    fence = "`"
    while fence in text:
        fence += "`"
    return (
        f"{fence} {text} {fence}" if text.startswith("`") or text.endswith("`") else f"{fence}{text}{fence}"
    )
