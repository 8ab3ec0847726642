"""The words of eight languages for months and for what stands around dates: a table, read by people as by code.

`MONTHS` has for each language its twelve months, each in the forms that are read: nominative, genitive, locative and
abbreviations. Words are compared folded: without case, without accents, without a closing point.
"""

from functools import cache
from unicodedata import combining, normalize

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
        "красавік красавіка красавіку кра крас", "май мая маі травень траўня траўні", "чэрвень чэрвеня чэрвені чэр чэрв",
        "ліпень ліпеня ліпені ліп", "жнівень жніўня жніўні жні жнів", "верасень верасня верасні вер верас",
        "кастрычнік кастрычніка кастрычніку кас кастр", "лістапад лістапада лістападзе ліс ліст", "снежань снежня снежні сне снеж",
    ),
    "ru": (
        "январь января январе янв", "февраль февраля феврале фев февр", "март марта марте мар", "апрель апреля апреле апр",
        "май мая мае", "июнь июня июне июн", "июль июля июле июл", "август августа августе авг",
        "сентябрь сентября сентябре сен сент", "октябрь октября октябре окт", "ноябрь ноября ноябре ноя нояб",
        "декабрь декабря декабре дек",
    ),
    "uk": (
        "січень січня січні січ", "лютий лютого лютому лют", "березень березня березні бер", "квітень квітня квітні квіт кві",
        "травень травня травні трав тра", "червень червня червні черв чер", "липень липня липні лип",
        "серпень серпня серпні серп сер", "вересень вересня вересні вер", "жовтень жовтня жовтні жовт жов",
        "листопад листопада листопаді лист лис", "грудень грудня грудні груд гру",
    ),
    "pl": (
        "styczeń stycznia styczniu sty stycz", "luty lutego lutym lut", "marzec marca marcu mar", "kwiecień kwietnia kwietniu kwi kwiec",
        "maj maja maju", "czerwiec czerwca czerwcu cze czerw", "lipiec lipca lipcu lip", "sierpień sierpnia sierpniu sie sierp",
        "wrzesień września wrześniu wrz wrzes", "październik października październiku paź paźdz",
        "listopad listopada listopadzie lis list", "grudzień grudnia grudniu gru grudz",
    ),
    "lt": (
        "sausis sausio sausį saus", "vasaris vasario vasarį vas", "kovas kovo kovą kov", "balandis balandžio balandį bal",
        "gegužė gegužės gegužę geg", "birželis birželio birželį birž", "liepa liepos liepą liep",
        "rugpjūtis rugpjūčio rugpjūtį rugp", "rugsėjis rugsėjo rugsėjį rugs", "spalis spalio spalį spal",
        "lapkritis lapkričio lapkritį lapkr", "gruodis gruodžio gruodį gruod",
    ),
}  # fmt: skip


def fold(text: str) -> str:
    """Take away what does not tell words apart: case, accents, ornaments of width."""
    decomposed = normalize("NFKD", text.casefold())
    return "".join(letter for letter in decomposed if not combining(letter))


@cache
def month_words() -> dict[str, int]:
    """Give the number of a month for each of its folded words, in all languages at once."""
    words: dict[str, int] = {}
    for months in MONTHS.values():
        for number, forms in enumerate(months, 1):
            for form in forms.split():
                known = words.setdefault(fold(form), number)
                assert known == number, form  # noqa: S101  one word, one month, whatever the language
    return words


WORDS: dict[str, str] = {
    "early": "early beginning start anfang beginn début commencement пачатак пачатку начало начале початок початку"
    " początek początku pradžia pradžioje",
    "mid": "mid middle mitte mi milieu сярэдзіна сярэдзіне середина середине середині połowa połowie vidurys viduryje",
    "late": "late end ende fin канец канцы напрыканцы конец конце кінець кінці наприкінці koniec końcu końca pabaiga"
    " pabaigoje",
    "about": "about around circa ca c approximately approx roughly some etwa ungefähr um gegen rund zirka vers environ"
    " каля прыблізна прыкладна около примерно приблизительно близько приблизно орієнтовно około mniej-więcej ok apie"
    " maždaug",
    "perhaps": "perhaps possibly probably maybe uncertain vielleicht möglicherweise wahrscheinlich vermutlich"
    " unsicher peut-être probablement магчыма мабыць верагодна возможно вероятно можливо мабуть ймовірно może"
    " prawdopodobnie galbūt tikriausiai",
    "before": "before earlier prior vor avant перад раней перед раньше раніше przed prieš",
    "after": "after later nach après пасля позже после після пізніше po później vėliau",
    "since": "since ab seit depuis з ад с od nuo від from von vom du",
    "to": "to until till through thru bis au à jusqu jusqu'à jusqu'au jusqu'en да до па по do iki",
    "by": "by spätestens",
    "between": "between zwischen entre між паміж между między pomiędzy tarp",
    "and": "and und et і й і и та i oraz ir",
    "or": "or oder ou або ці или lub albo czy arba ar",
    "unknown": "unknown undated unbekannt undatiert inconnu inconnue невядома неизвестно невідомо nieznany nieznana"
    " nežinoma",
    "open": "open present today now heute offen heutzutage",
    "bce": "bc bce vchr v.chr",
    "ce": "ad ce nchr",
    "quarter": "quarter quartal trimestre квартал kwartał kwartale ketvirtis ketvirtį",
    "century": "century cent jahrhundert jh siècle стагоддзе век века столетие століття wiek wieku amžius",
    "21": "spring frühling frühjahr printemps вясна вясной вясны весна весной весны навесні весни wiosna wiosną wiosny"
    " pavasaris pavasario pavasarį",
    "22": "summer sommer été лета летам лето летом літо влітку літа lato latem lata vasara vasaros vasarą",
    "23": "autumn fall herbst automne восень восенню восені осень осенью осени осінь восени осені jesień jesienią"
    " jesieni ruduo rudens rudenį",
    "24": "winter hiver зіма зімой зімы зима зимой зимы взимку зими zima zimą zimy žiema žiemos žiemą",
    "": "of the in on at year im am der die das den dem des jahr jahres jahre en le la de l an année у ў в г год годзе"
    " года году годы р рік року році на r rok roku m metai metų metais d o'clock w we dnia monday tuesday wednesday"
    " thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag sonntag",
}
"""What a word does, in all languages at once; season words give their EDTF code, "" is passed over."""


@cache
def known_words() -> dict[str, str]:
    """Give what each folded word does."""
    return {fold(form): does for does, forms in WORDS.items() for form in forms.split()}
