"""Records the gradients that scripts compute, pass by pass, in CPython and NumPy: what `derive` must say at any moment of a pass.

    python3 Tests/Recorder/moments.py
"""

import pathlib
import sys

import numpy as np

TESTS = pathlib.Path(__file__).resolve().parent.parent
# For each script the line before which the gradients of a pass are there, and what they are called.
SCRIPTS = {
    "page1": (31, {"w": "dw", "b": "db"}),
    "moments/descent": (14, {"w": "grad_w", "b": "grad_b"}),
    "moments/recurrent": (27, {"Wx": "dWx", "Wh": "dWh", "Wy": "dWy"}),
    "moments/letters": (45, {"Wxh": "dWxh", "Whh": "dWhh", "Why": "dWhy", "bh": "dbh", "by": "dby"}),
    "moments/softmax": (27, {"W": "dW", "b": "db"}),
    "moments/batches": (40, {"first.W": "first.dW", "second.b": "second.db"}),
}


def record(name, line, gradients):
    path = TESTS / "Scripts" / f"{name}.py"
    lines = []
    state = {"inside": False, "passes": 0}

    def trace(frame, event, argument):
        if frame.f_code.co_filename != str(path):
            return None
        if event == "line" and frame.f_code.co_name == "<module>":
            if frame.f_lineno == line and not state["inside"]:
                state["inside"] = True
                state["passes"] += 1
                for parameter, gradient in gradients.items():
                    value = np.ravel(eval(gradient, frame.f_globals)).tolist()
                    lines.append(f"{name} {state['passes']} {parameter} " + " ".join(map(repr, value)))
            elif frame.f_lineno < line:
                state["inside"] = False
        return trace

    code = compile(path.read_text(), str(path), "exec")
    output, sys.stdout = sys.stdout, open("/dev/null", "w")
    sys.settrace(trace)
    try:
        exec(code, {"__name__": "__main__"})
    finally:
        sys.settrace(None)
        sys.stdout = output
    return lines


golden = TESTS / "ExplanationTests" / "Goldens" / "moments.txt"
golden.write_text("\n".join(line for name, (line, names) in SCRIPTS.items() for line in record(name, line, names)) + "\n")
