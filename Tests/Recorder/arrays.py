"""Records what NumPy prints for the short scripts in Tests/Scripts/numpy: python3 Tests/Recorder/arrays.py

Each `name.txt` holds scripts parted by lines `#---`; `name.out` gets what each prints and, as its last line, how it fails."""

import contextlib
import io
import os
import pathlib
import sys
import warnings

PINNED = {
    "OPENBLAS_CORETYPE": "Haswell",
    "NPY_DISABLE_CPU_FEATURES": "X86_V4 AVX512_ICL AVX512_SPR",
}
if any(os.environ.get(name) != value for name, value in PINNED.items()):
    os.environ.update(PINNED)
    os.execv(sys.executable, [sys.executable, *sys.argv])

warnings.simplefilter("ignore")
import numpy as np

DEFAULTS = np.get_printoptions()
ERRORS = np.geterr()


def record(script):
    np.set_printoptions(**{**DEFAULTS, "legacy": False, "override_repr": None})
    np.seterr(**ERRORS)
    output = io.StringIO()
    with contextlib.redirect_stdout(output):
        try:
            exec(compile("import numpy as np\n" + script, "script", "exec"), {"__name__": "__main__"})
        except Exception as error:
            kind = type(error)
            module = "" if kind.__module__ == "builtins" else kind.__module__ + "."
            print(f"{module}{kind.__qualname__}: {error}")
    return output.getvalue()


folder = pathlib.Path(__file__).parent.parent / "Scripts" / "numpy"
for scripts in sorted(folder.glob("*.txt")):
    records = [record(script) for script in scripts.read_text(encoding="utf-8").split("#---\n")]
    scripts.with_suffix(".out").write_text("#---\n".join(records), encoding="utf-8")
