"""People's words for dates, read into EDTF: a small grammar over the words of `timeline.dates.vocabulary`.

It is strict about what it does not know: one unknown word, and nothing is read. Nothing is ever filled in
from the clock, and what could be two dates is read as two.
"""

import re
from datetime import date
from typing import NamedTuple

from timeline.dates.calendar import day_number, iso, iso_year, julian_to_gregorian, month_length
from timeline.dates.months import month_words
from timeline.dates.vocabulary import known_words
from timeline.text import fold

TOKEN = re.compile(
    r"(?P<iso>[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?)(?![\w-])"
    r"|(?P<dotted>[0-9]{1,2}\. ?[0-9]{1,2}\. ?[0-9]{4})(?!\w)"
    r"|(?P<decade>[0-9]{3}0)(?:-?(?:s|er|ers|х|е|ые|ых|і|ті|я|ця))(?!\w)"
    r"|(?P<number>[0-9]+)(?:st|nd|rd|th|er|e|eme|\.|-?(?:го|е|га|ої|ого|й|ga|ta|oji))?(?!\w)"
    r"|q(?P<quarter>[1-4])(?!\w)"
    r"|(?P<to>\.\.\.?|-|/)"
    r"|(?P<word>v\. ?chr|b\.c(?:\.e)?|[^\W\d_]+(?:['’][^\W\d_]+)?)\.?"
    r"|(?P<comma>,)"
    r"|(?P<mark>[?~%])"
)
DASHES = re.compile("[‐‑‒–—−]")

THIRDS = {
    # of a month in days, of a year in months, of a decade in years
    "early": ((1, 10), (1, 4), (0, 3)),
    "mid": ((11, 20), (5, 8), (4, 6)),
    "late": ((21, 31), (9, 12), (7, 9)),
}


