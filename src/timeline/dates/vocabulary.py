"""The words around dates that are read, in eight languages: three tables to be added to.

One is for dates, one for days of the week, one for periods that are counted from today. Words are compared folded
(`timeline.text.fold`) and without a closing point.
"""

from functools import cache

from timeline.text import fold

WORDS: dict[str, str] = {
    "early": "early",
    "mid": "mid middle mitte mi milieu сярэдзіна сярэдзіне середина середине середині połowa połowie"
    " vidurys viduryje",
    "late": "late",
    "beginning": "beginning start anfang beginn début commencement пачатак пачатку начало начале початок"
    " початку"
    " początek początku pradžia pradžioje",
    "end": "end ende fin канец канцы напрыканцы конец конце кінець кінці наприкінці koniec końcu"
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
    "open": "open present today now ongoing heute offen heutzutage сёння цяпер сегодня сейчас сьогодні зараз нині"
    " dziś dzisiaj obecnie teraz šiandien dabar",
    "bce": "bc bce vchr",
    "ce": "ad ce nchr",
    "quarter": "quarter quartal trimestre кв квартал kw k ketv kwartał kwartale ketvirtis ketvirtį",
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
    " года году годы р рік року році на r rok roku m metai metų metais d w we na pod dnia zum",
}
"""What a word does, in all languages at once; a season has its EDTF code, and words under "" are skipped."""


@cache
def known_words() -> dict[str, str]:
    """Return what each folded word does."""
    return {fold(form): does for does, forms in WORDS.items() for form in forms.split()}


WEEKDAYS: tuple[str, ...] = (
    "monday mon montag lundi панядзелак понедельник понеділок poniedziałek pirmadienis pirmadienį",
    "tuesday tue tues dienstag mardi аўторак вторник вівторок wtorek antradienis antradienį",
    "wednesday wed mittwoch mercredi серада сераду среда среду середа середу środa środę trečiadienis trečiadienį",
    "thursday thu thur thurs donnerstag jeudi чацвер четверг четвер czwartek ketvirtadienis ketvirtadienį",
    "friday fri freitag vendredi пятніца пятніцу пятница пятницу п'ятниця п'ятницю piątek penktadienis penktadienį",
    "saturday sat samstag sonnabend samedi субота суботу суббота субботу sobota sobotę šeštadienis šeštadienį",
    "sunday sun sonntag dimanche нядзеля нядзелю воскресенье неділя неділю niedziela niedzielę sekmadienis sekmadienį",
)
"""The days of the week, Monday first. What stands beside a date must agree with it."""


@cache
def weekday_words() -> dict[str, int]:
    """Return the number of a day of the week, Monday being 0, for each of its folded words."""
    return {fold(form): number for number, forms in enumerate(WEEKDAYS) for form in forms.split()}


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
    """Return what each folded word of a relative period stands for."""
    return {fold(form): kind for kind, forms in RELATIVE.items() for form in forms.split()}
