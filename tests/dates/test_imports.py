"""Dates are quick to start, and stand on their own."""

import subprocess
import sys

import pytest

SLOW = {
    "babel",
    "dateutil",
    "inspect",
    "dataclasses",
    "json",
    "rich",
    "yaml",
    "typer",
    "unicodedata",
    "locale",
}


def loaded_after(program: str) -> set[str]:
    code = f"import sys; before = set(sys.modules); {program}; print(*(set(sys.modules) - before))"
    done = subprocess.run([sys.executable, "-I", "-c", code], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


def test_reading_a_date_loads_nothing_slow():
    modules = loaded_after(
        "from timeline.dates import Date, Match, iso; Date('2025-09~').match; Date('2025-1X').sort_key"
    )
    assert not modules & SLOW
    assert not {name for name in modules if name.startswith("timeline.")} - {
        "timeline.dates",
        *(
            f"timeline.dates.{name}"
            for name in (
                "calendar",
                "date",
                "days",
                "digits",
                "matching",
                "meaning",
                "parse",
                "units",
                "yearly",
            )
        ),
    }


@pytest.mark.parametrize("language", ["en", "de"])
def test_english_and_german_need_no_babel(language):
    modules = loaded_after(
        f"from timeline.dates import Date; Date('2025-09-12/2025-09-16').show({language!r}, style='long')"
    )
    assert "timeline.dates.show" in modules
    assert not modules & {"babel", "dateutil"}


def test_only_relative_periods_need_dateutil():
    program = (
        "from timeline.dates import Period; import datetime;"
        "Period.parse('September 2025', today=datetime.date(2025, 1, 1))"
    )
    assert "dateutil" not in loaded_after(program)


def test_a_period_of_days_loads_no_words():
    modules = loaded_after("from timeline.dates import Period; Period('2025', 739252, 739616)")
    assert not modules & {f"timeline.dates.{name}" for name in ("period_grammar", "phrases", "words")}


def test_dates_know_nothing_of_the_program_but_its_errors_and_how_names_are_folded():
    program = (
        "import datetime; from timeline.dates import *; interpret('early October 2025');"
        "Period.parse('last 3 months', today=datetime.date(2025, 1, 1)).show('ru')"
    )
    ours = {name for name in loaded_after(program) if name.startswith("timeline.")}
    assert {name for name in ours if not name.startswith("timeline.dates")} == {
        "timeline.errors",
        "timeline.problems",
        "timeline.text",
    }


def test_every_public_name_can_be_imported():
    import timeline.dates

    for name in timeline.dates.__all__:
        assert getattr(timeline.dates, name) is not None
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = timeline.dates.nothing
