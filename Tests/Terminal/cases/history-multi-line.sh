open
see "›"
enter "for q in range(2):"
see "…"
enter "    print('got', q)"
key Enter
see_line "got 1"
enter "quit"
gone
open
see "›"
key Up Up
see "    print('got', q)"
key Enter
see_line "got 1"
