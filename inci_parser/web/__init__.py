"""The page and the REST interface (extra ``web``): :func:`inci_parser.web.app.create_app` gives the application.

The fragments of the page (:mod:`.fragments`) need jinja2 alone, so that the page also runs in a browser by itself.
"""
