"""Dates for people, in their language: the phrases around days, months and years.

Nothing is ever shown more exactly than it is written. A range for what lasts is joined by a dash ("12–16
Sep 2025"), one for a moment somewhere in it by two points or in words ("12..16 Sep 2025"). A few patterns
of unspecified digits for which people have no words (`2X13`) are shown as they are written.
"""

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from timeline.dates.calendar import civil, iso_year, part_of_year
from timeline.dates.days import Years, numbers_up_to
from timeline.dates.parse import Form, Part, Range, unit
from timeline.dates.patterns import Day, Language, Style, fill, language_of
from timeline.dates.phrases import PHRASES

if TYPE_CHECKING:
    from timeline.dates.date import Date
    from timeline.dates.heading import Heading
    from timeline.dates.periods import Period

ENGLISH = PHRASES["en"]
EN_DASH = "–"

DASHES = " –-—~～〜‐"
"""What CLDR ends the left side of a range with; the joint is ours."""

GREGORIAN = 577_736
"""15 October 1582: before it, a proleptic day of the week is not the one that people then had."""


class Writer(NamedTuple):
    """A language, a style, and the year that is left out."""

    language: Language
    phrases: dict[str, str]
    style: str
    without_year: bool = False

    @property
    def patterns(self) -> Style:
        """The patterns of days, months and years."""
        return self.language.styles[self.style]

    def say(self, name: str, text: str, level: str = "") -> str:
        """Put a date, of a level (day, month or year), into a phrase."""
        return self.find(name, level).format(text, of=text)

    def governs(self, name: str, level: str = "") -> bool:
        """Tell whether a phrase wants the month of its date in the genitive."""
        return "{of}" in self.find(name, level)

    def find(self, name: str, level: str = "") -> str:
        """Find a phrase in the most special wording that the language has, else in English."""
        wordings = (f"{name} {level} {self.style}", f"{name} {self.style}", f"{name} {level}", name)
        known = (
            phrases[wording]
            for phrases in (self.phrases, ENGLISH)
            for wording in wordings
            if wording in phrases
        )
        return next(known)

    def write(self, day: Day, *, joined: bool = False) -> str:
        """Write one day, month or year."""
        if not day.month:
            return self.with_era(str(written_year(day.year)), day.year)
        name = "day" if day.day else "month"
        if self.without_year:
            return fill(getattr(self.patterns, f"{name}_in_year"), day, self.language, joined=joined)
        return self.with_era(fill(getattr(self.patterns, name), day, self.language, joined=joined), day.year)

    def with_era(self, text: str, year: int) -> str:
        """Say which side of year 1 a year is on, where its number alone does not."""
        if year < 1:
            return self.say("bce", text)
        return self.say("ce", text) if year < 100 else text

    def sides(self, first: Day, last: Day) -> tuple[str, str]:
        """Write two of a kind, one of them without what the other says as well."""
        name = "day" if first.day else "month"
        key = f"{name}_in_year" if self.without_year else name
        field = "y" if first.year != last.year else "M" if first.month != last.month else "d"
        pair = self.patterns.ranges.get((key, field))
        if first == last or not first.month or pair is None:
            return self.write(first), self.write(last)
        left, right = (
            fill(pattern, day, self.language) for pattern, day in zip(pair, (first, last), strict=True)
        )
        return left.rstrip(DASHES), right if self.without_year else self.with_era(right, last.year)

    def span(self, first: Day, last: Day, joint: str = EN_DASH) -> str:
        """Write a range; blanks stand around its joint where they stand inside its ends."""
        if first == last:
            return self.write(first)
        if not first.month and not last.month and (first.year < 1) == (last.year < 1):
            return self.with_era(f"{written_year(first.year)}{joint}{written_year(last.year)}", last.year)
        if bool(first.month) != bool(last.month) or bool(first.day) != bool(last.day):
            return f"{self.write(first)} {joint} {self.write(last)}"
        left, right = self.sides(first, last)
        same_month = first.day and (first.year, first.month) == (last.year, last.month)
        wide = not same_month and (" " in left or "-" in left or self.style == "long")
        three_points = left.endswith(".") and joint == ".."
        return f"{left} {joint} {right}" if wide or three_points else f"{left}{joint}{right}"

    def some(self, first: Day, last: Day) -> str:
        """Write "one of those from first to last": in words where the language has them, else with ".."."""
        level = level_of(first)
        phrase = next(
            (
                self.phrases[wording]
                for wording in (f"some {level} {self.style}", f"some {self.style}", "some")
                if wording in self.phrases
            ),
            "",
        )
        if first == last or not phrase:
            return self.span(first, last, "..")
        return phrase.format(*self.sides(first, last))

    def listed(self, texts: list[str], joint: str) -> str:
        """Join several with "and" or "or"."""
        if len(texts) == 1:
            return texts[0]
        return f"{', '.join(texts[:-1])} {self.find(joint)} {texts[-1]}"

    def several(self, days: list[Day], joint: str) -> str:
        """List days, months or years; what they all share is said once."""
        if len(days) == 1:
            return self.write(days[0])
        differing = [self.sides(left, right) for left, right in pairwise(days)]
        one_month = len({(day.year, day.month) for day in days}) == 1
        one_year = len({day.year for day in days}) == 1
        one_kind = len({level_of(day) for day in days}) == 1
        if (
            not one_kind
            or not one_year
            or (not one_month and any(a.month == b.month for a, b in pairwise(days)))
        ):
            return self.listed([self.write(day) for day in days], joint)
        year_first = str(written_year(days[0].year)) in differing[0][0] and not self.without_year
        if year_first:
            return self.listed([differing[0][0], *(right for _, right in differing)], joint)
        return self.listed([*(left for left, _ in differing), differing[-1][1]], joint)


