"""The documentation site: sphinx over the pages of this folder; nothing is fetched from another host."""

from __future__ import annotations

from pathlib import Path

from inci_parser import __version__

project = "inci-parser"
author = "The inci-parser authors"
copyright = "the inci-parser authors; names and functions: European Commission, CosIng, CC BY 4.0"
release = version = __version__

extensions = ["myst_nb", "sphinx.ext.autodoc", "sphinx.ext.napoleon", "sphinx_click"]
source_suffix = {".md": "myst-nb", ".ipynb": "myst-nb"}
exclude_patterns = ["_build", "man"]
root_doc = "index"

myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3

#: Notebooks are kept without outputs and run when the site is built.
nb_execution_mode = "force"
nb_execution_raise_on_error = True
nb_execution_timeout = 300
nb_merge_streams = True

autodoc_member_order = "bysource"
autodoc_typehints = "description"

html_theme = "furo"
html_title = "inci-parser"
html_static_path: list[str] = []
html_theme_options = {"navigation_with_keys": True}
html_extra_path = ["llms.txt"]

#: Pages of the repository that stand outside this folder are linked by their place in the checkout.
suppress_warnings = ["myst.xref_missing"]
ROOT = Path(__file__).resolve().parent.parent
