import Machine

/// A moment as a calendar tells it, in UTC.
struct CalendarTime {
  private let days: Int
  private let seconds: Int
  private let fraction: Double

  /// From seconds since 1970.
  init(_ time: Double) {
    let whole = Int(exactly: time.rounded(.down)) ?? 0
    fraction = time - time.rounded(.down)
    days = whole >= 0 ? whole / 86400 : -((86399 - whole) / 86400)
    seconds = whole - days * 86400
  }

  /// Year, month and day: counted in eras of 400 years that begin in March.
  private var date: (year: Int, month: Int, day: Int) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    )
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
  private static let weekdays = ["Thursday", "Friday", "Saturday", "Sunday", "Monday", "Tuesday", "Wednesday"]

  /// The moment by a format of `strftime`.
  func text(_ format: String) throws(Raise) -> String {
    let (year, month, day) = date
    let (hour, minute, second) = (seconds / 3600, seconds / 60 % 60, seconds % 60)
    let weekday = CalendarTime.weekdays[((days % 7) + 7) % 7]
    func padded(_ number: Int, _ width: Int = 2, with filling: Character = "0") -> String {
      let text = String(number)
      return String(repeating: filling, count: max(0, width - text.count)) + text
    }
    var result = ""
    var rest = format[...]
    while let character = rest.popFirst() {
      guard character == "%", let code = rest.popFirst() else {
        result.append(character)
        continue
      }
      switch code {
      case "Y": result += String(year)
      case "y": result += padded(year % 100)
      case "m": result += padded(month)
      case "d": result += padded(day)
      case "e": result += padded(day, with: " ")
      case "H": result += padded(hour)
      case "I": result += padded((hour + 11) % 12 + 1)
      case "M": result += padded(minute)
      case "S": result += padded(second)
      case "f": result += padded(Int(fraction * 1e6), 6)
      case "p": result += hour < 12 ? "AM" : "PM"
      case "B": result += CalendarTime.months[month - 1]
      case "b": result += CalendarTime.months[month - 1].prefix(3)
      case "A": result += weekday
      case "a": result += weekday.prefix(3)
      case "F": result += "\(year)-\(padded(month))-\(padded(day))"
      case "T": result += "\(padded(hour)):\(padded(minute)):\(padded(second))"
      case "Z": result += "UTC"
      case "%": result += "%"
      default: throw .notSupported("\(code: "%\(code)") of a time")
      }
    }
    return result
  }

  /// Year, month, day, hour, minute, second and microsecond.
  var parts: [Int] {
    let (year, month, day) = date
    return [year, month, day, seconds / 3600, seconds / 60 % 60, seconds % 60, Int(fraction * 1e6)]
  }
}
