"""From a run of words to its pieces: ids, periods, names, text.

Of all ids, periods and names that stand in a run, those are taken that leave the fewest words over, in the fewest
pieces: "west 2025" is one name, "belarus 1 may 2025" a name and a day. What is left over is text.
"""

import datetime
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from functools import lru_cache
from itertools import pairwise

from timeline.dates import DateError
from timeline.dates.spoken import (
    can_stand_in_a_period,
    in_figures,
    is_month,
    is_short_month,
    only_joins,
    says_when,
    spoken,
    why_no_period,
)
from timeline.query.words.lexicon import Lexicon, Meaning
from timeline.query.words.little import ASKING, OPERATORS, PASSED_OVER, WANTS_A_PERIOD
from timeline.query.words.pieces import Piece, Sort, Typed, divide, typed
from timeline.query.words.spelling import Key, key_of, trimmed
from timeline.text import fold

LONGEST_PERIOD = 9
"""Words of the longest period that is looked for: "from 11 september 2025 to the 12 october 2025" is one."""

FindId = Callable[[int], str]
"""Return the id that the word in a place is, or is the beginning of; empty for none."""


class UnreadableError(ValueError):
    """Words of a run that can be nothing, the places of the first and behind the last, and what is wrong with them."""

    def __init__(self, what: str, first: int, last: int) -> None:
        self.what = what
        self.first = first
        self.last = last
        super().__init__(what)


def read_run(
    words: Sequence[str], lexicon: Lexicon, find_id: FindId, today: datetime.date, *, negated: bool = False
) -> list[Piece]:
    """Read a run of words; its pieces, in order, take all of them. `negated` says that "not" stands before it.

    "or" between two words may stand in it: where it belongs to no period and no name, it is a piece of its own. Raises
    `UnreadableError` for figures that are neither period nor name, and for "since" and the like without a period.
    """
    run = typed(words)
    ids = [
        Piece(place, place + 1, Sort.ID, (Meaning("id", found),))
        for place in range(len(words))
        if (found := find_id(place))
    ]
    taken = {piece.first for piece in ids}
    periods = {
        (piece.first, piece.last): piece for piece in _periods(words, today) if piece.first not in taken
    }
    names = [
        _either(piece, periods)
        for piece in _names(run, lexicon.find, lexicon.longest)
        if piece.first not in taken
    ]
    pieces = [*ids, *periods.values(), *names]
    chosen = divide(len(words), pieces)
    if any(_is_content(words[place]) for place in _left_over(len(words), chosen)):
        countries = _names(run, lexicon.country, lexicon.longest)
        chosen = divide(len(words), [*pieces, *countries])
    return list(_whole(words, chosen, lexicon, negated=negated))


def _either(name: Piece, periods: dict[tuple[int, int], Piece]) -> Piece:
    """Let a lone month or season that is also a name be both."""
    period = periods.get((name.first, name.last))
    if period is None or name.length > 1 or period.meanings[0].value[0].isdigit():
        return name
    del periods[name.first, name.last]
    return name._replace(meanings=(*period.meanings, *name.meanings))


def _periods(words: Sequence[str], today: datetime.date) -> Iterator[Piece]:
    """Return all periods that stand in a run."""
    fits = [can_stand_in_a_period(word) for word in words]
    names_time = [says_when(word) for word in words]
    for first in range(len(words)):
        for last in range(first + 1, min(first + LONGEST_PERIOD, len(words)) + 1):
            if not fits[last - 1]:
                break
            span = words[first:last]
            if not any(names_time[first:last]) or _adds_nothing(span[0]) or _adds_nothing(span[-1]):
                continue
            if values := _period(tuple(span), today):
                meanings = tuple(Meaning("date", value) for value in values)
                yield Piece(first, last, Sort.PERIOD, meanings)


def _adds_nothing(word: str) -> bool:
    """Whether a period is the same without this word at its begin or end, and the word is passed over there."""
    return only_joins(word) and (fold(word) in PASSED_OVER or not any(map(str.isalnum, word)))


@lru_cache(maxsize=4096)
def _period(words: tuple[str, ...], today: datetime.date) -> tuple[str, ...]:
    """Read the words of a period, in figures; several lone months make none, nor does one that is cut short."""
    if len(words) == 1 and is_short_month(words[0]):
        return ()
    if len(words) > 1 and all(word.isdigit() for word in words):
        return ()
    text = " ".join(words).strip("\"'“”„«»()").rstrip(".,;:!?")
    several = (
        f"{' and '.join(words[:-1])} {words[-1]}" if len(words) > 2 and all(map(is_month, words[:-1])) else ""
    )
    for said in filter(None, (text, several)):  # "october november 2025" is "october and november 2025"
        with suppress(DateError):
            if found := spoken(said, today):
                return tuple(map(in_figures, found))
    return ()


