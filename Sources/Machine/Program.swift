import Diagnostics
import Syntax

/// A script compiled: one flat list of instructions, with what they refer to.
///
/// It grows only at its end, by what is typed at the prompt; what is there never changes, so that several machines run it.
package final class Program {
  /// Where an instruction comes from.
  package struct Place {
    package var tree: TreeID
    package var node: NodeID
  }

  /// A constant before a machine has made it a value.
  package enum Constant: Hashable {
    case none, ellipsis
    case bool(Bool)
    case int(Int)
    /// An integer of more than 64 bits, as it is written.
    case bigInt(String)
    case float(UInt64)
    case string(String)
    case bytes(String)
    /// What the library gives under a name.
    case global(String)
    /// A function of the prelude: its code.
    case function(Int)
  }

  package let source: Source
  package let library: Library
  /// The script, the prelude, then the texts of modules and of the prompt.
  package internal(set) var trees: [Tree]
  package internal(set) var instructions: [Instruction]
  package internal(set) var places: [Place]
  /// The module first.
  package internal(set) var codes: [Code]
  /// What a call needs of each code, beside each other.
  var shapes: [CodeShape]
  package internal(set) var statements: [Statement]
  package internal(set) var constants: [Constant]
  /// Names of attributes, methods and keywords, by number.
  package internal(set) var names: [String]
  /// The constants that hold them as text.
  var nameConstants: [Int]
  /// The constants that hold the functions of the prelude.
  package internal(set) var preludeConstants: [String: Int]
  /// The keyword names of calls, in order, by number.
  package internal(set) var keywords: [[Int]]
  /// What `notSupported` instructions say.
  package internal(set) var unsupported: [(message: Message, hint: Message?)]
  /// The module's names by slot; those past the script's own came from the prompt.
  package internal(set) var globals: [String: Int]
  /// Codes that show the text and the representation of what is in their first slot.
  private(set) var textCode: Int
  private(set) var representationCode: Int
  var constantNumbers: [Constant: Int]
  var nameNumbers: [String: Int]
  var preludeCodes: [String: Int]
  let preludeScopes: [String: NodeID]
  /// The modules that are written in Python, once something has imported them: their code and their names.
  package internal(set) var moduleTexts: [Int: ModuleText]
  /// The modules that were imported without their texts, since nothing names what these define.
  private(set) var unnamedTexts: Set<Int> = []
  /// The modules whose texts are being compiled.
  private var textsUnderWay: Set<Int> = []
  /// The trees of the prelude and of modules of the library.
  package internal(set) var libraryTrees: Set<TreeID>
  /// What programs that are like this one begin with.
  private var share: Program?

  /// How many names the prompt may add to the module's.
  static let spareGlobals = 256

  /// Compiles a script; its syntax errors are thrown, the first one whole and the others as notes.
  package convenience init(_ source: Source, library: Library) throws(Diagnostic) {
    let tree = try Program.tree(of: source)
    let prelude = try Program.tree(of: Source(name: "<prelude>", text: library.prelude))
    try self.init(tree, onto: Program(share: library, prelude: prelude, modules: []))
  }

  /// Compiles another text of a script, with the same library, whose texts are not compiled once more.
  package convenience init(_ source: Source, like other: Program) throws(Diagnostic) {
    let share = try other.libraryShare()
    try self.init(Program.tree(of: source), onto: share)
    self.share = share
  }

  /// A script, compiled behind the library's share.
  private convenience init(_ tree: Tree, onto share: Program) throws(Diagnostic) {
    self.init(tree, library: share.library, prelude: share.trees[1], share)
    var compiler = Compiler(program: self, tree: 0)
    try compiler.compileModule()
  }

  /// The library's share of a program, around an empty script: what builtins ask the prelude for, and the texts of some modules.
  private convenience init(share library: Library, prelude: Tree, modules: [Int]) throws(Diagnostic) {
    let script = try Program.tree(of: Source(name: "", text: ""))
    self.init(script, library: library, prelude: prelude, nil)
    for dunder in Dunder.allCases { _ = self.name(dunder.name) }
    var compiler = Compiler(program: self, tree: 0)
    try compiler.compileModule()
    try preparePrelude()
    var text = Compiler(program: self, tree: 1)
    textCode = text.compileWords("str")
    var representation = Compiler(program: self, tree: 1)
    representationCode = representation.compileWords("repr")
    for module in modules { _ = try moduleText(module) }
  }

  /// A program around a script that is not compiled yet, with what another has compiled of the library.
  private init(_ script: Tree, library: Library, prelude: Tree, _ share: Program?) {
    source = script.source
    self.library = library
    trees = [script, prelude] + (share?.trees.dropFirst(2) ?? [])
    instructions = share?.instructions ?? []
    places = share?.places ?? []
    codes = share?.codes ?? []
    shapes = share?.shapes ?? []
    statements = share?.statements ?? []
    constants = share?.constants ?? []
    names = share?.names ?? []
    nameConstants = share?.nameConstants ?? []
    preludeConstants = share?.preludeConstants ?? [:]
    keywords = share?.keywords ?? []
    unsupported = share?.unsupported ?? []
    globals = share?.globals ?? [:]
    textCode = share?.textCode ?? 0
    representationCode = share?.representationCode ?? 0
    constantNumbers = share?.constantNumbers ?? [:]
    nameNumbers = share?.nameNumbers ?? [:]
    preludeCodes = share?.preludeCodes ?? [:]
    moduleTexts = share?.moduleTexts ?? [:]
    libraryTrees = share?.libraryTrees ?? [1]
    var scopes: [String: NodeID] = share?.preludeScopes ?? [:]
    if share == nil {
      for node in prelude.children(of: prelude.root) where prelude[node].kind == .functionDefinition {
        scopes[prelude.text(of: node)] = node
      }
    }
    preludeScopes = scopes
  }

  /// What a program that is like this one begins with: the library as far as this one uses it.
  private func libraryShare() throws(Diagnostic) -> Program {
    if let share, moduleTexts.keys.allSatisfy({ share.moduleTexts[$0] != nil }) { return share }
    let made = try Program(share: library, prelude: trees[1], modules: moduleTexts.keys.sorted())
    share = made
    return made
  }

  /// The tree of a text; its syntax errors are thrown, the first one whole and the others as notes.
  private static func tree(of source: Source) throws(Diagnostic) -> Tree {
    let result = parse(source, mode: .script)
    if let diagnostic = result.diagnostics.first { throw diagnostic.noting(result.diagnostics.dropFirst()) }
    return result.tree
  }

  /// The number of a constant.
  func constant(_ constant: Constant) -> Int {
    if let number = constantNumbers[constant] { return number }
    constants.append(constant)
    constantNumbers[constant] = constants.count - 1
    return constants.count - 1
  }

  /// The number of a name.
  package func name(_ name: String) -> Int {
    if let number = nameNumbers[name] { return number }
    names.append(name)
    nameConstants.append(constant(.string(name)))
    nameNumbers[name] = names.count - 1
    return names.count - 1
  }

  /// Compiles what builtins ask the prelude for: while the machine runs nothing can be compiled.
  private func preparePrelude() throws(Diagnostic) {
    for name in preludeScopes.keys.sorted() where name.hasPrefix("_") {
      if let code = try preludeFunction(name) { preludeConstants[name] = constant(.function(code)) }
    }
  }

  /// The code of a function of the prelude, compiled when first asked for; nil when there is none of that name.
  func preludeFunction(_ name: String) throws(Diagnostic) -> Int? {
    if let code = preludeCodes[name] { return code }
    guard let node = preludeScopes[name] else { return nil }
    // Its number is known before it is compiled, so that it may call itself.
    preludeCodes[name] = codes.count
    var compiler = Compiler(program: self, tree: 1)
    return try compiler.compilePreludeFunction(node)
  }

  /// The hidden name of the functions that write the elements of arrays.
  static let formatterName = ".formatter"

  /// The module whose text are arrays of objects.
  static let objectArrays = "numpy._objects"

  /// The name of the slot of the script's module that holds what a module of the library has given.
  static func hiddenName(ofModule module: Int) -> String { ".module \(module)" }

  /// The code of a module of the library that is written in Python, compiled when something first imports it; nil for others.
  func moduleText(_ module: Int) throws(Diagnostic) -> ModuleText? {
    if let known = moduleTexts[module] { return known }
    // Functions of a text that import its own module find it imported.
    guard let text = library.texts[library.modules[module]], textsUnderWay.insert(module).inserted else { return nil }
    defer { textsUnderWay.remove(module) }
    let name = library.modules[module]
    trees.append(try Program.tree(of: Source(name: "<\(name)>", text: text)))
    let tree = trees.count - 1
    libraryTrees.insert(tree)
    var compiler = Compiler(program: self, tree: tree)
    let code = try compiler.compileLibraryModule(name)
    let known = ModuleText(code: code, names: codes[code].slotNames)
    moduleTexts[module] = known
    return known
  }

  /// The code of a module's text as far as a tree wants it: a text of functions alone, beside much that is built in, is compiled
  /// only when one of them is named.
  func moduleText(_ module: Int, for tree: Tree) throws(Diagnostic) -> ModuleText? {
    if moduleTexts[module] == nil, !library.attributes[module].isEmpty,
      let text = library.texts[library.modules[module]], let functions = Program.functions(of: text),
      !tree.texts.contains(where: { functions.contains($0) || Program.uses.contains($0) })
    {
      unnamedTexts.insert(module)
      return nil
    }
    unnamedTexts.remove(module)
    return try moduleText(module)
  }

  /// What reaches the names of a module without spelling them.
  private static let uses: Set<String> = ["getattr", "hasattr", "vars", "dir", "__dict__"]

  /// The names that a text defines, if it does nothing but define functions and classes.
  private static func functions(of text: String) -> Set<String>? {
    var result: Set<String> = []
    for line in text.utf8.split(separator: UInt8(ascii: "\n")) where line.first != UInt8(ascii: " ") {
      if line.starts(with: "import ".utf8) { continue }
      guard line.starts(with: "def ".utf8) || line.starts(with: "class ".utf8) else { return nil }
      let name = line.drop { $0 != UInt8(ascii: " ") }.dropFirst().prefix {
        $0 != UInt8(ascii: "(") && $0 != UInt8(ascii: ":")
      }
      result.insert(String(decoding: name, as: UTF8.self))
    }
    return result
  }

  /// Whether an instruction stands in a text of the library.
  package func isLibrary(_ instruction: Int) -> Bool { libraryTrees.contains(places[instruction].tree) }

  /// The tree and node of an instruction.
  package func place(of instruction: Int) -> Place { places[instruction] }

  /// The source of a tree.
  package func source(of tree: TreeID) -> Source { trees[tree].source }

  /// The line of the script, from 1, on which an instruction stands.
  package func line(of instruction: Int) -> Int { trees[places[instruction].tree].line(of: places[instruction].node) }

  /// The code that holds an instruction.
  package func code(of instruction: Int) -> Int? {
    codes.firstIndex { $0.entry <= instruction && instruction < $0.end }
  }
}

