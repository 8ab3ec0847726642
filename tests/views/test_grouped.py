import pytest

from tests.views.sample import selected
from timeline.views.grouped import grouped


@pytest.mark.parametrize(
    ("by", "groups"),
    [
        (
            "year",
            {
                "Date unknown": ["unknown"],
                "2020s, year unknown": ["decade"],
                "2022": ["war"],
                "2026": ["nasty"],
            },
        ),
        (
            "month",
            {"2025, month unknown": ["year"], "June 2025": ["2025-06-21-kellogg"], "February 2022": ["war"]},
        ),
        ("place", {"Vilnius": ["balloons"]}),
        ("tag", {"prisoners": ["2025-09-11-us-deal"], "sanctions": ["2025-09-11-us-deal"]}),
    ],
)
def test_events_stand_in_the_groups_that_they_belong_to(by, groups):
    found = {name: [hit.event.id for hit in hits] for name, hits in grouped(selected(), by, "en")}
    assert {name: found[name] for name in groups} == groups


def test_years_follow_one_another_and_nothing_known_stands_where_the_order_of_dates_puts_it():
    names = [name for name, _ in grouped(selected(), "year", "de")]
    assert names[:-1] == sorted(names[:-1], key=lambda name: name[:4])
    assert names[-1] == "Datum unbekannt"


def test_the_largest_group_stands_first_and_none_last():
    sizes = [len(hits) for _, hits in grouped(selected(), "kind", "en")]
    assert sizes[:-1] == sorted(sizes[:-1], reverse=True)
    assert [name for name, _ in grouped(selected(), "actor", "en")][-1] == "no actor"
