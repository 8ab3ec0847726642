"""The query language: from the text of a query to the tree that the options make too.

    query     = [ either ]
    either    = all { "or" all }
    all       = one { [ "and" ] one }                   a blank means and
    one       = { "not" | "-" } ( "(" either ")" | condition )
    condition = field ":" [ "=" ] ( word | phrase )     a field is a name of `FIELDS`
              | "@" name                                 a named query of the file
              | phrase                                   text to look for
              | word { word }                            a run of words, read by `timeline.query.words`
    word      = signs other than blanks, parentheses and double quotation marks
    phrase    = text between two " or two ', in which \\ stands before " ' and \\

So *not* binds tightest, then *and*, then *or*, in small letters or capitals, in English or German. A run of words is
read as ids, periods, names and text; "and" and "or" inside a name or a period belong to it. In a query that the file
names, another one is called by `@` alone. `=` leaves out the members of an actor. There are no regular expressions.

The text is read from left to right with a stack of its own, so that no query is too deep for the interpreter; the tree
has limits, since it is walked in the ordinary way.
"""

import re
from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple, NoReturn, TypeVar

from timeline.chronology.words import said
from timeline.errors import InvalidValueError, UsageError
from timeline.query.errors import LoopError, NestedError, QueryError
from timeline.query.fields import FIELDS, contents, is_value
from timeline.query.fields.dates import ENDS, between
from timeline.query.fields.filter import Filter, Setting, shortened
from timeline.query.frames import (
    DEEPEST,
    LONGEST,
    MOST,
    Frame,
    Subtree,
    joined_by_and,
    joined_by_or,
    turned_over,
)
from timeline.query.lexer import Token, tokens
from timeline.query.tree import EVERYTHING, Named, Query, Term, quoted
from timeline.query.words.little import OPERATORS
from timeline.text import fold, nearest

if TYPE_CHECKING:  # words are read with what is imported when there are any
    from timeline.query.words.lexicon import Lexicon, Meaning
    from timeline.query.words.pieces import Piece

T = TypeVar("T")


class Reading(NamedTuple):
    """Words of a query as they were typed, and what they were read as; None where they were passed over."""

    words: str
    query: Query | None


def parse(query: str, setting: Setting) -> Query:
    """Read a query as the tree that options with the same meaning make; an empty one is everything.

    Raises `QueryError`, with the place, for what is no query, an unknown actor, kind or the like, and for more than
    `LONGEST` characters, `MOST` conditions or `DEEPEST` levels.
    """
    return _Parser(setting).read(query).query


def parse_words(query: str, setting: Setting) -> tuple[Query, tuple[Reading, ...]]:
    """Read a query, and say how each of its words without a field was read. Raises as `parse`."""
    parser = _Parser(setting)
    return parser.read(query).query, tuple(parser.readings)


