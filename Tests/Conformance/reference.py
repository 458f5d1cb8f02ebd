"""CPython's word on a script. A worker with NumPy loaded makes a child for each script, so that none changes what the next one finds."""

import contextlib
import io
import json
import os
import pathlib
import random
import resource
import subprocess
import sys

# NumPy's results depend on the processor here and there; these pin what can be pinned.
ENVIRONMENT = os.environ | {
    "OPENBLAS_CORETYPE": "Haswell",
    "OPENBLAS_NUM_THREADS": "1",
    "NPY_DISABLE_CPU_FEATURES": "X86_V4 AVX512_ICL AVX512_SPR",
    "PYTHONHASHSEED": "0",
}


class Reference:
    """A worker that answers scripts with what they print and the last line of their traceback."""

    def __init__(self):
        self.worker = subprocess.Popen(
            [sys.executable, str(pathlib.Path(__file__))],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=ENVIRONMENT)

    def run(self, source):
        """What a script prints and its error's last line, or None when it does not end in time."""
        self.worker.stdin.write(json.dumps(source) + "\n")
        self.worker.stdin.flush()
        answer = self.worker.stdout.readline()
        return json.loads(answer) if answer.endswith("]\n") else None


def answer(source):
    """Runs a script in this process."""
    printed = io.StringIO()
    error = None
    # Longhand starts what is not seeded from 0; a child of a process starts Python's stream anew.
    random.seed(0)
    with contextlib.redirect_stdout(printed):
        try:
            exec(compile(source, "script.py", "exec"), {"__name__": "__main__"})
        except SystemExit as exit:
            error = f"SystemExit: {exit.code}"
        except BaseException as raised:
            import traceback
            error = traceback.format_exception_only(raised)[-1].rstrip("\n")
    return json.dumps([printed.getvalue(), error])


def main():
    import numpy as np
    import warnings

    warnings.simplefilter("ignore")
    np.random.seed(0)
    for line in sys.stdin:
        reader, writer = os.pipe()
        child = os.fork()
        if child == 0:
            os.close(reader)
            # What a script prints while it is cleared away is no answer.
            os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
            resource.setrlimit(resource.RLIMIT_CPU, (2, 2))
            resource.setrlimit(resource.RLIMIT_AS, (4 << 30, 4 << 30))
            with os.fdopen(writer, "w") as out:
                out.write(answer(json.loads(line)))
            os._exit(0)
        os.close(writer)
        with os.fdopen(reader) as pipe:
            said = pipe.read()
        os.waitpid(child, 0)
        sys.stdout.write((said or "null") + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
