import Glibc
import Testing

@testable import NDArray

/// Compares with what Python and NumPy wrote for thousands of random cases (`Tests/Recorder/text.py` records them).
@Suite struct TextGoldenTests {
  @Test(arguments: ["repr", "round", "format", "percent", "array"])
  func matches(_ kind: String) throws {
    let cases = try Self.cases(of: kind)
    #expect(cases.count > 1000)
    var failures = 0
    for fields in cases {
      let found = Self.answer(kind, fields)
      let expected = Self.expectation(kind, fields)
      if found != expected {
        failures += 1
        if failures <= 12 {
          Issue.record("\(fields.dropLast(kind == "array" ? 2 : 1))\n found    \(found)\n expected \(expected)")
        }
      }
    }
    #expect(failures == 0, "of \(cases.count)")
  }

  private static func expectation(_ kind: String, _ fields: [String]) -> [String] {
    switch kind {
    case "round", "array": Array(fields.suffix(2))
    default: Array(fields.suffix(1))
    }
  }

  private static func answer(_ kind: String, _ fields: [String]) -> [String] {
    switch kind {
    case "repr": return [pythonText(double(fields[0]))]
    case "round":
      let x = double(fields[0])
      let digits = Int(fields[1]) ?? 0
      return [roundHalfEven(x, digits: digits), numpyRound(x, decimals: digits)].map { bits($0) }
    case "format": return [attempt { () throws(ArrayError) in try format(fields[0], fields[1]) }]
    case "percent": return [attempt { () throws(ArrayError) in try percent(fields[0], fields[1]) }]
    default: return array(fields)
    }
  }

  private static func double(_ hex: String) -> Double { Double(bitPattern: UInt64(hex, radix: 16) ?? 0) }

  private static func bits(_ x: Double) -> String {
    // A quiet NaN's sign differs between processors' operations and Python's own.
    String(x.isNaN ? Double.nan.bitPattern : x.bitPattern, radix: 16)
  }

  private static func attempt(_ body: () throws(ArrayError) -> String) -> String {
    do throws(ArrayError) {
      return "=" + (try body())
    } catch {
      let name =
        switch error.kind {
        case .type: "TypeError"
        case .overflow: "OverflowError"
        default: "ValueError"
        }
      return name + ": " + error.message
    }
  }

  private static func format(_ item: String, _ text: String) throws(ArrayError) -> String {
    let specification = try FormatSpecification(parsing: text)
    let value = String(item.unicodeScalars.dropFirst())
    switch item.unicodeScalars.first {
    case "f": return try specification.format(double(value))
    case "i": return try specification.format(Int64(value) ?? 0)
    case "b": return try specification.format(value == "1")
    default: return try specification.format(value)
    }
  }

  private static func percent(_ item: String, _ text: String) throws(ArrayError) -> String {
    let format = PercentFormat(parsing: text)
    let value = String(item.unicodeScalars.dropFirst())
    var result = ""
    for part in format.parts {
      switch part {
      case .literal(let literal): result += literal
      case .conversion(let conversion):
        switch item.unicodeScalars.first {
        case "f": result += try conversion.format(double(value))
        case "i": result += try conversion.format(Int64(value) ?? 0)
        default: result += try conversion.format(value)
        }
      }
    }
    if let failure = format.failure { throw failure }
    return result
  }

  private static func array(_ fields: [String]) -> [String] {
    var options = PrintOptions()
    for setting in fields[0].split(separator: ";") {
      let pair = setting.split(separator: "=").map(String.init)
      switch pair[0] {
      case "precision": options.precision = Int(pair[1]) ?? 0
      case "threshold": options.threshold = Int(pair[1]) ?? 0
      case "edgeitems": options.edgeitems = Int(pair[1]) ?? 0
      case "linewidth": options.linewidth = Int(pair[1]) ?? 0
      case "suppress": options.suppress = true
      case "sign": options.sign = PrintOptions.Sign(rawValue: pair[1]) ?? .negativeOnly
      case "nanstr": options.nanstr = pair[1]
      case "infstr": options.infstr = pair[1]
      default: options.floatmode = PrintOptions.FloatMode(rawValue: pair[1]) ?? .maxprec
      }
    }
    let dtype = DType.allCases.first { $0.name == fields[1] } ?? .float64
    let shape = fields[2].split(separator: ",").compactMap { Int($0) }
    var cells: [UInt64]
    if fields[4].hasPrefix("*") {
      let scale = double(String(fields[4].dropFirst()))
      cells = (0..<shape.reduce(1, *)).map { dtype == .int64 ? UInt64($0) : (Double($0) * scale).bitPattern }
    } else {
      cells = fields[4].split(separator: " ").map {
        dtype == .float64 ? UInt64($0, radix: 16) ?? 0 : UInt64(bitPattern: Int64($0) ?? 0)
      }
    }
    cells.append(0)
    return cells.withUnsafeMutableBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return [] }
      var view = ArrayView(cells: start, dtype: dtype, layout: Layout(contiguous: shape))
      if fields[3] == "T" { view.layout = view.layout.transposed }
      if fields[3] == "R" {
        view.cells += Int(view.layout.shape[0] - 1) * Int(view.layout.strides[0])
        view.layout.strides[0] = -view.layout.strides[0]
      }
      let text = ArrayText(options)
      return [text.string(of: view), text.representation(of: view)]
    }
  }

  private static func cases(of kind: String) throws -> [[String]] {
    let path = #filePath.split(separator: "/").dropLast().map { "/" + $0 }.joined() + "/Goldens/text.txt"
    let file = try #require(fopen(path, "r"))
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer.prefix(count) }
    return bytes.split(separator: 10).compactMap { line in
      let fields = line.split(separator: 9, omittingEmptySubsequences: false).map(unescaped)
      return fields.first == kind ? Array(fields.dropFirst()) : nil
    }
  }

  private static func unescaped(_ bytes: ArraySlice<UInt8>) -> String {
    var result: [UInt8] = []
    var isEscaped = false
    for byte in bytes {
      if !isEscaped, byte == UInt8(ascii: "\\") {
        isEscaped = true
        continue
      }
      switch (isEscaped, byte) {
      case (true, UInt8(ascii: "n")): result.append(10)
      case (true, UInt8(ascii: "t")): result.append(9)
      default: result.append(byte)
      }
      isEscaped = false
    }
    return String(decoding: result, as: UTF8.self)
  }
}
