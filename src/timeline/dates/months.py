"""The names of months that are read, in eight languages: a table to be added to.

Each month has the forms that stand in a date: nominative, genitive, locative and abbreviations. They are
compared folded (`timeline.text.fold`) and without a closing point.
"""

from functools import cache

from timeline.text import fold

MONTHS: dict[str, tuple[str, ...]] = {
    "en": (
        "january jan", "february feb febr", "march mar", "april apr", "may", "june jun",
        "july jul", "august aug", "september sep sept", "october oct", "november nov", "december dec",
    ),
    "de": (
        "januar jänner jan jän", "februar feber feb", "märz mär mrz", "april apr", "mai", "juni jun",
        "juli jul", "august aug", "september sep sept", "oktober okt", "november nov", "dezember dez",
    ),
    "fr": (
        "janvier janv", "février févr fév", "mars", "avril avr", "mai", "juin",
        "juillet juil", "août", "septembre sept", "octobre oct", "novembre nov", "décembre déc",
    ),
    "be": (
        "студзень студзеня студзені сту студз", "люты лютага лютым лют", "сакавік сакавіка сакавіку сак",
        "красавік красавіка красавіку кра крас", "май мая маі травень траўня траўні",
        "чэрвень чэрвеня чэрвені чэр чэрв",
        "ліпень ліпеня ліпені ліп", "жнівень жніўня жніўні жні жнів", "верасень верасня верасні вер верас",
        "кастрычнік кастрычніка кастрычніку кас кастр", "лістапад лістапада лістападзе ліс ліст",
        "снежань снежня снежні сне снеж",
    ),
    "ru": (
        "январь января январе янв", "февраль февраля феврале фев февр", "март марта марте мар",
        "апрель апреля апреле апр",
        "май мая мае", "июнь июня июне июн", "июль июля июле июл", "август августа августе авг",
        "сентябрь сентября сентябре сен сент", "октябрь октября октябре окт", "ноябрь ноября ноябре ноя нояб",
        "декабрь декабря декабре дек",
    ),
    "uk": (
        "січень січня січні січ", "лютий лютого лютому лют", "березень березня березні бер",
        "квітень квітня квітні квіт кві",
        "травень травня травні трав тра", "червень червня червні черв чер", "липень липня липні лип",
        "серпень серпня серпні серп сер", "вересень вересня вересні вер", "жовтень жовтня жовтні жовт жов",
        "листопад листопада листопаді лист лис", "грудень грудня грудні груд гру",
    ),
    "pl": (
        "styczeń stycznia styczniu sty stycz", "luty lutego lutym lut", "marzec marca marcu mar",
        "kwiecień kwietnia kwietniu kwi kwiec",
        "maj maja maju", "czerwiec czerwca czerwcu cze czerw", "lipiec lipca lipcu lip",
        "sierpień sierpnia sierpniu sie sierp",
        "wrzesień września wrześniu wrz wrzes", "październik października październiku paź paźdz",
        "listopad listopada listopadzie lis list", "grudzień grudnia grudniu gru grudz",
    ),
    "lt": (
        "sausis sausio sausį saus", "vasaris vasario vasarį vas", "kovas kovo kovą kov",
        "balandis balandžio balandį bal",
        "gegužė gegužės gegužę geg", "birželis birželio birželį birž", "liepa liepos liepą liep",
        "rugpjūtis rugpjūčio rugpjūtį rugp", "rugsėjis rugsėjo rugsėjį rugs", "spalis spalio spalį spal",
        "lapkritis lapkričio lapkritį lapkr", "gruodis gruodžio gruodį gruod",
    ),
}  # fmt: skip


@cache
def month_words() -> dict[str, int]:
    """Return the number of a month for each of its folded words, in all languages at once."""
    words: dict[str, int] = {}
    for months in MONTHS.values():
        for number, forms in enumerate(months, 1):
            for form in forms.split():
                known = words.setdefault(fold(form), number)
                assert known == number, form  # noqa: S101  one word, one month, whatever the language
    return words
