import numpy as np

values = [np.array(2.5), np.array([1.5]), np.array([[0.5]]), np.array([]), np.array([1, 2]), np.float64(1.5), np.int64(3), np.bool_(True)]
for kind in ('%d', '%.2f', '%g', '%s', '%r', '%x', '%e', '%i', 'text'):
    for value in values:
        for given in (value, (value,)):
            try:
                print(kind % given)
            except Exception as error:
                print(kind, type(error).__name__, error)
