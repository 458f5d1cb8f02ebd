import numpy as np

t = np.bool_(True)
for spec in ('', '5', '5d', 'e', '.2f', '+', '>8', '%', 'b', 's', '.3', ',d', 'q'):
    try:
        print(repr(format(t, spec)), f'{t:{spec}}')
    except Exception as error:
        print(repr(spec), type(error).__name__, error)
