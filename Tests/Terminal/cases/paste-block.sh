open
see "›"
paste $'q = 1\nr = q + 1'
see "r = q + 1"
key Enter
see "›"
enter "q + r"
see_line "3"
