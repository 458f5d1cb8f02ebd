open
see "›"
enter "step 4"
see "done 4"
# Killed, not quit: the history is on disk after each entry.
on_terminal kill-session -t case
open
see "›"
key Up
see "› step 4"
key Enter
see "done 4"
