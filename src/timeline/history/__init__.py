"""What git knows of a chronology. Only here is git called; nothing here writes, prints or asks."""