class _Parser:
    """The parsing of one query, and of the named queries in it, each of them once."""

    def __init__(self, setting: Setting) -> None:
        self.setting = setting
        self.named: dict[str, Subtree] = {}
        self.calls: list[str] = []
        self.known: dict[str, frozenset[str]] = {}
        self.lexicons: dict[str, Lexicon] = {}
        self.readings: list[Reading] = []

    @cached_property
    def ids(self) -> frozenset[str]:
        """The ids of the events."""
        return frozenset(event.id for event in self.setting.chronology.events)

    def lexicon(self, query: str) -> "Lexicon":
        """The names that its words can be; in a query that the file names, those of its queries are not among them."""
        from timeline.query.words.lexicon import Lexicon

        if query not in self.lexicons:
            self.lexicons[query] = Lexicon(self.setting.chronology, query, queries=not self.calls)
        return self.lexicons[query]

    def read(self, query: str) -> Subtree:
        """Read the text of a query."""
        if len(query) > LONGEST:
            what = f"a query has at most {LONGEST:,} characters; this one has {len(query):,}"
            raise QueryError(what, query, LONGEST, LONGEST + 1)
        stack = [Frame(0)]
        waiting = list(tokens(query))[::-1]
        size = 0
        while (token := waiting.pop()).kind != "end":
            size += self._take(query, stack, token, waiting)
            if size > MOST:
                what = f"a query holds at most {MOST:,} conditions; this one has more"
                raise QueryError(what, query, token.start, token.end)
        return self._whole(query, stack, token)

    def _take(self, query: str, stack: list[Frame], token: Token, waiting: list[Token]) -> int:
        """Take in what a token begins, and give the number of conditions that it stands for."""
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
            case "-":
                self._pass_over(query, token)
            case "word":
                return self._run(query, stack[-1], [token, *_following(waiting)])
            case _:
                return self._condition(query, stack[-1], token)
        return 0

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
        if frame.waiting or frame.is_empty:
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
            part = turned_over(part)
        frame.negations = 0
        frame.waiting = None
        if part.depth > DEEPEST:
            what = f"conditions nest at most {DEEPEST} deep; these nest deeper"
            raise QueryError(what, query, token.start, token.end)
        frame.parts.append(part)

    # --- Runs of words ----------------------------------------------------------------------------------------

    def _run(self, query: str, frame: Frame, run: Sequence[Token]) -> int:
        """Take in a run of words, and give the number of conditions that it stands for."""
        from timeline.query.words.pieces import Sort

        size = 0
        for piece in self._pieces(query, run, negated=bool(frame.negations)):
            first, last = run[piece.first], run[piece.last - 1]
            token = Token("condition", first.start, last.end, value=query[first.start : last.end])
            if piece.sort is Sort.OR:
                self._operator(query, frame, token._replace(kind="or"))
            elif piece.sort is Sort.PASSED_OVER:
                self._pass_over(query, first)
            elif piece.sort is Sort.ALL:
                self._note(token.value, EVERYTHING)
                self._add(query, frame, Subtree(EVERYTHING, 0, 0), token)
            else:
                size += self._piece(query, frame, piece, token)
        return size

    def _pieces(self, query: str, run: Sequence[Token], *, negated: bool) -> "list[Piece]":
        from timeline.query.words.reading import UnreadableError, read_run

        words = [query[token.start : token.end] for token in run]

        def find_id(place: int) -> str:
            if words[place] not in self.ids and not contents.WHOLE_DAY.match(words[place]):
                return ""
            chronology = self.setting.chronology
            event = _placed(query, run[place], lambda: contents.find_event(words[place], chronology))
            return "" if event is None else event.id

        try:
            return read_run(words, self.lexicon(query), find_id, self.setting.today, negated=negated)
        except UnreadableError as error:
            raise QueryError(error.what, query, run[error.first].start, run[error.last - 1].end) from error

    def _pass_over(self, query: str, token: Token) -> None:
        if token.kind == "-":
            raise QueryError(
                'a condition is expected after "-", without a blank', query, token.start, token.end
            )
        self._note(token.value, None)

    def _note(self, words: str, query: Query | None) -> None:
        if not self.calls:
            self.readings.append(Reading(words, query))

    def _piece(self, query: str, frame: Frame, piece: "Piece", token: Token) -> int:
        """Take in words that mean something, and give the number of conditions that they stand for."""
        parts = [self._meant(query, token, meaning) for meaning in piece.meanings]
        part = joined_by_or(parts)
        self._note(token.value, part.query)
        if frame.negations or not piece.is_moment:
            self._add(query, frame, part, token)
            return part.size
        frame.waiting = None
        if ends := _open_end(part.query):
            frame.spans.append((ends, token))
            return part.size
        frame.moments_at = frame.moments_at if frame.moments else len(frame.parts)
        frame.moments.append(part)
        return part.size

    def _meant(self, query: str, token: Token, meaning: "Meaning") -> Subtree:
        if meaning.is_query:
            return self._named(query, token._replace(value=meaning.value))
        row = FIELDS[meaning.field]
        return Subtree(_placed(query, token, lambda: row(meaning.value, self.setting)), 1, 1)

    # --- Ends --------------------------------------------------------------------------------------------------

    def _end_of_all(self, query: str, frame: Frame) -> None:
        """End what is joined by "and"."""
        if frame.moments:
            frame.parts.insert(frame.moments_at, joined_by_or(frame.moments))
        if frame.ends or frame.spans:
            frame.parts.append(Subtree(self._span(query, frame), 1, 1))
        frame.done.append(joined_by_and(frame.parts))
        frame.parts, frame.moments, frame.spans, frame.ends = [], [], [], {}

    def _span(self, query: str, frame: Frame) -> Query:
        """Make one period of all begins and ends."""
        begin, end = ([frame.ends[name].value] if name in frame.ends else [] for name in ENDS)
        begin += [value.removesuffix("..") for value, _ in frame.spans if value.endswith("..")]
        end += [value.removeprefix("..") for value, _ in frame.spans if value.startswith("..")]
        asked = [*frame.ends.values(), *(token for _, token in frame.spans)]
        last = max(asked, key=lambda token: token.start)
        return _placed(query, last, lambda: between(begin, end, self.setting))

    def _closed(self, query: str, frame: Frame, token: Token) -> Subtree:
        """End what stands between parentheses, or the query."""
        if frame.waiting:
            what = f'a condition is expected after "{query[frame.waiting.start : frame.waiting.end]}"'
            raise QueryError(what, query, frame.waiting.start, frame.waiting.end)
        if frame.is_empty:
            raise QueryError(
                "a condition is expected between the parentheses", query, frame.opened, token.end
            )
        self._end_of_all(query, frame)
        return joined_by_or(frame.done)

    # --- Conditions --------------------------------------------------------------------------------------------

    def _term(self, query: str, token: Token) -> Term:
        def make() -> Term:
            if not token.field:
                return contents.text(token.value, self.setting)
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
            inside = self.read(known[name].query)
        except LoopError:
            raise
        except QueryError as error:
            what = f"@{name} cannot be read: {error.what}"
            raise NestedError(what, query, token.start, token.end) from error
        finally:
            self.calls.pop()
        chronology = self.setting.chronology
        called = Named(name, inside.query, lambda language: said(chronology, "queries", name, language))
        self.named[name] = Subtree(called, inside.size, inside.depth + 1)
        return self.named[name]


def _following(waiting: list[Token]) -> list[Token]:
    """Take the words that follow a word, with "and", "or" and dashes that stand between two of them."""
    found: list[Token] = []
    while True:
        between_words = (
            len(waiting) > 1 and waiting[-1].kind in ("and", "or", "-") and waiting[-2].kind == "word"
        )
        if waiting[-1].kind != "word" and not between_words:
            return found
        found.append(waiting.pop())


def _open_end(query: Query) -> str:
    """Return the text of a period that has one end alone, of a condition that is one."""
    period = query.period if isinstance(query, Term) else None
    if period is None or period.month is not None or (period.first is None) == (period.last is None):
        return ""
    return period.text if period.text.startswith("..") or period.text.endswith("..") else ""


def _placed(query: str, token: Token, make: Callable[[], T]) -> T:
    """Make something of a word of the query, and give the place of that word to what goes wrong."""
    try:
        return make()
    except QueryError:
        raise  # it has a place already
    except (UsageError, InvalidValueError) as error:
        raise QueryError(str(error), query, max(token.start, token.at), token.end) from error
