for template in ('%x', '%o', '%c', '%d', '%f', '%i', '%u', '%*d', '%0*g', '%', '%-5', '%z'):
    for value in (None, 'ab', (), [], 1.5, {'k': 1}, {1}):
        try:
            print(template % (value,))
        except Exception as error:
            print(repr(template), type(error).__name__, error)
