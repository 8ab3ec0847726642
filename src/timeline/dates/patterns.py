"""How a language writes calendar dates: patterns of CLDR's kind, ours for en and de, else Babel's.

A pattern is filled in with our own numbers, since Babel knows no year before 1. Of the letters of a pattern,
`d`, `M`, `L`, `y` and `E` are filled in; blanks of every width become plain ones.
"""

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from timeline.dates.calendar import day_number, weekday

if TYPE_CHECKING:
    from babel import Locale


class Style(NamedTuple):
    """The patterns of one style, short or long.

    `day` and `month` have the year, `day_in_year` and `month_in_year` leave it to a heading. `ranges` gives
    the left and the right side of a range by the name of such a pattern and the greatest field that
    differs, `d` or `M`.
    """

    day: str
    day_in_year: str
    month: str
    month_in_year: str
    weekday: str
    ranges: dict[tuple[str, str], tuple[str, str]]


class DatePatterns(NamedTuple):
    """How one language writes dates; each tuple of names is empty in front, so that January is 1.

    `joined` are the months as they stand beside a day or after a preposition; 3 and 4 are CLDR's widths.
    """

    joined: dict[int, tuple[str, ...]]
    alone: dict[int, tuple[str, ...]]
    weekdays: tuple[str, ...]
    quarters: dict[str, tuple[str, ...]]
    styles: dict[str, Style]


class Day(NamedTuple):
    """A day, a month or a year to be written; what is not written is 0."""

    year: int
    month: int = 0
    day: int = 0


def day_first(day: str, month: str, single: str, full: str) -> Style:
    """Return the patterns of a language that writes day, month and year in this order."""
    return Style(
        day=f"{day} y",
        day_in_year=day,
        month=f"{month} y",
        month_in_year=month,
        weekday=full,
        ranges={
            ("day", "d"): (single, f"{day} y"),
            ("day", "M"): (day, f"{day} y"),
            ("day_in_year", "d"): (single, day),
            ("day_in_year", "M"): (day, day),
            ("month", "M"): (month, f"{month} y"),
            ("month_in_year", "M"): (month, month),
        },
    )


