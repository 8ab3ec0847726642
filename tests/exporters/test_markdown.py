"""The document, read back by markdown-it: its text is ours, and no text of an event starts anything."""

import re
from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from tests.chronicles import chronicles
from tests.exporters.awkward import FORMS, HOSTILE, dated, hostile
from tests.exporters.test_exporters import written
from tests.making import actor, chronology, claim, event, source
from timeline.chronology.model import Link, Source, Word
from timeline.dates import Date
from timeline.exporters import EXPORTERS, Options
from timeline.exporters.marking import address, marked
from timeline.exporters.notes import cited, notes_of
from timeline.exporters.stamp import stamp_of
from timeline.query.select import select
from timeline.text import visible

MARKDOWN = EXPORTERS["markdown"]
READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
HARMLESS = {"paragraph_open", "paragraph_close", "inline", "text", "hardbreak", "link_open", "link_close"}


def document(selection, **options):
    return written(MARKDOWN, selection, Options(**options)).decode()


def kinds(text):
    """Return the kinds of all that the reader finds in a text."""
    tokens = READER.parse(text)
    return {one.type for one in tokens} | {one.type for block in tokens for one in block.children or ()}


def plain(tokens):
    """Return the text that a reader of the tokens sees."""
    return "".join("\n" if one.type in ("hardbreak", "softbreak") else one.content for one in tokens)


def paragraphs(text):
    return [plain(block.children) for block in READER.parse(text) if block.type == "inline"]


def seen(text):
    """Return what is to be seen of a text: line by line, all that is invisible as a sign."""
    lines = (visible(line).strip() for line in re.split(r"\r\n|\r|\n", text))
    return "\n".join(line for line in lines if line)


# --- Texts -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("text", [text[:200] for text in HOSTILE])
def test_a_hostile_text_is_seen_as_it_is_written(text):
    assert "\n".join(paragraphs(marked(text))) == seen(text)
    assert kinds(marked(text)) <= HARMLESS


SIGNS = st.text(st.sampled_from("ab1 .\\`*_{}[]()<>#+-!|~&$@:;=^%\"'\n\t/é")) | st.text(
    st.characters(exclude_categories=("Cs",), exclude_characters="\0")
)


@given(SIGNS, SIGNS)
@example("a *", "* b")
@example("![", "](x)")
def test_any_two_texts_are_seen_as_they_are_written_wherever_they_stand(one, other):
    assert "\n".join(paragraphs(marked(one))) == seen(one)
    both = marked(f"x{one}") + " " + marked(f"x{other}x")
    assert kinds(both) <= HARMLESS
    assert "\n".join(paragraphs(both)) == re.sub(" (?=\n)", "", f"{seen(f'x{one}')} {seen(f'x{other}x')}")


@given(SIGNS)
@example("Deal #")
@example("1. x")
def test_any_text_is_seen_as_it_is_written_in_a_heading_in_bold_and_behind_something(text):
    line = seen(text).replace("\n", " ")
    for before, after, level in (("# ", "", "heading"), ("**", "x**", "strong")):
        written_so = f"{before}x{marked(line, inside=True)}{after}"
        assert kinds(written_so) <= {*HARMLESS, f"{level}_open", f"{level}_close"}
        assert paragraphs(written_so) == [f"x{visible(line)}{after.strip('*')}"]
    behind = f"x {marked(text, inside=True)}"
    assert kinds(behind) <= HARMLESS
    assert "\n".join(paragraphs(behind)) == f"x {seen(text)}".strip(" ")


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("Talks of 12 September", "Talks of 12 September"),
        ("snake_case stays", "snake_case stays"),
        ("_under_", "\\_under\\_"),
        ("@name and #12", "&#64;name and &#35;12"),
        (":tada: at 14:30:15", "&#58;tada: at 14:30:15"),
        ("A. Lukashenko", "A\\. Lukashenko"),
        ("(iv) x", "(iv\\) x"),
        ("2025. Then", "2025\\. Then"),
        ("see https://example.org/~x_y*z.", "see <https://example.org/~x_y*z>."),
        ("see https://жук.by/a*b*", "see https://жук.by/a\\*b\\*"),
        ("a -- b ... c", "a \\-- b \\... c"),
        ("R&D &amp; &#60;", "R&D \\&amp; \\&&#35;60;"),
    ],
)
def test_what_starts_nothing_is_left_alone(text, marks):
    assert marked(text) == marks


