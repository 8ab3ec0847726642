"""The kinds of events: one table that says each in the terms of event data, so that exports can speak them.

PLOVER types and modes follow the PLOVER 0.8 codebook of the Open Event Data Alliance, whose halves tell
co-operation from conflict; CAMEO codes follow the CAMEO 1.1b3 codebook and stand only where one fits. Where the two
disagree, as they do about an appeal, a kind is neither.
"""

from enum import StrEnum
from typing import NamedTuple


class Tone(StrEnum):
    """What an event is between its actors; `NEITHER` where its kind does not say."""

    COOPERATION = "co-operation"
    CONFLICT = "conflict"
    NEITHER = ""


CAMEO_CONFLICT = (
    "09"  # the first root of CAMEO that is not co-operation, as text: its codes sort as they nest
)


class EventKind(NamedTuple):
    """One kind: its PLOVER type and mode and its CAMEO code, each empty where there is none."""

    name: str
    plover: str = ""
    mode: str = ""
    cameo: str = ""

    @property
    def tone(self) -> Tone:
        """Co-operation, conflict or neither, by the half that the PLOVER type belongs to; CAMEO may not contradict."""
        tone = TONES.get(self.plover, Tone.NEITHER)
        if self.cameo and (tone is Tone.COOPERATION) != (self.cameo < CAMEO_CONFLICT):
            return Tone.NEITHER
        return tone


TONES: dict[str, Tone] = {
    **dict.fromkeys(
        ("AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT"), Tone.COOPERATION
    ),
    **dict.fromkeys(
        ("REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"),
        Tone.CONFLICT,
    ),
    "OTHER": Tone.NEITHER,
}

KINDS: dict[str, EventKind] = {
    kind.name: kind
    for kind in (
        EventKind("statement", "OTHER", cameo="010"),
        EventKind("assessment", "OTHER"),
        EventKind("election", "OTHER"),
        EventKind("inauguration", "OTHER"),
        EventKind("appointment", "OTHER"),
        EventKind("resolution", "OTHER"),
        EventKind("verdict", "OTHER", cameo="116"),
        EventKind("incident", "OTHER"),
        EventKind("process", "OTHER"),
        EventKind("other", "OTHER"),
        EventKind("announcement", "AGREE", cameo="030"),
        EventKind("offer", "AGREE", cameo="030"),
        EventKind("invitation", "AGREE", cameo="030"),
        EventKind("meeting", "CONSULT", cameo="040"),
        EventKind("talks", "CONSULT", cameo="046"),
        EventKind("summit", "CONSULT", cameo="040"),
        EventKind("conference", "CONSULT", cameo="040"),
        EventKind("visit", "CONSULT", "visit", "042"),
        EventKind("phone-call", "CONSULT", "phone", "041"),
        EventKind("mediation", "CONSULT", "third-party", "045"),
        EventKind("agreement", "SUPPORT", cameo="057"),
        EventKind("treaty", "SUPPORT", cameo="057"),
        EventKind("ratification", "SUPPORT"),
        EventKind("recognition", "SUPPORT", cameo="054"),
        EventKind("sanctions-relief", "CONCEDE", cameo="085"),
        EventKind("concession", "CONCEDE", cameo="080"),
        EventKind("border-opening", "CONCEDE"),
        EventKind("apology", "CONCEDE", cameo="055"),
        EventKind("cooperation", "COOPERATE", cameo="060"),
        EventKind("joint-exercise", "COOPERATE", cameo="062"),
        EventKind("aid", "AID", cameo="070"),
        EventKind("withdrawal", "RETREAT", "withdraw"),
        EventKind("prisoner-release", "RETREAT", "release", "0841"),
        EventKind("prisoner-exchange", "RETREAT", "release", "0841"),
        EventKind("ceasefire", "RETREAT", "ceasefire", "0871"),
        EventKind("demand", "REQUEST", cameo="100"),
        EventKind("appeal", "REQUEST", cameo="020"),
        EventKind("accusation", "ACCUSE", cameo="112"),
        EventKind("summons", "ACCUSE", cameo="110"),
        EventKind("protest-note", "ACCUSE", cameo="114"),
        EventKind("refusal", "REJECT", cameo="120"),
        EventKind("veto", "REJECT", cameo="129"),
        EventKind("cancellation", "REJECT"),
        EventKind("non-recognition", "REJECT"),
        EventKind("threat", "THREATEN", cameo="130"),
        EventKind("ultimatum", "THREATEN", cameo="139"),
        EventKind("demonstration", "PROTEST", cameo="141"),
        EventKind("sanctions", "SANCTION", cameo="163"),
        EventKind("expulsion", "SANCTION", cameo="161"),
        EventKind("recall", "SANCTION", cameo="161"),
        EventKind("rupture", "SANCTION", cameo="161"),
        EventKind("border-closure", "SANCTION"),
        EventKind("military-exercise", "MOBILIZE", cameo="150"),
        EventKind("deployment", "MOBILIZE", cameo="154"),
        EventKind("alert", "MOBILIZE", cameo="152"),
        EventKind("detention", "COERCE", cameo="173"),
        EventKind("crackdown", "COERCE", cameo="175"),
        EventKind("seizure", "COERCE", cameo="171"),
        EventKind("cyber", "COERCE", cameo="176"),
        EventKind("attack", "ASSAULT", cameo="190"),
        EventKind("invasion", "ASSAULT", cameo="190"),
    )
}
