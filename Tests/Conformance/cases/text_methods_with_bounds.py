s = 'banana'
print(s.find('a', 2), s.find('a', 2, 3), s.count('a', 2), s.count('a', 0, 4), s.index('a', 4), s.rfind('a', 0, 5), s.rindex('n'), s.startswith('nan', 2), s.endswith('na', 0, 4))
print(s.count(''), s.find('', 3), s.find('', 9), ''.find(''), s.count('', 4))
print(s.translate(str.maketrans('abn', 'xyz')), s.translate(str.maketrans({'a': None, 'b': 'BB'})), s.translate(str.maketrans('', '', 'n')))
print('가X 나yZ o\'neil'.title(), 'ÉCOLE'.capitalize(), 'straße'.upper(), 'ǅ'.lower())
