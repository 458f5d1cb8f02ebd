open
see "›"
key C-r
see "i-search"
key C-c
see_line "interrupted"
enter "still here"
see_line "got: still here"
