"""Records what CPython and NumPy make of the document's programs and of the lessons' scripts.

    python3 Tests/Recorder/document.py        # from the root of the repository

Writes Tests/Goldens/NAME.json: the printed text, the number of steps, the error if there is one, and every value that a
name was given, with the step (as DESIGN numbers them) and the line. Needs NumPy 2.4; the tests need only the files.

NumPy's products and exp differ between processors in the last digits. The baseline is pinned below so that recording
again on another machine gives the same files; readers compare numbers with a relative tolerance of 1e-12.
"""

import os
import sys

PINNED = {
    "OPENBLAS_CORETYPE": "Haswell",
    "OPENBLAS_NUM_THREADS": "1",
    "NPY_DISABLE_CPU_FEATURES": "X86_V4 AVX512_ICL AVX512_SPR",
}
if any(os.environ.get(name) != value for name, value in PINNED.items()):
    os.environ.update(PINNED)
    os.execv(sys.executable, [sys.executable, *sys.argv])

import ast
import contextlib
import io
import json
import re
import warnings
from pathlib import Path

warnings.filterwarnings("ignore")
import numpy as np

TESTS = Path(__file__).resolve().parent.parent
LESSONS = TESTS.parent / "lessons"


class Instrument(ast.NodeTransformer):
    """Puts a call before each step that counts it, and one after each that looks at what it bound."""

    def __init__(self):
        self.function = []

    def call(self, name, line, *arguments):
        node = ast.Expr(ast.Call(ast.Name(name, ast.Load()), [ast.Constant(line), *arguments], []))
        return node

    def after(self, node, names):
        scope = ast.Constant(self.function[-1] if self.function else "")
        values = ast.Dict(
            [ast.Constant(name) for name in names], [ast.Name(name, ast.Load()) for name in names])
        return self.call("__after__", node.lineno, scope, values)

    def body(self, statements):
        result = []
        for statement in statements:
            result += self.statement(statement)
        return result

    def statement(self, node):
        before = self.call("__step__", node.lineno)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            return [node]
        if isinstance(node, ast.FunctionDef):
            self.function.append(node.name)
            node.body = self.body(node.body)
            self.function.pop()
            return [before, node]
        if isinstance(node, ast.For):
            targets = [n.id for n in ast.walk(node.target) if isinstance(n, ast.Name)]
            node.iter = ast.Call(
                ast.Name("__fetch__", ast.Load()), [ast.Constant(node.lineno), node.iter], [])
            node.body = [self.after(node, targets), *self.body(node.body)]
            node.orelse = self.body(node.orelse)
            return [node]
        if isinstance(node, (ast.If, ast.While)):
            node.test = ast.Call(
                ast.Name("__test__", ast.Load()), [ast.Constant(node.lineno), ast.Lambda(
                    ast.arguments([], [], None, [], [], None, []), node.test)], [])
            node.body = self.body(node.body)
            node.orelse = self.body(node.orelse)
            return [node]
        if isinstance(node, ast.Assign):
            targets = [n.id for t in node.targets for n in ast.walk(t)
                       if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)]
            return [before, node, self.after(node, targets)]
        if isinstance(node, ast.AugAssign) and isinstance(node.target, ast.Name):
            return [before, node, self.after(node, [node.target.id])]
        return [before, node]


def plain(value):
    """Shape, type and value, floats so that they read back to the same bits."""
    if isinstance(value, np.ndarray):
        return {"shape": list(value.shape), "dtype": value.dtype.name, "value": value.tolist()}
    if isinstance(value, (bool, int, float, str)) and not isinstance(value, np.generic):
        return {"shape": [], "dtype": type(value).__name__, "value": value}
    if isinstance(value, np.generic):
        return {"shape": [], "dtype": value.dtype.name, "value": value.item()}
    return None


def claimed_names(path):
    """What the numbers of a lesson's claims are claimed for: (left side without its cell, name, which value, expression)."""
    block = re.search(r"^```claims\n(.*?)^```$", path.read_text("utf-8"), re.M | re.S).group(1)
    names = []
    for left in re.findall(r"^(?!expect|source)(\S.*?) = [\[\d±½.−-]", block, re.M):
        simple = re.fullmatch(r"(\w+)(?:#(\d+)|@(end))?(\[[\d, ]+\])?", left)
        if simple:
            name, number, end, cell = simple.groups()
            names.append((left.removesuffix(cell or ""), name, "end" if end else int(number or 1), None))
        else:
            names.append((left, None, 1, left))
    return names


def record_claims(text, claims):
    """The values of what is claimed, each at its moment: of runs too long to be recorded whole."""
    found = {}
    counts = {}
    by_name = {}
    for left, name, number, expression in claims:
        if name:
            by_name.setdefault(name, []).append((left, number))
    pending = [(left, expression, {n.id for n in ast.walk(ast.parse(expression)) if isinstance(n, ast.Name)} - {"np"})
               for left, _, _, expression in claims if expression]
    names = {"__name__": "__main__"}

    def after(line, scope, bound):
        if scope:
            return
        for name, value in bound.items():
            counts[name] = counts.get(name, 0) + 1
            for left, number in by_name.get(name, []):
                if number == "end" or number == counts[name]:
                    found[left] = plain(np.copy(value) if isinstance(value, np.ndarray) else value)
        for one in list(pending):
            left, expression, needed = one
            if all(name in counts for name in needed):
                found[left] = plain(eval(expression, dict(names)))
                pending.remove(one)

    tree = ast.parse(text)
    tree.body = Instrument().body(tree.body)
    names |= {"__step__": lambda line: None, "__after__": after, "__fetch__": lambda line, items: items,
              "__test__": lambda line, condition: condition()}
    exec(compile(ast.fix_missing_locations(tree), "<script>", "exec"), names)
    return [{"name": left, **found[left]} for left, _, _, _ in dict.fromkeys(claims)]


