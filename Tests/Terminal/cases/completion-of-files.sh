open
see "›"
text "open Tests/Scripts/page2"
key Tab
see "page2.py"
key Enter
see "line 1 │ import numpy as np"
