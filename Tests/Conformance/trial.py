"""One script run by CPython and by Longhand: where they first differ, and what Longhand says it has not."""

import dataclasses

import longhand
from case import assemble, sections
from compare import agreement, kind


@dataclasses.dataclass
class Difference:
    kind: str  # `crash`, `hang`, `text`, `message`, or who raises what for what.
    chunk: int  # The chunk that differs.
    expected: str
    found: str


@dataclasses.dataclass
class Digits:
    """Texts that are the same but for the last digits of floats."""

    chunk: str
    expected: str
    found: str


class Trial:
    def __init__(self, reference, imports, chunks, whole=False):
        self.difference = self.digits = self.missing = self.missing_chunk = self.broken = None
        source = "\n".join(imports + chunks) + "\n" if whole else assemble(imports, chunks)
        answer = reference.run(source)
        if answer is None:
            return  # A script that does not end under CPython says nothing.
        outcome = longhand.run(source)
        self.missing, self.broken = outcome.missing, outcome.broken
        if whole:
            self._compare_whole(*answer, outcome, chunks)
        else:
            self._compare_chunks(*answer, outcome, chunks)

    def _compare_chunks(self, printed, error, outcome, chunks):
        expected, found = sections(printed), sections(outcome.printed)
        last = max(found, default=0)
        if self.missing is not None:
            # The diagnostic's line may lie in a function of an earlier chunk; what was printed tells in which chunk it came.
            self.missing_chunk = last
        if self.broken and not found:
            # What had been printed is lost, and with it the chunk in which it broke.
            self.difference = Difference(outcome.broken, len(chunks) - 1, "", outcome.error or "")
            return
        for index in range(last if self.missing is not None else len(chunks)):
            a, b = expected.get(index, ""), found.get(index, "")
            if index == last and outcome.broken:
                self.difference = Difference(outcome.broken, index, a, b + (outcome.error or ""))
            elif index == last and outcome.error is not None and error is None:
                self.difference = Difference("uncaught", index, a, b + outcome.error + "\n")
            else:
                self._compare(index, chunks[index], a, b)
            if self.difference is not None:
                return

    def _compare_whole(self, printed, error, outcome, chunks):
        if self.missing is not None:
            return
        last = len(chunks) - 1
        expected = printed + (error.split("\n")[0] if error else "")
        found = outcome.printed + (outcome.error or "")
        if outcome.broken:
            self.difference = Difference(outcome.broken, last, expected, found)
        else:
            self._compare(last, chunks[last], expected, found)

    def _compare(self, index, chunk, expected, found):
        verdict = agreement(expected, found)
        if verdict == "differs":
            self.difference = Difference(kind(expected, found), index, expected, found)
        elif verdict == "digits":
            self.digits = Digits(chunk, expected, found)
