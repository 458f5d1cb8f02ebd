"""How two printed texts agree: to the letter, but for the last digits of floats, or not."""

import re

FLOAT = re.compile(r"(?<![\w.])[-+]?(?:\d+\.\d*|\.\d+|\d+(?=[eE]))(?:[eE][-+]?\d+)?")
TOLERANCE = 1e-12
_ADDRESS = re.compile(r"at 0x[0-9a-f]+")
ERROR = re.compile(r"^(\w*(?:Error|Exception|Exit|Iteration|Interrupt|Warning)): ?(.*)", re.DOTALL)


def agreement(expected, found):
    """'same', 'digits' (floats differ by at most 1e-12 of the largest magnitude around them) or 'differs'."""
    expected, found = _ADDRESS.sub("at", expected), _ADDRESS.sub("at", found)
    if expected == found:
        return "same"
    if _shape(expected) != _shape(found):
        return "differs"
    a, b = _floats(expected), _floats(found)
    if len(a) != len(b):
        return "differs"
    largest = max((abs(x) for x in a if abs(x) < float("inf")), default=0.0)
    close = all(x == y or abs(x - y) <= TOLERANCE * largest for x, y in zip(a, b))
    return "digits" if close else "differs"


def kind(expected, found):
    """The kind of a difference: who raises, whether type or message differ, or the printed text."""
    a, b = _error(expected), _error(found)
    if a and not b:
        return f"no {a[0]}"
    if b and not a:
        return f"unexpected {b[0]}"
    if a and b and a[0] != b[0]:
        return f"{b[0]} for {a[0]}"
    if a and b and a[1] != b[1]:
        return "message"
    return "text"


def wording(text):
    """The words of an error's message, without numbers and what is quoted; empty without an error."""
    error = _error(text)
    return re.sub(r"'[^']*'|\d+|\(.*?\)", "", error[1]) if error else ""


def _error(text):
    lines = text.rstrip("\n").split("\n")
    for start in range(len(lines)):
        if found := ERROR.match("\n".join(lines[start:])):
            return found.groups()
    return None


def _shape(text):
    return re.sub(r"\s+", " ", FLOAT.sub("#", text)).replace("[ ", "[").replace(" ]", "]").strip()


def _floats(text):
    return [float(x) for x in FLOAT.findall(text)]
