echo text >file
for state in /proc/nowhere "$PWD/file"; do
  run 0 -e 'lesson logistic' -e step
  has "progress is not kept"
  has "2 of 16"
done
state=$PWD/new/and/deep run 0 -e 'lesson logistic' -e step
[[ $out != *"progress is not kept"* ]] || fail "a new folder was not made"
[ -s new/and/deep/longhand/progress ] || fail "nothing is kept"
state=relative HOME= run 0 lessons