def write_prompt(lesson, start):
    """What NumPy prints for the Python that a lesson types at its start, before that line of its script."""
    path = LESSONS / f"{lesson}.md"
    names = {}
    exec("\n".join(lesson_scripts(path)[""].split("\n")[:start - 1]), names)
    commands = re.findall(r"^› ((?:np\.|-1/5).*)$", path.read_text("utf-8"), re.M)
    text = "".join(f"› {command}\n{eval(command, names)!r}\n" for command in commands)
    (TESTS / "Goldens" / f"prompt-{lesson}.txt").write_text(text, "utf-8")


def write_claims(lesson):
    path = LESSONS / f"{lesson}.md"
    values = record_claims(lesson_scripts(path)[""], claimed_names(path))
    lines = ",\n    ".join(json.dumps(value, ensure_ascii=False) for value in values)
    (TESTS / "Goldens" / f"claims-{lesson}.json").write_text('{\n  "values": [\n    ' + lines + "\n  ]\n}\n", "utf-8")
    print(f"claims of {lesson}: {len(values)}")


def record(text):
    # A statement is looked at after the steps of its calls, so the number is kept by line: enough without recursion.
    state = {"step": 0, "error": None}
    values = []
    begun = {}

    def step(line):
        state["step"] += 1
        begun[line] = state["step"]

    def after(line, scope, names):
        for name, value in names.items():
            shown = plain(value)
            if shown is not None:
                full = f"{scope}().{name}" if scope else name
                values.append({"name": full, "step": begun[line], "line": line, **shown})

    def fetch(line, iterable):
        iterator = iter(iterable)
        while True:
            step(line)
            try:
                item = next(iterator)
            except StopIteration:
                return
            yield item

    def test(line, condition):
        step(line)
        return condition()

    tree = ast.parse(text)
    tree.body = Instrument().body(tree.body)
    names = {"__name__": "__main__", "__step__": step, "__after__": after, "__fetch__": fetch, "__test__": test}
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        try:
            exec(compile(ast.fix_missing_locations(tree), "<script>", "exec"), names)
        except Exception as error:
            trace = error.__traceback__
            while trace.tb_next and trace.tb_next.tb_frame.f_code.co_filename == "<script>":
                trace = trace.tb_next
            state["error"] = {"type": type(error).__name__, "message": str(error), "line": trace.tb_lineno}
    # The plain run must print the same: what was put in must not have changed what is computed.
    plainly = io.StringIO()
    with contextlib.redirect_stdout(plainly), contextlib.suppress(Exception):
        exec(compile(text, "<script>", "exec"), {"__name__": "__main__"})
    assert plainly.getvalue() == printed.getvalue()
    return {"numpy": np.__version__, "steps": state["step"], "error": state["error"],
            "printed": printed.getvalue(), "values": values}


def lesson_scripts(path):
    """The python blocks of a lesson, by the word after `python`."""
    scripts = {}
    for info, body in re.findall(r"^```python *(\w*)\n(.*?)^```$", path.read_text("utf-8"), re.M | re.S):
        scripts[info] = scripts.get(info, "") + body
    return scripts


def write(name, text):
    result = record(text)
    lines = ",\n    ".join(json.dumps(value) for value in result.pop("values"))
    head = json.dumps(result, ensure_ascii=False, indent=2)
    (TESTS / "Goldens" / f"{name}.json").write_text(
        head[:-2] + ',\n  "values": [\n    ' + lines + "\n  ]\n}\n", "utf-8")
    print(f"{name}: {result['steps']} steps, error {result['error']}")
    return result["steps"]


def main():
    page1 = (TESTS / "Scripts/page1.py").read_text("utf-8")
    page2 = (TESTS / "Scripts/page2.py").read_text("utf-8")
    # The design counts steps; these two counts were made by hand.
    assert write("page1", page1) == 112
    assert write("page2", page2) == 43
    lines = page2.split("\n")
    # Line 60 mended alone lets line 62 stretch W2 to (3,3) in silence.
    for line, name in ((60, "page2-stretched"), (62, "page2-mended")):
        lines[line - 1] = lines[line - 1].removesuffix(".T")
        write(name, "\n".join(lines))
    for lesson in ("logistic", "network"):
        english = lesson_scripts(LESSONS / f"{lesson}.md")
        korean = lesson_scripts(LESSONS / f"{lesson}.ko.md")
        for name, text in english.items():
            # The two languages differ in their comments only.
            strip = lambda script: [line.split("#")[0].rstrip() for line in script.split("\n")]
            assert strip(text) == strip(korean[name]), (lesson, name)
            write("-".join(filter(None, ["lesson", lesson, name])), text)
    for lesson in ("circuits", "micrograd", "ng", "xor"):
        write(f"lesson-{lesson}", lesson_scripts(LESSONS / f"{lesson}.md")[""])
    write_prompt("network", start=26)
    for lesson in ("logistic", "network", "circuits", "micrograd", "mazur", "ng", "gradcheck", "xor", "trask"):
        write_claims(lesson)


main()
