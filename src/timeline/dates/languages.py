"""The words of eight languages for months and for what stands around dates: a table to be read and added to.

`MONTHS` has for each language its twelve months, each in the forms that are read: nominative,
genitive, locative and abbreviations. Words are compared folded: without case, without accents, without a
closing point.
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
    "early": "early beginning start anfang beginn début commencement пачатак пачатку начало начале початок"
    " початку"
    " początek początku pradžia pradžioje",
    "mid": "mid middle mitte mi milieu сярэдзіна сярэдзіне середина середине середині połowa połowie"
    " vidurys viduryje",
    "late": "late end ende fin канец канцы напрыканцы конец конце кінець кінці наприкінці koniec końcu"
    " końca pabaiga"
    " pabaigoje",
    "about": "about around circa ca c approximately approx roughly some etwa ungefähr um gegen rund zirka"
    " vers environ"
    " каля прыблізна прыкладна около примерно приблизительно близько приблизно орієнтовно około"
    " mniej-więcej ok apie"
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
    "unknown": "unknown undated unbekannt undatiert inconnu inconnue невядома неизвестно невідомо nieznany"
    " nieznana"
    " nežinoma",
    "open": "open present today now heute offen heutzutage",
    "bce": "bc bce vchr v.chr",
    "ce": "ad ce nchr",
    "quarter": "quarter quartal trimestre квартал kwartał kwartale ketvirtis ketvirtį",
    "century": "century cent jahrhundert jh siècle стагоддзе век века столетие століття wiek wieku amžius",
    "21": "spring frühling frühjahr printemps вясна вясной вясны весна весной весны навесні весни wiosna"
    " wiosną wiosny"
    " pavasaris pavasario pavasarį",
    "22": "summer sommer été лета летам лето летом літо влітку літа lato latem lata vasara vasaros vasarą",
    "23": "autumn fall herbst automne восень восенню восені осень осенью осени осінь восени осені jesień"
    " jesienią"
    " jesieni ruduo rudens rudenį",
    "24": "winter hiver зіма зімой зімы зима зимой зимы взимку зими zima zimą zimy žiema žiemos žiemą",
    "": "of the in on at year im am der die das den dem des jahr jahres jahre en le la de l an année у ў в"
    " г год годзе"
    " года году годы р рік року році на r rok roku m metai metų metais d w we na pod dnia monday tuesday"
    " wednesday"
    " thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag sonntag",
}
"""What a word does, in all languages at once; season words give their EDTF code, "" is passed over."""


@cache
def known_words() -> dict[str, str]:
    """Give what each folded word does."""
    return {fold(form): does for does, forms in WORDS.items() for form in forms.split()}


PHRASES: dict[str, dict[str, str]] = {
    # `{}` is a date, `{of}` one whose month stands in the genitive. A key may end in the level (day, month,
    # year) and the style (long) for which its wording is meant. Where a language has no phrase, English
    # stands in; for "some", the sign ".." does.
    "en": {
        "about": "c. {}", "about long": "about {}", "perhaps": "{}?", "perhaps long": "{}, uncertain",
        "since": "since {}", "until": "until {}", "by": "by {}", "later": "{} or later",
        "end unknown": "{} to ?", "end unknown long": "from {}, end unknown",
        "begin unknown": "? to {}", "begin unknown long": "until {}, begin unknown",
        "without end": "since ?", "without begin": "until ?", "without both": "without begin or end",
        "some long": "between {} and {}", "and": "and", "or": "or",
        "each": "each of {}", "each day": "each day {}", "each month": "each month {}", "each year": "each year {}",
        "no day": "{}, day unknown", "no month": "{}, month unknown", "no year": "{}, year unknown",
        "no decade": "{}, decade unknown", "no date": "date unknown", "no begin": "begin unknown",
        "always": "any time", "every year": "{} of any year", "day of a month": "{ordinal} in {year}",
        "decade": "{}s", "bce": "{} BCE", "ce": "{} CE",
        "21": "spring {}", "22": "summer {}", "23": "autumn {}", "24": "winter {}", "southern": "southern {}",
        "37": "first third of {}", "38": "second third of {}", "39": "last third of {}",
        "40": "first half of {}", "41": "second half of {}",
    },
    "de": {
        "about": "ca. {}", "about long": "etwa {}", "perhaps": "{}?", "perhaps long": "{}, unsicher",
        "since": "seit {}", "since day long": "seit dem {}", "until": "bis {}",
        "until day long": "bis zum {}",
        "by": "spätestens {}", "by day long": "spätestens am {}", "later": "{} oder später",
        "end unknown": "{} bis ?", "end unknown long": "ab {}, Ende unbekannt",
        "end unknown day long": "ab dem {}, Ende unbekannt",
        "begin unknown": "? bis {}", "begin unknown long": "bis {}, Beginn unbekannt",
        "begin unknown day long": "bis zum {}, Beginn unbekannt",
        "without end": "seit ?", "without begin": "bis ?", "without both": "ohne Beginn und Ende",
        "some": "zwischen {} und {}", "some day long": "zwischen dem {} und dem {}", "and": "und",
        "or": "oder",
        "each": "jeweils {}", "each day": "täglich {}", "each month": "monatlich {}", "each year": "jährlich {}",
        "no day": "{}, Tag unbekannt", "no month": "{}, Monat unbekannt", "no year": "{}, Jahr unbekannt",
        "no decade": "{}, Jahrzehnt unbekannt", "no date": "Datum unbekannt", "no begin": "Beginn unbekannt",
        "always": "jederzeit", "every year": "{} jedes Jahres", "day of a month": "ein {day}. im Jahr {year}",
        "decade": "{}er", "bce": "{} v. Chr.", "ce": "{} n. Chr.",
        "21": "Frühling {}", "22": "Sommer {}", "23": "Herbst {}", "24": "Winter {}",
        "southern": "{} (Südhalbkugel)",
        "37": "erstes Drittel {}", "38": "zweites Drittel {}", "39": "letztes Drittel {}",
        "40": "1. Halbjahr {}", "41": "2. Halbjahr {}",
    },
    "fr": {
        "about": "vers {}", "about day": "vers le {}", "perhaps": "{} ?", "since": "depuis {}",
        "since day": "depuis le {}", "until": "jusqu’en {}", "until day": "jusqu’au {}",
        "by": "au plus tard en {}", "by day": "au plus tard le {}", "later": "{} ou plus tard",
        "end unknown": "{} – ?", "begin unknown": "? – {}", "without end": "depuis ?",
        "without begin": "jusqu’à ?",
        "without both": "sans début ni fin", "and": "et", "or": "ou",
        "each": "chacun de {}", "each day": "chaque jour {}", "each month": "chaque mois {}",
        "each year": "chaque année {}",
        "no day": "{}, jour inconnu", "no month": "{}, mois inconnu", "no year": "{}, année inconnue",
        "no decade": "{}, décennie inconnue", "no date": "date inconnue", "no begin": "début inconnu",
        "always": "toute date", "every year": "{} de toute année",
        "day of a month": "un {day} du mois, {year}",
        "decade": "années {}", "bce": "{} av. J.-C.", "ce": "{} apr. J.-C.",
        "21": "printemps {}", "22": "été {}", "23": "automne {}", "24": "hiver {}",
        "southern": "{} (hémisphère sud)",
    },
    "be": {
        "about": "каля {of}", "perhaps": "{}?", "since": "з {of}", "until": "да {of}", "by": "не пазней {of}",
        "later": "{} або пазней", "end unknown": "{} – ?", "begin unknown": "? – {}", "without end": "з ?",
        "without begin": "да ?", "without both": "без пачатку і канца", "and": "і", "or": "або",
        "each": "кожны з {}", "each day": "штодня {}", "each month": "штомесяц {}", "each year": "штогод {}",
        "no day": "{}, дзень невядомы", "no month": "{}, месяц невядомы", "no year": "{}, год невядомы",
        "no decade": "{}, дзесяцігоддзе невядомае", "no date": "дата невядомая",
        "no begin": "пачатак невядомы",
        "always": "у любы час", "every year": "{}, любы год", "day of a month": "{day}-е чысло, {year}",
        "decade": "{}-я", "bce": "{} да н. э.", "ce": "{} н. э.",
        "21": "вясна {}", "22": "лета {}", "23": "восень {}", "24": "зіма {}",
        "southern": "{} (паўднёвае паўшар’е)",
    },
    "ru": {
        "about": "около {of}", "perhaps": "{}?", "since": "с {of}", "until": "до {of}",
        "by": "не позднее {of}",
        "later": "{} или позже", "end unknown": "{} – ?", "begin unknown": "? – {}", "without end": "с ?",
        "without begin": "до ?", "without both": "без начала и конца", "and": "и", "or": "или",
        "each": "каждый из {}", "each day": "ежедневно {}", "each month": "ежемесячно {}", "each year": "ежегодно {}",
        "no day": "{}, день неизвестен", "no month": "{}, месяц неизвестен", "no year": "{}, год неизвестен",
        "no decade": "{}, десятилетие неизвестно", "no date": "дата неизвестна",
        "no begin": "начало неизвестно",
        "always": "в любое время", "every year": "{}, любой год", "day of a month": "{day}-е число, {year}",
        "decade": "{}-е", "bce": "{} до н. э.", "ce": "{} н. э.",
        "21": "весна {}", "22": "лето {}", "23": "осень {}", "24": "зима {}",
        "southern": "{} (южное полушарие)",
    },
    "uk": {
        "about": "близько {of}", "perhaps": "{}?", "since": "з {of}", "until": "до {of}",
        "by": "не пізніше {of}",
        "later": "{} або пізніше", "end unknown": "{} – ?", "begin unknown": "? – {}", "without end": "з ?",
        "without begin": "до ?", "without both": "без початку й кінця", "and": "і", "or": "або",
        "each": "кожен з {}", "each day": "щодня {}", "each month": "щомісяця {}", "each year": "щороку {}",
        "no day": "{}, день невідомий", "no month": "{}, місяць невідомий", "no year": "{}, рік невідомий",
        "no decade": "{}, десятиліття невідоме", "no date": "дата невідома", "no begin": "початок невідомий",
        "always": "будь-коли", "every year": "{}, будь-який рік", "day of a month": "{day}-те число, {year}",
        "decade": "{}-ті", "bce": "{} до н. е.", "ce": "{} н. е.",
        "21": "весна {}", "22": "літо {}", "23": "осінь {}", "24": "зима {}",
        "southern": "{} (південна півкуля)",
    },
    "pl": {
        "about": "ok. {of}", "perhaps": "{}?", "since": "od {of}", "until": "do {of}",
        "by": "nie później niż {}",
        "later": "{} lub później", "end unknown": "{} – ?", "begin unknown": "? – {}", "without end": "od ?",
        "without begin": "do ?", "without both": "bez początku i końca", "and": "i", "or": "lub",
        "each": "każdy z {}", "each day": "codziennie {}", "each month": "co miesiąc {}", "each year": "co roku {}",
        "no day": "{}, dzień nieznany", "no month": "{}, miesiąc nieznany", "no year": "{}, rok nieznany",
        "no decade": "{}, dekada nieznana", "no date": "data nieznana", "no begin": "początek nieznany",
        "always": "kiedykolwiek", "every year": "{}, dowolny rok",
        "day of a month": "{day}. dzień miesiąca, {year}",
        "bce": "{} p.n.e.", "ce": "{} n.e.",
        "21": "wiosna {}", "22": "lato {}", "23": "jesień {}", "24": "zima {}",
        "southern": "{} (półkula południowa)",
    },
    "lt": {
        "about": "maždaug {}", "perhaps": "{}?", "since": "nuo {of}", "until": "iki {of}",
        "by": "ne vėliau kaip {}",
        "later": "{} arba vėliau", "end unknown": "{} – ?", "begin unknown": "? – {}", "without end": "nuo ?",
        "without begin": "iki ?", "without both": "be pradžios ir pabaigos", "and": "ir", "or": "arba",
        "each": "kiekvienas iš {}", "each day": "kasdien {}", "each month": "kas mėnesį {}", "each year": "kasmet {}",
        "no day": "{}, diena nežinoma", "no month": "{}, mėnuo nežinomas", "no year": "{}, metai nežinomi",
        "no decade": "{}, dešimtmetis nežinomas", "no date": "data nežinoma", "no begin": "pradžia nežinoma",
        "always": "bet kada", "every year": "{}, bet kuriais metais", "day of a month": "{day} d., {year}",
        "decade": "{}-ieji", "bce": "{} pr. Kr.", "ce": "{} po Kr.",
        "21": "{} pavasaris", "22": "{} vasara", "23": "{} ruduo", "24": "{} žiema",
        "southern": "{} (pietų pusrutulis)",
    },
}  # fmt: skip


RELATIVE: dict[str, str] = {
    "today": "today heute aujourd'hui сёння сегодня сьогодні dziś dzisiaj šiandien",
    "yesterday": "yesterday gestern hier учора вчера вчора wczoraj vakar",
    "this": "this dieser diese dieses ce cette гэты гэта гэтага этот эта это цей ця це ten ta šis ši šie",
    "last": "last past previous letzte letzter letzten letztes vergangene vergangenen dernier dernière"
    " derniers dernières"
    " апошні апошнія апошняя мінулы мінулая последний последние последняя последних прошлый прошлая"
    " останній останні"
    " остання минулий минула ostatni ostatnie ostatnia ostatnich zeszły zeszła paskutinis paskutiniai"
    " paskutiniu"
    " praėjęs praėjusi pastarieji",
    "day": "day days tag tage tagen jour jours дзень дні дзён день дня дней дні днів dzień dni diena dienos"
    " dienų",
    "week": "week weeks woche wochen semaine semaines тыдзень тыдні тыдняў неделя недели недель тиждень"
    " тижні тижнів"
    " tydzień tygodnie tygodni savaitė savaitės savaičių",
    "month": "month months monat monate monaten mois месяц месяцы месяцаў месяца месяцев місяць місяці"
    " місяців"
    " miesiąc miesiące miesięcy mėnuo mėnesiai mėnesių",
    "quarter": "quarter quarters quartal quartale trimestre trimestres квартал кварталы квартала кварталов"
    " квартали"
    " кварталів kwartał kwartały ketvirtis ketvirčiai",
    "year": "year years jahr jahre jahren an ans année années год гады гадоў года лет годы рік роки років"
    " rok lata lat"
    " metai metų",
}
"""The words of relative periods."""


@cache
def relative_words() -> dict[str, str]:
    """Give what each folded word of a relative period stands for."""
    return {fold(form): kind for kind, forms in RELATIVE.items() for form in forms.split()}
