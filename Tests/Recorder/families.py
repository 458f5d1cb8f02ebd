"""Records what CPython and NumPy print for the scripts in Tests/Scripts/families: python3 Tests/Recorder/families.py

Each `name.py` gets a `name.out` beside it. Warnings, which Python writes elsewhere, are not kept; plots do nothing."""

import os
import pathlib
import subprocess
import sys

PLOTS = (
    "import sys, types, warnings\n"
    "warnings.simplefilter('ignore')\n"
    "class Nothing(types.ModuleType):\n"
    "    def __getattr__(self, name): return lambda *a, **k: None\n"
    "sys.modules['matplotlib'] = Nothing('matplotlib')\n"
    "sys.modules['matplotlib.pyplot'] = sys.modules['matplotlib'].pyplot = Nothing('matplotlib.pyplot')\n"
    "exec(compile(open(sys.argv[1], encoding='utf-8').read(), sys.argv[1], 'exec'), {'__name__': '__main__'})\n"
)

environment = os.environ | {
    "OPENBLAS_CORETYPE": "Haswell",
    "NPY_DISABLE_CPU_FEATURES": "X86_V4 AVX512_ICL AVX512_SPR",
}
folder = pathlib.Path(__file__).parent.parent / "Scripts" / "families"
for script in sorted(folder.glob("*.py")):
    run = subprocess.run([sys.executable, "-c", PLOTS, str(script)], capture_output=True, text=True, env=environment)
    if run.returncode != 0:
        sys.exit(f"{script.name}: {run.stderr}")
    script.with_suffix(".out").write_text(run.stdout, encoding="utf-8")
