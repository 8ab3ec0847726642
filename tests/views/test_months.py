import pytest

from tests.making import chronology, event
from tests.views.printing import printed
from tests.views.sample import selected
from timeline.query.selection import arranged
from timeline.views.months import _scale, draw


def rows(selection, **options):
    return printed(draw, selection, **options).partition("\n\n")[2].split("\n\n")[0].splitlines()


def of(*dates, **fields):
    return arranged(
        chronology(*(event(date, id=f"e{number}", **fields) for number, date in enumerate(dates)))
    )


@pytest.mark.parametrize(
    ("dates", "lines"),
    [
        (["2025-01-05", "2025-01"], ["2025  Jan     2   ··"]),
        (["2025-01-05", "2025-03-05"], ["2025  Jan     1   ·", "      Feb     0", "      Mar     1   ·"]),
        (["2024-12-05", "2025-01-05"], ["2024  Dec     1   ·", "2025  Jan     1   ·"]),
        (["2024-05-05", "2024-12-05"],
         ["2024  May     1   ·", "      Jun     0", "      Jul     0", "      Aug     0", "      Sep     0",
          "      Oct     0", "      Nov     0", "      Dec     1   ·"]),
        (["2024-05-05", "2025-01-05"],
         ["2024  May     1   ·", "      Jun – Dec   no event begins, 7 months", "2025  Jan     1   ·"]),
        (["2024-05-05", "2025-03-05"],
         ["2024  May     1   ·", "      Jun – Feb 2025   no event begins, 9 months", "2025  Mar     1   ·"]),
        (["2025-01-05/2025-02-20", "2025-03-01"],
         ["2025  Jan     1   ·", "      Feb     0   and 1 under way", "      Mar     1   ·"]),
        (["2025-01-05/..", "2025-02-01"], ["2025  Jan     1   ·", "      Feb     1   ·   and 1 under way"]),
        (["2025-01-05/", "2025-02-01"], ["2025  Jan     1   ·", "      Feb     1   ·"]),
        (["../2025-02", "2025-01-01", "2025-02-01"],
         ["2025  Jan     1   ·   and 1 under way", "      Feb     1   ·   and 1 under way"]),
        (["-0043-03-15"], ["44 BCE  Mar     1   ·"]),
    ],
)  # fmt: skip
def test_each_month_has_a_line_and_long_runs_of_empty_ones_have_one(dates, lines):
    assert rows(of(*dates)) == lines


def test_signs_stand_cooperation_first_and_for_more_events_where_there_is_no_room():
    events = [event("2025-01-01", id=f"e{number}", kind="talks") for number in range(12)]
    events += [event("2025-01-01", id=f"f{number}", kind="sanctions") for number in range(3)]
    text = printed(draw, arranged(chronology(*events)), width=80)
    assert f"2025  Jan    15   {'+' * 12}−−−\n" in text
    assert "One sign is one event," in text
    text = printed(draw, arranged(chronology(*events)), width=30)
    assert f"2025  Jan    15   {'+' * 6}−−\n" in text
    assert "One sign is up to 2 events," in text


@pytest.mark.parametrize(
    ("most", "room", "scale"),
    [(0, 10, 1), (8, 10, 1), (9, 10, 2), (16, 10, 2), (17, 10, 5), (40, 10, 5), (41, 10, 10), (80, 10, 10),
     (81, 10, 20), (161, 10, 50), (401, 10, 100), (10**6, 10, 200_000)],
)  # fmt: skip
def test_a_sign_stands_for_so_many_events_that_the_fullest_month_is_one_row(most, room, scale):
    assert _scale(most, room) == scale


def test_many_empty_months_are_one_line_only_as_long_as_as_much_is_under_way():
    lines = rows(of("1939-08-23", "1939-09-01/1945-09-02", "1947-01-01"))
    assert lines == [
        "1939  Aug     1   ·",
        "      Sep     1   ·",
        "      Oct – Sep 1945   no event begins, 72 months, and 1 under way",
        "1945  Oct – Dec 1946   no event begins, 15 months",
        "1947  Jan     1   ·",
    ]


def test_the_whole_period_that_was_asked_for_is_shown():
    asked = rows(selected(since="2025-10", until="2026-02"))
    assert [line.split("  ")[0].strip() or line.split()[0] for line in asked] == [
        "2025",
        "Nov",
        "Dec",
        "2026",
        "Feb",
    ]


def test_a_period_in_which_nothing_begins_is_shown_too():
    known = chronology(event("2022-02-24/..", "War"))
    assert rows(selected(known=known, month="2025-Q3")) == [
        f"{year:6}{month}     0   and 1 under way"
        for year, month in (("2025", "Jul"), ("", "Aug"), ("", "Sep"))
    ]
    assert rows(selected(known=known, since="2025")) == ["Already under way before: 1"]


def test_what_has_no_month_and_what_began_before_is_counted_apart():
    assert (
        "Already under way before: 2\n"
        "Begin not known to the month\n"
        "   1   2020s, year unknown\n"
        "   1   2025, month unknown\n"
        "   1   Date unknown\n"
    ) in printed(draw, selected(month="2025-10"))
