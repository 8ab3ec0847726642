"""The program's own words in the languages that it speaks; what is missing in one is said in English.

`LABELS` are phrases with gaps; one that depends on a number holds the form for one and the form for others, divided
by `|`. `WORDS` are words of the vocabulary, which English says as they are typed.
"""

LABELS: dict[str, dict[str, str]] = {
    # the selection in words
    "with": {"en": "with {}", "de": "mit {}"},
    "about": {"en": "about {}", "de": "über {}"},
    "without members": {"en": "{} (without members)", "de": "{} (ohne Mitglieder)"},
    "kind": {"en": "kind {}", "de": "Art {}"},
    "place": {"en": "in {}", "de": "in {}"},
    "tag": {"en": "tag {}", "de": "Schlagwort {}"},
    "source": {"en": "source {}", "de": "Quelle {}"},
    "text": {"en": "text “{}”", "de": "Text „{}“"},
    "id": {"en": "{}", "de": "{}"},
    "within": {"en": "within {}", "de": "ganz in {}"},
    "starting": {"en": "beginning in {}", "de": "mit Beginn in {}"},
    "slack": {"en": "{} (± {} days)", "de": "{} (± {} Tage)"},
    "or": {"en": "or", "de": "oder"},
    "disputed": {"en": "disputed", "de": "strittig"},
    "unsourced": {"en": "unsourced", "de": "ohne Quelle"},
    "single-source": {"en": "single-source", "de": "nur eine Quelle"},
    "corroborated": {"en": "corroborated", "de": "mehrfach belegt"},
    # the selection in counts
    "events": {"en": "{} event|{} events", "de": "{} Ereignis|{} Ereignisse"},
    "events of": {
        "en": "{1} of {0} event|{1} of {0} events",
        "de": "{1} von {0} Ereignis|{1} von {0} Ereignissen",
    },
    "under way": {
        "en": "one of them already under way|{} of them already under way",
        "de": "eines davon schon im Gange|{} davon schon im Gange",
    },
    "possible events": {"en": "{} possible|{} possible", "de": "{} möglich|{} möglich"},
    "first shown": {
        "en": "the first shown|the first {} shown",
        "de": "das erste gezeigt|die ersten {} gezeigt",
    },
    "none shown": {"en": "none of them shown", "de": "keines davon gezeigt"},
    "read from": {"en": "from {}", "de": "aus {}"},
    # headings and gaps of the timeline
    "since": {"en": "Since {}", "de": "Seit {}"},
    "since unknown": {"en": "Already under way, begin unknown", "de": "Schon im Gange, Beginn unbekannt"},
    "continued": {"en": "{}, continued", "de": "{}, Fortsetzung"},
    "gap": {
        "en": "{} day with no event here|{} days with no event here",
        "de": "{} Tag ohne Ereignis hier|{} Tage ohne Ereignis hier",
    },
    "other gap": {
        "en": "{} day with no other event here|{} days with no other event here",
        "de": "{} Tag ohne anderes Ereignis hier|{} Tage ohne anderes Ereignis hier",
    },
    # below a title
    "more": {"en": "and {} more|and {} more", "de": "und {} weiterer|und {} weitere"},
    "publishers": {"en": "{} publisher|{} publishers", "de": "{} Herausgeber|{} Herausgeber"},
    "only": {"en": "only {}", "de": "nur {}"},
    "copies": {"en": "{1} ({0} copy)|{1} ({0} copies)", "de": "{1} ({0} Kopie)|{1} ({0} Kopien)"},
    "no source": {"en": "no source", "de": "keine Quelle"},
    "field disputed": {"en": "{} disputed", "de": "{} strittig"},
    "possible date": {
        "en": "possible: the date may lie outside",
        "de": "möglich: das Datum kann außerhalb liegen",
    },
    "possible member": {
        "en": "possible: membership at that date is not certain",
        "de": "möglich: die Mitgliedschaft ist zu dieser Zeit nicht sicher",
    },
    # legend and hints
    "a day": {"en": "a day", "de": "ein Tag"},
    "some day": {"en": "some day of several", "de": "irgendein Tag von mehreren"},
    "lasting": {"en": "lasting", "de": "andauernd"},
    "may lie outside": {"en": "possible", "de": "möglich"},
    "neither": {"en": "neither", "de": "keines von beiden"},
    "evidence": {"en": "One event with its sources: {}", "de": "Ein Ereignis mit seinen Quellen: {}"},
    # months
    "months": {
        "en": "Begun in {1} of {0} month|Begun in {1} of {0} months",
        "de": "Begonnen in {1} von {0} Monat|Begonnen in {1} von {0} Monaten",
    },
    "no event": {
        "en": "no event begins, {} month|no event begins, {} months",
        "de": "kein Beginn, {} Monat|kein Beginn, {} Monate",
    },
    "and under way": {"en": "and {} under way|and {} under way", "de": "und {} im Gange|und {} im Gange"},
    "before": {"en": "Already under way before: {}", "de": "Schon vorher im Gange: {}"},
    "month unknown": {"en": "Begin not known to the month", "de": "Beginn nicht auf den Monat bekannt"},
    "one sign": {
        "en": "One sign is one event, in the month where alone it can have begun.",
        "de": "Ein Zeichen ist ein Ereignis, in dem einzigen Monat, in dem es begonnen haben kann.",
    },
    # table and listings
    "DATE": {"en": "DATE", "de": "DATUM"},
    "EVENT": {"en": "EVENT", "de": "EREIGNIS"},
    "PLACE": {"en": "PLACE", "de": "ORT"},
    "ACTORS": {"en": "ACTORS", "de": "AKTEURE"},
    "KIND": {"en": "KIND", "de": "ART"},
    "SUPPORT": {"en": "SUPPORT", "de": "BELEGE"},
    "ID": {"en": "ID", "de": "ID"},
    "EVENTS": {"en": "EVENTS", "de": "EREIGNISSE"},
    "ACTOR": {"en": "ACTOR", "de": "AKTEUR"},
    "ROLE": {"en": "ROLE OR STATE", "de": "AMT ODER STAAT"},
    "PLOVER": {"en": "PLOVER", "de": "PLOVER"},
    "TONE": {"en": "BETWEEN ACTORS", "de": "ZWISCHEN AKTEUREN"},
    "COUNTRY": {"en": "COUNTRY", "de": "LAND"},
    "TAG": {"en": "TAG", "de": "SCHLAGWORT"},
    "TYPE": {"en": "TO TYPE", "de": "EINGABE"},
    "actors listed": {"en": "{} actor|{} actors", "de": "{} Akteur|{} Akteure"},
    "kinds listed": {"en": "{} kind|{} kinds", "de": "{} Art|{} Arten"},
    "places listed": {"en": "{} place|{} places", "de": "{} Ort|{} Orte"},
    "tags listed": {"en": "{} tag|{} tags", "de": "{} Schlagwort|{} Schlagwörter"},
    "NOTHING": {"en": "", "de": ""},
    "without event": {
        "en": "{} more without an event|{} more without an event",
        "de": "{} weiterer ohne Ereignis|{} weitere ohne Ereignis",
    },
    "left out": {"en": "Too narrow for: {}", "de": "Zu schmal für: {}"},
    # card
    "When": {"en": "When", "de": "Wann"},
    "What": {"en": "What", "de": "Was"},
    "Who": {"en": "Who", "de": "Wer"},
    "About": {"en": "About", "de": "Betrifft"},
    "Where": {"en": "Where", "de": "Wo"},
    "Figures": {"en": "Figures", "de": "Zahlen"},
    "Tags": {"en": "Tags", "de": "Schlagworte"},
    "Support": {"en": "Support", "de": "Belege"},
    "Disputed": {"en": "Disputed", "de": "Strittig"},
    "Judgement": {"en": "Judgement", "de": "Urteil"},
    "Match": {"en": "Match", "de": "Treffer"},
    "noted": {"en": "Note: {}", "de": "Anmerkung: {}"},
    "Sources": {"en": "Sources", "de": "Quellen"},
    "Links": {"en": "Links", "de": "Verbindungen"},
    "not stated": {"en": "not stated", "de": "nicht angegeben"},
    "quoted": {"en": "“{}”", "de": "„{}“"},
    "in the words": {"en": "“{}” in the source’s words", "de": "„{}“ in den Worten der Quelle"},
    "perhaps": {"en": "perhaps {}", "de": "vielleicht {}"},
    "the editor’s": {"en": "{} (the editor’s)", "de": "{} (der Redaktion)"},
    "this record": {"en": "this record", "de": "diese Chronik"},
    "no source given": {"en": "{}: no source is given", "de": "{}: keine Quelle angegeben"},
    "why": {"en": "{}: {}", "de": "{}: {}"},
    "no copies": {"en": "no copies among them", "de": "keine Kopien darunter"},
    "in copies": {"en": "{1} in {0} source|{1} in {0} sources", "de": "{1} in {0} Quelle|{1} in {0} Quellen"},
    "archived of": {
        "en": "{} with an archived copy|{} with an archived copy",
        "de": "{} mit archivierter Kopie|{} mit archivierter Kopie",
    },
    "none archived": {"en": "none with an archived copy", "de": "keine mit archivierter Kopie"},
    "in language": {"en": "in {}", "de": "auf {}"},
    "via": {"en": "via {}", "de": "nach {}"},
    "published": {"en": "{}", "de": "{}"},
    "accessed": {"en": "read {}", "de": "gelesen {}"},
    "archived": {"en": "archived:", "de": "archiviert:"},
    # thread
    "the same day": {"en": "the same day", "de": "am selben Tag"},
    "days later": {"en": "{} day later|{} days later", "de": "{} Tag später|{} Tage später"},
    "days later between": {"en": "{} to {} days later", "de": "{} bis {} Tage später"},
    "days later at most": {
        "en": "at most {} day later|at most {} days later",
        "de": "höchstens {} Tag später|höchstens {} Tage später",
    },
    "meanwhile": {"en": "meanwhile", "de": "währenddessen"},
    "steps hidden": {
        "en": "{} step between them not selected|{} steps between them not selected",
        "de": "{} Schritt dazwischen nicht ausgewählt|{} Schritte dazwischen nicht ausgewählt",
    },
    "ties aside": {
        "en": "{} other link leads out of this thread|{} other links lead out of this thread",
        "de": "{} weitere Verbindung führt aus diesem Faden|{} weitere Verbindungen führen aus diesem Faden",
    },
    # how a date is read
    "Write": {"en": "Write", "de": "Schreibe"},
    "Canonical": {"en": "Canonical", "de": "Normalform"},
    "Shown": {"en": "Shown", "de": "Gezeigt"},
    "In full": {"en": "In full", "de": "Ausführlich"},
    "Precision": {"en": "Precision", "de": "Genauigkeit"},
    "Qualifier": {"en": "Qualifier", "de": "Vorbehalt"},
    "First day": {"en": "First day", "de": "Erster Tag"},
    "Last day": {"en": "Last day", "de": "Letzter Tag"},
    "Lasts": {"en": "Lasts", "de": "Dauer"},
    "open or unknown": {"en": "open or unknown", "de": "offen oder unbekannt"},
    "lasts not, exact": {"en": "a moment, on that day", "de": "ein Zeitpunkt an diesem Tag"},
    "lasts not": {"en": "a moment, on one of these days", "de": "ein Zeitpunkt an einem dieser Tage"},
    "lasts open": {"en": "open or unknown", "de": "offen oder unbekannt"},
    "lasts days": {"en": "{} day|{} days", "de": "{} Tag|{} Tage"},
    "lasts between": {"en": "{} to {} days", "de": "{} bis {} Tage"},
    # nothing left
    "nothing": {"en": "No event matches.", "de": "Kein Ereignis passt."},
    "nothing at all": {"en": "There are no events.", "de": "Es gibt keine Ereignisse."},
    "chronology": {"en": "The chronology", "de": "Die Chronik"},
    "has": {
        "en": "{1} has {0} event|{1} has {0} events",
        "de": "{1} hat {0} Ereignis|{1} hat {0} Ereignisse",
    },
    "alone": {"en": "{} alone", "de": "{} allein"},
    "together": {"en": "together", "de": "zusammen"},
    "nearest before": {"en": "before", "de": "davor"},
    "nearest after": {"en": "after", "de": "danach"},
    "nearest with the rest": {
        "en": "The nearest that the other conditions keep:",
        "de": "Die nächsten, für die alles andere gilt:",
    },
    "nearest": {"en": "The nearest:", "de": "Die nächsten:"},
    "nearest names": {
        "en": "Nothing is called “{}”; the nearest: {}",
        "de": "Nichts heißt „{}“; am nächsten: {}",
    },
    "concerned": {
        "en": "Actors are only those who take part; as the one concerned, {1} is in {0} event: {2}"
        "|Actors are only those who take part; as the one concerned, {1} is in {0} events: {2}",
        "de": "Akteure sind nur die Beteiligten; um {1} geht es in {0} Ereignis: {2}"
        "|Akteure sind nur die Beteiligten; um {1} geht es in {0} Ereignissen: {2}",
    },
}

