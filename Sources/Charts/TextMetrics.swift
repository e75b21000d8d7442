/// Estimates of how wide text is, since a script cannot ask the font.
///
/// The widths lean to the wide side of the common sans-serif fonts, so that what is said to fit does.
enum TextMetrics {
  /// The width in points of one line at a font size in points.
  static func width(_ text: String, size: Double) -> Double {
    text.unicodeScalars.reduce(0) { $0 + em($1) } * size
  }

  /// The text if it fits, else both its ends around an ellipsis: names often differ only at the end.
  static func fitting(_ text: String, width limit: Double, size: Double) -> String {
    guard width(text, size: size) > limit else { return text }
    let characters = Array(text)
    var kept = characters.count - 1
    while kept > 1 {
      let candidate = String(characters.prefix((kept + 1) / 2)) + "…" + String(characters.suffix(kept / 2))
      if width(candidate, size: size) <= limit { return candidate }
      kept -= 1
    }
    return "…"
  }

  /// The text on at most `lines` lines, parted at spaces; the last one is cut when there is more.
  static func wrapped(_ text: String, width limit: Double, size: Double, lines: Int) -> [String] {
    var result: [String] = []
    var words = text.split(separator: " ").map(String.init)[...]
    while !words.isEmpty, result.count < lines - 1 {
      var line = words.removeFirst()
      while let next = words.first, width(line + " " + next, size: size) <= limit {
        line += " " + next
        words.removeFirst()
      }
      result.append(fitting(line, width: limit, size: size))
    }
    if !words.isEmpty { result.append(fitting(words.joined(separator: " "), width: limit, size: size)) }
    return result
  }

  private static func em(_ scalar: Unicode.Scalar) -> Double {
    switch scalar {
    case "i", "j", "l", "I", "|", "'", ".", ",", ":", ";", "!": 0.32
    case " ", "f", "t", "r", "-", "(", ")", "[", "]", "/", "\\", "·": 0.4
    case "m", "w", "M", "W", "@", "%", "…", "—": 0.95
    case "A"..."Z": 0.68
    case "0"..."9": 0.64
    case "−", "+", "±", "×", "=", "<", ">", "~": 0.84
    default: outsideLatin(scalar)
    }
  }

  private static func outsideLatin(_ scalar: Unicode.Scalar) -> Double {
    if scalar.properties.generalCategory == .nonspacingMark { return 0 }
    // From Hangul on most scripts and all pictographs fill a square.
    return scalar.value >= 0x1100 && !(0x1E00..<0x2E80).contains(scalar.value) ? 1.05 : 0.6
  }
}
