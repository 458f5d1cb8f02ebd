mkdir "$home/longhand"
mkdir "$home/longhand/history"
open
see "›"
enter "works"
see_line "got: works"
key Up
see "› works"
