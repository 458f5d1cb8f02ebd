open
see "›"
enter "1 + 1"
see_line "2"
enter "for q in range(2):"
see "…"
enter "    print('line', q)"
key Enter
see_line "line 1"
