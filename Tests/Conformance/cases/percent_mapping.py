import numpy as np

print('%(a)s' % {'a': 0}, '%(a)s%%' % {'a': [1]}, '%(b).2f|%(a)5d' % {'b': 0.125, 'a': True})
print('%(x)5.1f' % {'x': np.float64(2.25)}, 'no keys' % {'a': 1})
for template, value in [('%(c)s', {}), ('%(c)s', 5), ('%(c)s', (1,)), ('%s', {'a': 1}), ('%d', {'a': 1}), ('%(a)d', {'a': 'x'})]:
    try:
        print(template % value)
    except Exception as error:
        print(type(error).__name__, error)
