"""Writes what Python 3.11 makes of Tests/SyntaxTests/Goldens/snippets.txt and wrong.txt beside them, as *.recorded.txt.

A right snippet's record is `ast.unparse` of its tree, a wrong one's is line and message; records are parted by `---`.
"""
import ast, pathlib, warnings

warnings.simplefilter("ignore")
goldens = pathlib.Path(__file__).parent.parent / "SyntaxTests" / "Goldens"


def cases(name):
    return (goldens / (name + ".txt")).read_text().removesuffix("\n").split("\n---\n")


def refusal(text):
    try:
        compile(text + "\n", "<test>", "exec")
    except SyntaxError as error:
        return f"{error.lineno}:{error.msg}"
    return "accepted"


def write(name, records):
    (goldens / (name + ".recorded.txt")).write_text("\n---\n".join(records) + "\n")


write("snippets", [ast.unparse(ast.parse(text)) for text in cases("snippets")])
write("wrong", [refusal(text) for text in cases("wrong")])
