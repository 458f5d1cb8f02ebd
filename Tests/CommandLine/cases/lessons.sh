# Every lesson replays to the letter, its audits with all misconceptions tried; the long runs are not for a debug build.
patience=300
run 0 replay
quiet
