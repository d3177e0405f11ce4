"""Faces: the only code that prints or writes to people and tools."""
