/// Turns a user's words into gnuplot source that can mean nothing but these words.
enum GnuplotText {
  /// A gnuplot string expression with exactly this text; newlines part its lines.
  ///
  /// Inside single quotes gnuplot reads no escape, no backquoted command and no macro. A quote or a
  /// newline cannot stand there: each is spliced in as a string of its own. (Doubling the quote, as the
  /// manual has it, fails at the start of a string, where gnuplot 5.4 reads the pair as an empty one.)
  static func quoted(_ text: String) -> String {
    var pieces: [String] = []
    var plain = String.UnicodeScalarView()
    // Scalar by scalar, as gnuplot reads: a quote under an accent is one character to Swift.
    for scalar in clean(text) {
      guard scalar == "'" || scalar == "\n" else {
        plain.append(scalar)
        continue
      }
      if !plain.isEmpty { pieces.append("'\(String(plain))'") }
      pieces.append(scalar == "'" ? "\"'\"" : "\"\\n\"")
      plain.removeAll()
    }
    if !plain.isEmpty || pieces.isEmpty { pieces.append("'\(String(plain))'") }
    return pieces.joined(separator: ".")
  }

  /// A gnuplot string for a tic, which gnuplot reads as a number format: there a per cent sign is doubled.
  static func quotedFormat(_ text: String) -> String {
    var doubled = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "%" { doubled.append(scalar) }
      doubled.append(scalar)
    }
    return quoted(String(doubled))
  }

  /// A user's text on one line: every run of control characters and newlines becomes one space.
  static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: { $0.isNewline || $0 == "\t" }).joined(separator: " ")
  }

  /// The text without what an SVG file cannot hold.
  ///
  /// gnuplot passes control characters, numeric character references and `]]>` into the image as they
  /// are, where they break it.
  private static func clean(_ text: String) -> String.UnicodeScalarView {
    var scalars = String.UnicodeScalarView()
    var last: (Unicode.Scalar, Unicode.Scalar) = (" ", " ")
    for scalar in text.unicodeScalars where isAllowed(scalar) {
      let breaksText = (scalar == ">" && last == ("]", "]")) || (scalar == "#" && last.1 == "&")
      if breaksText { scalars.append(" ") }
      scalars.append(scalar)
      last = (last.1, scalar)
    }
    return scalars
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 10: true
    case 0..<32, 127..<160, 0x2028, 0x2029, 0xFFFE, 0xFFFF: false
    default: true
    }
  }
}
