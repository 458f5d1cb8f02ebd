rows=40
open env LC_ALL=ko_KR.UTF-8 LANG=ko_KR.UTF-8 "$PWD/.build/release/longhand" lesson logistic
see "로지스틱"
key Enter
see "z = X·w + b"
