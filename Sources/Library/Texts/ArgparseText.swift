extension ModuleTexts {
  /// The module `argparse`.
  static let argparseText = #"""
    import sys

    SUPPRESS = '==SUPPRESS=='
    REMAINDER = '...'


    class ArgumentError(Exception):
        pass


    class ArgumentTypeError(Exception):
        pass


    class HelpFormatter:
        pass


    class ArgumentDefaultsHelpFormatter(HelpFormatter):
        pass


    class RawDescriptionHelpFormatter(HelpFormatter):
        pass


    class RawTextHelpFormatter(RawDescriptionHelpFormatter):
        pass


    class Namespace:
        def __init__(self, **names):
            for name, value in names.items():
                setattr(self, name, value)

        def __repr__(self):
            return 'Namespace(' + ', '.join([name + '=' + repr(value) for name, value in self.__dict__.items()]) + ')'

        def __eq__(self, other):
            return vars(self) == vars(other) if isinstance(other, Namespace) else NotImplemented

        def __contains__(self, key):
            return key in self.__dict__


    class BooleanOptionalAction:
        pass


    class Action:
        def __init__(self, names, dest, settings):
            self.option_strings = [name for name in names if name.startswith('-')]
            self.dest = dest
            self.action = settings.pop('action', 'store')
            if self.action is BooleanOptionalAction:
                self.option_strings += ['--no-' + name[2:] for name in self.option_strings if name.startswith('--')]
            self.nargs = settings.pop('nargs', None)
            self.const = settings.pop('const', None)
            self.default = settings.pop('default', None)
            self.type = settings.pop('type', None)
            self.choices = settings.pop('choices', None)
            self.required = settings.pop('required', False)
            self.help = settings.pop('help', None)
            self.metavar = settings.pop('metavar', None)
            self.version = settings.pop('version', None)
            if settings:
                raise TypeError("Action.__init__() got an unexpected keyword argument '" + list(settings)[0] + "'")
            if self.action == 'store_true' and self.default is None:
                self.default = False
            if self.action == 'store_false' and self.default is None:
                self.default = True
            if not self.option_strings and self.nargs not in ('?', '*'):
                self.required = True

        def shown(self):
            return '/'.join(self.option_strings) if self.option_strings else self.metavar or self.dest

        def is_flag(self):
            flags = ('store_true', 'store_false', 'store_const', 'count', 'help', 'version', 'append_const')
            return self.action in flags or self.action is BooleanOptionalAction


    class ArgumentParser:
        def __init__(self, prog=None, usage=None, description=None, epilog=None, parents=(), formatter_class=None,
                     prefix_chars='-', fromfile_prefix_chars=None, argument_default=None, conflict_handler='error',
                     add_help=True, allow_abbrev=True, exit_on_error=True):
            self.prog = sys.argv[0].split('/')[-1] if prog is None else prog
            self.usage = usage
            self.description = description
            self.epilog = epilog
            self._actions = []
            self._defaults = {}
            for parent in parents:
                self._actions.extend(parent._actions)
            if add_help and '-h' not in [name for action in self._actions for name in action.option_strings]:
                self.add_argument('-h', '--help', action='help', help='show this help message and exit')

        def add_argument(self, *names, **settings):
            dest = settings.pop('dest', None)
            if dest is None:
                options = [name for name in names if name.startswith('-')]
                longest = [name for name in options if name.startswith('--')]
                dest = (longest or options or names)[0].lstrip('-').replace('-', '_')
            action = Action(names, dest, settings)
            self._actions.append(action)
            return action

        def add_argument_group(self, title=None, description=None):
            return self

        def add_mutually_exclusive_group(self, required=False):
            return self

        def set_defaults(self, **names):
            self._defaults.update(names)
            for action in self._actions:
                if action.dest in names:
                    action.default = names[action.dest]

        def get_default(self, dest):
            for action in self._actions:
                if action.dest == dest:
                    return action.default
            return self._defaults.get(dest)

        def error(self, message):
            sys.stderr.write(self._usage() + '\n' + self.prog + ': error: ' + message + '\n')
            sys.exit(2)

        def exit(self, status=0, message=None):
            if message:
                sys.stderr.write(message)
            sys.exit(status)

        def _usage(self):
            parts = []
            for action in self._actions:
                if action.option_strings:
                    text = action.option_strings[0]
                    if not action.is_flag():
                        text += ' ' + self._placeholder(action)
                    parts.append(text if action.required else '[' + text + ']')
            for action in self._actions:
                if not action.option_strings:
                    parts.append(self._placeholder(action))
            return 'usage: ' + ' '.join([self.prog] + parts)

        def _placeholder(self, action):
            if action.metavar is not None:
                return action.metavar
            if action.choices is not None:
                return '{' + ','.join([str(choice) for choice in action.choices]) + '}'
            return action.dest.upper() if action.option_strings else action.dest

        def print_usage(self, file=None):
            print(self._usage())

        def print_help(self, file=None):
            not_supported('the help text of argparse')

        def _fail(self, action, message):
            self.error('argument ' + action.shown() + ': ' + message)

        def _read(self, action, text):
            value = text
            if action.type is not None:
                try:
                    value = action.type(text)
                except ArgumentTypeError as error:
                    self._fail(action, str(error))
                except (TypeError, ValueError):
                    self._fail(action, 'invalid ' + action.type.__name__ + ' value: ' + repr(text))
            if action.choices is not None and value not in action.choices:
                words = ', '.join([repr(choice) for choice in action.choices])
                self._fail(action, 'invalid choice: ' + repr(value) + ' (choose from ' + words + ')')
            return value

        def _take(self, action, words, values):
            found = [self._read(action, word) for word in words]
            if action.nargs is None:
                value = found[0]
            elif action.nargs == '?':
                value = found[0] if found else action.const if action.option_strings else action.default
            elif action.nargs == '*' and not found and not action.option_strings and action.default is not None:
                value = action.default
            else:
                value = found
            if action.action == 'append':
                value = list(values.get(action.dest) or []) + [value]
            elif action.action == 'extend':
                value = list(values.get(action.dest) or []) + value
            values[action.dest] = value

        def _flag(self, action, name, values):
            if action.action == 'store_true':
                values[action.dest] = True
            elif action.action == 'store_false':
                values[action.dest] = False
            elif action.action == 'store_const':
                values[action.dest] = action.const
            elif action.action == 'append_const':
                values[action.dest] = list(values.get(action.dest) or []) + [action.const]
            elif action.action == 'count':
                values[action.dest] = (values.get(action.dest) or 0) + 1
            elif action.action is BooleanOptionalAction:
                values[action.dest] = not name.startswith('--no-')
            elif action.action == 'version':
                print(action.version)
                sys.exit(0)
            else:
                self.print_help()
                sys.exit(0)

        def _find(self, name):
            options = [(option, action) for action in self._actions for option in action.option_strings]
            for option, action in options:
                if option == name:
                    return action, option
            near = [(option, action) for option, action in options if name.startswith('--') and option.startswith(name)]
            if len(near) == 1:
                return near[0][1], near[0][0]
            if len(near) > 1:
                self.error(
                    'ambiguous option: ' + name + ' could match ' + ', '.join([option for option, _ in near]))
            return None, name

        def _looks_negative(self, word):
            try:
                float(word)
            except ValueError:
                return False
            return True

        def _is_option(self, word):
            return word.startswith('-') and word != '-' and not self._looks_negative(word)

        def _counts(self, nargs):
            if nargs is None:
                return 1, 1
            if isinstance(nargs, int):
                return nargs, nargs
            return (0, 1) if nargs == '?' else (0, 1000000) if nargs in ('*', '...') else (1, 1000000)

        def parse_known_args(self, args=None, namespace=None):
            words = list(sys.argv[1:] if args is None else args)
            values = {}
            for action in self._actions:
                if action.default is not SUPPRESS and action.action not in ('help', 'version'):
                    values.setdefault(action.dest, action.default)
            for name, value in self._defaults.items():
                values[name] = value
            seen = []
            plain = []
            unknown = []
            place = 0
            while place < len(words):
                word = words[place]
                place += 1
                if word == '--':
                    plain.extend(words[place:])
                    break
                if not self._is_option(word):
                    plain.append(word)
                    continue
                name, equals, given = word.partition('=')
                action, name = self._find(name)
                if action is None and not word.startswith('--') and len(word) > 2:
                    action, name = self._find(word[:2])
                    if action is not None:
                        given = word[2:]
                        equals = '=' if not action.is_flag() else ''
                        if action.is_flag():
                            words.insert(place, '-' + given)
                if action is None:
                    unknown.append(word)
                    continue
                seen.append(action)
                if action.is_flag():
                    self._flag(action, name, values)
                    continue
                least, most = self._counts(action.nargs)
                taken = [given] if equals else []
                while not equals and len(taken) < most and place < len(words):
                    if self._is_option(words[place]):
                        break
                    taken.append(words[place])
                    place += 1
                if len(taken) < least:
                    if action.nargs is None:
                        self._fail(action, 'expected one argument')
                    if isinstance(action.nargs, int):
                        self._fail(action, 'expected ' + str(least) + ' argument' + ('' if least == 1 else 's'))
                    self._fail(action, 'expected at least one argument')
                self._take(action, taken, values)
            positionals = [action for action in self._actions if not action.option_strings]
            missing = []
            for index, action in enumerate(positionals):
                least, most = self._counts(action.nargs)
                later = sum([self._counts(other.nargs)[0] for other in positionals[index + 1:]])
                count = min(most, max(len(plain) - later, 0))
                if count < least:
                    missing.append(action.shown())
                    continue
                self._take(action, plain[:count], values)
                plain = plain[count:]
            missing = [action.shown() for action in self._actions
                       if action.option_strings and action.required and action not in seen] + missing
            if missing:
                self.error('the following arguments are required: ' + ', '.join(missing))
            for action in self._actions:
                value = values.get(action.dest)
                if isinstance(value, str) and value is action.default and action.type is not None:
                    values[action.dest] = self._read(action, value)
            result = Namespace() if namespace is None else namespace
            for name, value in values.items():
                setattr(result, name, value)
            return result, plain + unknown if not unknown else unknown + plain

        def parse_args(self, args=None, namespace=None):
            result, rest = self.parse_known_args(args, namespace)
            if rest:
                self.error('unrecognized arguments: ' + ' '.join(rest))
            return result
    """#
}
