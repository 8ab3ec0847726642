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
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple, NoReturn, TypeVar

from timeline.errors import InvalidValueError, UsageError
from timeline.query.errors import LoopError, NestedError, QueryError
from timeline.query.fields import FIELDS, contents, is_value
from timeline.query.fields.dates import ENDS, between
from timeline.query.fields.filter import Filter, Setting, shortened
from timeline.query.lexer import OPERATORS, Token, tokens
from timeline.query.tree import EVERYTHING, And, Not, Or, Query, Term, all_of, any_of, negate, quoted
from timeline.text import fold, nearest

LONGEST = 100_000
"""Characters of a query."""

MOST = 1000
"""Conditions of a query, those of the named queries in it counted."""

DEEPEST = 100
"""How deep conditions nest, when parentheses that change nothing are taken away; and named queries a fifth of it."""


class Subtree(NamedTuple):
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

    done: list[Subtree] = field(default_factory=list)
    parts: list[Subtree] = field(default_factory=list)
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
    return _Parser(setting).read(query).query


class _Parser:
    """The parsing of one query, and of the named queries in it, each of them once."""

    def __init__(self, setting: Setting) -> None:
        self.setting = setting
        self.named: dict[str, Subtree] = {}
        self.calls: list[str] = []
        self.known: dict[str, frozenset[str]] = {}

    @cached_property
    def ids(self) -> frozenset[str]:
        """The ids of the events."""
        return frozenset(event.id for event in self.setting.chronology.events)

    def read(self, query: str) -> Subtree:
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

    def _whole(self, query: str, stack: list[Frame], end: Token) -> Subtree:
        """End the query."""
        if len(stack) > 1:
            opened = stack[-1].opened
            raise QueryError('this "(" is never closed; expected is ")"', query, opened, opened + 1)
        if not query.strip():
            return Subtree(EVERYTHING, 0, 0)
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
        part = self._named(query, token) if token.kind == "@" else Subtree(self._term(query, token), 1, 1)
        self._add(query, frame, part, token)
        return part.size

    def _add(self, query: str, frame: Frame, part: Subtree, token: Token, *, turned: bool = False) -> None:
        if (frame.negations + turned) % 2:
            deeper = -1 if isinstance(part.query, Not) else 1
            part = Subtree(negate(part.query), part.size, part.depth + deeper)
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
            frame.parts.append(Subtree(span, 1, 1))
        frame.done.append(_joined(all_of, And, frame.parts))
        frame.parts = []
        frame.ends = {}

    def _closed(self, query: str, frame: Frame, token: Token) -> Subtree:
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
            return FIELDS[token.field](token.value, setting)

        return _placed(query, token, make)

    def _no_words_left_out(self, query: str, token: Token) -> None:
        """Refuse `date:September 2025`, which would be September of any year and the text "2025"."""
        row = FIELDS[token.field]
        for count in range(3, 0, -1):
            following = re.match(
                rf"(?:\s+[^\s()\"':]+){{{count}}}(?![^\s()])", query[token.end : token.end + 100]
            )
            whole = f"{token.value}{following[0]}" if following else ""
            if (
                whole
                and not set(OPERATORS).intersection(whole.casefold().split()[1:])
                and self._knows(row, whole)
            ):
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
        if not token.phrase and (token.value in self.ids or contents.WHOLE_DAY.match(token.value)):
            event = contents.find_event(token.value, self.setting.chronology)
            if event is not None:
                return contents.id(event.id, self.setting)
        return contents.text(token.value, self.setting)

    def _named(self, query: str, token: Token) -> Subtree:
        known = self.setting.chronology.queries
        name = self.setting.chronology.declared_id("queries", token.value) or token.value

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


def _joined(join: Callable[[list[Query]], Query], node: type[And | Or], parts: list[Subtree]) -> Subtree:
    if len(parts) == 1:
        return parts[0]
    depth = 1 + max(part.depth - isinstance(part.query, node) for part in parts)
    return Subtree(join([part.query for part in parts]), sum(part.size for part in parts), depth)
