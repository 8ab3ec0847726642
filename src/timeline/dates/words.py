"""People's words for dates, read into EDTF: a small grammar over the words of `timeline.dates.vocabulary`.

The grammar is strict: with one word that it does not know, nothing is read. Nothing is ever filled in from
the clock, and what could be two dates is read as two.
"""

import re
from typing import NamedTuple

from timeline.dates.points import (
    THIRDS,
    Point,
    WordsError,
    is_real,
    neighbour,
    numeric,
    point_ends,
)
from timeline.dates.tokens import Token, tokens_of

DASHES = re.compile("[‐‑‒–—−]")


class Reading(NamedTuple):
    """What words could mean: the text of its first and last date, and how they are joined.

    `shape` is "plain", "about", "perhaps", "both" (of the two), "some" (one of first to last), "range"
    (lasting), "since", "until", "by", "after", or "one" and "each" (the members in `first`, joined by commas).
    """

    shape: str
    first: str
    last: str = ""


def read(words: str, *, julian: bool = False) -> tuple[Reading, ...]:
    """Return the readings of words: none where they are not understood, several where they are ambiguous.

    With `julian` the words are dates of the Julian calendar, and the readings are in the Gregorian one.
    """
    text = DASHES.sub("-", " ".join(words.split())).strip(" .;\"'“”„«»")
    try:
        readings = [reading_of(point, julian=julian) for point in numeric(text)]
        return tuple(dict.fromkeys(readings)) or (read_tokens(tokens_of(text), julian=julian),)
    except (WordsError, ValueError, IndexError):
        return ()


def read_phrase(words: str) -> Reading | None:
    """Read words without the forms in figures alone; None where they are not understood."""
    try:
        return read_tokens(tokens_of(DASHES.sub("-", words)), julian=False)
    except (WordsError, ValueError, IndexError):
        return None


def reading_of(point: Point, *, julian: bool) -> Reading:
    """Return the reading of one date, which may leave several days open."""
    first, last = point_ends(point, julian=julian)
    return Reading("plain", first, last) if first == last else Reading("some", first, last)


def read_tokens(tokens: list[Token], *, julian: bool) -> Reading:
    """Read the tokens of a whole phrase; the outermost word decides its shape."""
    if tokens == [("unknown", "")]:
        return Reading("plain", "XXXX", "XXXX")
    if not tokens:
        raise WordsError
    kind = tokens[0][0]
    rest = tokens[1:]
    if tokens[-1][0] == "mark":
        return with_mark(read_tokens(tokens[:-1], julian=julian), tokens[-1][1])
    if kind in {"about", "perhaps"}:
        return with_mark(read_tokens(rest, julian=julian), kind)
    if kind == "between":
        return joined("some", *split(rest, "and"), julian=julian)
    if kind in OPENERS and not {"to", "and", "or"} & {token[0] for token in rest}:
        return opened(kind, point_ends(read_point(rest), julian=julian))
    return combined(rest if kind == "since" else tokens, julian=julian)


def combined(tokens: list[Token], *, julian: bool) -> Reading:
    """Read "A to B", "A or B", "A and B", or one date."""
    kinds = {token[0] for token in tokens}
    if "to" in kinds:
        return joined("range", *split(tokens, "to"), julian=julian)
    for joint, shape in (("or", "one"), ("and", "each")):
        if joint in kinds:
            return listed(shape, tokens, joint, julian=julian)
    return reading_of(read_point(tokens), julian=julian)


OPENERS = {"since", "to", "by", "before", "after"}


def opened(kind: str, ends: tuple[str, str]) -> Reading:
    """Read "since X", "until X", "by X", "before X" and "after X"."""
    first, last = ends
    if kind == "since":
        return Reading("since", first)
    if kind == "to":
        return Reading("until", last)
    if kind == "by":
        return Reading("by", last)
    return Reading("by", neighbour(first, -1)) if kind == "before" else Reading("after", neighbour(last, 1))


def with_mark(reading: Reading, mark: str) -> Reading:
    """Return a plain reading with a mark: about, perhaps, or both."""
    if reading.shape == mark or reading.shape == "both":
        return reading
    if reading.shape in {"about", "perhaps"}:
        return reading._replace(shape="both")
    if reading.shape != "plain":
        raise WordsError
    return reading._replace(shape=mark)


def split(tokens: list[Token], joint: str) -> tuple[list[Token], list[Token]]:
    """Return the tokens before and after the one joining word."""
    places = [at for at, token in enumerate(tokens) if token[0] == joint]
    if len(places) != 1:
        raise WordsError
    return tokens[: places[0]], tokens[places[0] + 1 :]


def joined(shape: str, first: list[Token], last: list[Token], *, julian: bool) -> Reading:
    """Read two dates, each of which may leave out what the other says: "12-16 September 2025"."""
    begin, end = completed(read_point(first), read_point(last))
    return Reading(shape, point_ends(begin, julian=julian)[0], point_ends(end, julian=julian)[1])


def completed(first: Point, last: Point) -> tuple[Point, Point]:
    """Return two dates, each filled in from the other: "12" is of the month of "16 September 2025"."""
    if first.month is None and first.code is None and first.day is not None:
        first = first._replace(month=last.month)
    if last.month is None and last.day is not None:
        last = last._replace(month=first.month)
    if first.year is None:
        first = first._replace(year=last.year)
    if last.year is None:
        last = last._replace(year=first.year)
    return first, last


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
        points[at], _ = completed(points[at], points[at + 1])
    texts = []
    for member in points:
        first, last = point_ends(member, julian=julian)
        texts.append(first if first == last else f"{first}..{last}")
    return Reading(shape, ",".join(texts))


def read_point(tokens: list[Token]) -> Point:
    """Read one date: its words in any of the orders in which people write them."""
    if len(tokens) == 1 and tokens[0][0] == "iso":
        return numeric(tokens[0][1])[0]
    thirds = [kind for kind, _ in tokens if kind in THIRDS]
    before_era = ("bce", "") in tokens
    fields = [token for token in tokens if token[0] not in {*THIRDS, "bce", "ce", "comma"}]
    kinds = ["year" if kind == "number" and len(value) > 2 else kind for kind, value in fields]
    if before_era and kinds and kinds[-1] == "number":
        kinds[-1] = "year"  # "44 BCE"
    names = ORDERS.get(" ".join(kinds))
    values = [int(value or -1) for _, value in fields]
    if names is None or len(thirds) > 1 or 0 in values:
        raise WordsError
    found = dict(zip(names.split(), values, strict=True))
    year = found.get("year", found.get("decade", found.get("century")))
    result = Point(
        year=1 - year if year is not None and before_era else year,
        month=found.get("month"),
        day=found.get("day"),
        third="".join(thirds),
        code=32 + found["quarter"] if "quarter" in found else found.get("code"),
        decade="decade" in found,
        century="century" in found,
    )
    if not is_real(result) or (result.year is not None and not -9999 <= result.year <= 9999):
        raise WordsError
    return result


ORDERS = {
    "number month year": "day month year",
    "month number year": "month day year",
    "year month number": "year month day",
    "month year": "month year",
    "year month": "year month",
    "number month": "day month",
    "month number": "month day",
    "month": "month",
    "number": "day",
    "number year": "day year",
    "year": "year",
    "season year": "code year",
    "year season": "year code",
    "quarter year": "quarter year",
    "number quarter year": "quarter none year",
    "year quarter": "year quarter",
    "decade": "decade",
    "number century": "century none",
}
"""Which fields the tokens of a date are, by their order; a number of three or four figures is a year."""


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
