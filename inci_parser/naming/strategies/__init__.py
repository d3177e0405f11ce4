"""Ways to find the ingredient that a printed name is, one a module.

Each module has ``match(text, lookup)``. It takes a folded text (:func:`~..normalisation.folded`), looks parts of it up
in the catalogue by :class:`~..candidate.Lookup`, and returns a :class:`~..candidate.Candidate`, or ``None`` where it
finds none. The order in which they are tried stands in :data:`~..resolver.STRATEGIES`.
"""
