open
see "›"
enter "wait"
sleep 0.2
key C-c
see_line "stopped"
enter "still here"
see_line "got: still here"
