import numpy as np
from numpy.testing import (assert_, assert_allclose, assert_almost_equal, assert_array_almost_equal, assert_array_equal,
                           assert_array_less, assert_equal, assert_raises)


def show(check):
    try:
        check()
        print('passes')
    except AssertionError as error:
        print(error)
    print('-' * 20)


for check in (
    lambda: assert_allclose([1, 2, 3], [1, 2, 4]), lambda: assert_allclose([1, 2, 3.0], [1, 2, 3 + 1e-9]), lambda: assert_allclose(1.0, 2.0),
    lambda: assert_allclose([1, 2], [1, 2, 3]), lambda: assert_allclose([1, np.nan], [1, 2.0]), lambda: assert_allclose([1, np.inf], [1, -np.inf]),
    lambda: assert_allclose(np.ones((2, 3)), np.zeros((2, 3))), lambda: assert_allclose([0, 0], [0, 1e-8], err_msg='weights'),
    lambda: assert_allclose(np.zeros(20), np.arange(20.0)), lambda: assert_array_equal([1, 2, 3], [1, 2, 4]),
    lambda: assert_array_equal(['a', 'b'], ['a', 'c']), lambda: assert_array_equal([True, False], [True, True]),
    lambda: assert_array_equal([1, np.nan], [1, np.nan]), lambda: assert_array_equal([1, 2, 3], [1, 5, 4]),
    lambda: assert_array_equal(np.array([1, 2]), np.array([1.0, 2]), strict=True), lambda: assert_equal([1, 2], [1, 3]),
    lambda: assert_equal('a', 'b'), lambda: assert_equal({'a': 1}, {'a': 2}), lambda: assert_equal(np.array([1, 2]), np.array([1, 3])),
    lambda: assert_almost_equal(1.0, 1.1), lambda: assert_almost_equal(1.0, 1.001, decimal=2), lambda: assert_almost_equal([1.0, 2], [1.0, 2.1]),
    lambda: assert_array_almost_equal([1.0, 2], [1.0, 2.0000001]), lambda: assert_array_less([1, 2], [1, 3]), lambda: assert_(False, 'no'),
    lambda: assert_raises(ValueError, int, '1'), lambda: assert_raises(ValueError, int, 'a'),
):
    show(check)
with assert_raises(ZeroDivisionError):
    1 / 0
np.testing.assert_allclose(0.1 + 0.2, 0.3)
