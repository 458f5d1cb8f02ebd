extension ModuleTexts {
  /// What of `os.path` asks for files: a script sees none but the directory it stands in.
  static let osPathText = #"""
    def exists(path):
        return path in ('.', './', '..', '../', '/')


    def isdir(s):
        return s in ('.', './', '..', '../', '/')


    def isfile(path):
        return False


    def split(p):
        place = p.rfind('/') + 1
        head, tail = p[:place], p[place:]
        return (head if head == '/' * len(head) else head.rstrip('/')), tail


    def isabs(s):
        return s.startswith('/')
    """#
}
