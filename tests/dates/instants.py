"""A model of days and times with and without offsets that lists the seconds that they can be."""

import datetime

from hypothesis import strategies as st

ZONES = ("", "", "Z", "+00:00", "+03:00", "-05:00", "+14:00", "-12:00", "+05:45", "-03", "+02")
CLOCKS = ("00:00", "00:00:00", "09:00", "09:00:30", "12:15", "23:59", "23:59:59", "24:00", "24:00:00")
DAYS = tuple(datetime.date(2025, 5, 1) + datetime.timedelta(days) for days in range(4))

days = st.sampled_from(DAYS).map(str)
times = st.builds("{}T{}{}".format, days, st.sampled_from(CLOCKS), st.sampled_from(ZONES))
days_and_times = st.one_of(days, times, times)

OFFSETS = [datetime.timedelta(hours=hours) for hours in range(-12, 15)]


def offset(text):
    """Return the offset of a time; None where none is written."""
    time = text.partition("T")[2]
    zone = time.lstrip("0123456789:")
    if not zone:
        return None
    if zone == "Z":
        return datetime.timedelta(0)
    hours, _, minutes = zone[1:].partition(":")
    found = datetime.timedelta(hours=int(hours), minutes=int(minutes or 0))
    return -found if zone[0] == "-" else found


def shown(text):
    """Return the first and the last second that a clock can have shown."""
    day, _, time = text.partition("T")
    start = datetime.datetime.combine(datetime.date.fromisoformat(day), datetime.time(0))
    if not time:
        return start, start + datetime.timedelta(days=1, seconds=-1)
    parts = [int(part) for part in time.rstrip("Z").partition("+")[0].partition("-")[0].split(":")]
    hours, minutes, *seconds = parts
    start += datetime.timedelta(hours=hours, minutes=minutes, seconds=sum(seconds))
    return start, start + datetime.timedelta(seconds=0 if seconds else 59)


def instants(text):
    """List the outermost seconds in UTC, by every full hour that its clock could be off."""
    zone = offset(text)
    return [second - away for second in shown(text) for away in (OFFSETS if zone is None else [zone])]


def surely_before(first, second):
    if "T" not in first + second:
        return first < second
    return all(one < other for one in instants(first) for other in instants(second))


def compare(one, other):
    """Hold two dates against each other as docs/dates.md says: -1, 0 or 1."""
    if one[:10] != other[:10]:
        return -1 if one[:10] < other[:10] else 1
    kinds = [("T" in text) + (offset(text) is not None) for text in (one, other)]
    if kinds[0] != kinds[1]:
        return -1 if kinds[0] < kinds[1] else 1
    if not kinds[0]:
        return 0
    first, second = (shown(text)[0] - (offset(text) or datetime.timedelta(0)) for text in (one, other))
    return (first > second) - (first < second)
