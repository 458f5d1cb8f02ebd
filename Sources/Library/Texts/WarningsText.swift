extension ModuleTexts {
  /// What of `warnings` is an object with a state.
  static let warningsText = #"""
    def catch_warnings(record=None, module=None, action=None, category=None):
        if record:
            _missing('`record=` of `warnings.catch_warnings`')

        class _CatchWarnings:
            def __enter__(self):
                self.filters = _warning_filters()
                if action is not None:
                    import warnings
                    warnings.simplefilter(action, category)

            def __exit__(self, kind, value, traceback):
                _warning_filters(self.filters)
                return False

        return _CatchWarnings()
    """#
}
