extension ModuleTexts {
  /// The module `textwrap`.
  static let textwrapText = #"""
    def dedent(text):
        lines = text.split('\n')
        margin = None
        for line in lines:
            bare = line.lstrip(' \t')
            if bare:
                start = line[:len(line) - len(bare)]
                if margin is None:
                    margin = start
                else:
                    count = 0
                    while count < min(len(margin), len(start)) and margin[count] == start[count]:
                        count += 1
                    margin = margin[:count]
        size = len(margin or '')
        return '\n'.join([line[size:] if line.strip(' \t') else '' for line in lines])


    def indent(text, prefix, predicate=None):
        chosen = (lambda line: line.strip()) if predicate is None else predicate
        return ''.join([prefix + line if chosen(line) else line for line in text.splitlines(True)])


    def wrap(text, width=70, initial_indent='', subsequent_indent=''):
        lines = []
        line = initial_indent
        is_empty = True
        for word in text.split():
            if not is_empty and len(line) + 1 + len(word) > width:
                lines.append(line)
                line = subsequent_indent
                is_empty = True
            while is_empty and len(line) + len(word) > width > len(line):
                room = width - len(line)
                lines.append(line + word[:room])
                word = word[room:]
                line = subsequent_indent
            if word:
                line += word if is_empty else ' ' + word
                is_empty = False
        if not is_empty:
            lines.append(line)
        return lines


    def fill(text, width=70, **settings):
        return '\n'.join(wrap(text, width, **settings))


    def shorten(text, width, placeholder=' [...]'):
        text = ' '.join(text.split())
        if len(text) <= width:
            return text
        words = text.split()
        while words and len(' '.join(words)) + len(placeholder) > width:
            words.pop()
        return ' '.join(words) + placeholder if words else placeholder.strip()
    """#
}
