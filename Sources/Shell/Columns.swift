import Diagnostics

/// Lays texts out in columns that read downwards, as wide as the widest text, in at most `width` terminal columns.
///
/// Of more than `limit` rows the last says how many texts are left out.
package func columns(_ texts: [String], width: Int, limit: Int = .max) -> [String] {
  guard !texts.isEmpty else { return [] }
  let gap = 3
  let widest = texts.map { displayWidth($0) }.max() ?? 0
  let perRow = max(1, (max(0, width) + gap) / max(1, widest + gap))
  let wanted = (texts.count + perRow - 1) / perRow
  let height = min(wanted, max(1, limit))
  let shown = height == wanted ? texts.count : height * perRow
  var rows = Array(repeating: "", count: height)
  var ends = Array(repeating: 0, count: height)
  for (index, text) in texts.prefix(shown).enumerated() {
    let row = index % height
    let column = (index / height) * (widest + gap)
    rows[row] += String(repeating: " ", count: column - ends[row]) + text
    ends[row] = column + displayWidth(text)
  }
  if shown < texts.count { rows.append("… and \(texts.count - shown) more") }
  return rows
}