def _names(
    run: Sequence[Typed], find: Callable[[Key, str], tuple[Meaning, ...]], longest: int
) -> Iterator[Piece]:
    """Return all names that stand in a run; the last word of one may say that it owns what follows."""
    for first, begin in enumerate(run):
        before: Key = ()
        for last, word in enumerate(run[first:], first + 1):
            if not begin.key or len(before) >= longest:
                break
            typed_as = " ".join(one.text for one in run[first:last])
            keys = [before + own for own in (word.key, word.owner) if own]
            if meanings := next((found for key in keys if (found := find(key, typed_as))), ()):
                yield Piece(first, last, Sort.NAME, meanings)
            before += word.key


def _left_over(count: int, chosen: Sequence[Piece]) -> list[int]:
    taken = {place for piece in chosen for place in range(piece.first, piece.last)}
    return [place for place in range(count) if place not in taken]


def _is_content(word: str) -> bool:
    return any(map(str.isalpha, word)) and fold(trimmed(word)) not in PASSED_OVER | OPERATORS.keys()


def _whole(
    words: Sequence[str], chosen: Sequence[Piece], lexicon: Lexicon, *, negated: bool
) -> Iterator[Piece]:
    """Return the pieces of a run with those between them that are no period and no name."""
    left = _left_over(len(words), chosen)
    ors = [place for place in left if OPERATORS.get(fold(words[place])) == "or"]
    bounds = [-1, *ors, len(words)]
    rest = [Piece(place, place + 1, Sort.OR) for place in ors]
    for before, after in pairwise(bounds):
        places = [place for place in left if before < place < after]
        alone = len(places) == after - before - 1
        sorts = _passed_over(words, places, alone=alone, negated=negated and before < 0)
        for place in places:
            rest += _rest(words, place, lexicon, sorts.get(place, Sort.TEXT))
    yield from sorted([*chosen, *rest], key=lambda piece: piece.first)


def _passed_over(
    words: Sequence[str], places: Sequence[int], *, alone: bool, negated: bool
) -> dict[int, Sort]:
    """Say which words between two "or" are passed over.

    Where there is nothing else (`alone`), little words are looked for, unless one asks for events: for all of them.
    """
    bare = {place: fold(trimmed(words[place])) for place in places}
    over = {place: Sort.PASSED_OVER for place, word in bare.items() if word in PASSED_OVER}
    signs = {place: Sort.PASSED_OVER for place, word in bare.items() if not any(map(str.isalnum, word))}
    if not alone or len(over) + len(signs) < len(places):
        return over | signs
    asking = [place for place, word in bare.items() if word in ASKING]
    if asking and not negated:
        return over | signs | {asking[0]: Sort.ALL}
    return signs if over else {}


def _rest(words: Sequence[str], place: int, lexicon: Lexicon, sort: Sort) -> Iterator[Piece]:
    """Read a word that is part of no id, no period and no name."""
    word = trimmed(words[place])
    if fold(word) in WANTS_A_PERIOD:
        what = f'"{word}" is followed by no period of certain days; write {word} 2025-09, or text:{word} for the word'
        raise UnreadableError(what, place, place + 1)
    if any(map(str.isdigit, word)) and not any(map(str.isalpha, word)):
        raise _no_period(words, place)
    parts = [part for part in _parts(word) if part]
    named = [lexicon.find(key_of(part), part) for part in parts] if len(parts) > 1 else []
    if sort is not Sort.TEXT:
        yield Piece(place, place + 1, sort)
    elif named and all(named):
        yield from (Piece(place, place + 1, Sort.NAME, meanings) for meanings in named)
    else:
        yield Piece(place, place + 1, Sort.TEXT, (Meaning("word", word),))


def _parts(word: str) -> list[str]:
    for sign in "/–—":
        word = word.replace(sign, "-")
    return word.split("-")


def _no_period(words: Sequence[str], place: int) -> UnreadableError:
    """Say what is wrong with figures that are no period, together with the month that stands beside them."""
    hint = f"; to look for it in texts, write text:{trimmed(words[place])}"
    first, last = max(place - 1, 0), place + 2
    for begin, end in ((first, last), (first, place + 1), (place, last)):
        error = why_no_period(" ".join(words[begin:end]).rstrip(".,;:!?"))
        if len(error.proposals) > 1:
            return UnreadableError(f"{error}{hint}", begin, min(end, len(words)))
    return UnreadableError(f"{why_no_period(trimmed(words[place]))}{hint}", place, place + 1)
