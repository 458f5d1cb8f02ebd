open
see "next     line 1 │ import numpy as np"
enter "until z"
see "z = X·w + b"
see "i = 0 · pass 1 of 10"
enter "back 2"
see "done 9"
# Enter repeats the last movement.
key Enter
see "done 7"
