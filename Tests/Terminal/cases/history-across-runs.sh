open
see "›"
enter "first"
see "got: first"
# Killed, not quit: the history is on disk after each entry.
on_terminal kill-session -t case
open
see "›"
key Up
see "› first"
key Enter
see_line "got: first"
