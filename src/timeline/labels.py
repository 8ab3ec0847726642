"""The program's own words in the languages that it speaks; what is missing in one is said in English."""

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
}


def label(key: str, language: str, *values: object) -> str:
    """Say a label in a language, its gaps filled with `values`."""
    texts = LABELS[key]
    return (texts.get(language.partition("-")[0]) or texts["en"]).format(*values)
