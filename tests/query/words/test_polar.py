"""Lines of words over a chronology of the poles. The events that each keeps were written down from reading the file."""

from datetime import date
from pathlib import Path

import pytest

from timeline.loader import load
from timeline.query.fields.filter import Setting
from timeline.query.selection import arranged
from timeline.query.understand import understand

KNOWN = load(Path(__file__).with_name("polar.yaml"))
SETTING = Setting(KNOWN, date(1959, 12, 24))

AMUNDSEN = "gjoa telegram pole-reached pole-again hobart flying-boats norge latham"
SCOTT = "terra-nova telegram pole-again last-tent lecture"
NORWAY = "greenland fram gjoa telegram pole-reached pole-again hobart flying-boats norge latham treaty"
BRITAIN = (
    "franklin-sails may-sledge rae-report farthest-south terra-nova telegram pole-again last-tent lecture endurance"
    " elephant-island crossing treaty"
)
AMERICA = "peary-claim cook-claim flying-boats byrd-north norge byrd-south treaty"
SOVIETS = "krasin ice-camp treaty"
NOBILE = "norge italia-down latham krasin"
IN_1928 = "italia-down latham krasin"
SHACKLETON = "farthest-south endurance elephant-island"
RACE = "terra-nova telegram pole-reached pole-again last-tent hobart"
DOGS = "gjoa peary-claim pole-reached"
PASSAGE = "franklin-sails may-sledge rae-report gjoa"
AIRSHIPS = "norge italia-down"
DISPUTES = "rae-report peary-claim cook-claim byrd-north"
EXPEDITIONS = (
    "franklin-sails may-sledge greenland fram gjoa farthest-south terra-nova pole-reached pole-again ice-camp"
    " crossing"
)
FLIGHTS = "flying-boats byrd-north norge latham byrd-south"
LOSSES = "last-tent endurance italia-down"
SOUTH = "pole-reached pole-again byrd-south"
NORTH = "peary-claim norge ice-camp"
IN_MAY = "franklin-sails may-sledge fram gjoa flying-boats byrd-north norge italia-down ice-camp"
IN_MARCH = "fram gjoa last-tent hobart lecture crossing"

