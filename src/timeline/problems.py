"""Every kind of problem that a file can have: one table, and what one problem is.

A problem is data, not an exception: one fault in a file, with its place. `KINDS` has one row for each kind; the
sentence and the remedy of a message come from nowhere else, and `docs/problems.md` is written from it.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple, Self


class Severity(StrEnum):
    """How much a problem weighs: errors stop every command but `check`, warnings are `check`'s alone."""

    ERROR = "error"
    WARNING = "warning"


class ProblemKind(NamedTuple):
    """One kind of problem: `what` and `remedy` are templates of `str.format`, `why` explains it in the docs."""

    severity: Severity
    what: str
    remedy: str
    why: str
    usual: bool = True
    """Whether it is looked for without being selected."""


KINDS: dict[str, ProblemKind] = {
    # TL10x: characters
    "TL101": ProblemKind(
        Severity.ERROR,
        "the bytes {bytes} are no UTF-8",
        "save the file as UTF-8 (nothing of it was read)",
        "A file in Latin-1 or another old encoding would be read with the wrong letters.",
    ),
    "TL102": ProblemKind(
        Severity.ERROR,
        "the file ends in the middle of a character",
        "save it once more, as UTF-8 (nothing of it was read)",
        "The end of the file is missing, and nobody knows how much of it.",
    ),
    "TL103": ProblemKind(
        Severity.ERROR,
        "the file is written in {encoding}",
        "save it as UTF-8 (nothing of it was read)",
        "UTF-8 is the one encoding that every tool reads alike.",
    ),
    "TL104": ProblemKind(
        Severity.ERROR,
        "{sign} is a control character",
        "delete it",
        "It cannot be seen, and a terminal may obey it.",
    ),
    "TL105": ProblemKind(
        Severity.ERROR,
        "{sign} is no character",
        "delete it",
        "Unicode sets it aside for the inside of programs; it comes from a fault in one.",
    ),
    "TL106": ProblemKind(
        Severity.ERROR,
        "{sign}, the byte-order mark, stands in the middle of the file",
        "delete it{rest}",
        "A mark belongs at the very begin; elsewhere it is left over from files that were joined, and part of a word.",
    ),
    "TL107": ProblemKind(
        Severity.WARNING,
        "{sign} cannot be seen",
        "delete it, unless the script needs it",
        "It makes two texts differ that look the same, or shows a line in another order than it is read in.",
    ),
    "TL108": ProblemKind(
        Severity.ERROR,
        "from here on, {count} more may not stand in a file",
        "save the file as plain text, in UTF-8 (nothing else of the file was read)",
        "So many of them come from a fault in a program; the first hundred are listed one by one.",
    ),
    "TL109": ProblemKind(
        Severity.ERROR,
        "the text holds {sign}",
        "leave out what stands for it after the backslash",
        "A control character is one wherever it comes from, also when it is written as \\x1b or \\e in double quotes.",
    ),
    # TL11x: YAML
    "TL110": ProblemKind(
        Severity.ERROR,
        "this is no YAML: {what}",
        "put the text in quotes if it is one (the rest was not read)",
        "What follows a fault of this kind could mean anything.",
    ),
    "TL111": ProblemKind(
        Severity.ERROR,
        'a text with "{sign}" here must stand in quotes',
        "put quotes around the whole of it{comma} (the rest was not read)",
        'To YAML ": " divides a name from its value, and % @ ` & * ! ? - {{ [ , have meanings of their own'
        " at the begin.",
    ),
    "TL112": ProblemKind(
        Severity.ERROR,
        "a tab stands where blanks indent",
        "write blanks (the rest was not read)",
        "How wide a tab is depends on the editor, so YAML does not let it say what belongs to what.",
    ),
    "TL113": ProblemKind(
        Severity.ERROR,
        "this quote is never closed",
        "write {sign} at the end of the text (the rest was not read)",
        "Without it all that follows is part of the text.",
    ),
    "TL114": ProblemKind(
        Severity.ERROR,
        "this {sign} is not closed where it should be",
        "write {close} at its end, or the comma that is missing inside (the rest was not read)",
        "Without it all that follows is part of the list or the mapping.",
    ),
    "TL115": ProblemKind(
        Severity.ERROR,
        "this line does not fit below the one before",
        "indent it as its neighbours of the same kind, or put a text of several lines in quotes"
        " (the rest was not read)",
        "Indentation says what belongs to what.",
    ),
    "TL116": ProblemKind(
        Severity.ERROR,
        "here begins a conflict that git could not merge",
        "choose between the two versions and delete the lines that begin with <<<<<<<, ======= and >>>>>>>"
        " (nothing of the file was read)",
        "Both versions stand in the file; only the editor knows what holds.",
    ),
    "TL117": ProblemKind(
        Severity.ERROR,
        "YAML takes the rest of this line for a comment",
        "put the text in quotes, or a blank after the # of a comment",
        "`title: Deal #2 done` would end at `Deal` without a word.",
    ),
    "TL118": ProblemKind(
        Severity.ERROR,
        '"{text}" is no escape',
        "write two backslashes for one, or single quotes around the text (the rest was not read)",
        "In double quotes a backslash gives the next character another meaning.",
    ),
    "TL119": ProblemKind(
        Severity.ERROR,
        "the text goes on behind the quote that closes it",
        "put the whole of it in quotes, in which a quote of the same kind is written '' or \\\""
        " (the rest was not read)",
        "A text is in quotes as a whole, or not at all.",
    ),
    # TL12x: what YAML can do and a chronology may not
    "TL120": ProblemKind(
        Severity.ERROR,
        "{text} stands for something written elsewhere",
        "write it out, or put the text in quotes if it is one; a source that is used twice has an id",
        "Anchors, aliases and merge keys make a block mean what is not written in it.",
    ),
    "TL121": ProblemKind(
        Severity.ERROR,
        "{text} is a mark that tells programs how to read a value, and is not read here",
        "leave it out, or put the text in quotes if it is one",
        "Every value is text; a tag asks for something else, even for code to be run.",
    ),
    "TL122": ProblemKind(
        Severity.ERROR,
        "a second document begins here",
        "put it into a file of its own, or leave out the line (the rest was not read)",
        "A file is one chronology, or part of one.",
    ),
    "TL123": ProblemKind(
        Severity.ERROR,
        "more than {limit} lists and fields inside one another",
        "write it flat (the rest was not read)",
        "A chronology needs seven.",
    ),
    "TL124": ProblemKind(
        Severity.ERROR,
        "the file holds nothing",
        'write "- date: 2025-09-11" and on the next line "  title: What happened"',
        "An empty file is more often a slip than a chronology.",
    ),
    "TL125": ProblemKind(
        Severity.ERROR,
        "the file is {found}, and no chronology",
        'write each event as "- date: 2025-09-11" and on the next line "  title: What happened"',
        "A chronology is a header with events, or a list of events.",
    ),
    "TL126": ProblemKind(
        Severity.ERROR,
        "this line is no field",
        "write the name, a colon, a blank and the value; or indent it below the text that it goes on"
        " (the rest was not read)",
        "Without the blank behind it, a colon is part of a word.",
    ),
    "TL127": ProblemKind(
        Severity.WARNING,
        "from here on, {count} more cannot be seen",
        "delete them, unless the script needs them",
        "The first hundred are listed one by one.",
    ),
    "TL128": ProblemKind(
        Severity.ERROR,
        "more than {limit} values in one list, or in the fields of one thing",
        "divide it (the rest was not read)",
        "No event has so many; a file that does comes from a fault, or means harm.",
    ),
    # TL13x: what a value can be
    "TL130": ProblemKind(
        Severity.ERROR,
        '"{text}" is no {what}',
        "write {remedy}",
        "The words of a short list mean the same in every file.",
    ),
    "TL131": ProblemKind(
        Severity.ERROR,
        '"{text}" is no id',
        'write {remedy}: letters, digits, "_", "." and "-", not first a "-"',
        "Ids are typed on the command line and in links, so they have no blanks.",
    ),
    "TL132": ProblemKind(
        Severity.ERROR,
        '"{text}" is no country',
        "write {remedy}",
        "Countries are ISO 3166-1 alpha-3 codes; other readers of YAML take NO, the two-letter code of Norway,"
        " for false.",
    ),
    "TL133": ProblemKind(
        Severity.ERROR,
        '"{text}" is no language',
        "write its code, as de, be or zh-Hant",
        "Languages are tags of RFC 5646.",
    ),
    "TL134": ProblemKind(
        Severity.ERROR,
        '"{text}" is no Wikidata identifier',
        "write Q and its number, as Q184",
        "The identifier of an item leads to it at wikidata.org.",
    ),
    "TL135": ProblemKind(
        Severity.ERROR,
        '"{text}" is no address',
        "{remedy}",
        "An address that cannot be opened is no evidence.",
    ),
    # TL14x: fields and shapes
    "TL140": ProblemKind(
        Severity.ERROR,
        '"{text}" stands here for the second time',
        "leave out one of the two (the first is on line {line})",
        "YAML readers keep the first, the last, or neither.",
    ),
    "TL141": ProblemKind(
        Severity.ERROR,
        '{record} has no field "{text}"',
        "write {remedy}",
        "A misspelt field would be lost in silence.",
    ),
    "TL142": ProblemKind(
        Severity.ERROR,
        "{record} needs {needed}",
        'write "{field}: …"',
        "Without it the rest says nothing.",
    ),
    "TL143": ProblemKind(
        Severity.ERROR,
        "{takes}, and this {found}",
        "{remedy}",
        "Each field is written in one way, so that every program reads it alike.",
    ),
    "TL144": ProblemKind(
        Severity.ERROR,
        "what stands before the colon is no name of a field",
        "write one word there, as title, or put the whole line's text in quotes if it is one",
        "YAML allows lists, fields and nothing at all in its place; no field is called so.",
    ),
    "TL145": ProblemKind(
        Severity.ERROR,
        "this item of the list is empty",
        "write it, or leave out its dash or comma",
        "Something may have been lost here.",
    ),
    "TL146": ProblemKind(
        Severity.ERROR,
        "{field} is a list, and {found} alone",
        "write {remedy}",
        "A list of one is written as a list too, so that every program reads it alike; `--fix` writes it.",
    ),
    "TL147": ProblemKind(
        Severity.ERROR,
        '{field} is a list, and "{text}" is one text',
        "write {remedy}",
        "Only the editor knows whether a comma, a sign or a blank divides several or belongs to one.",
    ),
    "TL149": ProblemKind(
        Severity.ERROR,
        "more than {count} problems",
        "mend those that are listed first (the rest was not read)",
        "A file with so many is no chronology, or one fault is behind them all.",
    ),
    # TL20x: dates
    "TL201": ProblemKind(
        Severity.ERROR,
        '"{text}" is no date',
        "write {remedy}",
        "Dates are written in EDTF (ISO 8601-2), so that a vague date stays as vague as it is known.",
    ),
    "TL202": ProblemKind(
        Severity.ERROR,
        '"{text}" is {count} dates',
        "write {remedy}",
        "Day and month change places from one country to the next, a year of two figures is of this century or the"
        " last; only the editor knows which is meant.",
    ),
    "TL203": ProblemKind(
        Severity.ERROR,
        '"{text}" is no date',
        "write EDTF, as 2025-09-11, 2025-09, 2025-09~ or 2025-09-12/2025-09-16",
        "Dates are written in EDTF (ISO 8601-2), so that a vague date stays as vague as it is known.",
    ),
    "TL204": ProblemKind(
        Severity.ERROR,
        '"{text}" is no date: {fault}',
        "write a day that exists{remedy}",
        "A day that no calendar has is a slip of the pen, and nobody but the editor knows of which digit.",
    ),
    "TL205": ProblemKind(
        Severity.ERROR,
        '"{text}" is no date: there is no month {month}',
        "write 01 to 12, or, without a day, 21 to 41 for a season, a quarter or another part of the year",
        "EDTF counts the parts of a year from 21 to 41, where no month can be.",
    ),
    "TL206": ProblemKind(
        Severity.ERROR,
        '"{text}" ends before it begins',
        "write {remedy}",
        "What lasts has its begin before the slash; a range has its first date before the two points.",
    ),
    "TL207": ProblemKind(
        Severity.ERROR,
        '"{text}" is longer than any date: more than {limit} characters',
        "write ranges (A..B) or several events",
        "A date is read in no time, whatever stands there; a text without bounds could not be.",
    ),
    "TL208": ProblemKind(
        Severity.ERROR,
        '"{text}" is no date: there is no year -0000',
        "write {remedy} for 1 BCE",
        "Astronomical years count 1 BCE as 0, 2 BCE as -1.",
    ),
    "TL209": ProblemKind(
        Severity.ERROR,
        '"{text}" has a time that no clock shows',
        "write it as T14:30, T14:30:00, T14:30Z or T14:30+03:00",
        "Hours are 00 to 24:00, offsets -14:00 to +14:00; -00:00 is not one of them (ISO 8601-1).",
    ),
    "TL210": ProblemKind(
        Severity.ERROR,
        '"{text}" has a time on a day that is not known',
        "write the day without X, ?, ~ and %, or leave out the time",
        "A time of day is more exact than a day that is only perhaps meant.",
    ),
    "TL211": ProblemKind(
        Severity.ERROR,
        '"{text}" is no interval',
        "write two dates with one / between them, or A/.. (no end), A/ (end unknown), ../A (no begin)",
        "An interval is what lasts; its begin and its end are dates of their own.",
    ),
    "TL212": ProblemKind(
        Severity.ERROR,
        '"{text}" has a time inside an interval or a set',
        "write {remedy}",
        "EDTF has times only for a single day; say the hours in the summary.",
    ),
    "TL213": ProblemKind(
        Severity.ERROR,
        '"{text}" is no set',
        "write dates with commas between, as [A,B] for one of them and {{A,B}} for each; A..B is a range,"
        " ..A may stand first and A.. last",
        "A set has members, and a range in it has two known ends or is its first or last member.",
    ),
    "TL214": ProblemKind(
        Severity.ERROR,
        '"{text}" has a range between dates of two kinds',
        "write both ends as days, both as months or both as years",
        "A range is every unit of the precision in which both its ends are written.",
    ),
    "TL215": ProblemKind(
        Severity.ERROR,
        '"{text}" is a year in the notation with Y, E or S, which is not read here',
        "write four digits, as 2025, or -0043 for 44 BCE",
        "Years run from -9999 to 9999, far enough for what people have recorded.",
    ),
    "TL216": ProblemKind(
        Severity.ERROR,
        '"{text}" is no period',
        "write 2025, 2025-09, 2025-Q3, 2025-W37, 2025-09-11, September 2025, September, 6 January, 11 September 2025,"
        " 12-16 September 2025, early October 2025, A..B, A.., ..B, today, this month or last 3 months",
        "Periods are read by a closed grammar, so that nothing is guessed.",
    ),
    "TL217": ProblemKind(
        Severity.ERROR,
        "the period from {since} to {until} ends before it begins",
        "write the earlier one first",
        "A period has a first and a last day.",
    ),
    "TL218": ProblemKind(
        Severity.ERROR,
        '"{text}" of any year is no begin and no end',
        "write the year as well",
        "A month or a day of any year comes again and again.",
    ),
    "TL219": ProblemKind(
        Severity.ERROR,
        '"{text}" is no period',
        "write {remedy}",
        "Periods are read by a closed grammar, so that nothing is guessed.",
    ),
    "TL220": ProblemKind(
        Severity.ERROR,
        '"{text}" names a {named}, and {date} is a {found}',
        "write the day that is meant{remedy}",
        "One of the two is wrong, and only the editor can look up which; nothing is left out to make it fit.",
    ),
    "TL221": ProblemKind(
        Severity.ERROR,
        '"{text}" is no period: {fault}',
        "write {remedy}",
        "Periods are read by a closed grammar, so that nothing is guessed.",
    ),
    # TL30x: ids
    "TL301": ProblemKind(
        Severity.ERROR,
        '"{text}" is the id of two events',
        "write another id for one of them (the first is at {place})",
        "Links and commands name an event by its id, so there is one of each.",
    ),
    "TL302": ProblemKind(
        Severity.ERROR,
        'two events without an id have the same date and title, and so the id "{text}"',
        "write an id for one of them, or leave one out (the first is at {place})",
        "An id that is not written is derived from the date, without a time, and the first six words of the title.",
    ),
    "TL303": ProblemKind(
        Severity.ERROR,
        "this file is the same as {place}",
        "name it once",
        "All its events would stand there twice.",
    ),
    "TL304": ProblemKind(
        Severity.ERROR,
        'the {what} "{text}" is declared in two files',
        "leave out one of the two (the first is at {place})",
        "Several files are one chronology, in which an id means one thing.",
    ),
    "TL305": ProblemKind(
        Severity.ERROR,
        'no file is found at "{text}"',
        "write {remedy} (what is meant was not read)",
        "Paths begin in the folder of the file that includes them; a part must not be missing in silence.",
    ),
    "TL306": ProblemKind(
        Severity.ERROR,
        '"{text}" leads out of {outer}',
        "move the file into that folder, or name it on the line, with -f (it was not read)",
        "A chronology is one folder, which can be moved and sent whole; one that comes from elsewhere has nothing read"
        " that lies around it.",
    ),
    "TL307": ProblemKind(
        Severity.ERROR,
        '"{text}" cannot be read: {fault}',
        "{remedy} (it was not read)",
        "A part that is missing must not be missing in silence.",
    ),
    "TL308": ProblemKind(
        Severity.ERROR,
        "only a file can include others, and standard input is none",
        "save it as a file, or name the others with -f (what it includes was not read)",
        "What is included is looked for in the folder of the file; what comes through a pipe has none.",
    ),
    "TL309": ProblemKind(
        Severity.ERROR,
        'two events without an id have {dates} and {titles}, and so the id "{text}"',
        "write an id for one of them (the first is at {place})",
        "An id that is not written is derived from the date, without a time, and the first six words of the title.",
    ),
    # TL31x: actors
    "TL310": ProblemKind(
        Severity.ERROR,
        '"{text}" is a name of {found}',
        "write {remedy}",
        "Names change and are shared; an id says who is meant.",
    ),
    "TL311": ProblemKind(
        Severity.ERROR,
        'no actor has the id "{text}"',
        "write {remedy}",
        "In a file that declares actors, one that is not declared is more often a slip than a newcomer.",
    ),
    "TL312": ProblemKind(
        Severity.ERROR,
        '"{text}" is made a member of itself',
        "leave it out, or write the actor that is meant",
        "An actor stands for its members; nobody is a member of oneself.",
    ),
    "TL313": ProblemKind(
        Severity.ERROR,
        "these are members of one another: {loop}",
        "leave out one of the memberships",
        "An actor stands for its members and theirs; in a circle everybody would stand for everybody.",
    ),
    "TL314": ProblemKind(
        Severity.ERROR,
        "this ends before it begins: since {since}, until {until}",
        "write the earlier date under since",
        "Nothing is true between an end and a later begin.",
    ),
    "TL315": ProblemKind(
        Severity.WARNING,
        '"{text}" is a name of {other} too',
        "leave it out for one of the two, or write a longer one",
        "Whoever looks for that name is asked which of the two is meant, or finds only the other.",
    ),
    # TL32x: sources and claims
    "TL320": ProblemKind(
        Severity.ERROR,
        'no source has the id "{text}"',
        "write {remedy}",
        "A text without a colon is the id of a source that is declared under `sources:`.",
    ),
    "TL321": ProblemKind(
        Severity.ERROR,
        'the event has no field and no figure "{text}"',
        "write {remedy}",
        "A claim says something else than the record, so the record must say something.",
    ),
    # TL33x: kinds
    "TL330": ProblemKind(
        Severity.ERROR,
        'no kind of event is called "{text}"',
        "write {remedy}, or declare your own in the header, as kinds: {{{own}: {{}}}}",
        "Kinds are compared across the whole file, and across files, so they are words of one vocabulary.",
    ),
    # TL34x: links
    "TL340": ProblemKind(
        Severity.ERROR,
        'no event has the id "{text}"',
        "write {remedy}",
        "A link leads to an event of the same chronology.",
    ),
    "TL341": ProblemKind(
        Severity.ERROR,
        "the event is linked to itself",
        "write the id of the other event",
        "A link ties two events.",
    ),
    "TL342": ProblemKind(
        Severity.ERROR,
        "these links go round in a circle: {loop}",
        "leave out one of them",
        "Nothing comes after itself or is a part of itself.",
    ),
    "TL343": ProblemKind(
        Severity.ERROR,
        '"{relation}" ties this event of {date} to one of {other}, which is {when}',
        "write the right date, or turn the link round",
        "An answer does not come before what it answers, nor a cause after what it causes.",
    ),
    # TL36x: named queries
    "TL360": ProblemKind(
        Severity.ERROR,
        'the query "{name}" cannot be read: {fault}',
        "",
        "A query is kept to be called by its name, and whoever calls it cannot mend it.",
    ),
    "TL361": ProblemKind(
        Severity.ERROR,
        "these queries call one another: {loop}",
        "leave out one of the calls",
        "A query that waits for itself is never read to its end.",
    ),
    # TL40x: evidence; what timeline.checks.check finds in a file that is valid
    "TL401": ProblemKind(
        Severity.WARNING,
        "only one publisher: {house}",
        "add another, or ignore TL401",
        "Copies of one report are one report; a second publisher is the least that makes a claim more than hearsay.",
    ),
    "TL402": ProblemKind(
        Severity.WARNING,
        "the event has no source",
        "write sources: with the address of a publication that carries it",
        "What cannot be traced to a publication cannot be proved.",
    ),
    "TL403": ProblemKind(
        Severity.WARNING,
        "none of the sources is archived",
        "write archived: with the address of a copy beside one of them",
        "Pages change and vanish. Since few files keep copies, this is looked for only with --select TL403.",
        usual=False,
    ),
    "TL404": ProblemKind(
        Severity.WARNING,
        "published {published}, before the event began: {date}",
        "write the right date of the two, or leave the source to what it announces",
        "A report of what has not happened yet is an announcement.",
    ),
    "TL405": ProblemKind(
        Severity.WARNING,
        "nobody is named whom this quotes",
        "write its publisher or its url beside the quote",
        "Words in quotes are somebody's; without a name they prove nothing.",
    ),
    "TL406": ProblemKind(
        Severity.WARNING,
        "{other} has the same date, the same actors and nearly the same words",
        "leave one of the two out, or say in the titles how they differ (the other is at {place})",
        "Two editors who work on one file write the same event twice; every count would count it twice.",
    ),
    "TL407": ProblemKind(
        Severity.WARNING,
        "this title has {length} characters",
        "keep it below {limit}, and write the rest under summary",
        "A title is one line of a list; what it means stands in the summary.",
    ),
    "TL408": ProblemKind(
        Severity.WARNING,
        'the title names "{name}", and the event does not',
        "write {ids} under actors or about",
        "A reader who asks for that actor would not find the event.",
    ),
    "TL409": ProblemKind(
        Severity.WARNING,
        "other events are linked to this one, and its id is not written",
        'write "id: {id}"',
        "An id that is derived changes with the date and the title, and the links lead nowhere.",
    ),
    "TL410": ProblemKind(
        Severity.WARNING,
        '"{text}" is written "{other}" at {place}; both count as one',
        "write it alike in both places, or declare it with the other spelling among its aliases",
        "A reader takes two spellings for two things; the program compares them without case and accents.",
    ),
    "TL411": ProblemKind(
        Severity.WARNING,
        '"{date}" is read as {shown}, not as years',
        "write {years} if years are meant, or ignore TL411",
        "EDTF counts the parts of a year from 21 to 41, and older books write 1940-41 for two years.",
    ),
    "TL412": ProblemKind(
        Severity.WARNING,
        'this stands in "{text}" of the event already',
        "leave it out",
        "What is listed twice is often meant to be something else, and counts once.",
    ),
    "TL413": ProblemKind(
        Severity.WARNING,
        "the source was read on {accessed}, before it was published on {published}",
        "write the right date",
        "One of the two dates is wrong.",
    ),
    "TL414": ProblemKind(
        Severity.WARNING,
        'the claim says of the {field} what the record says: "{text}"',
        "write what the source says otherwise, or leave the claim out",
        "A claim makes the field disputed; what agrees with the record is a source of it.",
    ),
    "TL415": ProblemKind(
        Severity.WARNING,
        "the source was {said} on {date}, which is after today, {today}",
        "write the right date",
        "What is not there yet is no evidence; an event may lie in the future, as a summit that is announced.",
    ),
    "TL416": ProblemKind(
        Severity.WARNING,
        '"{field}" has a text in "{language}", the language of the file, beside "{original}"',
        "write it in {original} alone, or at language: which language the file is in",
        "Of two texts in one language a reader sees one. A file that does not say its language is in English.",
    ),
    "TL417": ProblemKind(
        Severity.WARNING,
        '"{field}" is there without "{original}"',
        "write {original} in the language of the file",
        "Who reads the file's language sees the text in another one; in the CSV it is missing.",
    ),
}


