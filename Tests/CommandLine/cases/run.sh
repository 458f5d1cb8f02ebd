run 0 run "$page1"
quiet
[[ ${out##*$'\n'} == "Final bias: -0.0010452341868761412" ]] || fail "the last line is another"
input=$'print(6 * 7)\n' run 0 run -
out 42
input= run 0 run -
out ""
run 1 run "$page2"
first "ValueError: operands could not be broadcast together with shapes (2,3) (3,2)"
error "line 60"
has "Cost: 0.5515420614924045"
error 'try: Without the `.T` of `dW1.T` the shapes fit: (2,3) - (2,3).'
error 'was made in line 50'