WORDS: dict[str, dict[str, str]] = {
    "de": {
        # tones
        "co-operation": "Zusammenarbeit",
        "conflict": "Konflikt",
        # kinds of events
        "statement": "Erklärung",
        "assessment": "Einschätzung",
        "election": "Wahl",
        "inauguration": "Amtseinführung",
        "appointment": "Ernennung",
        "resolution": "Resolution",
        "verdict": "Urteil",
        "incident": "Vorfall",
        "process": "Prozess",
        "other": "anderes",
        "announcement": "Ankündigung",
        "offer": "Angebot",
        "invitation": "Einladung",
        "meeting": "Treffen",
        "talks": "Gespräche",
        "summit": "Gipfel",
        "conference": "Konferenz",
        "visit": "Besuch",
        "phone-call": "Telefonat",
        "mediation": "Vermittlung",
        "agreement": "Vereinbarung",
        "treaty": "Vertrag",
        "ratification": "Ratifizierung",
        "recognition": "Anerkennung",
        "sanctions-relief": "Sanktionslockerung",
        "concession": "Zugeständnis",
        "border-opening": "Grenzöffnung",
        "apology": "Entschuldigung",
        "cooperation": "Zusammenarbeit",
        "joint-exercise": "gemeinsame Übung",
        "aid": "Hilfe",
        "withdrawal": "Abzug",
        "prisoner-release": "Freilassung",
        "prisoner-exchange": "Gefangenenaustausch",
        "ceasefire": "Waffenruhe",
        "demand": "Forderung",
        "appeal": "Appell",
        "accusation": "Vorwurf",
        "summons": "Einbestellung",
        "protest-note": "Protestnote",
        "refusal": "Weigerung",
        "veto": "Veto",
        "cancellation": "Absage",
        "non-recognition": "Nichtanerkennung",
        "threat": "Drohung",
        "ultimatum": "Ultimatum",
        "demonstration": "Demonstration",
        "sanctions": "Sanktionen",
        "expulsion": "Ausweisung",
        "recall": "Abberufung",
        "rupture": "Abbruch der Beziehungen",
        "border-closure": "Grenzschließung",
        "military-exercise": "Militärübung",
        "deployment": "Stationierung",
        "alert": "Alarmbereitschaft",
        "detention": "Festnahme",
        "crackdown": "Niederschlagung",
        "seizure": "Beschlagnahme",
        "cyber": "Cyberangriff",
        "attack": "Angriff",
        "invasion": "Invasion",
        # precisions and qualifiers of dates
        "second": "Sekunde",
        "minute": "Minute",
        "day": "Tag",
        "month": "Monat",
        "season": "Jahreszeit",
        "quarter": "Quartal",
        "year": "Jahr",
        "decade": "Jahrzehnt",
        "century": "Jahrhundert",
        "approximate": "ungefähr",
        "uncertain": "zweifelhaft",
        "both": "ungefähr und zweifelhaft",
        # fields that a claim can dispute
        "date": "Datum",
        "date_text": "Datum",
        "title": "Titel",
        "summary": "Zusammenfassung",
        "kind": "Art",
        "place": "Ort",
        "country": "Land",
        "actors": "Akteure",
        "about": "Betroffene",
        "outlet": "Medium",
        # kinds of actors and of sources, confidence
        "person": "Person",
        "state": "Staat",
        "organisation": "Organisation",
        "body": "Gremium",
        "primary": "Primärquelle",
        "official": "amtlich",
        "media": "Medien",
        "social": "soziale Medien",
        "high": "hoch",
        "medium": "mittel",
        "low": "niedrig",
        # links, and what they are from the other end
        "follows": "folgt auf",
        "responds-to": "antwortet auf",
        "causes": "verursacht",
        "enables": "ermöglicht",
        "part-of": "Teil von",
        "contradicts": "widerspricht",
        "corrects": "berichtigt",
        "followed by": "darauf folgt",
        "answered by": "Antwort",
        "caused by": "verursacht durch",
        "enabled by": "ermöglicht durch",
        "has part": "umfasst",
        "contradicted by": "widersprochen durch",
        "corrected by": "berichtigt durch",
    },
}

