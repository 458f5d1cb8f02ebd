open
see "›"
enter "edit"
see "edit: 가나 old"
key BSpace BSpace BSpace
enter "new"
see_line "got: 가나 new"