@pytest.mark.parametrize(
    ("url", "link"),
    [
        ("https://example.org/a(b)?c=d&e#f", "<https://example.org/a(b)?c=d&e#f>"),
        ("https://example.org/a b<c>\\", "<https://example.org/a%20b%3Cc%3E%5C>"),
        ("javascript:alert(1)", "javascript:alert(1)"),
        ("https://example.org/\u202ex", "<https://example.org/%E2%80%AEx>"),
    ],
)
def test_an_address_of_the_web_is_a_link_and_nothing_else_is(url, link):
    assert address(url) == link


# --- The document ----------------------------------------------------------------------------------------------

BELARUS = (actor("belarus", names={"de": "Weißrussland"}), actor("coale", "John Coale"), actor("viasna"))
LRT = source(
    "LRT", url="https://lrt.lt/1", title="52 freed", published=Date("2025-09-11"), via="BNS", language="lt"
)
DEAL = event(
    "2025-09-11",
    "Minsk frees 52 prisoners",
    id="deal",
    titles={"de": "Minsk lässt 52 Gefangene frei"},
    summary="They crossed the border.",
    date_text="im September",
    kind="prisoner-release",
    place="Minsk",
    country="BLR",
    actors=["belarus", ("coale", "envoy")],
    about=["viasna"],
    figures={"released": "52", "refused": "1"},
    tags=("prisoners",),
    sources=[
        LRT,
        source(
            "Delfi", url="https://delfi.lt/1", via="BNS", archived="https://archive.org/1", kind="official"
        ),
        source("Reuters", quote="Free at last.", accessed=Date("2025-09"), note="By telephone."),
    ],
    claims=(
        claim("released", "51", source="https://lrt.lt/1", note="one refused"),
        claim("released", "53"),
        claim("date", "2025-09-10", source="https://other.org/x"),
    ),
    links=(Link("call", "follows"),),
    confidence="high",
    note="Checked.",
)
CALL = event("2025-08~", "A call", id="call", sources=[source("lrt.lt", url="https://lrt.lt/1")])
KNOWN = chronology(
    DEAL,
    CALL,
    event("2024", "Bare?", id="bare"),
    actors=BELARUS,
    title="Deals",
    figures={"released": Word("released")},
)


def test_a_document_says_everything_of_an_event_in_sentences():
    stamp = stamp_of(select(KNOWN, "id:deal"), [("a/deals.yaml", b"x")], "timeline 9")
    assert (
        document(select(KNOWN, "id:deal"), stamp=stamp)
        == """\
# Deals

deal: 1 of 3 events.

## September 2025

<!-- deal -->
**Thursday, 11 September 2025: Minsk frees 52 prisoners.** They crossed the border. [1–3]

“im September” in the source’s words. Released: 52; refused: 1. 2 publishers (BNS in 2 sources). Note: Checked.

Disputed: released. Recorded here: 52; 51 according to LRT [1] (one refused); 53 elsewhere.

Disputed: date. Recorded here: 11 Sep 2025; 10 Sep 2025 according to other.org [4].

> “Free at last.” (Reuters) [3]

## Sources

1. LRT, via BNS, “52 freed”, 11 Sep 2025, in Lithuanian. <https://lrt.lt/1>
2. Delfi, via BNS, official. <https://delfi.lt/1> Archived: <https://archive.org/1>
3. Reuters. Read September 2025. By telephone.
4. other.org. <https://other.org/x>

## About this document

Made with timeline 9. deal: 1 of 3 events.\\
The question: `timeline id:deal`\\
Made from deals.yaml, SHA-256 `2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881`\\
9 kinds, tags, links, participants, places, judgements and texts in other languages left out.
"""
    )


def test_a_document_is_in_the_language_that_is_asked_for():
    text = document(select(KNOWN, "id:deal"), language="de")
    assert "**Donnerstag, 11. September 2025: Minsk lässt 52 Gefangene frei.**" in text
    assert "51 laut LRT [1] (one refused); anderswo 53." in text
    assert "## Quellen" in text
    assert "9 Arten, Schlagwörter" in text


def test_who_and_where_are_said_of_an_event_without_a_summary():
    bare = replace(DEAL, summary="", summaries={}, confidence="medium")
    known = replace(KNOWN, events=(bare,))
    assert (
        "“im September” in the source’s words. Taking part: Belarus, John Coale (envoy). Concerned: Viasna. "
        "Place: Minsk, Belarus. Released: 52; refused: 1. 2 publishers (BNS in 2 sources). "
        "Judgement: medium (the editor’s). Note: Checked.\n" in document(select(known))
    )
    german = document(select(known), language="de")
    assert "Beteiligt: Weißrussland, John Coale (envoy). Betroffen: Viasna. Ort: Minsk, Belarus." in german


