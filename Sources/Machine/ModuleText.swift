/// A module of the library that is written in Python: the code that makes its names, and what they are.
package struct ModuleText {
  package let code: Int
  package let names: [String]
}
