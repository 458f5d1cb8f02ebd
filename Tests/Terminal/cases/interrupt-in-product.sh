printf 'import numpy as np\na = np.ones((4000, 4000))\nprint("made")\nb = a @ a @ a @ a @ a @ a\n' >"$home/product.py"
open "$PWD/.build/release/longhand" "$home/product.py"
see "›"
enter "next 3"
see "done 3"
enter "continue"
sleep 1
key C-c
patience=1
see "interrupted"
see "done 3"
