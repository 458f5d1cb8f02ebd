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
    "numpy.DataSource":
      "`np.DataSource` was removed in the NumPy 2.0 release. It's still available as `np.lib.npyio.DataSource`.",
    "numpy.NZERO":
      "`np.NZERO` was removed in the NumPy 2.0 release. Use `-0.0` instead.",
    "numpy.PZERO":
      "`np.PZERO` was removed in the NumPy 2.0 release. Use `0.0` instead.",
    "numpy.add_docstring":
      "`np.add_docstring` was removed in the NumPy 2.0 release. It's still available as `np.lib.add_docstring`.",
    "numpy.add_newdoc":
      "`np.add_newdoc` was removed in the NumPy 2.0 release. It's still available as `np.lib.add_newdoc`.",
    "numpy.add_newdoc_ufunc":
      "`np.add_newdoc_ufunc` was removed in the NumPy 2.0 release. It's an internal function and doesn't "
      + "have a replacement.",
    "numpy.asfarray":
      "`np.asfarray` was removed in the NumPy 2.0 release. Use `np.asarray` with a proper dtype instead.",
    "numpy.byte_bounds":
      "`np.byte_bounds` was removed in the NumPy 2.0 release. Now it's available under "
      + "`np.lib.array_utils.byte_bounds`",
    "numpy.cast":
      "`np.cast` was removed in the NumPy 2.0 release. Use `np.asarray(arr, dtype=dtype)` instead.",
    "numpy.cfloat":
      "`np.cfloat` was removed in the NumPy 2.0 release. Use `np.complex128` instead.",
    "numpy.clongfloat":
      "`np.clongfloat` was removed in the NumPy 2.0 release. Use `np.clongdouble` instead.",
    "numpy.compare_chararrays":
      "`np.compare_chararrays` was removed in the NumPy 2.0 release. It's still available as "
      + "`np.char.compare_chararrays`.",
    "numpy.complex_":
      "`np.complex_` was removed in the NumPy 2.0 release. Use `np.complex128` instead.",
    "numpy.deprecate":
      "`np.deprecate` was removed in the NumPy 2.0 release. Emit `DeprecationWarning` with `warnings.warn` "
      + "directly, or use `typing.deprecated`.",
    "numpy.deprecate_with_doc":
      "`np.deprecate_with_doc` was removed in the NumPy 2.0 release. Emit `DeprecationWarning` with "
      + "`warnings.warn` directly, or use `typing.deprecated`.",
    "numpy.fastCopyAndTranspose":
      "`np.fastCopyAndTranspose` was removed in the NumPy 2.0 release. Use `arr.T.copy()` instead.",
    "numpy.find_common_type":
      "`np.find_common_type` was removed in the NumPy 2.0 release. Use `numpy.promote_types` or "
      + "`numpy.result_type` instead. To achieve semantics for the `scalar_types` argument, use `numpy.result_type` and pass the Python values `0`, `0.0`, or `0j`.",
    "numpy.format_parser":
      "`np.format_parser` was removed in the NumPy 2.0 release. It's still available as `np.rec.format_parser`.",
    "numpy.get_array_wrap":
      "`np.get_array_wrap` was removed in the NumPy 2.0 release. ",
    "numpy.geterrobj":
      "`np.geterrobj` was removed in the NumPy 2.0 release. Use the np.errstate context manager instead.",
    "numpy.issctype":
      "`np.issctype` was removed in the NumPy 2.0 release. Use `issubclass(rep, np.generic)` instead.",
    "numpy.issubclass_":
      "`np.issubclass_` was removed in the NumPy 2.0 release. Use `issubclass` builtin instead.",
    "numpy.issubsctype":
      "`np.issubsctype` was removed in the NumPy 2.0 release. Use `np.issubdtype` instead.",
    "numpy.longcomplex":
      "`np.longcomplex` was removed in the NumPy 2.0 release. Use `np.clongdouble` instead.",
    "numpy.longfloat":
      "`np.longfloat` was removed in the NumPy 2.0 release. Use `np.longdouble` instead.",
    "numpy.lookfor":
      "`np.lookfor` was removed in the NumPy 2.0 release. Search NumPy's documentation directly.",
    "numpy.maximum_sctype":
      "`np.maximum_sctype` was removed in the NumPy 2.0 release. Use a specific dtype instead. You should "
      + "avoid relying on any implicit mechanism and select the largest dtype of a kind explicitly in the code.",
    "numpy.nbytes":
      "`np.nbytes` was removed in the NumPy 2.0 release. Use `np.dtype(<dtype>).itemsize` instead.",
    "numpy.obj2sctype":
      "`np.obj2sctype` was removed in the NumPy 2.0 release. Use `np.dtype(obj).type` instead.",
    "numpy.recfromcsv":
      "`np.recfromcsv` was removed in the NumPy 2.0 release. Use `np.genfromtxt` with comma delimiter instead.",
    "numpy.recfromtxt":
      "`np.recfromtxt` was removed in the NumPy 2.0 release. Use `np.genfromtxt` instead.",
    "numpy.safe_eval":
      "`np.safe_eval` was removed in the NumPy 2.0 release. Use `ast.literal_eval` instead.",
    "numpy.sctype2char":
      "`np.sctype2char` was removed in the NumPy 2.0 release. Use `np.dtype(obj).char` instead.",
    "numpy.sctypes":
      "`np.sctypes` was removed in the NumPy 2.0 release. Access dtypes explicitly instead.",
    "numpy.set_numeric_ops":
      "`np.set_numeric_ops` was removed in the NumPy 2.0 release. For the general case, use "
      + "`PyUFunc_ReplaceLoopBySignature`. For ndarray subclasses, define the ``__array_ufunc__`` method and override the relevant ufunc.",
    "numpy.set_string_function":
      "`np.set_string_function` was removed in the NumPy 2.0 release. Use `np.set_printoptions` instead "
      + "with a formatter for custom printing of NumPy objects.",
    "numpy.seterrobj":
      "`np.seterrobj` was removed in the NumPy 2.0 release. Use the np.errstate context manager instead.",
    "numpy.singlecomplex":
      "`np.singlecomplex` was removed in the NumPy 2.0 release. Use `np.complex64` instead.",
    "numpy.source":
      "`np.source` was removed in the NumPy 2.0 release. Use `inspect.getsource` instead.",
    "numpy.string_":
      "`np.string_` was removed in the NumPy 2.0 release. Use `np.bytes_` instead.",
    "numpy.tracemalloc_domain":
      "`np.tracemalloc_domain` was removed in the NumPy 2.0 release. It's now available from `np.lib`.",
    "numpy.unicode_":
      "`np.unicode_` was removed in the NumPy 2.0 release. Use `np.str_` instead.",
    "numpy.who":
      "`np.who` was removed in the NumPy 2.0 release. Use an IDE variable explorer or `locals()` instead.",
  ]
}
