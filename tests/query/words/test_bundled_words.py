"""Lines of words over the bundled chronology, each held against the exact query that means the same.

The queries follow from the rules of `docs/words.md`, not from what the program said; below, the events that narrow
lines keep were written down from reading the file.
"""

from datetime import date
from pathlib import Path

import pytest

from timeline.loader import load
from timeline.query.fields.filter import Setting
from timeline.query.parser import parse
from timeline.query.selection import arranged
from timeline.query.understand import understand

KNOWN = load(Path(__file__).parents[3] / "data" / "events.yaml")
SETTING = Setting(KNOWN, date(2026, 7, 10))

SANCTIONS = "(kind:sanctions or tag:sanctions)"
TALKS = "(kind:talks or tag:peace-talks)"
PRISONERS = "(tag:prisoners or @prisoners)"
NUCLEAR = "(tag:nuclear or @nuclear)"
LUKASHENKO = "about:alexander-lukashenko"

SAME = {
    # an actor, by any of its names: taking part or concerned
    "lukashenko": LUKASHENKO,
    "Lukashenka": LUKASHENKO,
    "Aliaksandr Lukashenka": LUKASHENKO,
    "alexander-lukashenko": LUKASHENKO,
    "Lukaschenko": LUKASHENKO,
    "Лукашенко": LUKASHENKO,
    "ЛУКАШЭНКА": LUKASHENKO,
    "Олександр Лукашенко": LUKASHENKO,
    "viktor lukashenko": "about:viktor-lukashenko",
    "trump": "about:donald-trump",
    "us": "about:usa",
    "U.S.": "about:usa",
    "USA": "about:usa",
    "United States": "about:usa",
    "США": "about:usa",
    "eu": "about:european-union",
    "uk": "about:united-kingdom",
    "council of the EU": "about:council-of-the-eu",
    "European Council": "about:european-council",
    "belta": "about:belta",  # the agency as an actor, and not all that it published
    "kgb": "about:kgb-belarus",
    "КГБ": "about:kgb-belarus",
    "tsikhanouskaya": "about:sviatlana-tsikhanouskaya",
    "Тихановская": "about:sviatlana-tsikhanouskaya",
    "Nauseda": "about:gitanas-nauseda",
    "Błaszczak": "about:mariusz-blaszczak",
    "blaszczak": "about:mariusz-blaszczak",
    "von der leyen": "about:ursula-von-der-leyen",
    "Pope Leo XIV": "about:leo-xiv",
    "Belarus 1": "about:belarus-1",
    "belarusian opposition": "about:belarusian-democratic-forces",
    "People's Republic of China": "about:china",
    "xi": "about:xi-jinping",
    # several
    "lukashenko trump": f"{LUKASHENKO} about:donald-trump",
    "lukashenko and trump": f"{LUKASHENKO} about:donald-trump",
    "between us and belarus": "about:usa about:belarus",
    "us-belarus": "about:usa about:belarus",
    "russia or ukraine": "about:russia or about:ukraine",
    "Russland oder Ukraine": "about:russia or about:ukraine",
    "(russia or ukraine) 2022": "(about:russia or about:ukraine) date:2022",
    "lukashenko putin zelensky": f"{LUKASHENKO} about:vladimir-putin about:volodymyr-zelensky",
    "lukashenko's talks with putin": f"{LUKASHENKO} {TALKS} about:vladimir-putin",
    # kinds and tags
    "sanctions": SANCTIONS,
    "sanction": SANCTIONS,
    "SANCTIONS": SANCTIONS,
    "Sanktionen": SANCTIONS,
    "us sanctions on belarus": f"about:usa {SANCTIONS} about:belarus",
    "belarus sanctions": f"about:belarus {SANCTIONS}",
    "sanctions against belarus since 2024": f"{SANCTIONS} about:belarus since:2024",
    "Sanktionen gegen Belarus seit 2024": f"{SANCTIONS} about:belarus since:2024",
    "sanctions minsk 2025": f"{SANCTIONS} place:minsk date:2025",
    "eu sanctions december 2021": f"about:european-union {SANCTIONS} date:2021-12",
    "lukashenko not sanctions": f"{LUKASHENKO} not {SANCTIONS}",
    "peace talks": "tag:peace-talks",
    "peace-talks": "tag:peace-talks",
    "Friedensgespräche": "tag:peace-talks",
    "talks": TALKS,
    "minsk talks 2025": f"place:minsk {TALKS} date:2025",
    "phone calls": "kind:phone-call",
    "phone call": "kind:phone-call",
    "prisoner releases": "kind:prisoner-release",
    "prisoner exchange": "kind:prisoner-exchange",
    "visits to minsk": "kind:visit place:minsk",
    "Besuche in Minsk": "kind:visit place:minsk",
    "meeting with kellogg": "kind:meeting about:keith-kellogg",
    "Treffen mit Kellogg": "kind:meeting about:keith-kellogg",
    "border closure": "kind:border-closure",
    "border opening": "kind:border-opening",
    "treaties": "kind:treaty or tag:treaty",
    "drones": "tag:drones",
    "potash": "tag:potash",
    "fertilizer": "tag:potash",
    "political prisoners": "tag:prisoners",
    "war in ukraine": "tag:war",
    "war": "tag:war",
    "Krieg": "tag:war",
    # named queries, and what else is called so
    "september deal": "@september-deal",
    "the September deal of 2025": "@september-deal",
    "deal": "@september-deal",
    "october remarks": "@october-remarks",
    "remarks of october 2025": "@october-remarks",
    "west 2025": "@west-2025",
    "zapad 2025": "@west-2025",
    "Zapad-2025": "@west-2025",
    "zapad": "@west-2025",
    "releases of prisoners": "@releases",
    "elections of 2020": "@elections-2020",
    "Wahlen 2020": "@elections-2020",
    "2020 election": "@elections-2020",
    "vilnius balloons": "@balloons",
    "minsk and kyiv": "@kyiv",
    "minsk und kiew": "@kyiv",
    "prisoners": PRISONERS,
    "prisoners 2025": f"{PRISONERS} date:2025",
    "russia nuclear weapons": f"about:russia {NUCLEAR}",
    "lithuania balloons": "about:lithuania (tag:balloons or @balloons)",
    "elections": "@elections-2020 or tag:elections or kind:election",
    "kyiv": "@kyiv or place:kyiv",
    # places
    "minsk": "place:minsk",
    "Минск": "place:minsk",
    "Мінск": "place:minsk",
    "events in vilnius": "place:vilnius",
    "Wilna": "place:vilnius",
    "wilno 2025": "place:vilnius date:2025",
    "the hague": "place:the-hague",
    "Den Haag": "place:the-hague",
    "St Petersburg": "place:saint-petersburg",
    "Washington DC": "place:washington",
    "rezekne": "place:Rēzekne",
    "Belarus–Poland border": "place:belarus-poland-border",
    "poland-belarus border": "place:belarus-poland-border",
    "kyrgyzstan": "place:Kyrgyzstan",  # a country that is no actor
    "France": "about:france",
    "not minsk": "not place:minsk",
    "tsikhanouskaya warsaw": "about:sviatlana-tsikhanouskaya place:warsaw",
    # publishers
    "reuters": "source:Reuters",
    "the kyiv independent": 'source:"The Kyiv Independent"',
    "charter 97": 'source:"Charter 97"',
    # periods, anywhere
    "lukashenko october 2025": f"{LUKASHENKO} date:2025-10",
    "october 2025 lukashenko": f"{LUKASHENKO} date:2025-10",
    "october lukashenko 2025": f"(date:October or date:2025) {LUKASHENKO}",
    "Lukaschenko Oktober 2025": f"{LUKASHENKO} date:2025-10",
    "Лукашенко октябрь 2025": f"{LUKASHENKO} date:2025-10",
    "Лукашенко в октябре 2025 года": f"{LUKASHENKO} date:2025-10",
    "since 2024": "since:2024",
    "autumn 2025": "date:2025-09..2025-11",
    "Herbst 2025": "date:2025-09..2025-11",
    "summer": "date:June or date:July or date:August",
    "12.10.2025": "date:2025-10-12",
    "11 sep": 'date:"11 September"',
    "belarus 1 may 2025": "about:belarus date:2025-05-01",
    "belarus may 2025": "about:belarus date:2025-05",
    "2020 2025": "date:2020 or date:2025",
    "2025-09..2025-10": "date:2025-09..2025-10",
    "between may and june 2025": "date:2025-05..2025-06",
    "from june to october 2025": "date:2025-06..2025-10",
    "zwischen Mai und Juni 2025": "date:2025-05..2025-06",
    "what happened in september 2025": "date:2025-09",
    "was geschah im september 2025?": "date:2025-09",
    "last month": "date:2026-06",
    "last 3 months": "date:2026-04-10..2026-07-10",
    "today": "date:2026-07-10",
    "before 2022 sanctions": f"{SANCTIONS} date:..2021",
    "lukashenko since 2021 until 2022": f"{LUKASHENKO} date:2021..2022",
    "2021 sanctions 2023": f"(date:2021 or date:2023) {SANCTIONS}",
    "first half of 2025": "date:2025-01..2025-06",
    "how many prisoners were released in december 2025": f"{PRISONERS} word:released date:2025-12",
    "winter 2024/25": "date:2024-12..2025-02",
    "may": "date:May",
    "events": "",
    # text
    "un": "word:un",
    "nobel": "word:nobel",
    '"big deal"': 'text:"big deal"',
    "poland border closed": "about:poland tag:border word:closed",
    "who met lukashenko": f"word:met {LUKASHENKO}",
    "presidential": "word:presidential",
}


