"""Records what CPython and NumPy print for the scripts in Examples and for the cases of Tests/Conformance: python3 Tests/Recorder/examples.py [NAME …]

Each `NAME.py` gets a `NAME.out`; one that fails gets a `NAME.err` with the line of its traceback that names the error, too. Warnings, which Python writes
elsewhere, are not kept; plots do nothing. Each script runs as on processors of three kinds, and must print the same on all; a
script that does not should print fewer digits."""

import os
import pathlib
import re
import subprocess
import sys
import time

PLOTS = (
    "import sys, types, warnings\n"
    "warnings.simplefilter('ignore')\n"
    "class Nothing(types.ModuleType):\n"
    "    def __getattr__(self, name): return lambda *a, **k: None\n"
    "sys.modules['matplotlib'] = Nothing('matplotlib')\n"
    "sys.modules['matplotlib.pyplot'] = sys.modules['matplotlib'].pyplot = Nothing('matplotlib.pyplot')\n"
    "exec(compile(open(sys.argv[1], encoding='utf-8').read(), sys.argv[1], 'exec'), {'__name__': '__main__'})\n"
)
NO_AVX512 = "X86_V4 AVX512_ICL AVX512_SPR"
PROCESSORS = [
    {"OPENBLAS_CORETYPE": "Haswell", "NPY_DISABLE_CPU_FEATURES": NO_AVX512},
    {"OPENBLAS_CORETYPE": "Nehalem", "NPY_DISABLE_CPU_FEATURES": NO_AVX512 + " X86_V3"},
    {},
]


def run(script, processor):
    environment = os.environ | {"PYTHONHASHSEED": "0"} | processor
    return subprocess.run([sys.executable, "-c", PLOTS, str(script)], capture_output=True, text=True, env=environment)


root = pathlib.Path(__file__).parents[2]
scripts = sorted([*(root / "Examples").glob("*.py"), *(root / "Tests" / "Conformance" / "cases").glob("*.py")])
faults = 0
for script in scripts:
    if sys.argv[1:] and script.stem not in sys.argv[1:]:
        continue
    start = time.monotonic()
    runs = [run(script, processor) for processor in PROCESSORS]
    seconds = (time.monotonic() - start) / len(PROCESSORS)
    if any((other.stdout, other.returncode) != (runs[0].stdout, runs[0].returncode) for other in runs):
        print(f"{script.name}: prints something else on another processor")
        faults += 1
    if seconds > 2:
        print(f"{script.name}: takes {seconds:.1f} s")
        faults += 1
    script.with_suffix(".out").write_text(runs[0].stdout, encoding="utf-8")
    error = script.with_suffix(".err")
    if runs[0].returncode != 0:
        error.write_text(re.findall(r"(?m)^\w+(?:: .*)?$", runs[0].stderr)[-1] + "\n", encoding="utf-8")
    else:
        error.unlink(missing_ok=True)
sys.exit(faults > 0)
