"""Analysis: what a named label means for the product, the market and the skin it was asked for.

:func:`.reporting.report` decides on the product once (:mod:`.product`), runs every check over it (:mod:`.checks`), and
draws the first screen from what they find (:mod:`.summary`). Nothing is imported here, so that reading alone loads no
rule.
"""