def kept(query):
    return {event.id for event in arranged(KNOWN, query).events}


@pytest.mark.parametrize("line", SAME)
def test_words_keep_what_the_exact_query_keeps(line):
    assert kept(understand(line.split(), SETTING).query) == kept(parse(SAME[line], SETTING))


@pytest.mark.parametrize("line", [*SAME][::5])
def test_the_marks_of_a_shell_make_no_difference(line):
    assert understand(line.split(), SETTING) == understand([line], SETTING)


def test_there_are_many_lines():
    assert len(SAME) > 140


EVENTS = {
    "2025-10-12": "2025-10-12-lukashenko-warns-kyiv 2025-09-softening-of-rhetoric",
    "2025-09-11-us": "2025-09-11-us-deal",
    "2025-10-12-lukashenko-warns-kyiv": "2025-10-12-lukashenko-warns-kyiv",
    "trump phone call": "2025-08-15-trump-call",
    "merkel 2020": "2020-10-06-merkel-receives-tsikhanouskaya",
    "merkel lukashenko": "2021-11-15-merkel-calls 2021-11-18-camps-cleared",
    "lavrov conference october 2025": "2025-10-28-minsk-security-conference",
    "sochi": "2020-09-14-sochi-loan 2021-05-28-sochi-second-tranche",
    "meeting with kellogg": "2025-06-21-kellogg-in-minsk",
    "xi": "2023-03-01-lukashenko-in-beijing",
    "peking": "2023-03-01-lukashenko-in-beijing",
    "rico krieger": "2024-07-30-krieger-pardon",
    "border closures lithuania 2023": "2023-08-18-lithuania-closes-two-crossings",
    "Grenzschließungen Litauen 2023": "2023-08-18-lithuania-closes-two-crossings",
    "prigozhin mediation": "2023-06-24-wagner-mediation",
    "board of peace 2026": "2026-01-20-board-of-peace 2026-02-19-no-visas",
    "zelensky ultimatum": "2026-06-19-zelensky-ultimatum",
    "makei 2022 november": "2022-11-26-makei-dies",
    "tertel appointment 2020": "2020-09-03-tertel-appointed",
    "sakharov prize": "2020-10-22-sakharov-prize 2025-10-22-sakharov-prize",
    "swift march 2022": "2022-03-09-eu-swift",
    "gomel region talks": "2022-02-28-gomel-talks",
    "newsmax": "2025-12-17-lukashenko-newsmax",
    # slips find nothing
    "sanctons": "",
    "lukashanka": "",
    "tertle": "",
    "lukashenko octobre-2025x": "",
    "exprot": "",
    "vilnus": "",
    "prisonners": "",
}


@pytest.mark.parametrize("line", EVENTS)
def test_narrow_lines_keep_the_events_that_are_meant(line):
    assert kept(understand([line], SETTING).query) == set(EVENTS[line].split())
