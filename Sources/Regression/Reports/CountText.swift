/// Counts with their nouns: `1 round`, `12 rounds`.
enum CountText {
  /// A count and a noun whose plural ends with s.
  static func text(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}
