from datetime import date

import pytest

from tests.making import actor, chronology, event
from timeline.query.exact import Exact, as_options, exact_line
from timeline.query.fields.filter import Setting
from timeline.query.parser import parse
from timeline.query.understand import understand

KNOWN = chronology(
    event("2025-09-11", id="a", actors=["belarus"], about=["usa"], kind="visit", tags=("oil",)),
    event("2025-10", id="b", actors=["usa"], about=["belarus"]),
    event("2025-11", id="c", actors=["belarus", "usa"]),
    actors=(actor("belarus"), actor("usa", "United States"), actor("nobody")),
)
SETTING = Setting(KNOWN, date(2025, 10, 20))


@pytest.mark.parametrize(
    ("line", "options", "found"),
    [
        ("belarus", "--actor belarus", 2),
        ("belarus usa", "--actor belarus --with usa", 1),
        ("belarus october 2025", "--actor belarus --month 2025-10", 0),
        ("belarus or usa october 2025", "'actor:belarus or actor:usa date:2025-10'", None),
        ("belarus not usa", "'actor:belarus not actor:usa'", None),
        ("belarus oil or usa", "", None),  # they find no less
        ("belarus may or usa 2025-09", "'actor:belarus date:May or actor:usa date:2025-09'", 0),
        ("about:belarus", "", None),  # asked for exactly so
        ("visit", "", None),
        ("nobody", "", None),
        ("", "", None),
    ],
)
def test_the_options_that_find_less_are_said(line, options, found):
    query, _, readings = understand(line.split(), SETTING)
    kept = sum(bool(query(one)) for one in KNOWN)
    exact = exact_line(query, readings, SETTING, kept)
    assert exact == (None if found is None else Exact(options, found))


@pytest.mark.parametrize(
    ("query", "line"),
    [
        ("actor:belarus", "--actor belarus"),
        ("actor:belarus actor:usa", "--actor belarus --with usa"),
        ("(kind:visit or kind:talks) date:2025-10", "--kind visit --kind talks --month 2025-10"),
        ('text:"big deal"', "--text 'big deal'"),
        ("actor:=belarus", "actor:=belarus"),
        ("date:2025-09±7d", "'date:2025-09±7d'"),
        ("kind:visit kind:talks", "'kind:visit kind:talks'"),
        ("kind:visit or tag:oil", "'kind:visit or tag:oil'"),
        ("word:oil", "word:oil"),
        ("not kind:visit", "'not kind:visit'"),
        ("kind:visit or (tag:oil kind:talks)", "'kind:visit or tag:oil kind:talks'"),
        ("actor:belarus actor:usa actor:nobody", "'actor:belarus actor:usa actor:nobody'"),
    ],
)
def test_a_query_is_written_as_options_where_these_mean_the_same(query, line):
    assert as_options(parse(query, SETTING)) == line
