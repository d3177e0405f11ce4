"""Bytes, files and cells: what both the command line and the scan need of text from and to outside."""
