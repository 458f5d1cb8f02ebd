# A wrong answer ends a row of commands, in a lesson too, even where the page is wrong as well.
run 1 -e 'until dw' -e 'check dw = [0.25, 0.2]' -e where "$page1"
has "✗ dw[0] is -0.350"
error 'the check of `dw` did not hold'
[[ $out != *"step 15"* ]] || fail "it went on"
run 0 -e 'until dw' -e 'check dw = [-.35, -1e-1]' "$page1"
run 1 -e 'lesson logistic' -e 'until dw' -e 'check dw = [0.25, 0.2]' -e where
has "the page prints ±0.25 too"
error 'the check of `dw` did not hold'
input=$'lesson logistic\nuntil dw\ncheck dw = [0.25, 0.2]\nwhere\n' run 1
error 'the check of `dw` did not hold'
run 1 --json -e 'until dw' -e 'check dw = [1, 2]' "$page1"
has '"error": {"kind": "failed"'
