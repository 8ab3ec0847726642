"""One nasty sample for every view: each kind of date, tone and support, and text to choke a terminal."""

from datetime import date

from tests.making import actor, chronology, claim, event, source
from timeline.chronology.model import Link, Place
from timeline.query.fields import conditions
from timeline.query.fields.filter import Setting
from timeline.query.selection import Arrangement, arranged

ACTORS = (
    actor("belarus", kind="state", country="BLR", names={"de": "Belarus", "ru": "Беларусь"}),
    actor("usa", "United States", kind="state", country="USA", names={"de": "Vereinigte Staaten"}),
    actor(
        "alexander-lukashenko",
        "Alexander Lukashenko",
        kind="person",
        names={"de": "Alexander Lukaschenko"},
        member_of=["belarus"],
        roles=[("president of Belarus", "1994-07-20", None)],
    ),
    actor(
        "john-coale",
        "John Coale",
        kind="person",
        member_of=[("usa", "2025-09~", None)],
        roles=[("special envoy", "2025-11", None)],
    ),
    actor("pavel-zarubin", "Pavel Zarubin", kind="person"),
    actor("ivan-tertel", "Ivan Tertel", kind="person", roles=[("head of the KGB", "2020-09-03", None)]),
    actor("volodymyr-zelensky", "Volodymyr Zelensky", kind="person", names={"de": "Wolodymyr Selenskyj"}),
    actor("viasna", "Viasna", kind="organisation"),
)
PLACES = (Place("vilnius", "Vilnius", names={"de": "Wilna"}, country="LTU"),)

EVENTS = (
    event("XXXX", "Something of which nobody knows the year", id="unknown"),
    event("202X", "Relations go cold", id="decade", kind="process"),
    event(
        "2022-02-24/..", "War in Ukraine", id="war", kind="invasion", titles={"de": "Krieg in der Ukraine"}
    ),
    event("2025", "A pardon, in a year without a month", id="year", kind="concession"),
    event(
        "2025-06-21",
        "Kellogg meets Lukashenko in Minsk",
        id="2025-06-21-kellogg",
        kind="meeting",
        place="Minsk",
        actors=["alexander-lukashenko"],
        sources=["Reuters", "LRT"],
    ),
    event(
        "2025-09-01/2025-10-31",
        "Minsk sounds more conciliatory",
        id="softer",
        kind="assessment",
        actors=["alexander-lukashenko", "ivan-tertel", "belarus", "viasna", "usa"],
        place="Minsk",
        sources=["Reuters", "LRT", "BNS"],
    ),
    event(
        "2025-09-11",
        "Minsk frees 52 prisoners, Washington eases sanctions on Belavia",
        id="2025-09-11-us-deal",
        titles={"de": "Minsk lässt 52 Gefangene frei, Washington lockert Sanktionen gegen Belavia"},
        kind="prisoner-release",
        place="Minsk",
        country="BLR",
        actors=["belarus", ("john-coale", "envoy")],
        about=["viasna"],
        figures={"released": "52"},
        tags=("prisoners", "sanctions"),
        sources=[
            source(
                "Reuters",
                url="https://www.reuters.com/world/europe/minsk-frees-52-prisoners-after-talks-2025-09-11/",
            ),
            source("LRT", via="Reuters", url="https://www.lrt.lt/1", language="lt"),
        ],
        claims=(claim("released", "51", source="https://www.lrt.lt/1", note="one refused to leave"),),
    ),
    event(
        "2025-09-12/2025-09-16",
        "Exercise Zapad 2025",
        id="zapad",
        kind="military-exercise",
        actors=["belarus"],
        sources=["Reuters"],
    ),
    event("2025-09~", "An envoy is said to have come", id="about", kind="visit", actors=["john-coale"]),
    event(
        "2025-10-12",
        "Lukashenko: Ukraine may disappear as a state unless Zelensky negotiates",
        id="2025-10-12-lukashenko-ukraine",
        titles={"de": "Lukaschenko: Ukraine könne „als Staat aufhören zu existieren“"},
        summary="In an interview with Pavel Zarubin, Lukashenko said the problem was neither the US nor "
        "Russia.\n\nIt was Zelensky.",
        date_text="Anfang Oktober",
        kind="threat",
        actors=["alexander-lukashenko", ("pavel-zarubin", "reporter of Rossiya 1")],
        about=["volodymyr-zelensky"],
        sources=[
            source(
                "Lenta.ru",
                url="https://lenta.ru/news/2025/10/12/lukashenko-posovetoval-zelenskomu-dogovoritsya/",
                title="Лукашенко посоветовал Зеленскому «сесть и договориться»",
                language="ru",
                quote="сесть и договориться",
            ),
            source(
                "Puls24.mk",
                url="https://puls24.mk/a",
                archived="https://web.archive.org/web/2025/https://puls24.mk/a",
            ),
        ],
        claims=(claim("date", "earlier", source="https://puls24.mk/a", note="recorded at the CIS summit"),),
        links=(Link("2025-09-11-us-deal", "follows"),),
        confidence="high",
        note="The interview was broadcast in parts.",
    ),
    event(
        "2025-10-19T14:30+03:00",
        "Tertel: one must meet with the Ukrainian side",
        id="tertel",
        kind="offer",
        actors=["ivan-tertel"],
        about=["volodymyr-zelensky"],
        sources=["BelTA"] * 6,
        links=(Link("2025-10-12-lukashenko-ukraine", "responds-to"),),
    ),
    event(
        "[2025-10-21..2025-10-31]",
        "Balloons close the airport, late in October",
        id="balloons",
        place="vilnius",
    ),
    event("{2025-11-02,2025-11-04}", "Two days of talks", id="each", kind="talks"),
    event(
        "2026-01-15",
        "[red]Markup[/red] :warning: \x1b[31mcontrol\x07 \u202eoverride\u202c zero\u200bwidth "
        "東京で会談が行われた Аляксандр Лукашэнка e\u0301te\u0301 "
        "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
        id="nasty",
        kind="other",
        actors=["a\u202eb"],
        place="<b>[bold]",
    ),
)

CHRONOLOGY = chronology(
    *EVENTS,
    actors=ACTORS,
    places=PLACES,
    title="Belarus between Moscow, Kyiv and the West",
    paths=("events.yaml",),
)


ARRANGING = ("certain", "reverse", "limit", "tail", "sort")


def selected(known=CHRONOLOGY, **values):
    """Select as the options of the command line do."""
    arrangement = Arrangement(**{name: values.pop(name) for name in ARRANGING if name in values})
    given = {name: [value] if isinstance(value, str) else value for name, value in values.items()}
    return arranged(known, conditions(given, Setting(known, date(2025, 12, 31))), arrangement)
