"""The ways out for programs: one file each."""
