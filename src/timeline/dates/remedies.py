"""What to write instead: from a refused text to the sentence that says so."""

from timeline.dates.fault import DateError
from timeline.dates.parse import Refused, parse
from timeline.dates.words import edtf, read


def interpret(words: str, *, julian: bool = False) -> tuple[str, ...]:
    """Give the EDTF texts that people's words could mean: none, one, or several where they are ambiguous.

    EDTF is read as it is. With `julian`, words are dates of the old style, and the EDTF is of the new one.
    """
    text = words.strip()
    if not julian:
        try:
            parse(text)
        except Refused:
            pass
        else:
            return (text,)
    found = []
    for reading in read(text, julian=julian):
        candidate = edtf(reading)
        try:
            parse(candidate)
        except Refused:
            continue
        found.append(candidate)
    return tuple(dict.fromkeys(found))


def refusal(text: str, fault: Refused) -> DateError:
    """Make the error for a refused text."""
    readings = interpret(text)
    shown = text if len(text) <= 60 else text[:59] + "…"
    if len(readings) == 1:
        remedy = readings[0]
        if any(character in remedy for character in "[{"):
            remedy = f'"{remedy}"'
        return DateError("TL201", readings, text=shown, remedy=f"{remedy}, and keep the words in date_text")
    if readings:
        return DateError("TL202", readings, text=shown, remedy=" or ".join(readings))
    return DateError("TL203", (), text=shown)
