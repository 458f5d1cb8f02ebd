/// The names that Python and NumPy give to builtins and attributes, so that one which Longhand has not yet is never taken for
/// a mistake in the script.
enum PythonNames {
  /// By the type's or module's name; the builtins under the empty one.
  static let all: [String: Set<String>] = [
    "": words(
      """
      ArithmeticError AssertionError AttributeError BaseException BaseExceptionGroup BlockingIOError
      BrokenPipeError BufferError BytesWarning ChildProcessError ConnectionAbortedError ConnectionError
      ConnectionRefusedError ConnectionResetError DeprecationWarning EOFError Ellipsis EncodingWarning
      EnvironmentError Exception ExceptionGroup False FileExistsError FileNotFoundError FloatingPointError
      FutureWarning GeneratorExit IOError ImportError ImportWarning IndentationError IndexError
      InterruptedError IsADirectoryError KeyError KeyboardInterrupt LookupError MemoryError
      ModuleNotFoundError NameError None NotADirectoryError NotImplemented NotImplementedError OSError
      OverflowError PendingDeprecationWarning PermissionError ProcessLookupError RecursionError ReferenceError
      ResourceWarning RuntimeError RuntimeWarning StopAsyncIteration StopIteration SyntaxError SyntaxWarning
      SystemError SystemExit TabError TimeoutError True TypeError UnboundLocalError UnicodeDecodeError
      UnicodeEncodeError UnicodeError UnicodeTranslateError UnicodeWarning UserWarning ValueError Warning
      ZeroDivisionError abs aiter all anext any ascii bin bool breakpoint bytearray bytes callable chr
      classmethod compile complex delattr dict dir divmod enumerate eval exec exit filter float format
      frozenset getattr globals hasattr hash help hex id input int isinstance issubclass iter len list locals
      map max memoryview min next object oct open ord pow print property quit range repr reversed round set
      setattr slice sorted staticmethod str sum super tuple type vars zip
      """),
    "math": words(
      """
      acos acosh asin asinh atan atan2 atanh cbrt ceil comb copysign cos cosh degrees dist e erf erfc exp exp2
      expm1 fabs factorial floor fmod frexp fsum gamma gcd hypot inf isclose isfinite isinf isnan isqrt lcm
      ldexp lgamma log log10 log1p log2 modf nan nextafter perm pi pow prod radians remainder sin sinh sqrt
      tan tanh tau trunc ulp
      """),
    "sys": words(
      """
      abiflags addaudithook api_version argv audit base_exec_prefix base_prefix breakpointhook
      builtin_module_names byteorder call_tracing displayhook dont_write_bytecode exc_info excepthook
      exception exec_prefix executable exit flags float_info float_repr_style get_asyncgen_hooks
      get_coroutine_origin_tracking_depth get_int_max_str_digits getallocatedblocks getdefaultencoding
      getdlopenflags getfilesystemencodeerrors getfilesystemencoding getprofile getrecursionlimit getrefcount
      getsizeof getswitchinterval gettrace hash_info hexversion implementation int_info intern is_finalizing
      maxsize maxunicode meta_path modules orig_argv path path_hooks path_importer_cache platform platlibdir
      prefix pycache_prefix set_asyncgen_hooks set_coroutine_origin_tracking_depth set_int_max_str_digits
      setdlopenflags setprofile setrecursionlimit setswitchinterval settrace stderr stdin stdlib_module_names
      stdout thread_info unraisablehook version version_info warnoptions
      """),
    "numpy": words(
      """
      False_ ScalarType True_ __dict__ __version__ abs absolute acos acosh add all allclose amax amin angle
      any append apply_along_axis apply_over_axes arange arccos arccosh arcsin arcsinh arctan arctan2 arctanh
      argmax argmin argpartition argsort argwhere around array array2string array_equal array_equiv array_repr
      array_split array_str asanyarray asarray asarray_chkfinite ascontiguousarray asfortranarray asin asinh
      asmatrix astype atan atan2 atanh atleast_1d atleast_2d atleast_3d average bartlett base_repr binary_repr
      bincount bitwise_and bitwise_count bitwise_invert bitwise_left_shift bitwise_not bitwise_or
      bitwise_right_shift bitwise_xor blackman block bmat bool bool_ broadcast broadcast_arrays
      broadcast_shapes broadcast_to busday_count busday_offset busdaycalendar byte bytes_ c_ can_cast cbrt
      cdouble ceil char character choose clip clongdouble column_stack common_type complex128 complex256
      complex64 complexfloating compress concat concatenate conj conjugate convolve copy copysign copyto core
      corrcoef correlate cos cosh count_nonzero cov cross csingle ctypeslib cumprod cumsum cumulative_prod
      cumulative_sum datetime64 datetime_as_string datetime_data deg2rad degrees delete diag diag_indices
      diag_indices_from diagflat diagonal diff digitize divide divmod dot double dsplit dstack dtype dtypes e
      ediff1d einsum einsum_path emath empty empty_like equal errstate euler_gamma exceptions exp exp2
      expand_dims expm1 extract eye f2py fabs fft fill_diagonal finfo fix flatiter flatnonzero flexible flip
      fliplr flipud float128 float16 float32 float64 float_power floating floor floor_divide fmax fmin fmod
      format_float_positional format_float_scientific frexp from_dlpack frombuffer fromfile fromfunction
      fromiter frompyfunc fromregex fromstring full full_like gcd generic genfromtxt geomspace get_include
      get_printoptions getbufsize geterr geterrcall gradient greater greater_equal half hamming hanning
      heaviside histogram histogram2d histogram_bin_edges histogramdd hsplit hstack hypot i0 identity iinfo
      imag index_exp indices inexact inf info inner insert int16 int32 int64 int8 int_ intc integer interp
      intersect1d intp invert is_busday isclose iscomplex iscomplexobj isdtype isfinite isfortran isin isinf
      isnan isnat isneginf isposinf isreal isrealobj isscalar issubdtype iterable ix_ kaiser kron lcm ldexp
      left_shift less less_equal lexsort lib linalg linspace little_endian load loadtxt log log10 log1p log2
      logaddexp logaddexp2 logical_and logical_not logical_or logical_xor logspace long longdouble longlong ma
      mask_indices matlib matmul matrix matrix_transpose matvec max maximum may_share_memory mean median
      memmap meshgrid mgrid min min_scalar_type minimum mintypecode mod modf moveaxis multiply nan nan_to_num
      nanargmax nanargmin nancumprod nancumsum nanmax nanmean nanmedian nanmin nanpercentile nanprod
      nanquantile nanstd nansum nanvar ndarray ndenumerate ndim ndindex nditer negative nested_iters newaxis
      nextafter nonzero not_equal number object_ ogrid ones ones_like outer packbits pad partition percentile
      permute_dims pi piecewise place poly poly1d polyadd polyder polydiv polyfit polyint polymul polynomial
      polysub polyval positive pow power printoptions prod promote_types ptp put put_along_axis putmask
      quantile r_ rad2deg radians random ravel ravel_multi_index real real_if_close rec recarray reciprocal
      record remainder repeat require reshape resize result_type right_shift rint roll rollaxis roots rot90
      round row_stack s_ save savetxt savez savez_compressed sctypeDict searchsorted select set_printoptions
      setbufsize setdiff1d seterr seterrcall setxor1d shape shares_memory short show_config show_runtime sign
      signbit signedinteger sin sinc single sinh size sort sort_complex spacing split sqrt square squeeze
      stack std str_ strings subtract sum swapaxes take take_along_axis tan tanh tensordot test testing tile
      timedelta64 trace transpose trapezoid tri tril tril_indices tril_indices_from trim_zeros triu
      triu_indices triu_indices_from true_divide trunc typecodes typename typing ubyte ufunc uint uint16
      uint32 uint64 uint8 uintc uintp ulong ulonglong union1d unique unique_all unique_counts unique_inverse
      unique_values unpackbits unravel_index unsignedinteger unstack unwrap ushort vander var vdot vecdot
      vecmat vectorize void vsplit vstack where zeros zeros_like
      """),
    "numpy.random": words(
      """
      BitGenerator Generator MT19937 PCG64 PCG64DXSM Philox RandomState SFC64 SeedSequence beta binomial
      bit_generator bytes chisquare choice default_rng dirichlet exponential f gamma geometric
      get_bit_generator get_state gumbel hypergeometric laplace logistic lognormal logseries mtrand
      multinomial multivariate_normal negative_binomial noncentral_chisquare noncentral_f normal pareto
      permutation poisson power rand randint randn random random_integers random_sample ranf rayleigh sample
      seed set_bit_generator set_state shuffle standard_cauchy standard_exponential standard_gamma
      standard_normal standard_t test triangular uniform vonmises wald weibull zipf
      """),
    "numpy.linalg": words(
      """
      LinAlgError cholesky cond cross det diagonal eig eigh eigvals eigvalsh inv lstsq matmul matrix_norm
      matrix_power matrix_rank matrix_transpose multi_dot norm outer pinv qr slogdet solve svd svdvals
      tensordot tensorinv tensorsolve test trace vecdot vector_norm
      """),
    "numpy.char": words(
      """
      add array asarray capitalize center chararray compare_chararrays count decode encode endswith equal
      expandtabs find greater greater_equal index isalnum isalpha isdecimal isdigit islower isnumeric isspace
      istitle isupper join less less_equal ljust lower lstrip mod multiply not_equal partition replace rfind
      rindex rjust rpartition rsplit rstrip split splitlines startswith str_len strip swapcase title translate
      upper zfill
      """),
    "numpy.strings": words(
      """
      add capitalize center count decode encode endswith equal expandtabs find greater greater_equal index
      isalnum isalpha isdecimal isdigit islower isnumeric isspace istitle isupper less less_equal ljust lower
      lstrip mod multiply not_equal partition replace rfind rindex rjust rpartition rstrip slice startswith
      str_len strip swapcase title translate upper zfill
      """),
    "numpy.testing": words(
      """
      BLAS_SUPPORTS_FPE HAS_LAPACK64 HAS_REFCOUNT IS_64BIT IS_EDITABLE IS_INSTALLED IS_MUSL IS_PYPY IS_PYSTON
      IS_WASM IgnoreException KnownFailureException NOGIL_BUILD NUMPY_ROOT SkipTest TestCase assert_
      assert_allclose assert_almost_equal assert_approx_equal assert_array_almost_equal
      assert_array_almost_equal_nulp assert_array_compare assert_array_equal assert_array_less
      assert_array_max_ulp assert_equal assert_no_gc_cycles assert_no_warnings assert_raises
      assert_raises_regex assert_string_equal assert_warns break_cycles build_err_msg check_support_sve
      clear_and_catch_warnings decorate_methods extbuild jiffies measure memusage overrides print_assert_equal
      run_threaded rundocs runstring suppress_warnings tempdir temppath test verbose
      """),
    "numpy.lib": words(
      """
      Arrayterator NumpyVersion add_docstring add_newdoc array_utils format introspect mixins npyio scimath
      stride_tricks test tracemalloc_domain
      """),
    "numpy.lib.stride_tricks": words(
      """
      as_strided sliding_window_view
      """),
    "numpy.random.mtrand.RandomState": words(
      """
      beta binomial bytes chisquare choice dirichlet exponential f gamma geometric get_state gumbel
      hypergeometric laplace logistic lognormal logseries multinomial multivariate_normal negative_binomial
      noncentral_chisquare noncentral_f normal pareto permutation poisson power rand randint randn random
      random_integers random_sample rayleigh seed set_state shuffle standard_cauchy standard_exponential
      standard_gamma standard_normal standard_t tomaxint triangular uniform vonmises wald weibull zipf
      """),
    "numpy.random._generator.Generator": words(
      """
      beta binomial bit_generator bytes chisquare choice dirichlet exponential f gamma geometric gumbel
      hypergeometric integers laplace logistic lognormal logseries multinomial multivariate_hypergeometric
      multivariate_normal negative_binomial noncentral_chisquare noncentral_f normal pareto permutation
      permuted poisson power random rayleigh shuffle spawn standard_cauchy standard_exponential standard_gamma
      standard_normal standard_t triangular uniform vonmises wald weibull zipf
      """),
    "numpy.random._pcg64.PCG64": words(
      """
      advance capsule cffi ctypes jumped lock random_raw seed_seq spawn state
      """),
    "numpy.random.bit_generator.SeedSequence": words(
      """
      entropy generate_state n_children_spawned pool pool_size spawn spawn_key state
      """),
    "Random": words(
      """
      VERSION betavariate choice choices expovariate gammavariate gauss getrandbits getstate lognormvariate
      normalvariate paretovariate randbytes randint random randrange sample seed setstate shuffle triangular
      uniform vonmisesvariate weibullvariate
      """),
    "random": words(
      """
      BPF LOG4 NV_MAGICCONST RECIP_BPF Random SG_MAGICCONST SystemRandom TWOPI betavariate choice choices
      expovariate gammavariate gauss getrandbits getstate lognormvariate normalvariate paretovariate randbytes
      randint random randrange sample seed setstate shuffle triangular uniform vonmisesvariate weibullvariate
      """),
    "json": ["*"],
    "collections": ["*"],
    "collections.abc": ["*"],
    "dataclasses": ["*"],
    "enum": ["*"],
    "statistics": ["*"],
    "bisect": ["*"],
    "heapq": ["*"],
    "numbers": ["*"],
    "textwrap": ["*"],
    "weakref": ["*"],
    "doctest": ["*"],
    "builtins": ["*"],
    "functools": ["*"],
    "itertools": ["*"],
    "operator": ["*"],
    "typing": ["*"],
    "abc": ["*"],
    "contextlib": ["*"],
    "pickle": ["*"],
    "csv": ["*"],
    "argparse": ["*"],
    "datetime": ["*"],
    "pprint": ["*"],
    "logging": ["*"],
    "re": ["*"],
    "glob": ["*"],
    "gzip": ["*"],
    "struct": ["*"],
    "urllib": ["*"],
    "urllib.request": ["*"],
    "subprocess": ["*"],
    "threading": ["*"],
    "multiprocessing": ["*"],
    "pathlib": ["*"],
    "shutil": ["*"],
    "tempfile": ["*"],
    "io": ["*"],
    "socket": ["*"],
    "os": ["*"],
    "os.path": ["*"],
    "time": ["*"],
    "timeit": ["*"],
    "warnings": ["*"],
    "copy": ["*"],
    "string": ["*"],
    "sys.stdout": ["*"],
    "sys.stderr": ["*"],
    "list": words(
      """
      append clear copy count extend index insert pop remove reverse sort
      """),
    "tuple": words(
      """
      count index
      """),
    "dict": words(
      """
      clear copy fromkeys get items keys pop popitem setdefault update values
      """),
    "set": words(
      """
      add clear copy difference difference_update discard intersection intersection_update isdisjoint issubset
      issuperset pop remove symmetric_difference symmetric_difference_update union update
      """),
    "str": words(
      """
      capitalize casefold center count encode endswith expandtabs find format format_map index isalnum isalpha
      isascii isdecimal isdigit isidentifier islower isnumeric isprintable isspace istitle isupper join ljust
      lower lstrip maketrans partition removeprefix removesuffix replace rfind rindex rjust rpartition rsplit
      rstrip split splitlines startswith strip swapcase title translate upper zfill
      """),
    "int": words(
      """
      as_integer_ratio bit_count bit_length conjugate denominator from_bytes imag numerator real to_bytes
      """),
    "float": words(
      """
      as_integer_ratio conjugate fromhex hex imag is_integer real
      """),
    "numpy.ndarray": words(
      """
      T all any argmax argmin argpartition argsort astype base byteswap choose clip compress conj conjugate
      copy ctypes cumprod cumsum data device diagonal dot dtype dump dumps fill flags flat flatten getfield
      imag item itemsize mT max mean min nbytes ndim nonzero partition prod put ravel real repeat reshape
      resize round searchsorted setfield setflags shape size sort squeeze std strides sum swapaxes take
      to_device tobytes tofile tolist trace transpose var view
      """),
    "numpy.float64": words(
      """
      T all any argmax argmin argsort as_integer_ratio astype base byteswap choose clip compress conj
      conjugate copy cumprod cumsum data device diagonal dtype dump dumps fill flags flat flatten fromhex
      getfield hex imag is_integer item itemsize max mean min nbytes ndim nonzero prod put ravel real repeat
      reshape resize round searchsorted setfield setflags shape size sort squeeze std strides sum swapaxes
      take to_device tobytes tofile tolist trace transpose var view
      """),
    "numpy.int64": words(
      """
      T all any argmax argmin argsort astype base bit_count byteswap choose clip compress conj conjugate copy
      cumprod cumsum data denominator device diagonal dtype dump dumps fill flags flat flatten getfield imag
      is_integer item itemsize max mean min nbytes ndim nonzero numerator prod put ravel real repeat reshape
      resize round searchsorted setfield setflags shape size sort squeeze std strides sum swapaxes take
      to_device tobytes tofile tolist trace transpose var view
      """),
  ]

  private static func words(_ text: String) -> Set<String> {
    Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
