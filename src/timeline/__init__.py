"""Chronologies of sourced events: load, select, show, export."""
