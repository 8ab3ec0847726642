"""People's words for dates, read into EDTF: a small grammar over the words of `timeline.dates.vocabulary`.

The grammar is strict: with one word that it does not know, nothing is read. Nothing is ever filled in from
the clock, and what could be two dates is read as two.
"""

import re
from typing import NamedTuple

from timeline.dates.figures import numeric
from timeline.dates.joining import completed, filled_in, peeled, split
from timeline.dates.orders import read_point
from timeline.dates.parse import FormError
from timeline.dates.points import Point, WordsError, in_one_unit, neighbour, point_ends
from timeline.dates.short_years import alternatives
from timeline.dates.tokens import Token, tokens_of

DASHES = re.compile("[‐‑‒–—−]")


class Reading(NamedTuple):
    """What words could mean: the text of its first and last date, and how they are joined.

    `shape` is "plain", "about", "perhaps", "both" (of the two), "some" (one of first to last), "range"
    (lasting), "since", "until", "by", "after", or "one" and "each" (the members in `first`, joined by commas).
    `sure` is False where the same words could well mean something else.
    """

    shape: str
    first: str
    last: str = ""
    sure: bool = True


def read(words: str, *, julian: bool = False) -> tuple[Reading, ...]:
    """Return the readings of words: none where they are not understood, several where they are ambiguous.

    With `julian` the words are dates of the Julian calendar, and the readings are in the Gregorian one. Raises
    `FormError` for words that name a day which does not exist, or was another day of the week.
    """
    text = bare(words)
    points = numeric(text)
    try:
        if points:
            return tuple(dict.fromkeys(reading_of(point, julian=julian) for point in points))
        return tuple(dict.fromkeys(readings_of(tokens_of(text), julian=julian)))
    except (WordsError, ValueError, IndexError):
        return ()


def bare(words: str) -> str:
    """Return words with single blanks and plain dashes, without what stands around them."""
    return DASHES.sub("-", " ".join(words.split())).strip(' .;"“”„«»')


def readings_of(tokens: list[Token], *, julian: bool) -> list[Reading]:
    """Return the readings of tokens, of which some can stand for several years.

    Raises `FormError` only where none of them is a date.
    """
    found: list[Reading] = []
    fault: FormError | None = None
    for meant, sure in alternatives(tokens):
        try:
            reading = read_tokens(meant, julian=julian)
        except (WordsError, ValueError, IndexError):
            continue
        except FormError as error:
            fault = error
            continue
        found.append(reading._replace(sure=sure and reading.sure))
    if fault and not found:
        raise fault
    return found


def read_phrase(words: str) -> Reading | None:
    """Read words without the forms in figures alone; None where they are not understood, or are not sure."""
    try:
        readings = readings_of(tokens_of(DASHES.sub("-", words)), julian=False)
    except (WordsError, FormError, ValueError, IndexError):
        return None
    return readings[0] if len(readings) == 1 and readings[0].sure else None


def reading_of(point: Point, *, julian: bool) -> Reading:
    """Return the reading of one date, which may leave several days open."""
    first, last = point_ends(point, julian=julian)
    return Reading("plain" if first == last else "some", first, last, point.sure and not point.week)


def read_tokens(tokens: list[Token], *, julian: bool) -> Reading:
    """Read the tokens of a whole phrase; the outermost word decides its shape."""
    if tokens == [("unknown", "")]:
        return Reading("plain", "XXXX", "XXXX")
    if not tokens:
        raise WordsError
    kind = tokens[0][0]
    rest = tokens[1:]
    if kind == "between":
        return between(*split(rest, "and"), julian=julian)
    if "to" in {token[0] for token in rest}:
        return lasting(*split(rest if kind == "since" else tokens, "to"), julian=julian)
    if tokens[-1][0] == "mark":
        return with_mark(read_tokens(tokens[:-1], julian=julian), tokens[-1][1])
    if kind in {"about", "perhaps"}:
        return with_mark(read_tokens(rest, julian=julian), kind)
    if kind in OPENERS and not {"and", "or"} & {token[0] for token in rest}:
        return opened(kind, read_point(rest), julian=julian)
    return combined(rest if kind == "since" else tokens, julian=julian)


