"""From the text of a query to its tokens."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from timeline.query.errors import QueryError
from timeline.query.fields import FIELDS, FILTERS
from timeline.query.fields.filter import shortened
from timeline.query.words.little import OPERATORS
from timeline.text import fold, nearest

_FIELD = re.compile(r"([^\W\d_]+):(=?)")
_WORD = re.compile(r"[^\s()\"]+")
_BLANKS = re.compile(r"\s*")
_FOREIGN = {"&": "and", "&&": "and", "|": "or", "||": "or", "!": "not"}


class Token(NamedTuple):
    """One part of a query: an operator, a parenthesis, a dash, `@` and a name, a word, a condition; or its end."""

    kind: str
    start: int
    end: int
    field: str = ""
    exact: bool = False
    value: str = ""
    phrase: bool = False
    at: int = -1
    """Where its value begins, where a field stands before it."""


def tokens(query: str) -> Iterator[Token]:
    """Divide a query into its words; the last one is its end. Raises `QueryError` where there is none."""
    place = 0
    while (place := _BLANKS.match(query, place).end()) < len(query):  # type: ignore[union-attr]  # blanks may be none
        token = _token(query, place)
        yield token
        place = token.end
    yield Token("end", place, place)


def _token(query: str, start: int) -> Token:
    sign = query[start]
    if sign in "()":
        return Token(sign, start, start + 1)
    if sign == "-":
        return Token("not" if query[start + 1 : start + 2].strip() else "-", start, start + 1)
    if sign in "\"'":
        return _phrase(query, start, start)
    if found := _FIELD.match(query, start):
        return _with_field(query, found)
    word = _WORD.match(query, start)
    assert word is not None  # noqa: S101  what is no blank, parenthesis or quotation mark begins a word
    return _bare(query, word)


def _bare(query: str, found: re.Match[str]) -> Token:
    word, start, end = found[0], found.start(), found.end()
    _no_mark_inside(query, end)
    if word.startswith("@"):
        return Token("@", start, end, value=word[1:])
    if word.casefold() in OPERATORS:
        return Token(OPERATORS[word.casefold()], start, end)
    foreign = "!" if word.startswith("!") else word
    if foreign in _FOREIGN:
        what = f'"{_FOREIGN[foreign]}" is expected in place of "{foreign}"; to look for it, put it in quotation marks'
        raise QueryError(what, query, start, start + len(foreign))
    return Token("word", start, end, value=word)


def _with_field(query: str, found: re.Match[str]) -> Token:
    name, exact = fold(found[1]), bool(found[2])
    if name not in FIELDS:
        raise QueryError(_no_field(found[1], query[found.end() :]), query, found.start(), found.end(1))
    if exact and not FIELDS[name].exact:
        known = [row.name for row in FILTERS if row.exact]
        what = f'"=" is for actors ({", ".join(known)}); a value of {name} is expected'
        raise QueryError(what, query, found.start(2), found.end(2))
    start, place = found.start(), found.end()
    if query[place : place + 1] in ('"', "'"):
        return _phrase(query, start, place)._replace(field=name, exact=exact, at=place)
    word = _WORD.match(query, place)
    if word is None:
        what = f'a value is expected right after "{found[0]}"'
        if query[place : place + 1] == "(":
            what += f"; for several write ({found[0]}A or {found[0]}B)"
        if following := _WORD.match(query, _BLANKS.match(query, place).end()):  # type: ignore[union-attr]
            what += f", without a blank: {found[0]}{shortened(following[0])}"
        raise QueryError(what, query, start, place)
    _no_mark_inside(query, word.end())
    return Token("condition", start, word.end(), name, exact, word[0], at=place)


def _no_field(name: str, rest: str) -> str:
    if rest.startswith("//"):
        return "an address is expected after source:, or in quotation marks to be looked for in texts"
    names = [row.name for row in FILTERS]
    close = nearest(name, names)
    if not close:
        return f'no field is called "{shortened(name)}"; expected is one of {", ".join(names)}'
    return f'no field is called "{shortened(name)}"; expected is {" or ".join(close)}, or quotation marks around text'


def _no_mark_inside(query: str, end: int) -> None:
    if query[end : end + 1] == '"':
        what = 'a quotation mark inside a word; expected are marks around the whole, \\" for one that belongs to it'
        raise QueryError(what, query, end, end + 1)


def _phrase(query: str, start: int, opening: int) -> Token:
    mark = query[opening]
    signs: list[str] = []
    place = opening + 1
    while place < len(query) and query[place] != mark:
        place += query[place] == "\\" and query[place + 1 : place + 2] in ("\\", '"', "'")
        signs.append(query[place])
        place += 1
    if place >= len(query):
        raise QueryError(
            f"this quotation mark is never closed; expected is {mark}", query, opening, opening + 1
        )
    end = place + 1
    if query[end : end + 1].strip(" \t\r\n()"):
        raise QueryError("a blank is expected after the quotation mark", query, end, end + 1)
    return Token("condition", start, end, value="".join(signs), phrase=True)
