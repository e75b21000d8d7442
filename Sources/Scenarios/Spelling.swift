/// Finds the word that a person most likely meant.
public enum Spelling {
  /// The candidate nearest to a word, where one is near enough to be worth suggesting.
  ///
  /// Near is a Damerau–Levenshtein distance of at most a third of the longer word's length, hyphens,
  /// underscores and case aside; failing that, the candidate of which the word is the initials (`fcfs`)
  /// or a beginning of three letters or more (`easy`), if there is just one. The first wins a tie.
  public static func nearest(to word: String, among candidates: [String]) -> String? {
    let folded = fold(word)
    var best: (candidate: String, distance: Int)?
    for candidate in candidates {
      let other = fold(candidate)
      let limit = max(folded.count, other.count) / 3
      guard abs(folded.count - other.count) <= limit else { continue }
      let distance = distance(folded, other)
      if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.candidate ?? abbreviated(by: word.lowercased(), among: candidates)
  }

  private static func fold(_ word: String) -> [UInt8] {
    word.lowercased().utf8.map { $0 == UInt8(ascii: "_") ? UInt8(ascii: "-") : $0 }
  }

  private static func abbreviated(by word: String, among candidates: [String]) -> String? {
    let matches = candidates.filter { candidate in
      let initials = candidate.split(separator: "-").compactMap(\.first)
      return (initials.count > 1 && String(initials) == word)
        || (word.count >= 3 && candidate.hasPrefix(word))
    }
    return matches.count == 1 ? matches[0] : nil
  }

  /// The least number of insertions, deletions, substitutions and swaps of neighbours that make one word
  /// the other, no part being edited twice.
  ///
  /// O(m·n). Source: Damerau, CACM 7(3), 1964; optimal string alignment.
  static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var beforePrevious: [Int] = []
    var previous = Array(0...right.count)
    for i in left.indices {
      var current = [i + 1]
      for j in right.indices {
        let substitution = previous[j] + (left[i] == right[j] ? 0 : 1)
        var cost = min(previous[j + 1] + 1, current[j] + 1, substitution)
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
          cost = min(cost, beforePrevious[j - 1] + 1)
        }
        current.append(cost)
      }
      (beforePrevious, previous) = (previous, current)
    }
    return previous[right.count]
  }
}