extension Diagnostic {
  /// The same with the messages of others as notes.
  fileprivate func noting(_ others: ArraySlice<Diagnostic>) -> Diagnostic {
    var result = self
    for other in others { result.notes.append(Note(other.message, at: other.range)) }
    return result
  }
}

extension Program {
  /// Compiles a text of the prompt for a frame of a code, of whose slots so many are taken; the number of its code.
  func compilePrompt(_ text: String, frameCode: Int, temporaries: Int? = nil) throws(Diagnostic) -> Int {
    let result = parse(Source(name: "<prompt>", text: text), mode: .prompt)
    if let diagnostic = result.diagnostics.first { throw diagnostic }
    return try compilePrompt(result.tree, frameCode: frameCode, temporaries: temporaries ?? codes[frameCode].frameSize)
  }

  /// Compiles a text of the prompt for a frame whose temporaries are taken up to `temporaries`; the number of its code.
  func compilePrompt(_ tree: Tree, frameCode: Int, temporaries: Int) throws(Diagnostic) -> Int {
    trees.append(tree)
    // Code of the prompt that runs in the prompt's frame sees what the frame it was typed in sees.
    var compiler = Compiler(program: self, tree: trees.count - 1)
    return try compiler.compilePrompt(in: frameCode, temporaries: temporaries)
  }
}
