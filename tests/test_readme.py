"""The README's words in Python; its commands are run by `docs/generate.py --check`."""

import re
import subprocess
import sys
from pathlib import Path

README = (Path(__file__).parents[1] / "README.md").read_text(encoding="utf-8")


def test_the_python_of_the_readme_runs_on_the_file_of_its_first_minute(tmp_path):
    file = re.search(r"mine.yaml <<'END'\n(.*?)> END", README, re.DOTALL)
    (tmp_path / "mine.yaml").write_text(re.sub(r"^> ", "", file[1], flags=re.MULTILINE), encoding="utf-8")
    (code,) = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    ran = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, encoding="utf-8"
    )
    assert (ran.stdout, ran.stderr) == (
        "2025-09-11 Minsk frees 52 prisoners, Washington eases sanctions\n",
        "",
    )


def test_every_page_that_is_linked_to_is_there():
    pages = re.findall(r"\]\(((?!http)[^)#]+)", README)
    assert pages
    assert all(
        (Path(__file__).parents[1] / page).exists() for page in pages if not page.startswith("LICENSE")
    )
