from timeline.dates import LANGUAGES
from timeline.dates.phrases import PHRASES


def test_every_language_says_the_same_phrases():
    needed = {name.split(" day")[0].split(" long")[0] for name in PHRASES["en"]} - {
        "some",
        "decade",
        "37",
        "38",
        "39",
        "40",
        "41",
    }
    for language in LANGUAGES:
        have = {name.split(" day")[0].split(" long")[0] for name in PHRASES[language]}
        assert needed <= have, language