class Position(NamedTuple):
    """A stretch of a file: `line` and `column` count from 1, `column` and `length` in characters."""

    path: str
    line: int
    column: int
    length: int = 1


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One fault found in a file, with its place as in `Position`."""

    path: str
    line: int
    column: int
    code: str
    message: str
    length: int = 1

    @classmethod
    def at(cls, position: Position, code: str, **values: object) -> Self:
        """Make the problem of this kind at this place, its message filled in from `values`."""
        path, line, column, length = position
        return cls(path, line, column, code, sentence(code, **values), length)

    @property
    def severity(self) -> Severity:
        """How much it weighs."""
        return KINDS[self.code].severity

    def __str__(self) -> str:
        warning = " warning:" if self.severity is Severity.WARNING else ""
        return f"{self.path}:{self.line}:{self.column}: {self.code}{warning} {self.message}"


def sentence(code: str, **values: object) -> str:
    """Say what is wrong and what to write instead: "what; remedy" ("what" alone where there is no remedy)."""
    kind = KINDS[code]
    what = kind.what.format_map(values)
    return f"{what}; {kind.remedy.format_map(values)}" if kind.remedy else what


_NOT_READ = re.compile(r"was not read|nothing .*was read")

UNREAD = frozenset(code for code, kind in KINDS.items() if _NOT_READ.search(kind.remedy))
"""The codes of what keeps a part of a file from being read."""


def read_to_the_end(problems: Iterable[Problem]) -> bool:
    """Whether the files in which these problems were found were read to their end."""
    return not any(one.code in UNREAD for one in problems)
