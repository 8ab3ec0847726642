"""The query language: from the text of a query to the tree that the options make too.

    query     = [ either ]
    either    = all { "or" all }
    all       = one { [ "and" ] one }                   a blank means and
    one       = { "not" | "-" } ( "(" either ")" | condition )
    condition = [ field ":" [ "=" ] ] ( word | phrase )  a field is a name of `FIELDS`
              | "@" name                                 a named query of the file
    word      = signs other than blanks, parentheses and double quotation marks
    phrase    = text between two " or two ', in which \\ stands before " ' and \\

So *not* binds tightest, then *and*, then *or*, in small letters or capitals. A word without a field that is an event's
id, or the unique beginning of one that holds its whole date, means that event; any other word and every phrase is text
to look for. `=` leaves out the members of an actor. There are no regular expressions.

The text is read from left to right with a stack of its own, so that no query is too deep for the interpreter; the tree
has limits, since it is walked in the ordinary way.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import NamedTuple, NoReturn, TypedDict, TypeVar, Unpack

from timeline.chronology.model import Chronology, NamedQuery
from timeline.errors import InvalidValueError, UsageError
from timeline.query.fields import (
    ENDS,
    FILTERS,
    WHOLE_DAY,
    Filter,
    Setting,
    between,
    find_event,
    id,  # noqa: A004  the filter
    month,
    shortened,
    text,
)
from timeline.query.tree import (
    EVERYTHING,
    And,
    Arrangement,
    Not,
    Or,
    Query,
    Selection,
    Term,
    all_of,
    any_of,
    negate,
    quoted,
    terms,
)
from timeline.query.tree import select as selected
from timeline.text import cells, fold, in_place, nearest

LONGEST = 100_000
"""Characters of a query."""

MOST = 1000
"""Conditions of a query, those of the named queries in it counted."""

DEEPEST = 100
"""How deep conditions nest, when parentheses that change nothing are taken away; and named queries a fifth of it."""

FIELDS: dict[str, Filter] = {
    spelling: row
    for row in FILTERS
    for spelling in (row.name, *(flag[2:] for flag in row.flags + row.hidden if flag.startswith("--")))
}
"""The fields of a query: the filters by their names, and by those of their options."""

ANY_DAY = date(2000, 1, 1)
"""Stands for today where a query is only read to be checked."""

_FIELD = re.compile(r"([^\W\d_]+):(=?)")
_WORD = re.compile(r"[^\s()\"]+")
_BLANKS = re.compile(r"\s*")
_OPERATORS = {"and": "and", "or": "or", "not": "not"}
_FOREIGN = {"&": "and", "&&": "and", "|": "or", "||": "or", "!": "not"}
_AROUND = 60
"""Characters of a long query that are shown before and after a fault."""


class QueryError(UsageError):
    """A query that cannot be read: what is wrong and what is expected, and the place in its text."""

    def __init__(self, what: str, query: str, start: int, end: int) -> None:
        self.what = what
        self.query = query
        self.start = start
        self.end = end
        super().__init__(f"{what}\n{_pointed_at(query, start, end)}")


def _pointed_at(query: str, start: int, end: int) -> str:
    """Show the place in the query: its text, and a caret under each sign that is meant."""
    first = max(start - _AROUND, 0) if len(query) > 2 * _AROUND else 0
    last = min(max(start + _AROUND, first + 2 * _AROUND), len(query))
    before = ("…" if first else "") + in_place(query[first:start])
    meant = in_place(query[start : min(end, last)])
    after = in_place(query[min(end, last) : last]) + ("…" if last < len(query) else "")
    return f"  {before}{meant}{after}\n  {' ' * cells(before)}{'^' * max(cells(meant), 1)}"


class LoopError(QueryError):
    """Named queries that call one another, so that none of them comes to an end; `loop` are their names."""

    def __init__(self, loop: Sequence[str], query: str, start: int, end: int) -> None:
        self.loop = tuple(loop)
        circle = " → ".join(f"@{name}" for name in (*loop, loop[0]))
        super().__init__(f"the query calls itself: {circle}", query, start, end)


class NestedError(QueryError):
    """A query that calls a named one which cannot be read."""


def in_one_line(what: str) -> str:
    """Say a sentence that lists names below it in one line: the names with commas between them."""
    first, *others = what.splitlines()
    names = [line.removeprefix("  --actor ").split()[0] for line in others if line.startswith("  ")]
    return f"{first} {', '.join(names)}" if names else first


# --- Words -----------------------------------------------------------------------------------------------------


class Token(NamedTuple):
    """One word of a query: an operator, a parenthesis, `@` and a name, a condition; or its end."""

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
        if not query[start + 1 : start + 2].strip():
            raise QueryError('a condition is expected after "-", without a blank', query, start, start + 1)
        return Token("not", start, start + 1)
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
    if operator := _OPERATORS.get(word.casefold()):
        return Token(operator, start, end)
    foreign = "!" if word.startswith("!") else word
    if foreign in _FOREIGN:
        what = f'"{_FOREIGN[foreign]}" is expected in place of "{foreign}"; to look for it, put it in quotation marks'
        raise QueryError(what, query, start, start + len(foreign))
    return Token("condition", start, end, value=word)


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


# --- The tree --------------------------------------------------------------------------------------------------


class Part(NamedTuple):
    """A tree, how many conditions it has, and how deep it is."""

    query: Query
    size: int
    depth: int


@dataclass(slots=True)
class Frame:
    """What was read inside one pair of parentheses: `done` are the parts between "or", `parts` those of the last."""

    opened: int
    turned: bool = False
    """Whether "not" stands before the parentheses."""

    done: list[Part] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)
    ends: dict[str, Token] = field(default_factory=dict)
    """The `since:` and `until:` of the last part, which make one period."""

    waiting: Token | None = None
    """The operator after which a condition is expected."""

    negations: int = 0


T = TypeVar("T")


def parse(query: str, setting: Setting) -> Query:
    """Read a query as the tree that options with the same meaning make; an empty one is everything.

    Raises `QueryError`, with the place, for what is no query, an unknown actor, kind or the like, and for more than
    `LONGEST` characters, `MOST` conditions or `DEEPEST` levels.
    """
    return Reading(setting).read(query).query


class Reading:
    """The reading of one query, and of the named queries in it, each of them once."""

    def __init__(self, setting: Setting) -> None:
        self.setting = setting
        self.named: dict[str, Part] = {}
        self.calls: list[str] = []
        self.known: dict[str, frozenset[str]] = {}

    @cached_property
    def ids(self) -> frozenset[str]:
        """The ids of the events."""
        return frozenset(event.id for event in self.setting.chronology.events)

    def read(self, query: str) -> Part:
        """Read the text of a query."""
        if len(query) > LONGEST:
            what = f"a query has at most {LONGEST:,} characters; this one has {len(query):,}"
            raise QueryError(what, query, LONGEST, LONGEST + 1)
        stack = [Frame(0)]
        size = 0
        for token in tokens(query):
            match token.kind:
                case "(":
                    stack.append(Frame(token.start, turned=bool(stack[-1].negations % 2)))
                    stack[-2].negations = 0
                case ")":
                    self._close(query, stack, token)
                case "not":
                    stack[-1].negations += 1
                    stack[-1].waiting = token
                case "and" | "or":
                    self._operator(query, stack[-1], token)
                case "end":
                    pass
                case _:
                    size += self._condition(query, stack[-1], token)
                    if size > MOST:
                        what = f"a query holds at most {MOST:,} conditions; this one has more"
                        raise QueryError(what, query, token.start, token.end)
        return self._whole(query, stack, token)

    def _whole(self, query: str, stack: list[Frame], end: Token) -> Part:
        """End the query."""
        if len(stack) > 1:
            opened = stack[-1].opened
            raise QueryError('this "(" is never closed; expected is ")"', query, opened, opened + 1)
        if not query.strip():
            return Part(EVERYTHING, 0, 0)
        return self._closed(query, stack[0], end)

    def _close(self, query: str, stack: list[Frame], token: Token) -> None:
        """End what stands between parentheses, and make it a part of what is around them."""
        if len(stack) == 1:
            raise QueryError(
                'this ")" closes nothing; expected is a condition', query, token.start, token.end
            )
        frame = stack.pop()
        self._add(query, stack[-1], self._closed(query, frame, token), token, turned=frame.turned)

    def _operator(self, query: str, frame: Frame, token: Token) -> None:
        if frame.waiting or not (frame.parts or frame.ends):
            what = f'a condition is expected before "{token.kind}"; to look for the word, put it in quotation marks'
            raise QueryError(what, query, token.start, token.end)
        if token.kind == "or":
            self._end_of_all(query, frame)
        frame.waiting = token

    def _condition(self, query: str, frame: Frame, token: Token) -> int:
        """Take in one condition, and give the number of conditions that it stands for."""
        row = FIELDS.get(token.field)
        if row is not None and row.name in ENDS and not frame.negations and row.name not in frame.ends:
            self._term(query, token)  # what is no period is said here, with its place
            frame.ends[row.name] = token
            frame.waiting = None
            return 1
        part = self._named(query, token) if token.kind == "@" else Part(self._term(query, token), 1, 1)
        self._add(query, frame, part, token)
        return part.size

    def _add(self, query: str, frame: Frame, part: Part, token: Token, *, turned: bool = False) -> None:
        if (frame.negations + turned) % 2:
            deeper = -1 if isinstance(part.query, Not) else 1
            part = Part(negate(part.query), part.size, part.depth + deeper)
        frame.negations = 0
        frame.waiting = None
        if part.depth > DEEPEST:
            what = f"conditions nest at most {DEEPEST} deep; these nest deeper"
            raise QueryError(what, query, token.start, token.end)
        frame.parts.append(part)

    def _end_of_all(self, query: str, frame: Frame) -> None:
        """End what is joined by "and"."""
        if frame.ends:
            begin, end = (frame.ends.get(name) for name in ENDS)
            last = max(frame.ends.values(), key=lambda token: token.start)
            begins, ends = ([token.value] if token else [] for token in (begin, end))
            span = _placed(query, last, lambda: between(begins, ends, self.setting))
            frame.parts.append(Part(span, 1, 1))
        frame.done.append(_joined(all_of, And, frame.parts))
        frame.parts = []
        frame.ends = {}

    def _closed(self, query: str, frame: Frame, token: Token) -> Part:
        """End what stands between parentheses, or the query."""
        if frame.waiting:
            what = f'a condition is expected after "{query[frame.waiting.start : frame.waiting.end]}"'
            raise QueryError(what, query, frame.waiting.start, frame.waiting.end)
        if not frame.parts and not frame.ends:
            raise QueryError(
                "a condition is expected between the parentheses", query, frame.opened, token.end
            )
        self._end_of_all(query, frame)
        return _joined(any_of, Or, frame.done)

    def _term(self, query: str, token: Token) -> Term:
        def make() -> Term:
            if not token.field:
                return self._text(token)
            if not token.phrase:
                self._no_words_left_out(query, token)
            setting = self.setting._replace(with_members=False) if token.exact else self.setting
            return FIELDS[token.field].make(token.value, setting)

        return _placed(query, token, make)

    def _no_words_left_out(self, query: str, token: Token) -> None:
        """Refuse `date:September 2025`, which would be September of any year and the text "2025"."""
        row = FIELDS[token.field]
        for count in range(3, 0, -1):
            following = re.match(
                rf"(?:\s+[^\s()\"':]+){{{count}}}(?![^\s()])", query[token.end : token.end + 100]
            )
            whole = f"{token.value}{following[0]}" if following else ""
            if whole and not _OPERATORS.keys() & whole.casefold().split()[1:] and self._knows(row, whole):
                what = (
                    f"a value of several words is expected in quotation marks: {token.field}:{quoted(whole)}"
                )
                raise QueryError(what, query, token.at, token.end + len(whole) - len(token.value))

    def _knows(self, row: Filter, value: str) -> bool:
        if row.metavar == "PERIOD":
            return is_value(row, value, self.setting)
        if row.name not in self.known:
            self.known[row.name] = frozenset(map(fold, row.known(self.setting.chronology)))
        return fold(value) in self.known[row.name]

    def _text(self, token: Token) -> Term:
        if not token.phrase and (token.value in self.ids or WHOLE_DAY.match(token.value)):
            event = find_event(token.value, self.setting.chronology)
            if event is not None:
                return id(event.id, self.setting)
        return text(token.value, self.setting)

    def _named(self, query: str, token: Token) -> Part:
        name, known = token.value, self.setting.chronology.queries

        def fail(what: str) -> NoReturn:
            raise QueryError(what, query, token.start, token.end)

        if name in self.named:
            return self.named[name]
        if name not in known:
            close = nearest(name, known) or list(known)[:3]
            expected = (
                f"expected is {' or '.join(f'@{one}' for one in close)}" if close else "the file names none"
            )
            fail(f'no query is called "@{shortened(name)}"; {expected}')
        if name in self.calls:
            raise LoopError(self.calls[self.calls.index(name) :], query, token.start, token.end)
        if len(self.calls) * 5 >= DEEPEST:
            fail(f"named queries nest at most {DEEPEST // 5} deep; these nest deeper")
        self.calls.append(name)
        try:
            if not known[name].query.strip():
                raise QueryError("it is empty; expected is a condition", " ", 0, 1)
            self.named[name] = self.read(known[name].query)
        except LoopError:
            raise
        except QueryError as error:
            what = f"@{name} cannot be read: {error.what}"
            raise NestedError(what, query, token.start, token.end) from error
        finally:
            self.calls.pop()
        return self.named[name]


def _placed(query: str, token: Token, make: Callable[[], T]) -> T:
    """Make something of a word of the query, and give the place of that word to what goes wrong."""
    try:
        return make()
    except QueryError:
        raise  # it has a place already
    except (UsageError, InvalidValueError) as error:
        raise QueryError(str(error), query, max(token.start, token.at), token.end) from error


def _joined(join: Callable[[list[Query]], Query], node: type[And | Or], parts: list[Part]) -> Part:
    if len(parts) == 1:
        return parts[0]
    depth = 1 + max(part.depth - isinstance(part.query, node) for part in parts)
    return Part(join([part.query for part in parts]), sum(part.size for part in parts), depth)


def faults(chronology: Chronology) -> Iterator[tuple[NamedQuery, QueryError]]:
    """Give the named queries that cannot be read, each fault once: where it is, and not where it is called from."""
    found: set[frozenset[str]] = set()
    for name, named in chronology.queries.items():
        try:
            parse(f"@{name}", Setting(chronology, ANY_DAY))
        except LoopError as error:
            if name in error.loop and frozenset(error.loop) not in found:
                found.add(frozenset(error.loop))
                yield named, error
        except NestedError as error:
            cause = error.__cause__
            if isinstance(cause, QueryError) and not isinstance(cause, NestedError):
                yield named, cause


# --- What else may have been meant -----------------------------------------------------------------------------


class Offer(NamedTuple):
    """A word that no text holds, but that is the value of a filter: its name and the option to type."""

    value: str
    filter: str
    flag: str


def offers(query: Query, setting: Setting) -> Iterator[Offer]:
    """Give for each text that no event holds the filters that know it: `usa` is an actor, `2025-09` a period."""
    events = setting.chronology.events
    for term in terms(query):
        if term.filter != "text" or any(map(term, events)):
            continue
        for row in FILTERS:
            if row.flags and row.name not in ENDS and is_value(row, term.value, setting):
                yield Offer(term.value, row.name, f"--{row.option}")
                break


def is_value(row: Filter, value: str, setting: Setting) -> bool:
    """Say whether a filter knows a value: a period, or what stands in the chronology."""
    if row.metavar == "PERIOD":
        try:
            return bool(month(value, setting))
        except (UsageError, InvalidValueError):
            return False
    wanted = fold(value)
    return any(wanted == fold(known) for known in row.known(setting.chronology))


# --- For programs ----------------------------------------------------------------------------------------------


class How(TypedDict, total=False):
    """How a program selects: what the options of the command line do. `today` is the day of "last 3 months"."""

    certain: bool
    reverse: bool
    limit: int | None
    tail: int | None
    sort: Sequence[str]
    today: date
    slack: int


def select(chronology: Chronology, query: str = "", **how: Unpack[How]) -> Selection:
    """Select by a query from a chronology: `certain` keeps what surely matches, `sort` are names of `query.SORTS`.

    `slack` is in days; `today` is the clock's where it is not given. Raises `QueryError` for what is no query.
    """
    today = how.get("today") or date.today()
    setting = Setting(chronology, today, slack=how.get("slack", 0))
    arrangement = Arrangement(
        certain=how.get("certain", False),
        reverse=how.get("reverse", False),
        limit=how.get("limit"),
        tail=how.get("tail"),
        sort=tuple(how.get("sort", ())),
    )
    return selected(chronology, parse(query, setting), arrangement)
