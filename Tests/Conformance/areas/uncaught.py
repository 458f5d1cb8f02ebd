"""Scripts that end in an error: what was printed, and the first line of what is said."""

from . import arrays, containers, formatting, indexing, language, reductions, scalars, shapes, strings
from .pieces import Pieces

# The chunks are not wrapped: the case is one script as it stands.
WHOLE = True


def generate(rng):
    p = Pieces(rng)
    if p.often(0.4):
        return ["import numpy as np"], [p.pick(language.FIXED)]
    area = p.pick([arrays, containers, formatting, indexing, reductions, scalars, shapes, strings])
    imports, chunks = area.generate(rng)
    return ["import numpy as np"], chunks[:p.between(1, 12)]
