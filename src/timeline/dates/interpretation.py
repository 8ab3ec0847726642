"""What a text that is no date could mean, and whether it could well mean something else.

Slips of notation are mended (`REPAIRS`), the notations of other programs and people's words are read; what comes
out is offered only if it is a date itself.
"""

import re
from collections.abc import Iterable
from typing import NamedTuple
from unicodedata import decimal, digit, normalize

from timeline.dates.notations import open_figures, short_months, short_span, with_time
from timeline.dates.parse import FormError, parse
from timeline.dates.printed import read_back
from timeline.dates.words import DASHES, edtf, read

REPAIRS = (
    # Each is tried on what the ones before it have made; the first date that comes out is taken.
    (re.compile(r"\s+(?=[/,\]}]|\.\.|$)|(?<=[/,\[{])\s+|(?<=\.\.)\s+"), ""),
    (re.compile(r"^([0-9]{4}) ?- ?([0-9]{2}) ?- ?([0-9]{2})$"), r"\1-\2-\3"),
    (re.compile(r"(?<=\d)z$"), "Z"),
    (re.compile(r"^\+(?=\d)"), ""),
    (re.compile(r"(?<=[\dxuXU-])[xuU](?![a-z])|(?<![a-z])[xuU](?=[\dxuXU])"), "X"),
    (re.compile(r"([?~%])\1"), r"\1"),
    (re.compile(r"\?~|~\?"), "%"),
    (re.compile(r"\((\d\d|\d{4})\)([?~%])"), r"\2\1"),  # the draft of 2012
    (re.compile(r"(?<=/)(?:open|now|present)$"), ".."),
    (re.compile(r"(?<=/)unknown$|^unknown(?=/)"), ""),
    (re.compile(r"^open(?=/)"), ".."),
    (re.compile(r"-X(?=-|$)"), "-XX"),
    (re.compile(r"^Y(?=-?\d{4}$)"), ""),
    (re.compile(r"^\[([^\]}]*)\]?$"), r"[\1]"),
    (re.compile(r"^\{([^\]}]*)\}?$"), r"{\1}"),
)

LONGEST = 200
"""Characters; no meaning is looked for in a longer text."""

WHOLE_DAY = re.compile(r"-?[0-9]{4}-[0-9]{2}-[0-9]{2}")


BRACKETED = re.compile(r"\[((?!.*\.\.)[^\[\]{},]*[^\W\dX_][^\[\]{},]*|[0-9]{2,3}[-_?]{1,2})\]")
"""Words in the brackets with which catalogues mark what the cataloguer has found out: "[ca. 1850]", "[185-]"."""


class Meaning(NamedTuple):
    """The EDTF texts that a text could mean; `sure` where it can well mean nothing else.

    `fault` is what is known to be wrong with a text that means no date.
    """

    readings: tuple[str, ...] = ()
    sure: bool = False
    fault: FormError | None = None


def interpret(words: str, *, julian: bool = False) -> tuple[str, ...]:
    """Return the EDTF texts that people's words could mean: none, one, or several where they are ambiguous.

    EDTF is taken as it is, slips of notation are mended. With `julian`, the words are a date of the old style
    (Julian calendar), and the EDTF is of the new one: "25 Oct 1917" is `1917-11-07`.
    """
    return meaning_of(words, julian=julian).readings


def only_reading(words: str) -> str:
    """Return the EDTF of words that can mean nothing else; "" for all others."""
    meaning = meaning_of(words)
    return meaning.readings[0] if meaning.sure and len(meaning.readings) == 1 else ""


def meaning_of(words: str, *, julian: bool = False) -> Meaning:
    """Return what words could mean."""
    text = words.strip()
    if is_date(text) and not julian:
        return Meaning((text,), sure=True)
    if len(text) > LONGEST or any(is_ornament(letter) for letter in text):
        return Meaning()
    timed = with_time(text)
    if timed:
        return at_time(meaning_of(timed.day, julian=julian), timed.time, sure=timed.sure)
    if julian:
        return in_words(text, julian=True)
    for readings in (
        dates_among(short_span(text)),
        dates_among(open_figures(text)),
        dates_among(short_months(text)),
    ):
        if readings:
            return Meaning(readings)
    readings = mended(text)
    if readings:
        return Meaning(readings, sure=True)
    inside = BRACKETED.fullmatch(text)
    return Meaning(meaning_of(inside[1]).readings) if inside else in_words(text, julian=False)


def is_ornament(letter: str) -> bool:
    """Whether a letter is a figure that is no part of a number: the ¹ of a footnote, ② in a list."""
    return decimal(letter, None) is None and digit(letter, None) is not None


def at_time(meaning: Meaning, time: str, *, sure: bool) -> Meaning:
    """Return what is left of a meaning where a time stands beside it: its whole days, at that time."""
    days = [f"{day}{time}" for day in meaning.readings if WHOLE_DAY.fullmatch(day)]
    return meaning._replace(readings=dates_among(days), sure=meaning.sure and sure)


def in_words(text: str, *, julian: bool) -> Meaning:
    """Return what a text means as words."""
    try:
        found = read(text, julian=julian)
    except FormError as error:
        return Meaning(fault=error)
    texts = [edtf(reading) for reading in found]
    readings = dates_among(texts)
    if not julian and (not texts or ".." in text):
        return Meaning(dates_among([*texts, *read_back(text, leaf)]))
    if readings or not texts:
        return Meaning(readings, all(reading.sure for reading in found))
    return Meaning(fault=fault_of(texts[0]))


def leaf(text: str) -> tuple[str, ...]:
    """Return the dates that words mean by themselves."""
    try:
        return (text,) if is_date(text) else dates_among(map(edtf, read(text)))
    except FormError:
        return ()


def fault_of(text: str) -> FormError | None:
    """Return what is wrong with a date that words name: a day that does not exist, or an end before a begin."""
    try:
        parse(text)
    except FormError as error:
        if error.code in {"TL204", "TL206"}:
            return error
    return None


def dates_among(texts: Iterable[str]) -> tuple[str, ...]:
    """Return the texts that are dates, each once."""
    return tuple(dict.fromkeys(text for text in texts if is_date(text)))


def is_date(text: str) -> bool:
    """Whether a text is EDTF."""
    try:
        parse(text)
    except FormError:
        return False
    return True


def mended(text: str) -> tuple[str, ...]:
    """Return a text with its slips of notation mended; a lone range can be what lasts or one of its days."""
    text = "".join(str(decimal(letter, letter)) for letter in DASHES.sub("-", normalize("NFKC", text)))
    if is_date(text):
        return (text,)
    for pattern, replacement in REPAIRS:
        text = pattern.sub(replacement, text)
        if is_date(text):
            return (text,)
    if ".." in text and text != ".." and "/" not in text:
        first, _, last = text.partition("..")
        return dates_among((f"{first or '..'}/{last or '..'}", f"[{text}]"))
    return ()
