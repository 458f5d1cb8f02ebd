"""A case is a list of chunks: pieces of a script, each run on its own, so that one failing does not hide the next."""

import re

MARK = "@@"


def assemble(imports, chunks):
    """The script of a case."""
    lines = list(imports)
    for index, chunk in enumerate(chunks):
        lines += [f"print('{MARK}{index}')", "try:"]
        lines += ["    " + line for line in chunk.split("\n")]
        lines += ["except Exception as error:", "    print(type(error).__name__ + ':', error)"]
    return "\n".join(lines) + "\n"


def sections(printed):
    """What each chunk printed, by its index."""
    found = {}
    for part in re.split(f"(?m)^{MARK}", printed)[1:]:
        index, _, text = part.partition("\n")
        found[int(index)] = text
    return found
