import pytest

from tests.making import claim, event, source
from timeline.chronology.support import House, Level, host, support_of


@pytest.mark.parametrize(
    ("sources", "level", "houses"),
    [
        ([], Level.UNSOURCED, []),
        ([source("Reuters")], Level.SINGLE_SOURCE, [("Reuters", 1)]),
        ([source("Reuters"), source("reuters")], Level.SINGLE_SOURCE, [("Reuters", 2)]),
        ([source("Reuters"), source("AP")], Level.CORROBORATED, [("Reuters", 1), ("AP", 1)]),
        # every copy of an agency is that agency, its own page too
        ([source("LRT", via="BNS"), source("Delfi", via="BNS")], Level.SINGLE_SOURCE, [("BNS", 2)]),
        ([source("Reuters"), source("Swissinfo", via="Reuters")], Level.SINGLE_SOURCE, [("Reuters", 2)]),
        ([source("LRT", via="BNS"), source("LRT")], Level.CORROBORATED, [("BNS", 1), ("LRT", 1)]),
        # an address alone belongs to the house that the same host's other source names
        (
            [
                source("reuters.com", url="https://www.reuters.com/a"),
                source("Reuters", url="https://reuters.com/b"),
            ],
            Level.SINGLE_SOURCE,
            [("Reuters", 2)],
        ),
        (
            [source("lrt.lt", url="https://lrt.lt/a"), source("delfi.lt", url="https://delfi.lt/b")],
            Level.CORROBORATED,
            [("lrt.lt", 1), ("delfi.lt", 1)],
        ),
    ],
)
def test_independent_publishers_are_counted(sources, level, houses):
    support = support_of(event(sources=sources))
    assert (support.level, support.houses) == (level, tuple(House(*house) for house in houses))


def test_what_claims_dispute_stands_beside_the_level():
    disputed = event(
        sources=[source("Reuters"), source("AP")], claims=(claim("date"), claim("released"), claim("date"))
    )
    assert support_of(disputed).disputed == ("date", "released")
    assert str(support_of(disputed)) == "corroborated, date disputed, released disputed"


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://www.lrt.lt/a", "lrt.lt"),
        ("https://eng.belta.by/a?b", "eng.belta.by"),
        ("HTTPS://LRT.LT", "lrt.lt"),
        ("https://user:word@www.lrt.lt:8080?a#b", "lrt.lt"),
        ("http://[2001:db8::1]:80/a", "[2001:db8::1]"),
        ("no address", ""),
    ],
)
def test_the_host_of_an_address(address, expected):
    assert host(address) == expected
