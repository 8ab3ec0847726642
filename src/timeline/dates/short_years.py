"""Years that are written short, or could be: what each of them can stand for, as tokens.

Two figures can be of this century or the last; three can be a decade that lacks its figure; `1939/40` is two
years, a winter, or one year by two ways of counting; the 1900s are ten years or a hundred.
"""

from collections.abc import Iterator

from timeline.dates.points import WordsError
from timeline.dates.tokens import Token

Tokens = list[Token]


def alternatives(tokens: Tokens) -> list[tuple[Tokens, bool]]:
    """Return what the tokens can stand for, and whether that is sure; more than one where it is open."""
    found: list[tuple[Tokens, bool]] = [(with_short_years(tokens), True)]
    for expand in (one_or_all, dual, centuries, lacking_a_figure, hundreds):
        found = [(other, sure and still) for before, sure in found for other, still in expand(before)]
    return found


def with_short_years(tokens: Tokens) -> Tokens:
    """Mark as short the year of "11 March 15", and as a day what stands behind year and month: "2025-Sep-11"."""
    result = list(tokens)
    for at, (kind, value) in enumerate(tokens):
        before = [token[0] for token in tokens[max(at - 2, 0) : at] if token[0] != "comma"]
        if len(value) != 2 or kind not in {"number", "short"} or before != ["number", "month"]:
            continue
        if len(tokens[at - 2][1]) == 4:
            result[at] = ("number", value)
        elif is_last(tokens, at):
            result[at] = ("short", value)
    return result


def is_last(tokens: Tokens, at: int) -> bool:
    """Whether a date ends with this token: what follows is no field, and no era."""
    return at + 1 == len(tokens) or tokens[at + 1][0] in {"to", "and", "or", "comma", "mark"}


def centuries(tokens: Tokens) -> Iterator[tuple[Tokens, bool]]:
    """Yield the tokens with short years of this century, and of the last."""
    if not any(kind == "short" for kind, _ in tokens):
        yield tokens, True
        return
    for century in ("20", "19"):
        yield (
            [("number", century + value) if kind == "short" else (kind, value) for kind, value in tokens],
            False,
        )


def lacking_a_figure(tokens: Tokens) -> Iterator[tuple[Tokens, bool]]:
    """Yield the tokens as they are, and with years like 199 and 202 as decades, of which the last figure is open."""
    eras = {kind for kind, _ in tokens} & {"bce", "ce"}
    open_years = {
        value for kind, value in tokens if kind == "number" and len(value) == 3 and "180" <= value <= "209"
    }
    yield tokens, not open_years or bool(eras)
    if open_years and not eras:
        yield (
            [("decade", f"{value}0") if value in open_years else (kind, value) for kind, value in tokens],
            False,
        )


def hundreds(tokens: Tokens) -> Iterator[tuple[Tokens, bool]]:
    """Yield the tokens as they are, and with the 1900s as the century that they are as well."""
    hundred = any(kind == "decade" and value.endswith("00") for kind, value in tokens)
    yield tokens, not hundred
    if hundred:
        widened: Tokens = []
        for kind, value in tokens:
            if kind == "decade" and value.endswith("00"):
                widened += [("number", str(int(value[:2]) + 1)), ("century", "")]
            else:
                widened.append((kind, value))
        yield widened, False


def one_or_all(tokens: Tokens) -> Iterator[tuple[Tokens, bool]]:
    """Yield what `A..B` stands for: what lasts from A to B, or one of them, which is how the program writes that."""
    places = [at for at, (kind, _) in enumerate(tokens) if kind == "points"]
    if not places:
        yield tokens, True
        return
    yield [("to", "") if kind == "points" else (kind, value) for kind, value in tokens], False
    if len(places) == 1:
        yield [("between", ""), *tokens[: places[0]], ("and", ""), *tokens[places[0] + 1 :]], False


def dual(tokens: Tokens) -> Iterator[tuple[Tokens, bool]]:
    """Yield what `1939/40` stands for: a winter's year, the later year beside a month, or both years.

    Until 1752 the year began on 25 March in England, so that 15 January 1743/44 is in 1744 as years are counted now.
    """
    texts = [value for kind, value in tokens if kind == "dual"]
    if not texts:
        one_winter = of_one_winter(tokens)
        yield one_winter or tokens, not one_winter
        return
    first, last = both_years(texts[0])
    follows = int(last) == int(first) + 1
    months = [int(value) for kind, value in tokens if kind == "month"]
    if len(texts) > 1 or (months > [3] and follows):
        raise WordsError
    if ("season", "24") in tokens and follows:
        yield with_years(tokens, [("number", first)]), True
    elif months and not follows:
        yield with_years(tokens, [("number", first), ("to", ""), ("number", last)]), False
    elif months:
        yield with_years(tokens, [("number", last)]), False
    elif {kind for kind, _ in tokens} <= {"dual", "about", "perhaps", "mark"}:
        yield with_years(tokens, [("number", first), ("to", ""), ("number", last)]), False
        if follows and "/" in texts[0]:
            yield (
                [("between", ""), *with_years(tokens, [("number", first), ("and", ""), ("number", last)])],
                False,
            )
    else:
        raise WordsError


def of_one_winter(tokens: Tokens) -> Tokens:
    """Return "winter 2024-2025" as the winter of its first year; nothing for all else."""
    kinds = [kind for kind, _ in tokens]
    if kinds != ["season", "number", "to", "number"] or tokens[0][1] != "24":
        return []
    first, last = tokens[1][1], tokens[3][1]
    return tokens[:2] if int(last) == int(first) + 1 else []


def with_years(tokens: Tokens, years: Tokens) -> Tokens:
    """Return the tokens with these in place of the dual year."""
    at = next(number for number, (kind, _) in enumerate(tokens) if kind == "dual")
    return [*tokens[:at], *years, *tokens[at + 1 :]]


def both_years(text: str) -> tuple[str, str]:
    """Return the two years of `1939/40`, the later one whole. Raises `WordsError` where it is no later one."""
    first, short = text[:4], text[5:]
    last = first[: 4 - len(short)] + short
    if last == f"{first[: -len(short)]}{'0' * len(short)}":  # 1999/00
        last = str(int(last) + 10 ** len(short))
    if int(last) <= int(first):
        raise WordsError
    return first, last
