try:
    try:
        1 / 0
    except ZeroDivisionError as first:
        raise ValueError('bad') from first
except ValueError as error:
    print(repr(error.__cause__), error.__cause__ is error.__context__, error.__suppress_context__)
try:
    try:
        {}['k']
    except KeyError:
        raise TypeError('while')
except TypeError as error:
    print(repr(error.__context__), error.__cause__, error.args)
try:
    raise ValueError('a', 2) from None
except ValueError as error:
    print(error, error.args, error.__suppress_context__)
