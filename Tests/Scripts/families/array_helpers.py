import numpy as np
from numpy.linalg import LinAlgError

print(np.row_stack((np.ones((1, 2)), np.zeros((1, 2)))))
print(np.concat([[1],[2]]),np.acos(1.),np.atan2(1.,2.),np.pow(2,3),np.cumulative_sum([1,2,3]),np.cumulative_sum(np.array([[1,2],[3,4]]),axis=1,include_initial=True))
print(np.diag_indices(3),np.triu_indices_from(np.ones((2,3))),np.ravel_multi_index((1,2),(3,4)),repr(np.ravel_multi_index([[0,1],[1,2]],(3,4))),np.trim_zeros(np.array([0,0,1,2,0])),np.trim_zeros([0,1,0]))
print(np.array_equiv([1,1],[[1,1],[1,1]]),np.histogram2d([0,1,2,2],[0,1,1,2],bins=2))
print(np.hanning(5),np.hamming(4),np.blackman(5),np.bartlett(5),np.binary_repr(5,8),np.binary_repr(-3,4),np.base_repr(255,16))
print(np.fromiter((x*x for x in range(4)),dtype=int),np.fromstring('1 2 3',sep=' '),np.unstack(np.arange(4).reshape(2,2)),np.vecdot([1,2],[3,4]))
a=np.arange(5);np.putmask(a,a>2,[9,8]);print(a,np.apply_over_axes(np.sum,np.ones((2,3,2)),[0,2]),np.iscomplexobj(a),np.isrealobj(a),np.imag(a),np.iterable(3),np.asanyarray([1,2]),np.astype(a,float),np.mask_indices(3,np.triu))
try: np.linalg.inv(np.zeros((2,2)))
except np.linalg.LinAlgError as e: print(e)
print(np.linalg.LinAlgError, LinAlgError is np.linalg.LinAlgError, issubclass(LinAlgError,ValueError))
print(np.linalg.trace(np.eye(2)),np.linalg.vector_norm([3,4.]),np.linalg.matrix_norm(np.eye(2)),np.linalg.outer([1,2],[3,4]),np.linalg.cross([1,0,0],[0,1,0]),np.linalg.diagonal(np.eye(2)),np.True_,np.False_)
try:
    np.sum(np.ones(3), axis=2)
except np.exceptions.AxisError as error:
    print(type(error).__name__, error)
for call in [
    lambda: np.ravel_multi_index((5, 2), (3, 4)), lambda: np.diag_indices_from(np.ones((2, 3))),
    lambda: np.fromiter([1], int, 3), lambda: np.cumulative_sum(np.ones((2, 2))),
]:
    try:
        call()
    except ValueError as error:
        print(error)
for name in ["object", "float", "int", "product"]:
    try:
        getattr(np, name)
    except AttributeError as error:
        print(str(error).split("\n")[0])
