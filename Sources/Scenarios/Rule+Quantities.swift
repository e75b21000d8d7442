import Simulation

extension Rule<SimulationDuration> {
  /// A duration with a unit; `allowsZero` lets `"0s"` in.
  static func duration(allowsZero: Bool) -> Rule {
    let allowed = allowsZero ? "0s or more" : "above 0s"
    let expectation = "a duration \(allowsZero ? "of 0s or more" : "above 0s") such as \"1.5s\""
    return Rule(type: "duration", allowed: allowed, expectation: expectation) { (value) throws(Problem) in
      let seen = { (hint: String?) in
        Problem.unexpected(seen: value.noun, expected: expectation, hint: hint)
      }
      guard case .string(let text) = value.content else {
        throw seen(value.number.map { "a number needs a unit: \"\($0.shortText)s\" for seconds" })
      }
      let duration: SimulationDuration
      do throws(DurationText.Fault) {
        duration = try DurationText.parse(text)
      } catch {
        throw seen(error.hint(for: text))
      }
      if duration > .zero || (allowsZero && duration == .zero) { return duration }
      throw seen(nil)
    }
  }
}

extension DurationText.Fault {
  private static let unitNames = DurationText.units.map(\.name).joined(separator: ", ")

  /// What to do about it.
  fileprivate func hint(for text: String) -> String {
    switch self {
    case .malformed: "write a decimal number and a unit (\(Self.unitNames)) without spaces"
    case .noUnit: "a number needs a unit: \"\(text)s\" for seconds"
    case .unknownUnit("m"): "write min for minutes, ms for milliseconds"
    case .unknownUnit: "the units are \(Self.unitNames)"
    case .compound: "write one number and one unit, such as \"90min\" for 1h30m"
    case .tooFine: "time is counted in whole nanoseconds"
    case .tooLong: "simulated time ends after 292 years"
    }
  }
}

extension Rule<Double> {
  private static let bandwidthUnits: [(name: String, bytesPerSecond: Double)] = [
    ("B/s", 1), ("kB/s", 1e3), ("MB/s", 1e6), ("GB/s", 1e9), ("TB/s", 1e12),
    ("KiB/s", 1024), ("MiB/s", 1_048_576), ("GiB/s", 1_073_741_824),
  ]

  /// Bytes per second, written with a unit.
  static var bandwidth: Rule {
    let units = bandwidthUnits.map(\.name)
    return Rule(
      type: "bandwidth", allowed: "above 0, in \(units.joined(separator: ", "))",
      expectation: "a bandwidth above 0 such as \"100MB/s\" (\(units.joined(separator: ", ")))"
    ) { value in
      guard case .string(let text) = value.content else { return nil }
      let digits = text.utf8.prefix { $0.isDigit || $0 == UInt8(ascii: ".") }
      let unit = String(text.dropFirst(digits.count))
      guard let scale = bandwidthUnits.first(where: { $0.name == unit })?.bytesPerSecond,
        digits.first?.isDigit == true, let number = Double(String(decoding: digits, as: UTF8.self))
      else { return nil }
      // Below a byte in 30 years, or above an exabyte per second, transfer times leave simulated time.
      return (1e-9...1e18).contains(number * scale) ? number * scale : nil
    }
  }

  /// A mean duration: a number of seconds, or a duration with a unit.
  static var seconds: Rule {
    let number = Rule.positiveNumber
    let duration = Rule<SimulationDuration>.duration(allowsZero: false)
    return Rule(
      type: "number or duration", allowed: "seconds \(number.allowed), or a duration above 0s",
      expectation: "a number of seconds \(number.allowed) or a duration above 0s such as \"1.5s\""
    ) { value in
      if let seconds = try? number.read(value) { return seconds }
      guard let seconds = try? duration.read(value).seconds, seconds <= 1e9 else { return nil }
      return seconds
    }
  }
}
