run 0 -e 'until dw' -e 'show dw' "$page1"
has "dw ≈ [-0.35, -0.1]   (2,) · made in step 15, line 27"
run 1 -e step -e 'sho w' -e 'show X' "$page1"
error 'did you mean `show`'
[[ $out != *"X "* ]] || fail "it went on after an error"
run 0 -e -1 "$page1"
out -1
input=$'step\nsho w\nstep\n' run 1 "$page1"
has "next     line 4"
[[ $out != *"line 9"* && $out != *"› "* ]] || fail "it went on, or there is a prompt"
error 'did you mean `show`'
input=$'step\r\nstep' run 0 "$page1"
has "done 2 "
input= run 0 "$page1"
out ""
