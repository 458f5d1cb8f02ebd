open
see "›"
paste $'a = 1\nb = 2'
see "b = 2"
never "got:"
key Enter
see_line "got: a = 1"
see_line "b = 2"
