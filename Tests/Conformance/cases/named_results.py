import numpy as np

A = np.array([[2.0, 0.0], [0.0, 3.0]])
values, vectors = np.linalg.eigh(A)
print(values)
found = np.linalg.eigh(A)
print(found)
print(found.eigenvalues is found[0], abs(found.eigenvectors), len(found), isinstance(found, tuple), found._fields)
print(np.linalg.eig(A).eigenvalues)
U, S, Vh = np.linalg.svd(A)
print(np.linalg.svd(A).S, np.linalg.svd(A).Vh.shape, np.linalg.svd(A, compute_uv=False))
print(abs(np.linalg.qr(A).Q), abs(np.linalg.qr(A).R))
print(np.linalg.slogdet(A))
sign, logdet = np.linalg.slogdet(A)
print(sign, logdet, np.linalg.slogdet(A).logabsdet == logdet)
print(np.unique_counts([3, 1, 3]))
print(np.unique_all([3, 1, 3]))
print(np.unique_inverse([3, 1, 3]).inverse_indices)
print(np.unique_values([3, 1, 3]))
try:
    found.values
except AttributeError as error:
    print(error)
