"""What to write instead of a text that is no date, and the error that says so.

Slips of notation are mended (`REPAIRS`) and people's words are read (`timeline.dates.words`); the result is
offered only if it is a date itself.
"""

import re
from collections.abc import Callable, Iterable
from unicodedata import decimal, normalize

from timeline.dates.errors import DateError
from timeline.dates.meaning import begin_and_end, bounds_of, is_unknown
from timeline.dates.parse import FormError, parse
from timeline.dates.words import DASHES, edtf, read

REPAIRS = (
    # Each is tried on what the ones before it have made; the first date that comes out is taken.
    (re.compile(r"(?<=\d)[ t](?=\d\d:\d\d)"), "T"),
    (re.compile(r"\s+"), ""),
    (re.compile(r"(?<=\d)z$"), "Z"),
    (re.compile(r"^\+(?=\d)"), ""),
    (re.compile(r"(?<=[\dxuXU-])[xuU](?![a-z])|(?<![a-z])[xuU](?=[\dxuXU])"), "X"),
    (re.compile(r"[?~%]{2}"), "%"),
    (re.compile(r"\((\d\d|\d{4})\)([?~%])"), r"\2\1"),  # the draft of 2012
    (re.compile(r"(?<=/)(?:open|now|present)$"), ".."),
    (re.compile(r"(?<=/)unknown$|^unknown(?=/)"), ""),
    (re.compile(r"^open(?=/)"), ".."),
    (re.compile(r"-X(?=-|$)"), "-XX"),
    (re.compile(r"^Y(?=-?\d{4}$)"), ""),
    (re.compile(r"^\[(.*?)[\]}]?$"), r"[\1]"),
    (re.compile(r"^\{(.*?)[\]}]?$"), r"{\1}"),
)

EXPONENTIAL = re.compile(r"[Yy]-?\d+(?:[EeSs]\d+)*|-?\d+(?:[EeSs]\d+)+", re.ASCII)

LONGEST = 200
"""Characters; no meaning is looked for in a longer text."""

SHOWN = 60
"""Characters of a refused text that a message repeats."""


def interpret(words: str, *, julian: bool = False) -> tuple[str, ...]:
    """Return the EDTF texts that people's words could mean: none, one, or several where they are ambiguous.

    EDTF is taken as it is, slips of notation are mended. With `julian`, the words are a date of the old style
    (Julian calendar), and the EDTF is of the new one: "25 Oct 1917" is `1917-11-07`.
    """
    text = words.strip()
    if len(text) > LONGEST:
        return (text,) if not julian and is_date(text) else ()
    if julian:
        return dates_among(edtf(reading) for reading in read(text, julian=True))
    if is_date(text):
        return (text,)
    return mended(text) or dates_among(edtf(reading) for reading in read(text))


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


def refusal(text: str, error: FormError) -> DateError:
    """Return the error for a refused text: with what it could mean, else with what is wrong."""
    shown = repeated(text)
    readings = interpret(text) if error.code in GUESSED else ()
    if len(readings) == 1:
        return DateError("TL201", readings, text=shown, remedy=advice(text, readings[0]))
    if readings:
        return DateError("TL202", readings, text=shown, remedy=" or ".join(map(explained, readings)))
    if len(text) <= LONGEST and EXPONENTIAL.fullmatch(text):
        return DateError("TL215", text=shown)
    values = {**error.values, "text": shown}
    remedy = REMEDIES[error.code](text, error.values) if error.code in REMEDIES else ""
    meant = (remedy,) if error.code != "TL204" and is_date(remedy) else ()
    return DateError(error.code, meant, **{**values, "remedy": quoted(remedy)})


def without_day(_: str, values: dict[str, str]) -> str:
    """Return a date without its day that does not exist, and without its month where that has X in it."""
    month = f"{values['year']}-{values['month']}"
    return month if is_date(month) else values["year"]


REMEDIES: dict[str, Callable[[str, dict[str, str]], str]] = {
    "TL204": without_day,
    "TL206": lambda text, values: text.replace(values["reversed"], values["remedy"], 1),
    "TL208": lambda text, _: text.replace("-0000", "0000", 1),
    "TL212": lambda text, _: re.sub(r"T[0-9:]+(?:Z|[+-][0-9:]+)?", "", text),
}
"""What to write instead, for the kinds of error that can be mended in the text."""

GUESSED = {"TL203", "TL205", "TL211", "TL213"}
"""Where the text is not in the grammar at all, so that something else may be meant."""


def repeated(text: str) -> str:
    """Return a refused text as a message repeats it: short, on one line, with escapes for what is not seen."""
    shown = text if len(text) <= SHOWN else f"{text[: SHOWN - 1]}…"
    return "".join(sign if sign.isprintable() else sign.encode("unicode_escape").decode() for sign in shown)


def advice(text: str, reading: str) -> str:
    """Return what to write; words that leave more open than figures show are worth keeping."""
    keep = re.search(r"[^\W\d_]{3}", text) and re.search(r"[\[{?~%]|\.\.", reading)
    return f"{quoted(reading)}{', and keep the words in date_text' if keep else ''}"


def explained(reading: str) -> str:
    """Write a reading and how it is shown: `2020-02-08 (8 Feb)`."""
    from timeline.dates.heading import heading
    from timeline.dates.show import show

    form = parse(reading)
    earliest, latest, *_ = bounds_of(form, *begin_and_end(form))
    year = heading(earliest, latest, unknown=is_unknown(form)).year
    return f"{quoted(reading)} ({show(form, 'en', style='short', year=year)})"


def quoted(text: str) -> str:
    """Return a text, in quotes if YAML would read it as a collection, a mark or an address."""
    return f'"{text}"' if text[:1] in "[{%?" or text == "~" else text
