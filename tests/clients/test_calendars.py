import re
from datetime import date, timedelta

import pytest

from tests.clients.programs import javascript, module
from tests.exporters.samples import everything, hostile, whole
from tests.exporters.test_exporters import written
from timeline.dates import iso
from timeline.exporters import EXPORTERS, Options
from timeline.exporters.ics import entries_of

OPTIONS = [Options(), Options(vague="span")]


def calendar(known, options):
    return written(EXPORTERS["ics"], everything(known), options).decode()


def expected(known, options):
    """Return what each entry must be: title, first day, the day after the last, the date as written."""
    found = []
    for one in known:
        for days in entries_of(one.date, span=bool(options.vague)):
            each = one.date.text.startswith("{") and days.last > days.first
            words = "" if days.sure and not each else f"{one.date.show()}: "
            found.append((words, one.title, iso(days.first), iso(days.last + 1), one.date.text))
    return found


def lines(text):
    """A calendar knows one kind of line's end."""
    return re.sub("\r\n|[\r\u2028\u2029]", "\n", text)


def agree(found, wanted):
    """Compare entries with what they must be; a time that stands before a title is none of the date's words."""
    assert len(found) == len(wanted)
    for (summary, first, after, edtf), (words, title, *days, text) in zip(found, wanted, strict=True):
        said = re.sub(r"^\d\d:\d\d(:\d\d)?( [+-]\d\d:\d\d| UTC)?: ", "", summary) if "T" in text else summary
        assert said == words + lines(title)
        assert ([first, after], edtf) == (days, text)


@pytest.mark.parametrize("options", OPTIONS, ids=["exact", "span"])
def test_icalendar_reads_every_entry(options):
    icalendar = module("icalendar")
    read = icalendar.Calendar.from_ical(calendar(whole(), options))
    assert not read.errors
    assert str(read["X-WR-CALNAME"]) == whole().title
    found = []
    for entry in read.walk("VEVENT"):
        assert not entry.errors
        begin = entry["DTSTART"].dt
        last = entry["DTEND"].dt - timedelta(days=1) if "DTEND" in entry else begin
        assert type(begin) is type(last) is date
        after = iso(last.toordinal() + 1)
        found.append((str(entry["SUMMARY"]), begin.isoformat(), after, str(entry["X-TIMELINE-EDTF"])))
    agree(found, expected(whole(), options))


@pytest.mark.parametrize("options", OPTIONS, ids=["exact", "span"])
def test_ical_js_reads_every_entry(options):
    read = javascript("read_ics.mjs", text=calendar(whole(), options))
    assert read["name"] == whole().title
    assert all(entry["days"] for entry in read["entries"])
    assert len({entry["uid"] for entry in read["entries"]}) == len(read["entries"])
    found = [(entry["summary"], entry["start"], entry["end"], entry["edtf"]) for entry in read["entries"]]
    agree(found, expected(whole(), options))


def test_both_read_the_same_description_and_place():
    icalendar = module("icalendar")
    text = calendar(hostile(), Options())
    entries = icalendar.Calendar.from_ical(text).walk("VEVENT")
    read = javascript("read_ics.mjs", text=text)["entries"]
    for one, other, event in zip(entries, read, hostile(), strict=True):
        assert str(one["DESCRIPTION"]) == other["description"]
        assert str(one["LOCATION"]) == other["location"]
        assert f"Note: {lines(event.note)}\n" in other["description"]
        if not event.kind.endswith("\\"):  # of which ical.js takes the escape for that of the comma behind it
            assert other["categories"] == [lines(event.kind), lines(event.tags[0]), "plain"]
