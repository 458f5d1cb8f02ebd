import Machine

/// How one gets to a value where a machine stands: a name of a frame, and from there through attributes and items.
package struct ValuePath: Sendable {
  /// One step on the way.
  package enum Part: Sendable, Hashable {
    case attribute(String)
    /// An item of a list, tuple or dict, by its position or key.
    case item(Snapshot)
  }

  package let frame: Int
  package let name: String
  package var parts: [Part]

  package init(_ name: String, frame: Int, parts: [Part] = []) {
    self.name = name
    self.frame = frame
    self.parts = parts
  }

  /// The value on a machine; unset when there is none.
  package func value(on machine: Machine) -> Value {
    parts.reduce(machine.value(named: name, inFrame: frame)) { ValuePath.part($1, of: $0, machine) }
  }

  /// As the script writes it.
  package var text: String {
    parts.reduce(name) { text, part in
      switch part {
      case .attribute(let name): return "\(text).\(name)"
      case .item(.string(let key)): return "\(text)['\(key)']"
      case .item(.int(let position)): return "\(text)[\(position)]"
      case .item: return "\(text)[…]"
      }
    }
  }

  private static func part(_ part: Part, of value: Value, _ machine: Machine) -> Value {
    switch (part, value.tag) {
    case (.attribute(let name), .instance):
      return entry(.string(name), of: machine.heap.values(value.address)[1], machine)
    case (.item(let key), .dict): return entry(key, of: value, machine)
    case (.item(.int(let position)), .list), (.item(.int(let position)), .tuple):
      let items = machine.heap.items(of: value)
      let place = position < 0 ? position &+ items.count : position
      return items.indices.contains(place) ? items[place] : .unset
    default: return .unset
    }
  }

  private static func entry(_ key: Snapshot, of dict: Value, _ machine: Machine) -> Value {
    machine.dictPairs(dict).first { machine.snapshot($0.key) == key }?.value ?? .unset
  }
}
