"""From conditions to a selection: the tree, the language, the fields."""
