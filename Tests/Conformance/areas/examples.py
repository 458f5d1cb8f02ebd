"""The example scripts, with what they compute on the way printed at places chosen at random."""

import ast
import pathlib

from .pieces import Pieces

WHOLE = True
SCRIPTS = [path.read_text(encoding="utf-8") for path in sorted((pathlib.Path(__file__).parents[3] / "Examples").glob("*.py")) if "plot" not in path.stem]


def generate(rng):
    p = Pieces(rng)
    source = p.pick(SCRIPTS).replace("\r", "")
    if p.often(0.3):
        source = source.replace("seed(", f"seed({p.between(1, 99)} + ")
    tree = ast.parse(source)
    places = []
    for node in ast.walk(tree):
        for field in ("body", "orelse"):
            statements = getattr(node, field, None)
            if isinstance(statements, list) and not isinstance(node, ast.ClassDef):
                for statement in statements:
                    targets = statement.targets if isinstance(statement, ast.Assign) else [statement.target] if isinstance(statement, ast.AugAssign) else []
                    if len(targets) == 1 and isinstance(targets[0], (ast.Name, ast.Subscript, ast.Attribute)):
                        places.append((statements, statement, targets[0]))
    for statements, statement, target in rng.sample(places, min(len(places), p.between(1, 3))):
        form = p.pick(["print({0})", "print({0!r}, {0})", "print(repr({0}))", "print(type({0}).__name__, getattr({0}, 'shape', None))", "print(f'{{{0}}}')", "print([{0}])"])
        name = ast.unparse(target)
        if "'" in name:
            name = name.replace("'", '"')
            form = "print({0})"
        text = form.format(name) if "!r" not in form else f"print({name!r}, {name})"
        said = ast.parse(f"if _said[0] < 12:\n    _said[0] += 1\n    {text}").body[0]
        statements.insert(statements.index(statement) + 1, said)
    lines = ast.unparse(ast.fix_missing_locations(tree)).split("\n")
    return ["_said = [0]"], ["\n".join(lines)]
