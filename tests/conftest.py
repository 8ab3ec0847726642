"""Every run tries the same examples; `TIMELINE_FUZZ=5000 pytest` tries so many, and others each time."""

import os

from hypothesis import settings

FUZZ = int(os.environ.get("TIMELINE_FUZZ", "0"))

settings.register_profile("suite", derandomize=True, deadline=None, database=None, max_examples=60)
settings.register_profile("fuzz", deadline=None, max_examples=FUZZ or 100)
settings.load_profile("fuzz" if FUZZ else "suite")


def unmeasured():
    """Return the environment for a process that is to be killed: one that measures what ran leaves its files behind,
    and waits for itself for ever where a signal comes while it counts."""
    return {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE_")}
