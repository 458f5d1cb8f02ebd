/// Modules, or parts of them, that are written in Python: compiled when a script imports them, so that the others pay nothing.
/// Their code is no part of the script: it makes no steps.
enum ModuleTexts {
  /// The texts by the modules' names.
  static let all: [String: String] = [
    "abc": abcText,
    "argparse": argparseText,
    "bisect": bisectText,
    "collections.abc": collectionsAbcText,
    "collections": collectionsText,
    "contextlib": contextlibText,
    "dataclasses": dataclassesText,
    "datetime": datetimeText,
    "doctest": doctestText,
    "enum": enumText,
    "functools": functoolsText,
    "heapq": heapqText,
    "itertools": itertoolsText,
    "json": jsonText,
    "logging": loggingText,
    "numbers": numbersText,
    "operator": operatorText,
    "numpy": numpyText,
    "numpy.char": charText,
    "numpy.strings": charText,
    "numpy.testing": testingText,
    "os": osText,
    "pprint": pprintText,
    "statistics": statisticsText,
    "textwrap": textwrapText,
    "typing": typingText,
    "warnings": warningsText,
    "weakref": weakrefText,
  ]
}
