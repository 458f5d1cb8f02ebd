extension ModuleTexts {
  /// The module `pprint`.
  static let pprintText = #"""
    def _written(object, room, indent, sort_dicts):
        text = _plain(object, sort_dicts)
        if len(text) <= room:
            return text
        inner = ' ' * (indent + 1)
        if isinstance(object, dict):
            items = object.items()
            if sort_dicts:
                items = sorted(items, key=lambda item: (str(type(item[0])), item[0]))
            parts = []
            for index, (key, value) in enumerate(items):
                name = repr(key) + ': '
                parts.append(name + _written(value, room - len(name) - 2, indent + 1 + len(name), sort_dicts))
            return '{' + (',\n' + inner).join(parts) + '}'
        if isinstance(object, (list, tuple)) and not hasattr(object, '_fields'):
            first, last = ('[', ']') if isinstance(object, list) else ('(', ')')
            parts = [_written(item, room - 2, indent + 1, sort_dicts) for item in object]
            end = ',' if isinstance(object, tuple) and len(object) == 1 else ''
            return first + (',\n' + inner).join(parts) + end + last
        return text


    def _plain(object, sort_dicts):
        if type(object) is dict:
            items = object.items()
            if sort_dicts:
                items = sorted(items, key=lambda item: (str(type(item[0])), item[0]))
            return '{' + ', '.join([repr(key) + ': ' + _plain(value, sort_dicts) for key, value in items]) + '}'
        if type(object) is list:
            return '[' + ', '.join([_plain(item, sort_dicts) for item in object]) + ']'
        return repr(object)


    def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
        if indent != 1 or depth is not None or compact or underscore_numbers:
            not_supported('these settings of pformat')
        return _written(object, width - 1, 0, sort_dicts)


    def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,
               underscore_numbers=False):
        text = pformat(
            object, indent, width, depth, compact=compact, sort_dicts=sort_dicts, underscore_numbers=underscore_numbers)
        if stream is None:
            print(text)
        else:
            stream.write(text + '\n')


    pp = pprint
    """#
}
