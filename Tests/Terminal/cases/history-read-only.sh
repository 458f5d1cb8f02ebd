mkdir "$home/longhand"
mkdir "$home/longhand/history"
open
see "›"
enter "step"
see "done 1"
key Up
see "› step"
