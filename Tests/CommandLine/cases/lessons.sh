# Every lesson replays to the letter; the long runs are not for a debug build.
run 0 replay
quiet
