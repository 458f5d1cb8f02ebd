open
see "›"
enter "until dw"
see "line 28"
enter "edit 13"
see "num_iterations"
key BSpace BSpace
text "3"
key Enter
see "num_iterations = 3"
enter "continue"
see "the script is over after step 42"
