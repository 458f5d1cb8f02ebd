open
see "›"
enter "hello world"
see_line "got: hello world"
