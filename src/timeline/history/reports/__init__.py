"""The forms in which changes leave for other programs and for publication; people's own is a view."""
