"""Holds Longhand against CPython with NumPy on scripts made at random: make conformance SECONDS=60 SEED=1 AREAS="arrays printing"

Each area of `areas/` makes cases; each is run by both, compared chunk by chunk, and what differs is made small and grouped. What Longhand
says it has not is counted apart. `known.txt` lists what is no difference to mend, with the reason. The report goes to
.build/conformance/report.md; exit status 1 when a difference is left."""

import argparse
import importlib
import pathlib
import random
import re
import sys
import time
import warnings

from compare import wording
from reference import Reference
from report import Group, Report, rough_kind
from shrink import shrink
from trial import Trial

HERE = pathlib.Path(__file__).parent
AREAS = sorted(path.stem for path in (HERE / "areas").glob("*.py") if path.stem not in ("__init__", "pieces"))
REPORT = HERE.parents[1] / ".build" / "conformance" / "report.md"


class Run:
    def __init__(self, seed, repeats):
        self.seed, self.repeats = seed, repeats
        self.reference = Reference()
        self.report = Report(seed)
        lines = (HERE / "known.txt").read_text(encoding="utf-8").splitlines()
        self.known = [re.compile(line.split("\t")[0]) for line in lines if line and not line.startswith("#")]

    def try_case(self, area, module, number):
        seed = f"{self.seed}:{number}"
        imports, chunks = module.generate(random.Random(seed))
        whole = getattr(module, "WHOLE", False)
        self.report.tried[area] += 1
        self.report.chunks[area] += len(chunks)
        while chunks:
            trial = Trial(self.reference, imports, chunks, whole)
            if trial.digits:
                self.report.digits[area].append(trial.digits)
            if trial.difference is not None:
                self.settle(area, seed, trial.difference, imports, chunks, whole)
                gone = trial.difference.chunk
            elif trial.missing is not None:
                self.report.missing[trial.missing] += 1
                gone = trial.missing_chunk
            else:
                return
            if whole or trial.broken:
                return
            # The rest of the case is still worth a look.
            chunks = chunks[:gone] + chunks[gone + 1:]

    def settle(self, area, seed, difference, imports, chunks, whole):
        """Makes a difference small and puts it with its like."""
        rough = rough_kind(area, difference, chunks[difference.chunk])
        self.report.rough[rough] += 1
        if self.report.rough[rough] > self.repeats:
            self.report.count_again(rough)
            return

        def differs(some):
            other = Trial(self.reference, imports, some, whole).difference
            return other is not None and other.kind == difference.kind and wording(other.expected) == wording(difference.expected)

        # What hangs takes its time again and again.
        small = shrink(chunks[:difference.chunk + 1], differs, seconds=40 if difference.kind == "hang" else 8)
        text = "\n".join(small)
        if any(pattern.search(text) for pattern in self.known):
            self.report.known += 1
            self.report.rough[rough] -= 1
            return
        needed = [line for line in imports if set(re.findall(r"\w+", line.split("import")[-1])) & set(re.findall(r"\w+", text))]
        final = Trial(self.reference, imports, small, whole).difference or difference
        self.report.add(Group(area, seed, final, needed, small, rough))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=None)
    parser.add_argument("--areas", nargs="*", default=AREAS)
    parser.add_argument("--report", type=pathlib.Path, default=REPORT)
    parser.add_argument("--repeats", type=int, default=2, help="how many of the same rough kind are made small")
    options = parser.parse_args()
    warnings.simplefilter("ignore")
    areas = [(name, importlib.import_module("areas." + name)) for name in options.areas or AREAS]
    run = Run(int(time.time()) if options.seed is None else options.seed, options.repeats)
    end, number, written = time.monotonic() + options.seconds, 0, time.monotonic()
    while time.monotonic() < end:
        run.try_case(*areas[number % len(areas)], number)
        number += 1
        if time.monotonic() - written > 20:
            run.report.write(options.report)
            written = time.monotonic()
    run.report.write(options.report)
    print(f"{run.report.summary()} · {options.report}")
    return 1 if run.report.groups else 0


if __name__ == "__main__":
    sys.exit(main())
