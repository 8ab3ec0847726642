"""The same events in the files of several programs: dates, titles, actors, a place and a source each, in file order."""

PHRASE = "Meeting number {} of two delegations"

SCRIPT = """\
import csv, sys
import yaml

with open(sys.argv[1], encoding="utf-8") as file:
    events = yaml.load(file, yaml.CSafeLoader)["events"]
out = csv.writer(sys.stdout)
for event in events:
    if not sys.argv[2:] or sys.argv[2] in event["actors"]:
        texts = (str(event[name]) for name in ("date", "title", "id", "kind", "place"))
        out.writerow([*texts, ";".join(event["actors"]), ";".join(event["sources"])])
"""
"""What somebody writes who needs a table today: no date is checked, no place of a value known."""


def _day(index: int) -> str:
    return f"{2000 + index % 25}-{index % 12 + 1:02}-{index % 28 + 1:02}"


def _actors(index: int) -> tuple[int, int]:
    return index % 50, (index * 7 + 1) % 50


def chronology(count: int) -> str:
    """Write a chronology of so many events."""
    actors = "".join(f"  actor-{index}: {{name: Actor {index}, kind: person}}\n" for index in range(50))
    events = "".join(
        f"  - date: {_day(index)}\n"
        f"    title: {PHRASE.format(index)}\n"
        f"    id: event-{index}\n"
        f"    kind: meeting\n"
        f"    place: Minsk\n"
        f"    actors: [actor-{_actors(index)[0]}, actor-{_actors(index)[1]}]\n"
        f"    sources: [https://example.org/{index}]\n"
        for index in range(count)
    )
    return f"actors:\n{actors}events:\n{events}"


def hledger(count: int) -> str:
    """Write a journal of hledger's with as many transactions, and as many words in each."""
    return "".join(
        f"{_day(index)} {PHRASE.format(index)}  ; place:Minsk, https://example.org/{index}\n"
        f"    actor:{_actors(index)[0]}        {index % 900 + 1} EUR\n"
        f"    actor:{_actors(index)[1]}\n\n"
        for index in range(count)
    )


def jrnl(count: int) -> str:
    """Write a journal of jrnl's with as many entries."""
    return "".join(
        f"[{_day(index)} 12:00:00] {PHRASE.format(index)}.\n"
        f"Minsk @actor-{_actors(index)[0]} @actor-{_actors(index)[1]} https://example.org/{index}\n\n"
        for index in range(count)
    )


def jrnl_settings(journal: str) -> str:
    """Write the settings that jrnl needs to read a journal and to ask nothing."""
    return f"""\
colors: {{body: none, date: none, tags: none, title: none}}
default_hour: 9
default_minute: 0
editor: ''
encrypt: false
highlight: false
indent_character: '|'
journals: {{default: {{journal: {journal}}}}}
linewrap: 79
tagsymbols: '@'
template: false
timeformat: '%Y-%m-%d %H:%M:%S'
version: v4.2
"""
