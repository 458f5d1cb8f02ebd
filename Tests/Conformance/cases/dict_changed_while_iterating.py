for change in ("d['q'] = 1", "del d['a']", "d['a'] = 9"):
    d = {'a': 1, 'b': 2}
    try:
        for k in d:
            if change.startswith('del'):
                del d['a']
            elif 'q' in change:
                d['q'] = 1
            else:
                d['a'] = 9
        print('no error', d)
    except RuntimeError as error:
        print(error)
try:
    s = {1, 2}
    for v in s:
        s.add(v + 10)
except RuntimeError as error:
    print(error)
