open
see "›"
text "half a thought"
see "thought"
key C-c
see "half a thought^C"
see_line "interrupted"
enter "still here"
see_line "got: still here"