def test_a_lone_publisher_is_named_in_the_document():
    assert "\nOnly lrt.lt.\n" in document(select(KNOWN, "id:call"))


def test_one_address_has_one_number_with_the_most_that_is_known_of_it():
    notes = notes_of(KNOWN.events, KNOWN)
    assert [note.number for note in notes.values()] == [1, 2, 3, 4]
    assert notes["https://lrt.lt/1",].source == LRT


def test_sources_without_an_address_are_one_where_all_that_names_them_is():
    one, other = Source(publisher="LRT", title="a"), Source(publisher="LRT", title="b")
    events = (event(id="a", sources=[one, other]), event(id="b", sources=[one]))
    assert [note.source for note in notes_of(events, chronology(*events)).values()] == [one, other]


@pytest.mark.parametrize(
    ("numbers", "text"),
    [([3, 1, 2, 2], "1–3"), ([1, 2, 4], "1, 2, 4"), ([7], "7"), ([1, 2, 3, 5, 7, 8, 9], "1–3, 5, 7–9")],
)
def test_numbers_of_notes_are_written_as_runs(numbers, text):
    assert cited(numbers) == text


def test_an_event_of_which_little_is_known_is_told_briefly_and_a_title_keeps_its_end():
    text = document(select(KNOWN, "id:bare"))
    assert "<!-- bare -->\n**2024: Bare?**\n\nNo source.\n\n## About" in text
    assert "Sources" not in text


def test_old_style_and_doubt_are_said():
    known = chronology(
        event("1917-11-07", "Revolt", id="revolt", calendar="julian"), event("2025-09", "Talks", id="t")
    )
    assert "**Wednesday, 7 November 1917 (25 October O.S.): Revolt.**" in document(select(known))
    assert "Possible: the date may lie outside." in document(select(known, "date:2025-09-11"))


def test_headings_are_left_out_where_the_order_is_another():
    assert "\n## August 2025\n" in document(select(KNOWN))
    assert "## August 2025" not in document(select(KNOWN, sort=["title"]))


def test_a_question_with_backticks_is_one_piece_of_code():
    stamp = stamp_of(select(KNOWN, "text:`a``b`"))
    found = READER.parse(document(select(KNOWN, "text:`a``b`"), stamp=stamp))[-2].children
    assert [one.content for one in found if one.type == "code_inline"] == ["timeline 'text:`a``b`'"]
    code = [
        one.content
        for one in READER.parse(document(select(KNOWN, "id:deal")))[-2].children
        if one.type == "code_inline"
    ]
    assert code == ["timeline id:deal"]


def ids(text):
    return re.findall(r"^<!-- (.*) -->$", text, re.MULTILINE)


def test_nothing_in_a_hostile_chronology_is_more_than_text():
    selection = hostile()
    text = document(selection)
    allowed = HARMLESS | {
        *("heading_open", "heading_close", "html_block", "strong_open", "strong_close", "code_inline"),
        *("ordered_list_open", "ordered_list_close", "list_item_open", "list_item_close"),
        *("blockquote_open", "blockquote_close"),
    }
    assert kinds(text) <= allowed
    tokens = READER.parse(text)
    assert [one.content for one in tokens if one.type == "html_block"] == [
        f"<!-- {one.id} -->\n" for one in selection
    ]
    links = {
        child.attrs["href"] for one in tokens for child in one.children or () if child.type == "link_open"
    }
    assert all(link.startswith("https://example.org") for link in links)
    titles = [one for one in paragraphs(text) if one.startswith("Thursday, 11 September 2025: ")]
    assert len(titles) == len(selection)
    for title, one in zip(titles, selection, strict=True):
        assert title.startswith(f"Thursday, 11 September 2025: {seen(one.title)}"[:20_000])


def test_every_form_of_a_date_is_said_as_the_views_say_it():
    selection = dated()
    told = [one.split(": Dated")[0] for one in paragraphs(document(selection)) if ": Dated" in one]
    shown = [one.date.show("en", style="long") for one in selection]
    assert told == [text[:1].upper() + text[1:] for text in shown]
    assert len(told) == len(FORMS)


@given(chronicles())
def test_a_document_holds_the_selection_in_its_order_the_same_way_twice(known):
    selection = select(known, "tag:prisoners or kind:talks or date:2025")
    text = document(selection)
    assert ids(text) == [one.id for one in selection]
    assert document(selection) == text
