"""What a chronology is: its records, and what follows from them."""
