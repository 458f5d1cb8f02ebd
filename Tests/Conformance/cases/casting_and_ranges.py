import numpy as np


def show(make):
    try:
        print(repr(make()))
    except Exception as error:
        print(type(error).__name__, error)


show(lambda: np.arange(2**31, 2**31 + 3, dtype=np.int32))
show(lambda: np.arange(0, 300, 100, dtype=np.int8))
show(lambda: np.arange(0, 300, 128, dtype=np.int8))
show(lambda: np.arange(-1, 3, dtype=np.uint8))
show(lambda: np.arange(250, 260, dtype=np.uint8))
show(lambda: np.arange(0.5, 3, 0.5, dtype=int))
show(lambda: np.arange(0, 1e10, 4e9, dtype=np.int32))
show(lambda: np.mean([1, 2, 4], dtype=int))
show(lambda: np.mean([1, 2.5], dtype=int))
show(lambda: np.mean([[1, 2], [4, 5]], axis=0, dtype=int))
show(lambda: np.mean([1.5, 2.7], dtype=bool))
show(lambda: np.mean([], dtype=int))


def copied(target, source, **options):
    np.copyto(target, source, **options)
    return target


show(lambda: copied(np.zeros(3, int), 1.5))
show(lambda: copied(np.zeros(3, int), [1.5, 2, 3]))
show(lambda: copied(np.zeros(3, int), [1.5, 2, 3], casting='unsafe'))
show(lambda: copied(np.zeros(3, np.int8), 300))
show(lambda: copied(np.zeros(3, np.int8), np.float64(2)))
show(lambda: copied(np.zeros(3, bool), 2))
show(lambda: copied(np.zeros(3, np.float32), np.array([1.5, 2, 3]), casting='safe'))
show(lambda: copied(np.zeros(3, np.int8), [1, 2, 3], casting='no'))
show(lambda: copied(np.zeros(3, np.int8), [1, 2, 3], casting='hm'))
show(lambda: copied(np.zeros(3, np.int8), [1, 2, 3], where=[True, False, True]))
show(lambda: np.average(np.zeros((0, 3)), axis=1))
show(lambda: np.average(np.ones((3, 2)), axis=5))
show(lambda: np.ones(0, int) ** -1)
show(lambda: np.ones(2, int) ** -1)
show(lambda: np.repeat(5, 2, axis=0))
show(lambda: np.repeat(5, 2, axis=1))
show(lambda: np.array_repr(np.array([1.123456789, 2]), precision=3))
show(lambda: np.array_str(np.array([1e-9, 2]), precision=3, suppress_small=True))
show(lambda: np.array_str(np.arange(20.0), max_line_width=30))
show(lambda: np.array_repr([1, 2]))
show(lambda: np.array_str([1, 2]))
show(lambda: np.ediff1d([True, False, True]))
show(lambda: np.ediff1d([1, 2, 4], to_begin=0, to_end=[5, 6]))
show(lambda: np.ediff1d([1, 2], to_end=1.5))
show(lambda: np.split(np.array(5), 1))
show(lambda: np.split(np.arange(6), 2, axis=1))
show(lambda: np.tensordot([1, 2], [3, 4], 1))
show(lambda: np.tensordot([1, 2], [3, 4], 2))
show(lambda: np.tensordot([1, 2], [3, 4], axes=([1], [0])))
show(lambda: np.broadcast_shapes((2, 3), (3,), (5, 3)))
show(lambda: np.broadcast_shapes((1, 3), (2, 1), (3, 3)))
show(lambda: np.where(True, 1, 0.5))
show(lambda: np.select([np.array([1, -1], np.int32) > 0], [np.array([1, -1], np.int32)], 5))
show(lambda: np.sign(np.array([2**64 - 1, 0], np.uint64)))
show(lambda: np.argmin(np.array([2**64 - 1, 0], np.uint64)))
show(lambda: np.flip(3))
show(lambda: np.round(np.array([True]), -1))
show(lambda: np.nanmax(np.zeros(0)))
show(lambda: np.vectorize(lambda v: v + 1)(np.array([1, 2], np.uint8)))
windows = np.lib.stride_tricks.sliding_window_view
show(lambda: windows(np.arange(5), 3))
show(lambda: windows(np.arange(12).reshape(3, 4), (2, 2))[0, 1])
show(lambda: windows(np.arange(12).reshape(3, 4), 2, axis=1).shape)
show(lambda: windows(np.arange(12).reshape(3, 4), (2, 2)).sum(axis=(2, 3)))
show(lambda: windows(np.arange(3), 4))
show(lambda: windows(np.arange(3), (2, 2)))
show(lambda: windows(np.arange(3), -1))
show(lambda: np.arange(3, dtype=np.uint64) <= -1)
show(lambda: (np.arange(3, dtype=np.uint64) > -1, -1 == np.arange(3, dtype=np.uint64)))
show(lambda: np.array([True, False]).clip(-1))
