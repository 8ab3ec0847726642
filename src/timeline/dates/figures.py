"""One date in figures alone, in the notations of countries and of programs."""

import re

from timeline.dates.points import Point, is_real

NUMERIC = (
    (re.compile(r"(?P<y>\d{4})([-./ ])(?P<m>\d{1,2})\2(?P<d>\d{1,2})", re.ASCII), "ymd"),
    (re.compile(r"(?P<y>\d{4})(?P<m>\d\d)(?P<d>\d\d)", re.ASCII), "packed"),
    (re.compile(r"(?P<d>\d{1,2})\. ?(?P<m>\d{1,2})\. ?(?P<y>\d{4}|\d\d)", re.ASCII), "ymd"),
    (re.compile(r"(?P<d>\d{1,2})([-/ ])(?P<m>\d{1,2})\2(?P<y>\d{4})", re.ASCII), "either"),
    (re.compile(r"(?P<d>\d{1,2})/(?P<m>\d{1,2})/(?P<y>\d\d)", re.ASCII), "either"),
    (re.compile(r"(?P<y>\d{4})([-./])(?P<m>\d{1,2})", re.ASCII), "ym"),
    (re.compile(r"(?P<y>\d{4})(?P<m>\d\d)", re.ASCII), "ym"),
    (re.compile(r"(?P<m>\d{1,2})([-./])(?P<y>\d{4})", re.ASCII), "ym"),
    (re.compile(r"(?P<y>\d{4})-?[qQ](?P<q>[1-4])", re.ASCII), "yq"),
    (re.compile(r"(?P<y>\d{4})-?[wW](?P<w>\d\d)", re.ASCII), "yw"),
)

CENTURIES = (2000, 1900)
"""What a year of two figures can be counted from; nobody looks at a clock."""


def numeric(text: str) -> list[Point]:
    """Read a date in figures; where day and month could change places, or centuries, all readings are returned.

    A year in front is followed by its month: `2025-13-01` is none.
    """
    for pattern, order in NUMERIC:
        match = pattern.fullmatch(text)
        if match:
            found = {name: int(value) for name, value in match.groupdict().items()}
            if order == "yq":
                return [Point(found["y"], code=32 + found["q"])]
            if order == "yw":
                return [Point(found["y"], week=found["w"])]
            if has_six_figures(text):
                return []
            sure = has_no_other_order(text, order)
            years = [found["y"]]
            if "d" in found and len(match["y"]) == 2:
                years = [century + found["y"] for century in CENTURIES]
            points = []
            for year in years:
                points.append(Point(year, found["m"], found.get("d"), sure=sure))
                if order == "either":
                    points.append(Point(year, found["d"], found["m"], sure=sure))
            return [point for point in points if is_real(point)]
    return []


def has_no_other_order(text: str, order: str) -> bool:
    """Whether figures that nothing divides, or a month of one figure, cannot well mean another date.

    `20111012` can be 20 November 1012, `2025-1` can lack its last figure.
    """
    if order == "packed":
        day, month, year = int(text[:2]), int(text[2:4]), int(text[4:])
        return not (
            1000 <= year <= 2100 and (is_real(Point(year, month, day)) or is_real(Point(year, day, month)))
        )
    if order == "ym":
        return not re.fullmatch(r"\d{4}[-./]\d|\d{6}", text, re.ASCII)
    return True


def has_six_figures(text: str) -> bool:
    """Whether six figures are a day in one of the three orders: `200511`, of which nobody knows which is meant."""
    if not re.fullmatch(r"\d{6}", text, re.ASCII):
        return False
    first, second, third = int(text[:2]), int(text[2:4]), int(text[4:])
    return any(
        is_real(Point(2000 + year, month, day))
        for year, month, day in ((first, second, third), (third, second, first), (third, first, second))
    )