def combined(tokens: list[Token], *, julian: bool) -> Reading:
    """Read "A or B", "A and B", or one date."""
    kinds = {token[0] for token in tokens}
    for joint, shape in (("or", "one"), ("and", "each")):
        if joint in kinds:
            return listed(shape, tokens, joint, julian=julian)
    return reading_of(read_point(tokens), julian=julian)


OPENERS = {"since", "to", "by", "before", "after"}


def opened(kind: str, point: Point, *, julian: bool) -> Reading:
    """Read "since X", "until X", "by X", "before X" and "after X"."""
    first, last = point_ends(point, julian=julian)
    shape, text = {
        "since": ("since", first),
        "to": ("until", last),
        "by": ("by", last),
        "before": ("by", ""),
        "after": ("after", ""),
    }[kind]
    if kind == "before":
        text = neighbour(first, -1)
    elif kind == "after":
        text = neighbour(last, 1)
    return Reading(shape, text, sure=point.sure)


def with_mark(reading: Reading, mark: str) -> Reading:
    """Return a plain reading with a mark: about, perhaps, or both."""
    if reading.shape == mark or reading.shape == "both":
        return reading
    if reading.shape in {"about", "perhaps"}:
        return reading._replace(shape="both")
    if reading.shape != "plain":
        raise WordsError
    return reading._replace(shape=mark)


def between(first: list[Token], last: list[Token], *, julian: bool) -> Reading:
    """Read "between A and B", whose ends may be of two units: "between Nov 1951 and 1953"."""
    begin, end = completed(first, last)
    ends = point_ends(begin, julian=julian)[0], point_ends(end, julian=julian)[1]
    return Reading("some", *in_one_unit(*ends), begin.sure and end.sure)


def lasting(first: list[Token], last: list[Token], *, julian: bool) -> Reading:
    """Read "A to B", of which each may leave out what the other says: "12-16 September 2025"."""
    if last == [("open", "")]:
        return Reading("since", point_ends(read_point(first), julian=julian)[0], sure=False)
    (first, before), (last, after) = peeled(first), peeled(last)
    begin, end = completed(first, last)
    if (before or after) and (begin, end) != (read_point(first), read_point(last)):
        raise WordsError  # of "about 12-16 September", nobody knows of how much it is said
    ends = point_ends(begin, julian=julian), point_ends(end, julian=julian)
    if (before and ends[0][0] != ends[0][1]) or (after and ends[1][0] != ends[1][1]):
        raise WordsError
    sure = begin.sure and end.sure and not before and not after
    return Reading("range", ends[0][0] + before, ends[1][1] + after, sure)


def listed(shape: str, tokens: list[Token], joint: str, *, julian: bool) -> Reading:
    """Read "2, 4 and 6 September 2025": each member takes what it leaves out from the next that says it."""
    groups: list[list[Token]] = [[]]
    for token in tokens:
        if token[0] in {"comma", joint}:
            groups.append([])
        else:
            groups[-1].append(token)
    points = [read_point(group) for group in groups]
    for at in range(len(points) - 2, -1, -1):
        points[at], _ = filled_in(points[at], points[at + 1])
    for at in range(1, len(points)):
        _, points[at] = filled_in(points[at - 1], points[at])
    texts = []
    for member in points:
        first, last = point_ends(member, julian=julian)
        texts.append(first if first == last else f"{first}..{last}")
    return Reading(shape, ",".join(texts), sure=all(point.sure for point in points))


def edtf(reading: Reading) -> str:
    """Write a reading in EDTF."""
    first, last = reading.first, reading.last
    return {
        "plain": first,
        "about": f"{first}~",
        "perhaps": f"{first}?",
        "both": f"{first}%",
        "some": f"[{first}..{last}]",
        "range": f"{first}/{last}",
        "since": f"{first}/..",
        "until": f"../{first}",
        "by": f"[..{first}]",
        "after": f"[{first}..]",
        "one": f"[{first}]",
        "each": f"{{{first}}}",
    }[reading.shape]
