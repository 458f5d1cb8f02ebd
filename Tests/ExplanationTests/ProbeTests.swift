import Diagnostics
import Library
import Machine
import Testing

@testable import Explanation

@Test func probe() throws {
  let one = try Scripts.run(try Scripts.file("page1.py"))
  let explainer = Explainer(one)
  for (name, index) in [
    ("dw", [0]), ("dw", nil), ("z", nil), ("z", [1]), ("y_hat", nil), ("y_hat", [2]), ("cost", nil), ("w", nil),
    ("w", [1]), ("b", nil), ("db", nil), ("X", nil), ("X", [1, 1]), ("alpha", nil), ("i", nil),
  ] as [(String, [Int]?)] {
    print("-- \(name) \(index ?? [])")
    print(Scripts.text(try explainer.explain(name, index: index)))
  }
  let two = try Scripts.run(try Scripts.file("page2.py"))
  let second = Explainer(two)
  for (name, index) in [
    ("Z1", [0, 1]), ("Z1", nil), ("A1", [0, 1]), ("Z2", nil), ("A2", [0, 2]), ("cost", nil), ("m", nil), ("dZ2", nil),
    ("dZ2", [1]), ("dW2", [1]), ("db2", nil), ("dA1", [0, 0]), ("dZ1", nil), ("dZ1", [0, 1]), ("dW1", [1, 2]),
    ("db1", [1]), ("W1", nil), ("W1", [0, 1]), ("X", nil),
  ] as [(String, [Int]?)] {
    print("-- \(name) \(index ?? [])")
    do { print(Scripts.text(try second.explain(name, index: index))) } catch { print("error", error) }
  }
}
