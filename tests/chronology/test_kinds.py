import pytest

from timeline.chronology.countries import ALPHA_2, ALPHA_3
from timeline.chronology.kinds import KINDS, TONES, EventKind, Tone

# The table of section 6 of the design, row by row.
VOCABULARY = {
    "OTHER": "statement assessment election inauguration appointment resolution verdict incident process other",
    "AGREE": "announcement offer invitation",
    "CONSULT": "meeting talks summit conference visit phone-call mediation",
    "SUPPORT": "agreement treaty ratification recognition",
    "CONCEDE": "sanctions-relief concession border-opening apology",
    "COOPERATE": "cooperation joint-exercise",
    "AID": "aid",
    "RETREAT": "withdrawal prisoner-release prisoner-exchange ceasefire",
    "REQUEST": "demand appeal",
    "ACCUSE": "accusation summons protest-note",
    "REJECT": "refusal veto cancellation non-recognition",
    "THREATEN": "threat ultimatum",
    "PROTEST": "demonstration",
    "SANCTION": "sanctions expulsion recall rupture border-closure",
    "MOBILIZE": "military-exercise deployment alert",
    "COERCE": "detention crackdown seizure cyber",
    "ASSAULT": "attack invasion",
}


def test_the_vocabulary_is_the_one_of_the_design():
    assert {name: kind.plover for name, kind in KINDS.items()} == {
        name: plover for plover, names in VOCABULARY.items() for name in names.split()
    }


@pytest.mark.parametrize(
    ("kind", "mode"),
    [
        ("visit", "visit"),
        ("phone-call", "phone"),
        ("mediation", "third-party"),
        ("withdrawal", "withdraw"),
        ("prisoner-release", "release"),
        ("ceasefire", "ceasefire"),
        ("meeting", ""),
    ],
)
def test_modes_stand_where_plover_has_one(kind, mode):
    assert KINDS[kind].mode == mode


@pytest.mark.parametrize(
    ("kind", "tone"),
    [
        ("prisoner-release", Tone.COOPERATION),
        ("sanctions", Tone.CONFLICT),
        ("demand", Tone.CONFLICT),
        ("statement", Tone.NEITHER),
    ],
)
def test_the_halves_of_plover_tell_co_operation_from_conflict(kind, tone):
    assert KINDS[kind].tone is tone


def test_a_kind_is_neither_where_plover_and_cameo_disagree():
    assert KINDS["appeal"].plover == "REQUEST"
    assert [name for name, kind in KINDS.items() if kind.tone is not TONES[kind.plover]] == ["appeal"]


def test_a_kind_without_a_type_is_neither():
    assert EventKind("vigil").tone is Tone.NEITHER


def test_every_type_has_a_tone():
    assert set(TONES) == set(VOCABULARY)


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.name)
def test_a_cameo_code_has_two_to_four_digits_under_one_of_twenty_roots(kind):
    assert not kind.cameo or (
        kind.cameo.isdigit() and 2 <= len(kind.cameo) <= 4 and 1 <= int(kind.cameo[:2]) <= 20
    )


def test_each_country_has_one_code_of_either_length():
    assert len(ALPHA_2) == len(ALPHA_3) == 250  # the 249 of ISO 3166-1, and Kosovo
    assert (ALPHA_3["BY"], ALPHA_3["DE"], ALPHA_3["NO"], ALPHA_3["CH"]) == ("BLR", "DEU", "NOR", "CHE")
