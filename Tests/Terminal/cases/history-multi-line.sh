open
see "›"
enter "for x in y:"
see "…"
enter "  a = x"
see_line "got: for x in y:"
enter "quit"
gone
open
see "›"
key Up
see "  a = x"
key Enter
see_line "got: for x in y:"
