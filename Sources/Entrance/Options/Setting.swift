/// One `--set key=value`: a scenario key and its new value, both as they were written.
struct Setting: Equatable, Sendable {
  let key: String
  let value: String

  /// Splits at the first equals sign; nil where there is none, or no key before it.
  init?(_ text: String) {
    guard let sign = text.firstIndex(of: "="), sign != text.startIndex else { return nil }
    key = String(text[..<sign])
    value = String(text[text.index(after: sign)...])
  }
}
