import NDArray

/// A range of numbers with round ones to mark it by.
struct Axis: Sendable {
  let low: Double
  let high: Double
  let ticks: [Double]
  private let step: Double

  /// About so many ticks, at multiples of 1, 2 or 5 times a power of ten.
  init(_ range: ClosedRange<Double>, ticks count: Int) {
    low = range.lowerBound
    high = range.upperBound
    let rough = (high - low) / Double(count)
    let power = Axis.power(of: rough)
    let factor = [1.0, 2, 5, 10].first { $0 * power >= rough * 0.999 } ?? 10
    step = factor * power
    var ticks: [Double] = []
    let first = (low / step - 1e-9).rounded(.up)
    for place in 0..<100 {
      let tick = (first + Double(place)) * step
      if tick > high + step * 1e-9 { break }
      ticks.append(tick == 0 ? 0 : tick)
    }
    self.ticks = ticks
  }

  /// The range of numbers, a little wider where they are all the same.
  static func range(of numbers: [Double]) -> ClosedRange<Double> {
    let low = numbers.min() ?? 0
    let high = numbers.max() ?? 1
    if low < high, (high - low).isFinite { return low...high }
    if low == high {
      let margin = low == 0 ? 1 : Swift.abs(low) * 0.05
      if (low - margin).isFinite, (high + margin).isFinite { return (low - margin)...(high + margin) }
    }
    return -1e308...1e308
  }

  /// The largest power of ten that is not above a number.
  private static func power(of number: Double) -> Double {
    guard number > 0, number.isFinite else { return 1 }
    var power = 1.0
    while power > number, power > 1e-300 { power /= 10 }
    while power * 10 <= number, power < 1e300 { power *= 10 }
    return power
  }

  /// A tick as it is written: with as many decimals as the step has, or in scientific notation.
  func text(_ tick: Double) -> String {
    let size = max(Swift.abs(low), Swift.abs(high))
    let isScientific = size >= 1e6 || size < 1e-4
    var decimals = 0
    var unit = step
    if isScientific {
      let power = Axis.power(of: size)
      unit = step / power
    }
    while decimals < 6, Swift.abs(unit - unit.rounded()) > 1e-6 * unit || unit < 0.999 {
      unit *= 10
      decimals += 1
    }
    let specification = isScientific ? ".\(min(decimals, 3))e" : ".\(decimals)f"
    return (try? FormatSpecification(parsing: specification).format(tick)) ?? pythonText(tick)
  }

  /// Where a number lies between the ends, from 0 to 1.
  func position(_ number: Double) -> Double { (number - low) / (high - low) }
}
