"""What `CONTRIBUTING.md` says of the house is how it stands."""

import re
from pathlib import Path

import timeline

HOUSE = Path(timeline.__file__).parent
ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
NO_ROOM = {"__init__.py", "__main__.py", "__pycache__", "py.typed", "data", "docs"}


def rows(heading):
    """Return the rows of the table under a heading, each as its cells."""
    part = PAGE.split(f"## {heading}\n")[1].split("\n## ")[0]
    lines = [line for line in part.splitlines() if line.startswith("| ")]
    return [line.strip("| ").split(" | ") for line in lines[2:]]


def test_every_room_of_the_house_is_named_and_no_other():
    named = {name.rstrip("/") for row in rows("The pipe") for name in re.findall(r"`([^`]+)`", row[0])}
    assert named == {path.name for path in HOUSE.iterdir()} - NO_ROOM


def test_every_place_where_something_is_added_is_there():
    cells = [cell for row in rows("Where to add what") for cell in row[1:]]
    places = re.findall(r"`((?:\w+/)+(?:\w+\.\w+)?|\w+\.py|tests/[\w/]+)", " ".join(cells))
    assert len(places) > 30
    for place in places:
        under = ROOT if place.startswith(("tests/", "docs/", "data/")) else HOUSE
        path = (HOUSE.parent if place.startswith("timeline/") else under) / place
        assert path.exists() or (HOUSE / "translations" / place).exists(), place


def test_the_page_is_short():
    assert PAGE.count("\n") < 110
