"""One date from its tokens, in any of the orders in which people write it."""

from timeline.dates.calendar import iso_year
from timeline.dates.parse import FormError
from timeline.dates.points import THIRDS, Point, WordsError, is_real
from timeline.dates.tokens import Token

ASIDE = {*THIRDS, "bce", "ce", "comma", "weekday"}
"""Tokens that are no field of a date: they say something of it, wherever they stand."""

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
    "season": "code",
    "season year": "code year",
    "year season": "year code",
    "quarter year": "quarter year",
    "number quarter year": "quarter none year",
    "year quarter": "year quarter",
    "year number quarter": "year quarter none",
    "number century": "century none",
}
"""Which fields the tokens of a date are, by their order; a number of three or four figures is a year."""


def read_point(tokens: list[Token]) -> Point:
    """Read one date. Raises `WordsError`, or `FormError` for a day that no calendar has."""
    if len(tokens) == 1 and tokens[0][0] == "iso":
        return point_of(tokens[0][1])
    eras = {kind for kind, _ in tokens if kind in {"bce", "ce"}}
    fields = [token for token in tokens if token[0] not in ASIDE]
    kinds = [kind_of(token) for token in fields]
    if eras and "year" not in kinds and "century" not in kinds and "number" in kinds:
        kinds[last_place(kinds, "number")] = "year"  # "44 BCE"
    names = ORDERS.get(" ".join(kinds))
    if names is None or len(eras) > 1:
        raise WordsError
    values = [int(value or -1) for _, value in fields]
    if 0 in values:
        raise WordsError
    found = dict(zip(names.split(), values, strict=True))
    year = found.get("year", found.get("century"))
    result = Point(
        year=1 - year if year is not None and "bce" in eras else year,
        month=found.get("month"),
        day=found.get("day"),
        third=the_only(tokens, set(THIRDS)),
        code=32 + found["quarter"] if "quarter" in found else found.get("code"),
        decade=any(kind == "decade" for kind, _ in fields),
        century="century" in found,
        weekday=weekday_of(tokens),
        sure=is_sure(fields, eras),
    )
    check(result)
    return result


def last_place(kinds: list[str], kind: str) -> int:
    """Return where the last token of a kind stands."""
    return max(at for at, found in enumerate(kinds) if found == kind)


def point_of(text: str) -> Point:
    """Return the date of `2025-09-11` or `2025-09`."""
    year, month, *day = map(int, text.split("-"))
    point = Point(year, month, day[0] if day else None)
    check(point)
    return point


def kind_of(token: Token) -> str:
    """Return the field that a token can be: a number of three or four figures is a year, a decade stands for one."""
    kind, value = token
    return "year" if kind == "decade" or (kind == "number" and len(value) > 2) else kind


def the_only(tokens: list[Token], kinds: set[str]) -> str:
    """Return the one token of these kinds that there is; "" for none."""
    found = [kind for kind, _ in tokens if kind in kinds]
    if len(found) > 1:
        raise WordsError
    return "".join(found)


def weekday_of(tokens: list[Token]) -> int | None:
    """Return the day of the week that stands beside a date, Monday being 0."""
    the_only(tokens, {"weekday"})
    return next((int(value) for kind, value in tokens if kind == "weekday"), None)


def is_sure(fields: list[Token], eras: set[str]) -> bool:
    """Whether the fields of a date can mean no other.

    A year of three figures without an era may lack one, and "winter 2025" may have begun in December 2024.
    """
    short = any(kind == "number" and len(value) == 3 for kind, value in fields)
    return (bool(eras) or not short) and ("season", "24") not in fields


def check(point: Point) -> None:
    """Refuse a date that there is not."""
    year = point.year
    if year is not None and not -9999 <= year <= 9999:
        raise WordsError
    if not is_real(point):
        if point.month is None or point.day is None or not 1 <= point.month <= 12:
            raise WordsError
        text = "XXXX" if year is None else iso_year(year)
        raise FormError("TL204", year=text, month=f"{point.month:02}", day=f"{point.day:02}")
