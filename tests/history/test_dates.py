"""What the step from one date to another means."""

import pytest
from hypothesis import assume, given

from tests.dates.strategies import dates
from timeline.dates import Date
from timeline.history.changes import Meaning
from timeline.history.dates import meaning_of


@pytest.mark.parametrize(
    ("old", "new", "meaning"),
    [
        ("2025-09", "2025-09-11", "narrowed"),
        ("2025", "2025-09", "narrowed"),
        ("XXXX", "2025", "narrowed"),
        ("2025-10-XX", "2025-10-0X", "narrowed"),
        ("[2025-09-02,2025-09-04]", "2025-09-04", "narrowed"),
        ("2025-09-11", "2025-09-11T14:30", "narrowed"),
        ("2025-09~", "2025-09-11", "narrowed"),
        ("2022-02-24/", "2022-02-24/2022-03", "narrowed"),
        ("2025-09/2025-10", "2025-09-12/2025-10", "narrowed"),
        ("2025-09-11", "2025-09", "widened"),
        ("2025", "XXXX", "widened"),
        ("2025-09-11T14:30", "2025-09-11", "widened"),
        ("2025-09-11/2025-09-16", "2025-09/2025-09-16", "widened"),
        ("2025-09-11", "2025-09-10", "earlier"),
        ("2025-09-11T14:30", "2025-09-11T13:30", "earlier"),
        ("2025-09-11", "2025-10", "later"),
        ("2025-09-11T14:30", "2025-09-11T15:00", "later"),
        ("2025-09-11/2025-09-12", "2025-09-13/2025-09-14", "later"),
        ("[2025-09-02,2025-09-04]", "2025-09-03", "changed"),
        ("2025-09-11/2025-09-14", "2025-09-10/2025-09-15", "changed"),
        ("{2025-09-02,2025-09-04}", "{2025-09-02,2025-09-05}", "changed"),
        ("2025-09-02", "{2025-09-02,2025-09-05}", "changed"),
        ("{2025-09-02,2025-09-04}", "{2025-09-04,2025-09-02}", "restated"),
        ("2025-09-11", "2025-09-11?", "doubted"),
        ("2025-09", "2025-09~", "doubted"),
        ("2025-09%", "2025-09", "confirmed"),
        ("2025-09~", "2025-09?", "restated"),
        ("2025-XX", "2025", "restated"),
        ("2022-02-24/..", "2022-02-24/2025-09", "ended"),
        ("2022-02-24/2025-09", "2022-02-24/..", "reopened"),
        ("2025-09-12", "2025-09-12/2025-09-16", "lasting"),
        ("2025-09-12/2025-09-16", "2025-09-12", "moment"),
        ("[0000..9000]", "[0000..2025]", "narrowed"),
        ("2025-09-12/2025-09-16", "2025-09-12/2025-09-14", "changed"),
        ("../2020", "../2021", "changed"),
        ("-9000", "[-9000..9000]", "widened"),
    ],
)
def test_the_step_from_one_date_to_another_means(old, new, meaning):
    assert meaning_of(Date(old), Date(new)) is Meaning(meaning)


BACK = {
    Meaning.NARROWED: Meaning.WIDENED,
    Meaning.EARLIER: Meaning.LATER,
    Meaning.DOUBTED: Meaning.CONFIRMED,
    Meaning.ENDED: Meaning.REOPENED,
    Meaning.LASTING: Meaning.MOMENT,
}
BACK |= {other: one for one, other in BACK.items()}


@given(dates, dates)
def test_the_step_back_means_the_opposite(one, other):
    old, new = Date(one), Date(other)
    assume(old != new)
    meaning = meaning_of(old, new)
    assert meaning_of(new, old) is BACK.get(meaning, meaning)
