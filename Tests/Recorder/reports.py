"""Records what the numbers of the test of reports truly are, for Tests/ShellTests/ReportTests.swift.

Runs the script and the claims' expressions of that test under CPython and NumPy, and the script once more from where the
claimant's own numbers are put in their places. Written to Tests/ShellTests/Goldens/report-truth.tsv: what it is, and its numbers.
"""

import re
import textwrap
from pathlib import Path

import numpy as np

TESTS = Path(__file__).resolve().parent.parent


def main():
    test = (TESTS / "ShellTests" / "ReportTests.swift").read_text("utf-8")
    script = textwrap.dedent(re.search(r"```python\n(.*?)\n *```", test, re.S).group(1))
    first = {}
    rows = []

    def row(what, value):
        rows.append(what + "\t" + " ".join(repr(float(x)) for x in np.ravel(value)))

    names = {}
    for line in script.split("\n"):
        exec(line, names)
        name = line.split(" = ")[0]
        if " = " in line:
            what = name if name not in first else name + "#2"
            first.setdefault(name, names[name])
            row(what, names[name])
    before = {**names, **first}
    for expression in ("a * (1 - a)", "X.T @ (a - y)"):
        row(expression, eval(expression, before))
    # What follows from the numbers that the claimant had, each over what the ones before it have led to.
    own = {
        "z": [0.5, 0.6, -0.55], "a": [0.622, 0.646, 0.389], "d": [-0.378, 0.646, -0.366], "dw": [0.490, 0.374], "db": -0.033,
    }
    names = {}
    for line in script.split("\n"):
        exec(line, names)
        name = line.split(" = ")[0]
        if name in own:
            row("own " + name, names[name])
            names[name] = np.array(own[name])
    row("own w#2", names["w"])
    row("own a * (1 - a)", eval("a * (1 - a)", {"a": np.array(own["a"])}))
    (TESTS / "ShellTests" / "Goldens" / "report-truth.tsv").write_text("\n".join(rows) + "\n", "utf-8")


main()
