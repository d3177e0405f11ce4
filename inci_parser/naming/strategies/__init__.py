"""Ways to find the ingredient that a printed name is, one a module.

Each module has ``match(text, ask)``: it takes a folded text (:func:`~..normalisation.folded`), asks the catalogue about
parts of it (:class:`~..candidate.Ask`) and returns a :class:`~..candidate.Candidate`, or ``None`` where it finds none.
The order in which they are tried stands in :data:`~..resolver.STRATEGIES`.
"""
