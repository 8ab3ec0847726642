"""What a valid file may still have wrong, and the forms of a report."""
