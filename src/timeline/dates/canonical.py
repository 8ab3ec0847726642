"""One spelling for one meaning."""

from timeline.dates.parse import Form, Part, Range

SIGNS = ("", "~", "?", "%")


def canonical(form: Form) -> str:
    """Write a form in its canonical spelling."""
    items = [item if isinstance(item, str) else member(item) for item in form.items]
    if form.shape == "date":
        return items[0]
    if form.shape == "interval":
        return "/".join(items)
    return ("[{}]" if form.shape == "one" else "{{{}}}").format(",".join(items))


def member(item: Part | Range) -> str:
    """Write one date or range."""
    if isinstance(item, Range):
        return "..".join(part_text(part) if part else "" for part in item)
    return part_text(item)


def part_text(part: Part) -> str:
    """Write one date: a mark on all of it stands at its end, others as early as they can."""
    year, month, day = part.marks
    written = [(part.year, year)]
    if part.month:
        written.append((part.month, month))
    if part.day:
        written.append((part.day, day))
    marks = [mark for _, mark in written]
    for length in range(len(written), 0, -1):
        head, tail = marks[:length], marks[length:]
        if head[0] and len(set(head)) == 1 and not any(tail):
            texts = [text for text, _ in written]
            texts[length - 1] += SIGNS[head[0]]
            return "-".join(texts) + part.time
    return "-".join(SIGNS[mark] + text for text, mark in written) + part.time