class Point(NamedTuple):
    """One date in words: what is not said is None. `third` is "early", "mid" or "late"; `code` is EDTF's."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    third: str = ""
    code: int | None = None
    week: int | None = None
    decade: bool = False
    century: bool = False


class Reading(NamedTuple):
    """What words could mean: the text of its first and last date, and how they are joined.

    `shape` is "plain", "some" (one of first to last), "range" (lasting), "since", "until", "by", "after",
    "list" (the members in `first`, joined by commas), "about" or "perhaps".
    """

    shape: str
    first: str
    last: str = ""


class WordsError(Exception):
    """The words are not in the grammar."""


def read(words: str, *, julian: bool = False) -> tuple[Reading, ...]:
    """Read words; nothing where they are not understood, several readings where they are ambiguous.

    With `julian` the words are dates of the Julian calendar, and the readings are in the Gregorian one.
    """
    text = DASHES.sub("-", " ".join(words.split())).strip(" .;\"'“”„«»")
    try:
        readings = [plain(point, julian=julian) for point in numeric(text)]
        return tuple(dict.fromkeys(readings)) or (phrase(tokens_of(text), julian=julian),)
    except (WordsError, ValueError, IndexError):
        return ()


def read_phrase(words: str) -> Reading | None:
    """Read words without the forms in figures alone; None where they are not understood."""
    try:
        return phrase(tokens_of(DASHES.sub("-", words)), julian=False)
    except (WordsError, ValueError, IndexError):
        return None


def plain(point: Point, *, julian: bool) -> Reading:
    """Make the reading of one date in words, which may leave several days open."""
    first, last = point_ends(point, julian=julian)
    return Reading("plain", first, last) if first == last else Reading("some", first, last)


GLUE = re.compile(r"(?<=\d)[-./](?=[^\W\d_]{3})|(?<=[^\W\d_]{3})[-./](?=\d)")
"""What joins figures to a month: "12-Sep-2025"."""

NUMERIC = (
    (re.compile(r"(?P<y>\d{4})([-./ ])(?P<m>\d{1,2})\2(?P<d>\d{1,2})", re.ASCII), "ymd"),
    (re.compile(r"(?P<y>\d{4})(?P<m>\d\d)(?P<d>\d\d)", re.ASCII), "ymd"),
    (re.compile(r"(?P<d>\d{1,2})\. ?(?P<m>\d{1,2})\. ?(?P<y>\d{4})", re.ASCII), "ymd"),
    (re.compile(r"(?P<d>\d{1,2})([-/ ])(?P<m>\d{1,2})\2(?P<y>\d{4})", re.ASCII), "either"),
    (re.compile(r"(?P<y>\d{4})([-./])(?P<m>\d{1,2})", re.ASCII), "ym"),
    (re.compile(r"(?P<y>\d{4})(?P<m>\d\d)", re.ASCII), "ym"),
    (re.compile(r"(?P<m>\d{1,2})([-./])(?P<y>\d{4})", re.ASCII), "ym"),
    (re.compile(r"(?P<y>\d{4})-?[qQ](?P<q>[1-4])", re.ASCII), "yq"),
    (re.compile(r"(?P<y>\d{4})-?[wW](?P<w>\d\d)", re.ASCII), "yw"),
)


def numeric(text: str) -> list[Point]:
    """Read a date in figures; a day and a month that could change places give both."""
    for pattern, order in NUMERIC:
        match = pattern.fullmatch(text)
        if match:
            found = {name: int(value) for name, value in match.groupdict().items()}
            if order == "yq":
                return [Point(found["y"], code=32 + found["q"])]
            if order == "yw":
                return [Point(found["y"], week=found["w"])]
            points = [Point(found["y"], found["m"], found.get("d"))]
            if order == "either" or (order == "ymd" and found["m"] > 12):
                points.append(Point(found["y"], found["d"], found["m"]))
            return [point for point in points if is_real(point)]
    return []


def is_real(point: Point) -> bool:
    """Tell whether there is such a month, and such a day in it, in the old style or the new."""
    if point.year is None or point.month is None:
        return True
    return 1 <= point.month <= 12 and (
        point.day is None or 1 <= point.day <= month_length(4 if point.year % 4 == 0 else 1, point.month)
    )


Token = tuple[str, str]


def tokens_of(text: str) -> list[Token]:
    """Cut words into tokens: month, number, decade, and what each word does."""
    folded = GLUE.sub(" ", fold(text))
    tokens: list[Token] = []
    at = 0
    while at < len(folded):
        if folded[at].isspace():
            at += 1
            continue
        match = TOKEN.match(folded, at)
        if not match or match.lastgroup is None:
            raise WordsError
        at = match.end()
        kind, value = match.lastgroup, match[match.lastgroup]
        if kind == "word":
            kind, value = word_token(value)
        elif kind == "dotted":
            kind, value = "iso", "-".join(f"{int(field):02}" for field in reversed(value.split(".")))
        elif kind == "mark":
            value = {"?": "perhaps", "~": "about", "%": "both"}[value]
        elif kind == "to":
            kind, value = ("", "") if tokens and tokens[-1][0] in THIRDS else ("to", "")
        if kind:
            tokens.append((kind, value))
    return tokens


def word_token(word: str) -> Token:
    """Look up a word: a month, or what it does."""
    plain = word.replace(".", "").replace(" ", "")
    month = month_words().get(plain)
    if month:
        return "month", str(month)
    does = known_words().get(plain)
    if does is None:
        raise WordsError
    return ("season", does) if does.isdigit() else (does, "")


def phrase(tokens: list[Token], *, julian: bool) -> Reading:
    """Read a whole phrase; the outermost word decides its shape."""
    if tokens == [("unknown", "")]:
        return Reading("plain", "XXXX", "XXXX")
    if not tokens:
        raise WordsError
    kind = tokens[0][0]
    rest = tokens[1:]
    if tokens[-1][0] == "mark":
        return marked(phrase(tokens[:-1], julian=julian), tokens[-1][1])
    if kind in {"about", "perhaps"}:
        return marked(phrase(rest, julian=julian), kind)
    if kind == "between":
        return joined("some", *split(rest, "and"), julian=julian)
    if kind in OPENERS and not {"to", "and", "or"} & {token[0] for token in rest}:
        return opened(kind, point_ends(point(rest), julian=julian))
    return combined(rest if kind == "since" else tokens, julian=julian)


def combined(tokens: list[Token], *, julian: bool) -> Reading:
    """Read "A to B", "A or B", "A and B", or one date."""
    kinds = {token[0] for token in tokens}
    if "to" in kinds:
        return joined("range", *split(tokens, "to"), julian=julian)
    for joint, shape in (("or", "one"), ("and", "each")):
        if joint in kinds:
            return listed(shape, tokens, joint, julian=julian)
    return plain(point(tokens), julian=julian)


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


def marked(reading: Reading, mark: str) -> Reading:
    """Put a mark on a plain reading: about, perhaps, or both."""
    if reading.shape == mark or reading.shape == "both":
        return reading
    if reading.shape in {"about", "perhaps"}:
        return reading._replace(shape="both")
    if reading.shape != "plain":
        raise WordsError
    return reading._replace(shape=mark)


def split(tokens: list[Token], joint: str) -> tuple[list[Token], list[Token]]:
    """Cut at the one joining word."""
    places = [at for at, token in enumerate(tokens) if token[0] == joint]
    if len(places) != 1:
        raise WordsError
    return tokens[: places[0]], tokens[places[0] + 1 :]


def joined(shape: str, first: list[Token], last: list[Token], *, julian: bool) -> Reading:
    """Read two dates, each of which may leave out what the other says: "12-16 September 2025"."""
    begin, end = completed(point(first), point(last))
    return Reading(shape, point_ends(begin, julian=julian)[0], point_ends(end, julian=julian)[1])


def completed(first: Point, last: Point) -> tuple[Point, Point]:
    """Give each of two dates what only the other one says: "12" is of the month of "16 September 2025"."""
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
    points = [point(group) for group in groups]
    for at in range(len(points) - 2, -1, -1):
        points[at], _ = completed(points[at], points[at + 1])
    texts = []
    for member in points:
        first, last = point_ends(member, julian=julian)
        texts.append(first if first == last else f"{first}..{last}")
    return Reading(shape, ",".join(texts))


def point(tokens: list[Token]) -> Point:
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


def point_ends(point: Point, *, julian: bool = False) -> tuple[str, str]:
    """Give the EDTF of one date, twice; or of the first and last of the dates that its words leave open."""
    if point.year is None or (point.day and not point.month):
        raise WordsError
    if julian:
        return julian_ends(point)
    year = iso_year(point.year)
    if point.week is not None:
        monday = date.fromisocalendar(point.year, point.week, 1).toordinal()
        return iso(monday), iso(monday + 6)
    if point.third:
        return third_ends(point, year)
    if point.century:
        year = f"{point.year - 1:02}XX"
    elif point.decade:
        year = year[:-1] + "X"
    fields = [year]
    if point.code:
        fields.append(str(point.code))
    elif point.month:
        fields.append(f"{point.month:02}")
        if point.day:
            fields.append(f"{point.day:02}")
    return ("-".join(fields),) * 2


def third_ends(point: Point, year: str) -> tuple[str, str]:
    """Give the ends of an early, mid or late part of a month, a year or a decade."""
    in_month, in_year, in_decade = THIRDS[point.third]
    if point.day or point.code or point.century or point.year is None:
        raise WordsError
    if point.decade:
        return iso_year(point.year + in_decade[0]), iso_year(point.year + in_decade[1])
    if not point.month:
        return f"{year}-{in_year[0]:02}", f"{year}-{in_year[1]:02}"
    first, last = in_month
    last = min(last, month_length(point.year, point.month))
    return f"{year}-{point.month:02}-{first:02}", f"{year}-{point.month:02}-{last:02}"


def julian_ends(point: Point) -> tuple[str, str]:
    """Give the first and last Gregorian day of a day, a month or a year of the Julian calendar."""
    if point.year is None or point.third or point.code or point.decade or point.century:
        raise WordsError
    first_month, last_month = (point.month, point.month) if point.month else (1, 12)
    last = point.day or (29 if last_month == 2 and point.year % 4 == 0 else month_length(1, last_month))
    return (
        iso(julian_to_gregorian(point.year, first_month, point.day or 1)),
        iso(julian_to_gregorian(point.year, last_month, last)),
    )


def neighbour(text: str, step: int) -> str:
    """Give the day, month or year before or after one: "before 2020" ends with 2019."""
    match = re.fullmatch(r"(-?\d{4})(?:-(\d\d))?(?:-(\d\d))?", text)
    if not match:
        raise WordsError
    year, month, day = int(match[1]), int(match[2] or 0), int(match[3] or 0)
    if day:
        return iso(day_number(year, month, day) + step)
    if not month:
        return iso_year(year + step)
    if month > 12:
        raise WordsError
    carry, of_year = divmod(month - 1 + step, 12)
    return f"{iso_year(year + carry)}-{of_year + 1:02}"


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