def writer(language: str, style: str, *, without_year: bool = False) -> Writer:
    """Give the writer of a language; English where the language is not known."""
    base = language.replace("_", "-").casefold().partition("-")[0]
    return Writer(language_of(language), PHRASES.get(base, ENGLISH), style, without_year)


def written_year(year: int) -> int:
    """Count an astronomical year as people do: 0 is the year 1 before the era."""
    return year if year > 0 else 1 - year


def level_of(day: Day) -> str:
    """Name the unit."""
    return "day" if day.day else "month" if day.month else "year"


def show(date: "Date", language: str, *, style: str, year: int | None) -> str:
    """Write a date for people."""
    form = date.form
    hand = writer(language, style, without_year=year is not None and lies_in_year(form, year))
    if date.unknown:
        return hand.find("no date")
    if form.shape == "interval":
        return show_interval(hand, form)
    if form.shape == "date":
        part = form.items[0]
        assert isinstance(part, Part)  # noqa: S101  the shape says so
        if date.exact and style == "long" and date.earliest is not None and date.earliest >= GREGORIAN:
            day = Day(*civil(date.earliest))
            text = hand.with_era(fill(hand.patterns.weekday, day, hand.language), day.year)
            return text + time_text(part.time)
        return show_part(hand, part)
    return show_set(hand, form)


def lies_in_year(form: Form, year: int) -> bool:
    """Tell whether all that is shown of a date are months and days of this year."""
    text = iso_year(year)
    parts = [
        part
        for item in form.items
        for part in (item if isinstance(item, Range) else (item,))
        if isinstance(part, Part)
    ]
    return all(
        part.year == text and part.month.strip("X") and ("X" in part.month or part.month <= "12")
        for part in parts
    ) and not any("X" in part.month and part.day for part in parts)


def show_part(hand: Writer, part: Part, *, joined: bool = False) -> str:
    """Write one calendar date with its marks and its time."""
    marks = part.marks[0] | part.marks[1] | part.marks[2]
    level = "day" if part.day else "month" if part.month else "year"
    joined = joined or (bool(marks & 1) and hand.governs("about", level))
    text = part_text(hand, part, joined=joined) + time_text(part.time)
    if marks & 1:
        text = hand.say("about", text, level)
    return hand.say("perhaps", text) if marks & 2 else text


def time_text(time: str) -> str:
    """Write a time of day as the clock showed it: ", 14:30 +03:00"."""
    if not time:
        return ""
    for sign in "+-":
        time = time.replace(sign, f" {sign}")
    return ", " + time[1:].replace("Z", " UTC")


def part_text(hand: Writer, part: Part, *, joined: bool = False) -> str:
    """Write one calendar date without marks and time."""
    if "X" in part.year or "X" in part.month or "X" in part.day:
        return show_mask(hand, part)
    if part.month > "12":
        return show_season(hand, int(part.year), int(part.month))
    return hand.write(day_of(part), joined=joined)


def day_of(part: Part) -> Day:
    """Give the day, month or year that a part without unspecified digits names."""
    return Day(int(part.year), int(part.month or 0), int(part.day or 0))