LANGUAGE_NAMES: dict[str, tuple[str, str]] = {
    "be": ("Belarusian", "Belarussisch"),
    "cs": ("Czech", "Tschechisch"),
    "da": ("Danish", "Dänisch"),
    "de": ("German", "Deutsch"),
    "en": ("English", "Englisch"),
    "es": ("Spanish", "Spanisch"),
    "et": ("Estonian", "Estnisch"),
    "fi": ("Finnish", "Finnisch"),
    "fr": ("French", "Französisch"),
    "hu": ("Hungarian", "Ungarisch"),
    "it": ("Italian", "Italienisch"),
    "lt": ("Lithuanian", "Litauisch"),
    "lv": ("Latvian", "Lettisch"),
    "nl": ("Dutch", "Niederländisch"),
    "no": ("Norwegian", "Norwegisch"),
    "pl": ("Polish", "Polnisch"),
    "ro": ("Romanian", "Rumänisch"),
    "ru": ("Russian", "Russisch"),
    "sk": ("Slovak", "Slowakisch"),
    "sv": ("Swedish", "Schwedisch"),
    "tr": ("Turkish", "Türkisch"),
    "uk": ("Ukrainian", "Ukrainisch"),
    "zh": ("Chinese", "Chinesisch"),
}
"""The languages that sources are often written in; any other is said by its tag."""


def label(key: str, language: str, *values: object) -> str:
    """Say a label in a language, its gaps filled with `values`."""
    texts = LABELS[key]
    return (texts.get(language.partition("-")[0]) or texts["en"]).format(*values)


def counted(key: str, language: str, number: int, *values: object) -> str:
    """Say a label that depends on a number: its first gap is the number, its others are `values`."""
    texts = LABELS[key]
    one, _, others = (texts.get(language.partition("-")[0]) or texts["en"]).partition("|")
    return (one if number == 1 else others).format(number, *values)


def word(word: str, language: str) -> str:
    """Say a word of the vocabulary (a kind, a relation, a field) in a language, else as it is typed."""
    return WORDS.get(language.partition("-")[0], {}).get(word, word)


def language_name(tag: str, language: str) -> str:
    """Say the name of a language, else its tag."""
    english, german = LANGUAGE_NAMES.get(tag.partition("-")[0], (tag, tag))
    return german if language.partition("-")[0] == "de" else english
