import pytest

from timeline.cli.commands import NAMES, command
from timeline.cli.options import ALL
from timeline.cli.scan import arrange
from timeline.errors import UsageError


@pytest.mark.parametrize(
    ("line", "arranged"),
    [
        ("", "show"),
        ("--actor x", "show --actor x"),
        ("-m 2025-09 --reverse", "show -m 2025-09 --reverse"),
        ("show 2025-10", "show 2025-10"),
        ("--actor export show", "show --actor export"),  # the value of an option is no command
        ("--actor=x export -o y", "export --actor=x -o y"),
        ("-o y.csv export -n 5", "export -o y.csv -n 5"),
        ("-n5 export", "export -n5"),
        ("-mSep check", "check -mSep"),
        ("-Fcsv export", "export -Fcsv"),
        ("-fa.yaml check", "check -fa.yaml"),
        ("2025-10", "show 2025-10"),
        ("-n5 lukashenko october 2025", "show -n5 lukashenko october 2025"),
        ("lukashenko export", "show lukashenko export"),  # only the first word is a command
        ("exprot --actor x", "show exprot --actor x"),
        ("-f - check", "check -f -"),
        ("--reverse show -- 2025", "show --reverse -- 2025"),
        ("--version", "--version"),
        ("--help", "--help"),
        ("-h", "-h"),
        ("--help export", "export --help"),
        ("--actor x --help", "show --actor x --help"),
        ("-- 2025-10", "show -- 2025-10"),
    ],
)
def test_the_command_comes_first_and_options_alone_mean_show(line, arranged):
    assert arrange(line.split(), NAMES) == arranged.split()


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        (
            "exprot -o x.csv",
            'no command is called "exprot", and timeline show has no -o; the nearest is timeline export',
        ),
        ("exprot --explode=tags", "timeline show has no --explode; the nearest is timeline export"),
        (
            "chekc --strict",
            'no command is called "chekc", and timeline show has no --strict; the nearest is timeline check',
        ),
    ],
)
def test_a_slip_in_a_command_is_said_where_its_options_follow(line, sentence):
    with pytest.raises(UsageError) as caught:
        arrange(line.split(), NAMES)
    assert sentence in str(caught.value)


@pytest.mark.parametrize("line", ["minsk -o x.csv", "minsk --explode tags"])
def test_options_that_show_does_not_have_are_left_to_show_where_no_command_is_like_the_word(line):
    assert arrange(line.split(), NAMES) == ["show", *line.split()]


@pytest.mark.parametrize(
    ("line", "read", "instead"),
    [
        ("-minsk", '-m with the value "insk"', "not minsk"),
        ("lukashenko -kellogg", '-k with the value "ellogg"', "not kellogg"),
        ("-finland", '-f with the value "inland"', "not finland"),
        ("-oslo -n 5", '-o with the value "slo"', "not oslo"),
        ("show -ukraine", "options", "not ukraine"),
        ("-Літва", "options", "not Літва"),
    ],
)
def test_a_word_behind_a_dash_is_refused_with_not(line, read, instead):
    with pytest.raises(UsageError) as caught:
        arrange(line.split(), NAMES)
    assert f"would be read as {read}; to leave events out, write {instead}" in str(caught.value)


@pytest.mark.parametrize(
    "line", ["-actor:belarus", "show -actor:belarus", "-kind:sanctions", "show -f x -mind:2025"]
)
def test_a_short_option_with_a_glued_value_that_holds_a_colon_is_refused(line):
    glued = line.split()[-1]
    with pytest.raises(UsageError) as caught:
        arrange(line.split(), NAMES)
    assert f'"{glued}" would be read as {glued[:2]} with the value "{glued[2:]}"' in str(caught.value)
    assert f"to leave events out, write not {glued[1:]}" in str(caught.value)


def test_a_query_that_begins_with_a_minus_is_refused_with_the_line_to_type():
    with pytest.raises(UsageError) as caught:
        arrange(["show", "-place:Minsk tag:x"], NAMES)
    assert str(caught.value) == (
        '"-place:Minsk tag:x" would be read as options; to leave events out, write not "place:Minsk tag:x"'
    )


@pytest.mark.parametrize(
    "line", ["show (actor:x", "show -- -actor:belarus", "show --text -a:b", "show -f -a:b", "show -r:x"]
)
def test_what_stands_after_two_dashes_or_is_a_value_is_not_refused(line):
    assert arrange(line.split(), NAMES) == line.split()


def test_no_two_options_of_a_command_share_a_spelling():
    for options in (command(name).options for name in NAMES):
        spellings = [spelling for option in options for spelling in option.spellings]
        assert len(spellings) == len(set(spellings))


def test_a_spelling_takes_a_value_in_every_command_or_in_none():
    takes = {(spelling, bool(option.metavar)) for option in ALL for spelling in option.spellings}
    assert len(takes) == len({spelling for spelling, _ in takes})


def test_show_and_export_take_the_same_selection():
    show, export = ({option.name for option in command(name).options} for name in ("show", "export"))
    assert show - export == {"view", "group_by", "no_pager", "width"}
    assert export - show == {"output", "format", "list", "explode", "excel", "vague", "stamp", "force"}
