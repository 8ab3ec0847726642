"""One calendar date for people: a day, a month, a year, a season, or what unspecified digits leave open.

Nothing is ever shown more exactly than it is written. A few patterns of unspecified digits for which people
have no words (`2X13`) are shown as they are written.
"""

from itertools import pairwise

from timeline.dates.calendar import civil, part_of_year
from timeline.dates.digits import Years, numbers_up_to
from timeline.dates.parse import Part
from timeline.dates.patterns import Day, fill
from timeline.dates.writer import Writer, written_year


def show_part(writer: Writer, part: Part, *, joined: bool = False) -> str:
    """Write one calendar date with its marks and its time."""
    marks = part.marks[0] | part.marks[1] | part.marks[2]
    level = "day" if part.day else "month" if part.month else "year"
    joined = joined or (bool(marks & 1) and writer.governs("about", level))
    text = part_text(writer, part, joined=joined) + after_comma(time_text(part.time))
    if marks & 1:
        text = writer.say("about", text, level)
    return writer.say("perhaps", text) if marks & 2 else text


def time_text(time: str) -> str:
    """Write a time of day as the clock showed it: "14:30 +03:00"."""
    for sign in "+-":
        time = time.replace(sign, f" {sign}")
    return time[1:].replace("Z", " UTC")


def after_comma(text: str) -> str:
    """Return a text as what follows a comma; nothing for nothing."""
    return f", {text}" if text else ""


def part_text(writer: Writer, part: Part, *, joined: bool = False) -> str:
    """Write one calendar date without marks and time."""
    if "X" in part.year or "X" in part.month or "X" in part.day:
        return show_mask(writer, part)
    if part.month > "12":
        return show_season(writer, int(part.year), int(part.month))
    return writer.write(day_of(part), joined=joined)


def day_of(part: Part) -> Day:
    """Return the day, month or year that a part without unspecified digits names."""
    return Day(int(part.year), int(part.month or 0), int(part.day or 0))


def show_season(writer: Writer, year: int, code: int) -> str:
    """Write a season, a quarter, or another part of a year."""
    if 33 <= code <= 36:
        pattern = writer.patterns.quarters[writer.style][code - 32]
        return writer.with_era(fill(pattern, Day(year), writer.patterns), year)
    if code > 36 and str(code) not in writer.phrases:
        return writer.some(*(Day(*civil(day)[:2]) for day in part_of_year(year, code)))
    return season_of(writer, code, season_year(writer, year, code))


def season_year(writer: Writer, year: int, code: int) -> str:
    """Write the year of a season; one that runs over into the next is of both: "winter 2025/26"."""
    if code not in {24, 28, 30}:
        return writer.write(Day(year))
    if year < 1:
        return (
            writer.with_era(f"{written_year(year)}/{written_year(year + 1)}", year)
            if year
            else writer.write(Day(year))
        )
    return writer.with_era(f"{year}/{(year + 1) % 100:02}", year)


def season_of(writer: Writer, code: int, year: str) -> str:
    """Write a part of a year whose year is already written."""
    if code > 36:
        return writer.say(str(code), year)
    text = writer.say(str(21 + (code - 21) % 4), year)
    return writer.say("southern", text) if 29 <= code <= 32 else text


def show_mask(writer: Writer, part: Part) -> str:
    """Write a date with unspecified digits."""
    if "X" in part.year:
        return show_years(writer, part)
    year = int(part.year)
    if not part.month.strip("X"):
        return show_unknown_month(writer, year, part)
    months = numbers_up_to(part.month, 12)
    if not part.day:
        return choice(writer, [Day(year, month) for month in months])
    if not part.day.strip("X"):
        return writer.say("no day", choice(writer, [Day(year, month) for month in months]))
    days = days_left(part)
    return choice(writer, days) if days else raw(part)


def days_left(part: Part) -> list[Day]:
    """Return the days of a mask inside one year; none where they are more than ten."""
    days: list[Day] = []
    for piece in part.days:
        at: int | None = piece.first
        while at is not None:
            days.append(Day(*civil(at)))
            if len(days) > 10:
                return []
            at = piece.first_from(at + 1)
    return days


def show_unknown_month(writer: Writer, year: int, part: Part) -> str:
    """Write `2025-XX`, `2025-XX-XX` and `2025-XX-11`."""
    text = writer.write(Day(year))
    if not part.day:
        return writer.say("no month", text)
    if not part.day.strip("X"):
        return writer.say("no day", text)
    if "X" in part.day:
        return raw(part)
    day = int(part.day)
    return writer.find("day of a month").format(day=day, ordinal=english_ordinal(day), year=text)


def english_ordinal(day: int) -> str:
    """Write "a 1st", "an 11th"."""
    suffix = {1: "st", 2: "nd", 3: "rd"}.get(day % 10 if day not in {11, 12, 13} else 0, "th")
    return f"{'an' if day in {8, 11, 18} else 'a'} {day}{suffix}"


def choice(writer: Writer, days: list[Day]) -> str:
    """Write "one of these": a range where they follow one another, else a list of a few."""
    steps = {(after.month - before.month) * 31 + after.day - before.day for before, after in pairwise(days)}
    if len(days) > 1 and steps == {1 if days[0].day else 31}:
        return writer.some(days[0], days[-1])
    return writer.several(days, "or")


def show_years(writer: Writer, part: Part) -> str:
    """Write a date of which the year is not wholly known."""
    years = year_text(writer, part)
    if not years:
        return raw(part)
    if not part.month.strip("X") and not part.day.strip("X"):
        return writer.say("no day" if part.day else "no month", years) if part.month else years
    if "X" in part.month or "X" in part.day.replace("XX", ""):
        return raw(part)
    if part.month > "12":
        if part.month >= "33":
            return raw(part)
        text = season_of(writer, int(part.month), "").strip()
    else:
        day = Day(4, int(part.month), int(part.day.replace("XX", "") or 0))
        text = writer._replace(without_year=True).write(day)
        if part.day == "XX":
            text = writer.say("no day", text)
    return writer.say("no year", text) if years == "?" else f"{text}, {years}"


def year_text(writer: Writer, part: Part) -> str:
    """Write the years that a mask leaves: a decade by its name, others as a range; "" for those with gaps."""
    if not part.year.strip("-X"):
        return "?" if part.year[0] == "X" else ""
    known = part.year.rstrip("X")
    if "X" in known:
        return ""
    if len(part.year) - len(known) == 1 and part.year[0] != "-" and known != "000":
        decade = writer.phrases.get("decade")
        if decade:
            return decade.format(int(known) * 10)
    years = Years.of(part.year)
    return writer.some(Day(years.first), Day(years.last))


def raw(part: Part) -> str:
    """Write a part as EDTF, without its marks."""
    return "-".join(text for text in (part.year, part.month, part.day) if text)


def is_plain(part: Part) -> bool:
    """Whether a part is one day, month or year, without marks."""
    return not any(part.marks) and "X" not in part.year + part.month + part.day and part.month <= "12"
