"""Print constraints that pin each requirement of `pyproject.toml` to the lowest version that it allows."""

import re
import tomllib
from pathlib import Path

project = tomllib.loads((Path(__file__).parents[1] / "pyproject.toml").read_text(encoding="utf-8"))["project"]
for requirement in [*project["dependencies"], *project["optional-dependencies"]["test"]]:
    name, lowest = re.fullmatch(r"([\w.-]+)>=([0-9.]+)(?:,<.*)?", requirement).groups()
    print(f"{name}=={lowest}")
