open
see "›"
enter "wait"
sleep 0.2
key C-c
see "stopped"
enter "still here"
see_line "got: still here"
