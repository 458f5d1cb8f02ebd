"""Records what misconceptions give: runs the changed scripts under CPython and NumPy and writes one line for each card and case.

The changed scripts are written by the tests of marking where LONGHAND_MUTANTS names a folder:

    LONGHAND_MUTANTS=FOLDER swift test --filter everyCardFindsItsPlace
    python3 Tests/Recorder/misconceptions.py FOLDER > Tests/MarkingTests/Goldens/misconceptions.tsv

A line holds the card, the script, a claim, all cards that give it, and the names whose values tell those apart.
"""

import contextlib
import io
import os
import sys
import warnings

import numpy as np

DIGITS = 6


def values(path):
    """All values that each name of a script's module gets, in order, and the order in which names get their first."""
    with open(path, encoding="utf-8") as file:
        code = compile(file.read(), path, "exec")
    scope = {"__name__": "__main__"}
    seen, result = {}, {}

    def look():
        for name, value in list(scope.items()):
            if name.startswith("__") or isinstance(value, (bool, str)):
                continue
            if not isinstance(value, (int, float, np.ndarray, np.generic)):
                continue
            array = np.array(value, dtype=float)
            mark = (id(value), array.tobytes(), array.shape)
            if seen.get(name) != mark:
                seen[name] = mark
                result.setdefault(name, []).append(array)

    def trace(frame, event, argument):
        if frame.f_code is not code:
            return None
        if event in ("line", "return"):
            look()
        return trace

    with contextlib.redirect_stdout(io.StringIO()), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        sys.settrace(trace)
        try:
            exec(code, scope)
        except Exception:
            pass
        finally:
            sys.settrace(None)
    return result


def written(value):
    if value == 0:
        return "0." + "0" * DIGITS
    places = max(0, DIGITS - 1 - int(np.floor(np.log10(abs(value)))))
    return f"{value:.{places}f}"


def text(array):
    if array.ndim == 0:
        return written(float(array))
    return "[" + ", ".join(text(part) for part in array) + "]"


def unit(number):
    return 10.0 ** -len(number.split(".")[1]) if "." in number else 1.0


def numbers(claim):
    return claim.replace("[", "").replace("]", "").replace(" ", "").split(",")


def fits(claim, array):
    parts = numbers(claim)
    cells = array.ravel()
    return len(parts) == len(cells) and all(
        np.isfinite(cell) and abs(cell - float(part)) <= unit(part) / 2 for part, cell in zip(parts, cells))


def same(one, other):
    return one.shape == other.shape and bool(
        np.all((np.abs(one - other) <= 1e-3 * np.maximum(np.abs(one), np.abs(other))) | (np.isnan(one) & np.isnan(other))))


def main(folder):
    runs = {}
    for name in sorted(os.listdir(folder)):
        parts = name[:-3].split("--")
        card = parts[1] if len(parts) == 3 else ""
        runs.setdefault(parts[0], []).append((card, values(os.path.join(folder, name))))
    found = {}
    for script, all_runs in runs.items():
        base = next(run for card, run in all_runs if not card)
        for card, run in all_runs:
            if not card:
                continue
            for name, series in run.items():
                for number, array in enumerate(series, 1):
                    truth = base.get(name, [])
                    if number > len(truth) or truth[number - 1].shape != array.shape or array.size > 20:
                        continue
                    if not np.all(np.isfinite(array)) or not np.all(np.isfinite(truth[number - 1])):
                        continue
                    claim = text(array)
                    units = np.array([unit(part) for part in numbers(claim)]).reshape(array.shape)
                    distance = np.abs(array - truth[number - 1])
                    # Digits that matter: a number far from 0 and far from the true one.
                    if not np.any(distance > 50 * units):
                        continue
                    matching = [
                        (other, values) for other, values in all_runs
                        if other and len(values.get(name, [])) >= number
                        and values[name][number - 1].shape == array.shape and fits(claim, values[name][number - 1])]
                    ids = sorted({other for other, _ in matching})
                    telling = []
                    if len(ids) > 1:
                        for other in base:
                            firsts = [values.get(other, [None])[0] for _, values in matching]
                            kept = [value for value in firsts if value is not None]
                            if other != name and kept and (
                                    len(kept) < len(firsts) or not all(same(kept[0], value) for value in kept)):
                                telling.append(other)
                    found.setdefault(card, []).append((script, f"{name}#{number} = {claim}", ids, telling))
    for card in sorted(found):
        lines = sorted(found[card], key=lambda line: (len(line[2]), -len(line[1]) if len(line[1]) < 60 else 0, line[1]))
        # A number that it alone explains, of two scripts if there are as many.
        alone = list({line[0]: line for line in reversed(lines) if line[2] == [card]}.values())[::-1][:2]
        shared = sorted((line for line in lines if len(line[2]) > 1), key=lambda line: (not line[3], len(line[2]), line[1]))[:1]
        for script, claim, ids, telling in (alone or lines[:1]) + shared:
            print(card, script, claim, " ".join(ids), " ".join(telling), sep="\t")


main(sys.argv[1])
