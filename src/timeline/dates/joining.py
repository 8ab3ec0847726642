"""What two dates that are joined take from each other: "12-16 September 2025", "27-14 BC", "June 1950-53"."""

from timeline.dates.orders import read_point
from timeline.dates.points import Point, WordsError
from timeline.dates.tokens import Token


def split(tokens: list[Token], joint: str) -> tuple[list[Token], list[Token]]:
    """Return the tokens before and after the one joining word."""
    places = [at for at, token in enumerate(tokens) if token[0] == joint]
    if len(places) != 1:
        raise WordsError
    return tokens[: places[0]], tokens[places[0] + 1 :]


SIGNS = {"about": "~", "perhaps": "?", "both": "%"}


def peeled(tokens: list[Token]) -> tuple[list[Token], str]:
    """Return the tokens of one end without the words that mark it, and their sign."""
    marks = set()
    while tokens and tokens[0][0] in {"about", "perhaps"}:
        marks.add(tokens[0][0])
        tokens = tokens[1:]
    while tokens and tokens[-1][0] == "mark":
        marks.add(tokens[-1][1])
        tokens = tokens[:-1]
    return tokens, SIGNS["both"] if len(marks) > 1 else "".join(SIGNS[mark] for mark in marks)


def completed(first: list[Token], last: list[Token]) -> tuple[Point, Point]:
    """Read two dates, each filled in from the other: "12" is of the month of "16 September 2025".

    A number behind a year is a year written short, if it is anything: "June 1950-53".
    """
    begin, end = read_point(sharing_era(first, last)), read_point(last)
    if end.month is None and end.day is not None and begin.day is None:
        if begin.year is None or begin.year < 1000 or not max(9, begin.year % 100) < end.day:
            raise WordsError
        return begin, Point(begin.year // 100 * 100 + end.day, sure=False)
    return filled_in(begin, end)


def sharing_era(first: list[Token], last: list[Token]) -> list[Token]:
    """Return the first of two years with the era of the last, where it is a number alone: "27-14 BC"."""
    era = last[1:]
    bare_year = len(first) == 1 and first[0][0] == "number" and last[0][1][:1] != "0"
    return first + era if bare_year and era in ([("bce", "")], [("ce", "")]) else first


def filled_in(first: Point, last: Point) -> tuple[Point, Point]:
    """Return two dates, of which each takes the month and the year that it leaves out from the other."""
    if (first.year is None and is_many(last)) or (last.year is None and is_many(first)):
        raise WordsError
    if first.month is None and first.code is None and first.day is not None:
        first = first._replace(month=last.month)
    if last.month is None and last.day is not None:
        last = last._replace(month=first.month)
    if first.year is None:
        first = first._replace(year=last.year)
    if last.year is None:
        last = last._replace(year=first.year)
    return first, last


def is_many(point: Point) -> bool:
    """Whether a date is many years, of which another cannot take one."""
    return point.decade or point.century
