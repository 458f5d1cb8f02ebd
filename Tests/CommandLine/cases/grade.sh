# Folders of answers.
cat >net.md <<'END'
# Net

```python
import numpy as np
w = np.random.randn(2)
cost = np.sum(w ** 2)
```

```points
w = 2
cost = 1
```
END
mkdir answers answers/eve
printf 'w = [1.764, 0.400]\ncost = 3.27\n' >answers/ada.md
printf 'cost;3,27\n' >answers/bob.csv
printf 'cost = 1' >answers/eve/my.txt
printf '\0\0' >answers/zoe.txt
printf 'ignored' >answers/.hidden.md

run 1 grade answers --against net.md --results out --jobs 1
has '4 learners: '
has '4 marked now in '
has 'broken: zoe'
[[ $(<out/summary.csv) == 'learner,question,verdict,misconception,score,max
ada,w,agrees,,2,2
ada,cost,agrees,,1,1
bob,w,no-answer,,0,2
bob,cost,agrees,,1,1
eve,w,no-answer,,0,2
eve,cost,'*',,0,1
zoe,w,broken,,0,2
zoe,cost,broken,,0,1' ]] || fail "summary: $(<out/summary.csv)"
[[ $(<out/ada.json) == '{"score": 3.0,'* ]] || fail 'no result'

# What is there is kept; what has changed is not; what was cut off is marked again.
run 1 grade answers --against net.md --results out
has '1 marked now'
printf 'cost = 2' >answers/eve/my.txt
rm out/ada.json
head -c -20 out/journal.csv >cut && mv cut out/journal.csv
run 1 grade answers --against net.md --results out
has '3 marked now'

# Parts, put together by a last run.
for part in 1/2 2/2; do
  run "$((${part%/2} - 1))" grade answers --against net.md --results parts --shard $part --jobs 1
done
[[ -e parts/summary-2-of-2.csv ]] || fail 'no summary of a part'
run 1 grade answers --against net.md --results parts
has '1 marked now'

# Seeds of one's own.
printf 'learner,seed\nada,1\n' >seeds.csv
run 1 grade answers --against net.md --results own --seeds seeds.csv --json
has '"learners": 4, "marked": 4, "kept": 0, "broken": ["zoe"]'
grep -q '^ada,w,agrees' own/summary.csv && fail 'the seed was not used'
grep -q '^bob,cost,agrees' own/summary.csv || fail 'the seed of others has changed'

run 66 grade nowhere --against net.md
run 66 grade answers --against nowhere.md
run 64 grade answers
run 64 grade answers --against net.md --shard 3/2
run 64 grade answers --against net.md --jobs 0
printf 'ada\nbob,many\n' >seeds.csv
run 66 grade answers --against net.md --seeds seeds.csv
printf '# Net\n```python\nx = 1\n```\n' >empty.md
run 1 grade answers --against empty.md
error 'asks nothing'
mkdir none
run 66 grade none --against net.md
