"""Time the reading of dates: 10,000 strings in the mix of a real chronicle, to their first and last
possible day.

    python benchmarks/dates.py

Beside `timeline.dates` in the same run: python-edtf (`pip install edtf`) and undate (`pip install undate`),
where they are installed. Strings that another library refuses are counted and cost it nothing but their
refusal. Each library is measured on as many strings as it manages in about ten seconds, and the time scaled
to all of them.
"""

from collections.abc import Callable
from itertools import islice
from time import process_time

from timeline.dates import Date

COUNT = 10_000
PATIENCE = 10.0

MIX = (
    # (how many of 100, the date with the number of a string filled in)
    (62, lambda n: f"{1990 + n % 36}-{n % 12 + 1:02}-{n % 28 + 1:02}"),
    (10, lambda n: f"{1990 + n % 36}-{n % 12 + 1:02}"),
    (6, lambda n: f"{1900 + n % 126}"),
    (
        6,
        lambda n: (
            f"{1990 + n % 36}-{n % 12 + 1:02}-{n % 14 + 1:02}/{1990 + n % 36}-{n % 12 + 1:02}-{n % 14 + 9:02}"
        ),
    ),
    (4, lambda n: f"{1990 + n % 36}-{n % 12 + 1:02}~"),
    (2, lambda n: f"{1990 + n % 36}-{n % 12 + 1:02}-{n % 28 + 1:02}?"),
    (2, lambda n: f"{1990 + n % 36}-{n % 12 + 1:02}-{n % 28 + 1:02}/.."),
    (2, lambda n: f"{1990 + n % 36}-{n % 12 + 1:02}-{n % 3}X"),
    (2, lambda n: f"[{1990 + n % 36}-{n % 12 + 1:02}-21..{1990 + n % 36}-{n % 12 + 1:02}-28]"),
    (1, lambda n: f"{190 + n % 13}X"),
    (1, lambda n: f"{1990 + n % 36}-{21 + n % 4}"),
    (1, lambda n: f"{1990 + n % 36}-XX-{n % 28 + 1:02}"),
    (1, lambda n: f"{1990 + n % 36}-{n % 12 + 1:02}-{n % 28 + 1:02}T{n % 24:02}:30:00Z"),
)


def strings() -> list[str]:
    """Write the dates of the chronicle, the same every time, none twice in a row."""
    forms = [form for share, form in MIX for _ in range(share)]
    return [forms[number * 37 % 100](number) for number in range(COUNT)]


def read_here(text: str) -> object:
    date = Date(text)
    return date.earliest, date.latest


def readers() -> dict[str, Callable[[str], object]]:
    """Return each library's way from a string to its bounds."""
    found: dict[str, Callable[[str], object]] = {"timeline.dates": read_here}
    try:
        from edtf import parse_edtf
    except ImportError:
        print("python-edtf is not installed")
    else:

        def read_python_edtf(text: str) -> object:
            date = parse_edtf(text)
            return date.lower_strict(), date.upper_strict()

        found["python-edtf"] = read_python_edtf
    try:
        from undate import Undate
    except ImportError:
        print("undate is not installed")
    else:

        def read_undate(text: str) -> object:
            date = Undate.parse(text, "EDTF")
            return date.earliest, date.latest

        found["undate"] = read_undate
    return found


def measure(read: Callable[[str], object], texts: list[str]) -> tuple[float, int, int]:
    """Read the texts, for as long as patience lasts: seconds for all of them, how many were read, how many
    refused.
    """
    refused = done = 0
    begin = process_time()
    pending = iter(texts)
    while (chunk := list(islice(pending, 50))) and process_time() - begin < PATIENCE:
        for text in chunk:
            try:
                read(text)
            except Exception:  # what a library raises is its own affair
                refused += 1
        done += len(chunk)
    return (process_time() - begin) * len(texts) / done, done, refused


def main() -> None:
    texts = strings()
    ours = 0.0
    for name, read in readers().items():
        read("2025")  # what is built at first use is not what is measured
        seconds, done, refused = measure(read, texts)
        ours = ours or seconds
        note = f", measured on {done:,}" if done < len(texts) else ""
        print(f"{name:15} {seconds:9.3f} s {seconds / ours:8.0f} x   {refused:,} refused{note}")


if __name__ == "__main__":
    main()