def show_season(hand: Writer, year: int, code: int) -> str:
    """Write a season, a quarter, or another part of a year."""
    if 33 <= code <= 36:
        pattern = hand.language.quarters[hand.style][code - 32]
        return hand.with_era(fill(pattern, Day(year), hand.language), year)
    if code > 36 and str(code) not in hand.phrases:
        return hand.some(*(Day(*civil(day)[:2]) for day in part_of_year(year, code)))
    return season_of(hand, code, season_year(hand, year, code))


def season_year(hand: Writer, year: int, code: int) -> str:
    """Write the year of a season; one that runs over into the next is of both: "winter 2025/26"."""
    if code not in {24, 28, 30}:
        return hand.write(Day(year))
    if year < 1:
        return (
            hand.with_era(f"{written_year(year)}/{written_year(year + 1)}", year)
            if year
            else hand.write(Day(year))
        )
    return hand.with_era(f"{year}/{(year + 1) % 100:02}", year)


def season_of(hand: Writer, code: int, year: str) -> str:
    """Write a part of a year beside a year that is already written."""
    if code > 36:
        return hand.say(str(code), year)
    text = hand.say(str(21 + (code - 21) % 4), year)
    return hand.say("southern", text) if 29 <= code <= 32 else text


def show_mask(hand: Writer, part: Part) -> str:
    """Write a date with unspecified digits."""
    if "X" in part.year:
        return show_years(hand, part)
    year = int(part.year)
    if not part.month.strip("X"):
        return show_unknown_month(hand, year, part)
    months = numbers_up_to(part.month, 12)
    if not part.day:
        return choice(hand, [Day(year, month) for month in months])
    if not part.day.strip("X"):
        return hand.say("no day", choice(hand, [Day(year, month) for month in months]))
    days = days_left(part)
    return choice(hand, days) if days else raw(part)


def days_left(part: Part) -> list[Day]:
    """List the days of a mask inside one year where they are few."""
    days: list[Day] = []
    for piece in part.days:
        at: int | None = piece.first
        while at is not None:
            days.append(Day(*civil(at)))
            if len(days) > 10:
                return []
            at = piece.first_from(at + 1)
    return days


def show_unknown_month(hand: Writer, year: int, part: Part) -> str:
    """Write `2025-XX`, `2025-XX-XX` and `2025-XX-11`."""
    text = hand.write(Day(year))
    if not part.day:
        return hand.say("no month", text)
    if not part.day.strip("X"):
        return hand.say("no day", text)
    if "X" in part.day:
        return raw(part)
    day = int(part.day)
    return hand.find("day of a month").format(day=day, ordinal=english_ordinal(day), year=text)


def english_ordinal(day: int) -> str:
    """Write "a 1st", "an 11th"."""
    suffix = {1: "st", 2: "nd", 3: "rd"}.get(day % 10 if day not in {11, 12, 13} else 0, "th")
    return f"{'an' if day in {8, 11, 18} else 'a'} {day}{suffix}"


def choice(hand: Writer, days: list[Day]) -> str:
    """Write "one of these": a range where they follow one another, else a list of a few."""
    steps = {(after.month - before.month) * 31 + after.day - before.day for before, after in pairwise(days)}
    if len(days) > 1 and steps == {1 if days[0].day else 31}:
        return hand.some(days[0], days[-1])
    return hand.several(days, "or")


def show_years(hand: Writer, part: Part) -> str:
    """Write a date of which the year is not wholly known."""
    years = year_text(hand, part)
    if not years:
        return raw(part)
    if not part.month.strip("X") and not part.day.strip("X"):
        return hand.say("no day" if part.day else "no month", years) if part.month else years
    if "X" in part.month or "X" in part.day.replace("XX", ""):
        return raw(part)
    if part.month > "12":
        if part.month >= "33":
            return raw(part)
        text = season_of(hand, int(part.month), "").strip()
    else:
        day = Day(4, int(part.month), int(part.day.replace("XX", "") or 0))
        text = hand._replace(without_year=True).write(day)
        if part.day == "XX":
            text = hand.say("no day", text)
    return hand.say("no year", text) if years == "?" else f"{text}, {years}"


def year_text(hand: Writer, part: Part) -> str:
    """Write the years that a mask leaves: a decade by its name, others as a range; "" for those with gaps."""
    if not part.year.strip("-X"):
        return "?" if part.year[0] == "X" else ""
    known = part.year.rstrip("X")
    if "X" in known:
        return ""
    if len(part.year) - len(known) == 1 and part.year[0] != "-" and known != "000":
        decade = hand.phrases.get("decade")
        if decade:
            return decade.format(int(known) * 10)
    years = Years.of(part.year)
    return hand.some(Day(years.first), Day(years.last))