LINES = {
    # actors, by all their names, in every script
    "amundsen": AMUNDSEN,
    "Roald Amundsen": AMUNDSEN,
    "roald-amundsen": AMUNDSEN,
    "Амундсен": AMUNDSEN,
    "РУАЛЬ АМУНДСЕН": AMUNDSEN,
    "Ρόαλντ Αμούνδσεν": AMUNDSEN,
    "Αμουνδσεν": AMUNDSEN,
    "روال أموندسن": AMUNDSEN,
    "阿蒙森": AMUNDSEN,
    "沙克尔顿": SHACKLETON,
    "shackleton": SHACKLETON,
    "Νάνσεν": "greenland fram",
    "Нобиле": NOBILE,
    "nobile": NOBILE,
    "captain scott": SCOTT,
    "scott": SCOTT,  # the last word of two persons' names: both are meant
    "scott of the antarctic": SCOTT,
    "robert falcon scott": SCOTT,
    "peary": "peary-claim cook-claim",
    "Sir John": "franklin-sails rae-report",
    "walter may": "may-sledge",
    "norway": NORWAY,
    "Norwegen": NORWAY,
    "Норвегия": NORWAY,
    "النرويج": NORWAY,
    "uk": BRITAIN,
    "Großbritannien": BRITAIN,
    "GROSSBRITANNIEN": BRITAIN,
    "us": AMERICA,
    "U.S.": AMERICA,
    "u.s": AMERICA,
    "Vereinigte Staaten": AMERICA,
    "ussr": SOVIETS,
    "Советский Союз": SOVIETS,
    "rgs": "terra-nova lecture",
    # several
    "amundsen scott": "telegram pole-again",
    "amundsen and scott": "telegram pole-again",
    "amundsen, scott": "telegram pole-again",
    "amundsen-scott": "telegram pole-again",
    "amundsen/scott": "telegram pole-again",
    "Amundsen und Scott": "telegram pole-again",
    "between us and norway": "flying-boats norge treaty",
    "nansen amundsen": "",
    "amundsen or scott": f"{AMUNDSEN} terra-nova last-tent lecture",
    "amundsen oder scott": f"{AMUNDSEN} terra-nova last-tent lecture",
    "amundsen or scott 1912": f"{AMUNDSEN} last-tent",  # and binds tighter than or
    "(amundsen or scott) 1912": "pole-again last-tent hobart",
    # tags and kinds, one and several, hyphens, languages
    "sledge dogs": DOGS,
    "sledge-dogs": DOGS,
    "Sledge Dog": DOGS,
    "huskies": DOGS,
    "husky": DOGS,
    "dog": DOGS,
    "Schlittenhunde": DOGS,
    "Schlittenhund": DOGS,
    "ездовые собаки": DOGS,
    "northwest passage": PASSAGE,
    "North-West Passage": PASSAGE,
    "north west passage": PASSAGE,
    "Nordwestpassage": PASSAGE,
    "西北航道": PASSAGE,
    "airship": AIRSHIPS,
    "airships": AIRSHIPS,
    "Luftschiff": AIRSHIPS,
    "αερόπλοιο": AIRSHIPS,
    "disputes": DISPUTES,
    "disputed claim": DISPUTES,
    "ponies": "farthest-south terra-nova",
    "pony": "farthest-south terra-nova",
    "drift": "fram ice-camp",
    "icebreakers": "krasin",
    "expeditions": EXPEDITIONS,
    "voyage": EXPEDITIONS,
    "voyages": EXPEDITIONS,
    "Expeditionen": EXPEDITIONS,
    "экспедиции": EXPEDITIONS,
    "αποστολή": EXPEDITIONS,
    "flights": FLIGHTS,
    "Flüge": FLIGHTS,
    "vols": FLIGHTS,
    "losses": LOSSES,
    "disasters": LOSSES,
    "Vorträge": "lecture",
    "rescues": "elephant-island krasin",
    "treaties": "treaty",
    "statements 1909": "peary-claim cook-claim",
    # places, declared or not
    "south pole": SOUTH,
    "Südpol": SOUTH,
    "Южный полюс": SOUTH,
    "南极点": SOUTH,
    "νοτιος πολος": SOUTH,
    "north pole": NORTH,
    "القطب الشمالي": NORTH,
    "kings bay": "flying-boats byrd-north",
    "King's Bay": "flying-boats byrd-north",
    "Ny-Ålesund": "flying-boats byrd-north",
    "ny alesund": "flying-boats byrd-north",
    "spitzbergen": "italia-down",
    "events in london": "rae-report terra-nova",
    "tromso": "latham",
    "melville island": "may-sledge",
    "scott base": "crossing",
    "north pole or south pole": f"{NORTH} {SOUTH}",
    # named queries
    "race": RACE,
    "race to the pole": RACE,
    "race to the South Pole": RACE,
    "the race to the south pole": RACE,
    "pole race": RACE,
    "Rennen zum Südpol": RACE,
    "italia": IN_1928,
    "Italia 1928": IN_1928,
    "loss of the Italia": IN_1928,
    "pole race 1912": "pole-again last-tent hobart",
    # publishers
    "the times": "rae-report hobart",
    "aftenposten": "pole-reached hobart",
    "new york times": "peary-claim byrd-north byrd-south",
    "new york herald": "cook-claim",
    # periods, anywhere
    "1909": "farthest-south peary-claim cook-claim",
    "what happened in 1909": "farthest-south peary-claim cook-claim",
    "1845 1853": "franklin-sails may-sledge",
    "dec 1911": "pole-reached",
    "Dezember 1911": "pole-reached",
    "декабрь 1911": "pole-reached",
    "14.12.1911": "pole-reached",
    "14 dec 1911": "pole-reached",
    "1911-12-14": "pole-reached",
    "12 oct": "fram gjoa telegram",
    "early march 1912": "last-tent hobart",
    "summer 1928": "latham krasin",
    "spring 1928": "italia-down",
    "winter 1911": "pole-reached pole-again",
    "Herbst 1910": "telegram",
    "1920s": f"{FLIGHTS} italia-down krasin",
    "the 19th century": "franklin-sails may-sledge rae-report greenland fram",
    "before 1850": "franklin-sails",
    "until 1853": "franklin-sails may-sledge",
    "since 1937": "ice-camp crossing treaty",
    "seit 1937": "ice-camp crossing treaty",
    "amundsen after 1912": "flying-boats norge latham",
    "since 1925 amundsen": "flying-boats norge latham",
    "amundsen before 1910": "gjoa",
    "amundsen since 1911 until 1912": "pole-reached pole-again hobart",
    "since 1911 amundsen until 1912": "pole-reached pole-again hobart",
    "between 1925 and 1926": "flying-boats byrd-north norge",
    "from 1914 to 1916": "lecture endurance elephant-island",
    "1914-1916": "lecture endurance elephant-island",
    "1914..1916": "lecture endurance elephant-island",
    "june and july 1928": "latham krasin",
    "june july 1928": "latham krasin",
    "june or july 1928": "latham krasin",
    "this month": "treaty",
    "last 2 years": "crossing treaty",
    "scott 1910 1912": "terra-nova telegram pole-again last-tent",
    # a month that is a name, too
    "may": IN_MAY,
    "May": IN_MAY,
    "may 1926": "byrd-north norge",
    "walter may 1853": "may-sledge",
    "march": IN_MARCH,
    "march 1912": "last-tent hobart",
    "lecture in march": "lecture",
    "march 1914": "",
    # not
    "flights not amundsen": "byrd-north byrd-south",
    "flights without amundsen": "byrd-north byrd-south",
    "Flüge ohne Amundsen": "byrd-north byrd-south",
    "not 1928 flights": "flying-boats byrd-north norge byrd-south",
    "scott not south pole": "terra-nova telegram last-tent lecture",
    # text: whole words, from four letters on their beginnings
    "skis": "greenland",
    "ice": "fram endurance italia-down ice-camp",
    "cable": "cook-claim hobart",
    "sledg": "may-sledge",
    "twenty-two": "elephant-island",
    "twenty two": "elephant-island",
    "ship": "",
    "fla": "",
    '"in the ice"': "",
    '"the ice"': "fram endurance italia-down",
    "peary's claim": "peary-claim cook-claim",
    "amundsen in hobart": "hobart",
    "flights to the south pole": "byrd-south",
    "expeditions to the south pole": "pole-reached pole-again",
    # ids
    "1914-lecture": "lecture",
    "1914-lecture 1909-peary-claim": "lecture peary-claim",
    "1914-lecture 1916": "lecture elephant-island",
    # fields and words
    "actor:roald-amundsen flights": "flying-boats norge latham",
    "tag:aircraft amundsen": "flying-boats latham",
    "1925 kind:flight 1926": "flying-boats byrd-north norge",
    "@italia flights": "latham",
    # slips find nothing
    "amundson": "",
    "shackelton": "",
    "huskys": "",
    "svalbrad 1928": "",
    "scot": "",
    "spitsbergen": "",
}


def kept(line):
    query = understand([line], SETTING).query
    return {event.id.partition("-")[2] for event in arranged(KNOWN, query).events}


@pytest.mark.parametrize("line", LINES)
def test_a_line_keeps_what_the_file_says(line):
    assert kept(line) == set(LINES[line].split())


def test_there_are_many_lines():
    assert len(LINES) > 150


@pytest.mark.parametrize("line", LINES)
def test_the_understood_query_keeps_the_same_and_is_its_own_canonical_text(line):
    query = understand([line], SETTING).query
    again = understand([str(query)], SETTING).query
    assert (again, str(again)) == (query, str(query))
