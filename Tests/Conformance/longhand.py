"""Longhand's word on a script: `longhand run -`."""

import dataclasses
import os
import pathlib
import re
import subprocess
import tempfile

EXECUTABLE = os.environ.get("LONGHAND", str(pathlib.Path(__file__).parents[2] / ".build" / "release" / "longhand"))
NOT_SUPPORTED = "Python can do this, Longhand does not yet: "
_state = tempfile.mkdtemp(prefix="longhand-conformance-")
_environment = os.environ | {"XDG_STATE_HOME": _state, "LC_ALL": "C.UTF-8", "NO_COLOR": "1"}


@dataclasses.dataclass
class Outcome:
    printed: str
    error: str | None = None  # The first line of standard error when the script failed.
    line: int | None = None  # The line to which the diagnostic points.
    missing: str | None = None  # What Longhand has not yet.
    broken: str | None = None  # 'crash' or 'hang'.


def run(source, seconds=3):
    """What Longhand makes of a script."""
    try:
        process = subprocess.run([EXECUTABLE, "run", "--width", "1000", "-"], input=source.encode(), capture_output=True, timeout=seconds,
                                 env=_environment)
    except subprocess.TimeoutExpired as expired:
        return Outcome((expired.stdout or b"").decode(errors="replace"), broken="hang")
    printed = process.stdout.decode(errors="replace")
    said = process.stderr.decode(errors="replace")
    if not said and process.returncode > 0:
        return Outcome(printed, error=f"SystemExit: {process.returncode}")
    if process.returncode < 0 or process.returncode not in (0, 1):
        return Outcome(printed, error=said[-400:], broken=f"crash ({process.returncode})")
    if process.returncode == 0:
        return Outcome(printed)
    # NumPy's warnings come before the diagnostic; the diagnostic's place is the last one named.
    places = re.findall(r"(?m)^  line (\d+) │", said)
    line = int(places[-1]) if places else None
    start = said.find(NOT_SUPPORTED)
    if start >= 0:
        text = said[start + len(NOT_SUPPORTED):]
        text = " ".join(re.split(r"\n  ", text)[0].split())
        first = re.search(r"(?m)^  line (\d+) │", said[start:])
        return Outcome(printed, line=int(first[1]) if first else line, missing=text)
    return Outcome(printed, error=said.split("\n")[0], line=line)
