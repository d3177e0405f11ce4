"""The library as tools of an assistant, over the Model Context Protocol (extra ``mcp``)."""

from __future__ import annotations

from .server import create_server

__all__ = ["create_server"]
