"""pandoc, which makes documents for word processors of our Markdown, and citations of our CSL-JSON."""

import json
import re
import unicodedata

import pytest

from tests.clients.programs import program, run
from tests.exporters.awkward import dated, hostile
from tests.exporters.test_exporters import written
from tests.exporters.test_markdown import seen
from tests.making import chronology, event, source
from timeline.dates import Date
from timeline.exporters import EXPORTERS
from timeline.query.select import select

MARKDOWN, CSL = EXPORTERS["markdown"], EXPORTERS["csl"]

HARMLESS = {
    *("Para", "Plain", "Header", "OrderedList", "BlockQuote", "RawBlock"),
    *("Str", "Space", "SoftBreak", "LineBreak", "Strong", "Link", "Code", "Quoted"),
    *("Decimal", "Period", "DoubleQuote", "SingleQuote", "Example", "DefaultStyle", "DefaultDelim"),
}


def kinds(node):
    """Return the kinds of all nodes of pandoc's tree."""
    if isinstance(node, dict):
        inside = set().union(*map(kinds, node.values()))
        return {node["t"], *inside} if "t" in node else inside
    return set().union(*map(kinds, node)) if isinstance(node, list) else set()


def plain(nodes):
    """Return the text that pandoc's inlines hold, with the quotation marks that were typed."""
    text = ""
    for node in nodes:
        match node["t"], node.get("c"):
            case "Str", value:
                text += value
            case "Space" | "SoftBreak", _:
                text += " "
            case "LineBreak", _:
                text += "\n"
            case "Strong", inside:
                text += plain(inside)
            case "Quoted", [{"t": kind}, inside]:
                mark = '"' if kind == "DoubleQuote" else "'"
                text += f"{mark}{plain(inside)}{mark}"
            case "Link", [_, inside, _]:
                text += plain(inside)
            case "Code", [_, value]:
                text += value
    return text


def straight(text):
    """Undo what pandoc makes of typed quotation marks, of blanks that do not break, and of accents."""
    text = re.sub("[‘’]", "'", re.sub("[“”]", '"', text)).replace("\N{NO-BREAK SPACE}", " ")
    return unicodedata.normalize("NFC", text)


@pytest.mark.parametrize("form", ["markdown", "gfm", "commonmark_x"])
def test_pandoc_finds_nothing_but_text_and_all_of_it(tmp_path, form):
    selection = hostile()
    path = tmp_path / "deal.md"
    path.write_bytes(written(MARKDOWN, selection))
    blocks = json.loads(run(program("pandoc"), "-f", form, "-t", "json", str(path)))["blocks"]
    assert kinds(blocks) <= HARMLESS
    raw = [block["c"][1].strip() for block in blocks if block["t"] == "RawBlock"]
    assert raw == [f"<!-- {one.id} -->" for one in selection]
    told = [plain(block["c"]) for block in blocks if block["t"] == "Para"]
    told = [text for text in told if text.startswith("Thursday, 11 September 2025: ")]
    assert len(told) == len(selection)
    for text, one in zip(told, selection, strict=True):
        assert straight(text).startswith(straight(f"Thursday, 11 September 2025: {seen(one.title)}"))


def test_pandoc_makes_a_document_for_word_processors_with_all_the_text(tmp_path):
    path, made = tmp_path / "deal.md", tmp_path / "deal.docx"
    path.write_bytes(written(MARKDOWN, dated()))
    run(program("pandoc"), str(path), "-o", str(made))
    text = run(program("pandoc"), "--wrap=none", "-t", "plain", str(made))
    for number, one in enumerate(dated()):
        shown = one.date.show("en", style="long")
        assert f"{shown[:1].upper()}{shown[1:]}: {one.title}. [{number + 1}]" in text


CITED = {
    "2025-09-11": "September 11, 2025",
    "2025-09~": "about September 2025",
    "2025-09-12/2025-09-16": "September 12–16, 2025",
    "-0043-03-15": "March 15, 44BC",
    "2025-10-0X": "between 1 and 9 October 2025",
    "2022-02-24/..": "since 24 February 2022",
    "XXXX": "date unknown",
}


def test_pandoc_cites_the_sources_with_dates_as_exact_as_they_are(tmp_path):
    events = [
        event(
            id=f"e{number}",
            sources=[
                source(
                    f"Paper {number}",
                    url=f"https://example.org/{number}",
                    title=f"Title {number}",
                    published=Date(text),
                    kind="media",
                )
            ],
        )
        for number, text in enumerate(CITED)
    ]
    path = tmp_path / "deal.csl.json"
    path.write_bytes(written(CSL, select(chronology(*events))))
    asked = f'---\nbibliography: "{path}"\nnocite: "@*"\n---\n'
    cited = run(program("pandoc"), "--citeproc", "-f", "markdown", "-t", "plain", "--wrap=none", text=asked)
    for number, words in enumerate(CITED.values()):
        (line,) = [one for one in cited.split("\n\n") if f"Title {number}" in one]
        assert words in line
        assert f"https://example.org/{number}" in line


def test_pandoc_reads_hostile_titles_of_sources(tmp_path):
    selection = hostile()
    path = tmp_path / "deal.csl.json"
    path.write_bytes(written(CSL, selection))
    read = json.loads(run(program("pandoc"), "-f", "csljson", "-t", "csljson", str(path)))
    assert [one["id"] for one in read] == [one["id"] for one in json.loads(path.read_bytes())]