def raw(part: Part) -> str:
    """Write a part as EDTF, without its marks."""
    return "-".join(text for text in (part.year, part.month, part.day) if text)


def show_interval(hand: Writer, form: Form) -> str:
    """Write what lasts."""
    begin, end = form.items
    if isinstance(begin, Part) and isinstance(end, Part):
        if is_plain(begin) and is_plain(end):
            return hand.span(day_of(begin), day_of(end))
        return f"{show_part(hand, begin)} {EN_DASH} {show_part(hand, end)}"
    if isinstance(begin, Part):
        return governed(hand, "since" if end == ".." else "end unknown", begin)
    if isinstance(end, Part):
        return governed(hand, "until" if begin == ".." else "begin unknown", end)
    return hand.find(
        {"../..": "without both", "/..": "without end", "../": "without begin"}[f"{begin}/{end}"]
    )


def governed(hand: Writer, phrase: str, part: Part) -> str:
    """Put a part into a phrase, in the case that the phrase wants."""
    level = "day" if part.day else "month" if part.month else "year"
    return hand.say(phrase, show_part(hand, part, joined=hand.governs(phrase, level)), level)


def is_plain(part: Part) -> bool:
    """Tell whether a part is one day, month or year, without marks."""
    return not any(part.marks) and "X" not in part.year + part.month + part.day and part.month <= "12"


def show_set(hand: Writer, form: Form) -> str:
    """Write a set: its members joined by "or" or "and", its ranges by the sign of what they are."""
    joint = "or" if form.shape == "one" else "and"
    items = [item for item in form.items if not isinstance(item, str)]
    if len(items) > 1 and all(isinstance(item, Part) and is_plain(item) for item in items):
        return hand.several([day_of(item) for item in items if isinstance(item, Part)], joint)
    return hand.listed([show_member(hand, item, form.shape) for item in items], joint)


def show_member(hand: Writer, item: Part | Range, shape: str) -> str:
    """Write one member of a set."""
    if isinstance(item, Part):
        return show_part(hand, item)
    first, last = item
    written = first or last
    assert written is not None  # noqa: S101  ".." alone is refused
    level = unit(written)
    if first and last and is_plain(first) and is_plain(last):
        days = day_of(first), day_of(last)
        return hand.some(*days) if shape == "one" else hand.say("each", hand.span(*days), level)
    if first and last:
        ends = show_part(hand, first), show_part(hand, last)
        return " .. ".join(ends) if shape == "one" else hand.say("each", f" {EN_DASH} ".join(ends), level)
    if shape == "one":
        return governed(hand, "later" if first else "by", written)
    return hand.say("each", governed(hand, "since" if first else "until", written), level)


def show_heading(heading: "Heading", language: str) -> str:
    """Write a heading: a month, or what is known and then what is not."""
    hand = writer(language, "long")
    if heading.level == "month":
        text = hand.write(Day(heading.start, heading.month or 0))
    elif heading.level == "year":
        text = hand.say("no month", hand.write(Day(heading.start)))
    elif heading.level == "decade":
        decade = hand.phrases.get("decade") if heading.start > 0 else None
        span = (
            decade.format(heading.start) if decade else hand.span(Day(heading.start), Day(heading.start + 9))
        )
        text = hand.say("no year", span)
    elif heading.level == "century":
        text = hand.say("no decade", hand.span(Day(heading.start), Day(heading.start + 99)))
    else:
        text = hand.find("no begin" if heading.rank < 0 else "no date")
    return text[:1].upper() + text[1:]


def show_period(period: "Period", language: str) -> str:
    """Write a period in the coarsest units that it is made of."""
    hand = writer(language, "long")
    if period.month is not None:
        return hand.say("every year", hand._replace(without_year=True).write(Day(4, period.month)))
    if period.first is None and period.last is None:
        return hand.find("always")
    first = None if period.first is None else Day(*civil(period.first))
    after = None if period.last is None else Day(*civil(period.last + 1))
    last = None if period.last is None else Day(*civil(period.last))
    if all(day is None or day[1:] == (1, 1) for day in (first, after)):
        first, last = first and Day(first.year), last and Day(last.year)
    elif all(day is None or day.day == 1 for day in (first, after)):
        first, last = first and Day(first.year, first.month), last and Day(last.year, last.month)
    if first and last:
        return hand.span(first, last)
    phrase, day = ("since", first) if first else ("until", last)
    assert day is not None  # noqa: S101  one end is known
    return hand.say(phrase, hand.write(day, joined=hand.governs(phrase, level_of(day))), level_of(day))
