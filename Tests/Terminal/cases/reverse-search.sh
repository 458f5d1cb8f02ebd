open
see "›"
enter "alpha beta"
see "got: alpha"
enter "gamma"
see "got: gamma"
key C-r
text "bet"
see "bet': alpha beta"
key Enter
see_line "got: alpha beta"
