"""The words that say nothing by themselves, a closed list: outside names they are passed over."""

LITTLE = frozenset(
    (
        "a an and are as at against among be been being between but by during for from has have how in into is it its"
        " many much near of on onto over than that the their then there these they this those through to toward towards"
        " under upon versus via vs were why with within"
        " als am an auf aus bei beim bis das dem den der des die durch ein eine einem einen einer eines fur gegen im in"
        " ins ist mit nach sich sind uber um und unter vom von vor wegen wie wird wurde wurden zu zum zur zwischen"
    ).split()
)
"""Little words of English and German, folded."""

ASKING = frozenset(
    (
        "all any did do does event events ever everything happen happened happens me please what when where which who"
        " whom whose"
        " alle alles ereignis ereignisse geschah geschieht passiert passierte wann was welche welcher welches wem wen"
        " wer wo"
    ).split()
)
"""Words that ask for events without saying for which, folded."""

PASSED_OVER = LITTLE | ASKING

WANTS_A_PERIOD = frozenset({"after", "before", "since", "until", "till", "seit"})
"""Words that would be lost in silence where no period stands behind them, folded: they are refused."""

OPERATORS = {
    **dict.fromkeys(("and", "und"), "and"),
    **dict.fromkeys(("or", "oder"), "or"),
    **dict.fromkeys(("not", "without", "nicht", "ohne"), "not"),
}
"""The words that join conditions or turn one over, by what they do."""
