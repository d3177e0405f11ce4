"""Rendering: records as terminal text, Markdown, HTML, CSV, JSON and gate formats. Returns text; writes nothing."""
