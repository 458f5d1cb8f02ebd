/// Names that NumPy had once, which old scripts use, with the words of NumPy 2.
enum RemovedNames {
  static let words: [String: String] = [
    "numpy.float":
      "module 'numpy' has no attribute 'float'.\n"
      + "`np.float` was a deprecated alias for the builtin `float`. To avoid this error in existing "
      + "code, use `float` by itself. Doing this will not modify any behavior and is safe. If you "
      + "specifically wanted the numpy scalar type, use `np.float64` here.\n"
      + "The aliases was originally deprecated in NumPy 1.20; for more details and guidance see the "
      + "original release note at:\n"
      + "    https://numpy.org/devdocs/release/1.20.0-notes.html#deprecations",
    "numpy.int":
      "module 'numpy' has no attribute 'int'.\n"
      + "`np.int` was a deprecated alias for the builtin `int`. To avoid this error in existing code, "
      + "use `int` by itself. Doing this will not modify any behavior and is safe. When replacing "
      + "`np.int`, you may wish to use e.g. `np.int64` or `np.int32` to specify the precision. If you "
      + "wish to review your current use, check the release note link for additional information.\n"
      + "The aliases was originally deprecated in NumPy 1.20; for more details and guidance see the "
      + "original release note at:\n"
      + "    https://numpy.org/devdocs/release/1.20.0-notes.html#deprecations",
    "numpy.object":
      "module 'numpy' has no attribute 'object'.\n"
      + "`np.object` was a deprecated alias for the builtin `object`. To avoid this error in existing "
      + "code, use `object` by itself. Doing this will not modify any behavior and is safe. \n"
      + "The aliases was originally deprecated in NumPy 1.20; for more details and guidance see the "
      + "original release note at:\n"
      + "    https://numpy.org/devdocs/release/1.20.0-notes.html#deprecations",
    "numpy.str":
      "module 'numpy' has no attribute 'str'.\n"
      + "`np.str` was a deprecated alias for the builtin `str`. To avoid this error in existing code, "
      + "use `str` by itself. Doing this will not modify any behavior and is safe. If you specifically "
      + "wanted the numpy scalar type, use `np.str_` here.\n"
      + "The aliases was originally deprecated in NumPy 1.20; for more details and guidance see the "
      + "original release note at:\n"
      + "    https://numpy.org/devdocs/release/1.20.0-notes.html#deprecations",
    "numpy.complex":
      "module 'numpy' has no attribute 'complex'.\n"
      + "`np.complex` was a deprecated alias for the builtin `complex`. To avoid this error in existing "
      + "code, use `complex` by itself. Doing this will not modify any behavior and is safe. If you "
      + "specifically wanted the numpy scalar type, use `np.complex128` here.\n"
      + "The aliases was originally deprecated in NumPy 1.20; for more details and guidance see the "
      + "original release note at:\n"
      + "    https://numpy.org/devdocs/release/1.20.0-notes.html#deprecations",
    "numpy.asscalar":
      "module 'numpy' has no attribute 'asscalar'",
    "numpy.product":
      "module 'numpy' has no attribute 'product'",
    "numpy.cumproduct":
      "module 'numpy' has no attribute 'cumproduct'",
    "numpy.Inf":
      "`np.Inf` was removed in the NumPy 2.0 release. Use `np.inf` instead.",
    "numpy.NaN":
      "`np.NaN` was removed in the NumPy 2.0 release. Use `np.nan` instead.",
    "numpy.float_":
      "`np.float_` was removed in the NumPy 2.0 release. Use `np.float64` instead.",
    "numpy.alltrue":
      "`np.alltrue` was removed in the NumPy 2.0 release. Use `np.all` instead.",
    "numpy.sometrue":
      "`np.sometrue` was removed in the NumPy 2.0 release. Use `np.any` instead.",
    "numpy.in1d":
      "module 'numpy' has no attribute 'in1d'",
    "numpy.trapz":
      "module 'numpy' has no attribute 'trapz'",
    "numpy.PINF":
      "`np.PINF` was removed in the NumPy 2.0 release. Use `np.inf` instead.",
    "numpy.NINF":
      "`np.NINF` was removed in the NumPy 2.0 release. Use `-np.inf` instead.",
    "numpy.Infinity":
      "`np.Infinity` was removed in the NumPy 2.0 release. Use `np.inf` instead.",
    "numpy.infty":
      "`np.infty` was removed in the NumPy 2.0 release. Use `np.inf` instead.",
    "numpy.mat":
      "`np.mat` was removed in the NumPy 2.0 release. Use `np.asmatrix` instead.",
    "numpy.round_":
      "`np.round_` was removed in the NumPy 2.0 release. Use `np.round` instead.",
    "numpy.msort":
      "module 'numpy' has no attribute 'msort'",
    "numpy.unicode":
      "module 'numpy' has no attribute 'unicode'",
  ]
}