def english() -> DatePatterns:
    """Return the patterns of English: day, month, year, without a point."""
    short = ("", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
    long = (
        "", "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    )  # fmt: skip
    return DatePatterns(
        joined={3: short, 4: long},
        alone={3: short, 4: long},
        weekdays=("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
        quarters=dict.fromkeys(("short", "long"), ("", "'Q1' y", "'Q2' y", "'Q3' y", "'Q4' y")),
        styles={
            "short": day_first("d MMM", "MMM", "d", "EEEE, d MMM y"),
            "long": day_first("d MMMM", "MMMM", "d", "EEEE, d MMMM y"),
        },
    )


def german() -> DatePatterns:
    """Return the patterns of German, with the abbreviations of Duden and CLDR."""
    short = (
        "", "Jan.", "Feb.", "März", "Apr.", "Mai", "Juni", "Juli", "Aug.", "Sept.", "Okt.", "Nov.", "Dez.",
    )  # fmt: skip
    long = (
        "", "Januar", "Februar", "März", "April", "Mai", "Juni",
        "Juli", "August", "September", "Oktober", "November", "Dezember",
    )  # fmt: skip
    return DatePatterns(
        joined={3: short, 4: long},
        alone={3: short, 4: long},
        weekdays=("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"),
        quarters={
            "short": ("", "'Q1' y", "'Q2' y", "'Q3' y", "'Q4' y"),
            "long": ("", "1. 'Quartal' y", "2. 'Quartal' y", "3. 'Quartal' y", "4. 'Quartal' y"),
        },
        styles={
            "short": day_first("d. MMM", "MMM", "d.", "EEEE, d. MMM y"),
            "long": day_first("d. MMMM", "MMMM", "d.", "EEEE, d. MMMM y"),
        },
    )


@cache
def patterns_of(code: str) -> DatePatterns:
    """Return the patterns of a language (`uk`, `pt-BR`); those of English where it is not known."""
    base = code.replace("_", "-").casefold().partition("-")[0]
    if base == "en":
        return english()
    if base == "de":
        return german()
    from babel import Locale, UnknownLocaleError

    try:
        return from_babel(Locale.parse(code.replace("-", "_")))
    except (UnknownLocaleError, ValueError, TypeError):
        return english()


def from_babel(locale: "Locale") -> DatePatterns:
    """Return the patterns of a language as CLDR has them."""
    months = locale.months
    return DatePatterns(
        joined={3: names(months["format"]["abbreviated"]), 4: names(months["format"]["wide"])},
        alone={3: names(months["stand-alone"]["abbreviated"]), 4: names(months["stand-alone"]["wide"])},
        weekdays=tuple(locale.days["format"]["wide"][number] for number in range(7)),
        quarters={"short": quarter_names(locale, "yQQQ"), "long": quarter_names(locale, "yQQQQ")},
        styles={"short": babel_style(locale, "MMM", "medium"), "long": babel_style(locale, "MMMM", "long")},
    )


def names(table: dict[int, str]) -> tuple[str, ...]:
    """Return the twelve names of months, January at 1."""
    return ("", *(plain_blanks(table[number]) for number in range(1, 13)))


def plain_blanks(text: str) -> str:
    """Return a text with one plain blank for every run of blanks, and without invisible marks of direction."""
    return re.sub(r"\s+", " ", text).translate({0x200B: None, 0x200E: None, 0x200F: None})


def babel_style(locale: "Locale", month: str, format_name: str) -> Style:
    """Return the patterns of one style; a long one that CLDR lacks is made from the short one."""

    def skeleton(name: str) -> str:
        return plain_blanks(locale.datetime_skeletons[name.replace("MMM", month)].pattern)

    def sides(name: str, field: str) -> tuple[str, str]:
        found = locale.interval_formats.get(name.replace("MMM", month)) or locale.interval_formats[name]
        left, right = (widened(plain_blanks(side), month) for side in found[field])
        return left, right

    ranges = {}
    for name, key, fields in (
        ("yMMMd", "day", "dM"),
        ("MMMd", "day_in_year", "dM"),
        ("yMMM", "month", "M"),
        ("MMM", "month_in_year", "M"),
    ):
        for field in fields:
            ranges[key, field] = sides(name, field)
    day = plain_blanks(locale.date_formats[format_name].pattern) if month == "MMMM" else skeleton("yMMMd")
    return Style(
        day=day,
        day_in_year=skeleton("MMMd"),
        month=skeleton("yMMM"),
        month_in_year="LLLL" if month == "MMMM" else "LLL",
        weekday=plain_blanks(locale.date_formats["full"].pattern),
        ranges=ranges,
    )


def widened(pattern: str, month: str) -> str:
    """Return a short pattern with its months written out, where `month` asks for it."""
    if month == "MMM":
        return pattern
    return re.sub(r"(?<![ML])([ML])\1{2}(?![ML])", lambda match: match[1] * 4, pattern)


def quarter_names(locale: "Locale", skeleton: str) -> tuple[str, ...]:
    """Return the patterns of the four quarters, each with its name in it as text."""
    pattern = plain_blanks(locale.datetime_skeletons[skeleton].pattern)
    table = locale.quarters["format"]["wide" if "QQQQ" in pattern else "abbreviated"]
    return ("", *(re.sub("Q+", f"'{plain_blanks(table[number])}'", pattern) for number in range(1, 5)))


FIELD = re.compile(r"'([^']*)'|([A-Za-z])(\2*)|([^'A-Za-z]+)")


@cache
def fields_of(pattern: str) -> tuple[tuple[str, str], ...]:
    """Return the fields of a pattern and the text between them, in order."""
    found = []
    for match in FIELD.finditer(pattern):
        quoted, letter, more, literal = match.groups()
        found.append((letter + more, "") if letter else ("", quoted if quoted is not None else literal))
    return tuple(found)


def fill(pattern: str, day: Day, patterns: DatePatterns, *, joined: bool = False) -> str:
    """Write a day, month or year with a pattern; `joined`: as it stands after a preposition."""
    written = []
    for field, literal in fields_of(pattern):
        letter, width = field[:1], len(field)
        if not letter:
            written.append(literal)
        elif letter == "y":
            written.append(str(day.year if day.year > 0 else 1 - day.year))
        elif letter == "d":
            written.append(f"{day.day:0{width}}")
        elif letter in "ML":
            written.append(month_name(day.month, width, patterns, joined=joined or letter == "M"))
        elif letter in "Ec":
            written.append(patterns.weekdays[weekday(day_number(day.year, day.month, day.day))])
    return " ".join("".join(written).split())  # an era that is left out leaves two blanks


def month_name(month: int, width: int, patterns: DatePatterns, *, joined: bool) -> str:
    """Write a month: as a number, short or long."""
    if width < 3:
        return f"{month:0{width}}"
    return (patterns.joined if joined else patterns.alone)[min(width, 4)][month]
