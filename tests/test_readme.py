"""The Python of the pages runs and prints what stands below it; their commands are run by `docs/generate.py`."""

import contextlib
import io
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")])
TEXTS = {page.relative_to(ROOT).as_posix(): page.read_text(encoding="utf-8") for page in PAGES}
WITH_PYTHON = [name for name, text in TEXTS.items() if "\n```python\n" in text]

_FILE = re.compile(r"^\$ cat > (\S+) <<'END'\n(.*?)^> END$", re.DOTALL | re.MULTILINE)
_PYTHON = re.compile(r"^```python\n(.*?)^```$(?:\n\n```text\n(.*?)^```$)?", re.DOTALL | re.MULTILINE)
_LINK = re.compile(r"\]\((?!https?:)([^)#\s]*)(?:#([^)\s]*))?\)")
_FENCED = re.compile(r"^```.*?^```$", re.DOTALL | re.MULTILINE)


def test_the_pages_with_python_are_found():
    assert {"README.md", "docs/library.md"} <= set(WITH_PYTHON)


@pytest.mark.parametrize("name", WITH_PYTHON)
def test_the_python_of_a_page_prints_what_stands_below_it(name, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for file, lines in _FILE.findall(TEXTS[name]):
        Path(file).write_text(re.sub(r"^> ", "", lines, flags=re.MULTILINE), encoding="utf-8")
    session = {}
    for code, printed in _PYTHON.findall(TEXTS[name]):
        out = io.StringIO()
        with contextlib.redirect_stdout(out):
            exec(compile(code, name, "exec"), session)  # noqa: S102  the blocks are those of our own pages
        assert out.getvalue() == printed, code


@pytest.mark.parametrize("name", TEXTS)
def test_every_page_and_heading_that_a_page_links_to_is_there(name):
    for target, heading in _LINK.findall(_FENCED.sub("", TEXTS[name])):
        page = (ROOT / name).parent / target if target else ROOT / name
        assert page.exists(), target
        if heading:
            assert heading in _headings(page.read_text(encoding="utf-8")), f"{target}#{heading}"


def _headings(text):
    """Return the anchors that the headings of a page have on a forge."""
    found = re.findall(r"^#+ (.+)$", _FENCED.sub("", text), re.MULTILINE)
    return [re.sub(r"[^\w\- ]", "", heading).lower().replace(" ", "-") for heading in found]


def test_the_readme_is_short():
    assert TEXTS["README.md"].count("\n") < 200


@pytest.mark.parametrize("name", [name for name in TEXTS if name.startswith("docs/")])
def test_the_readme_leads_to_every_page(name):
    assert f"]({name})" in TEXTS["README.md"]
