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
