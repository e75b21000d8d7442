import ExternalPolicies
import Foundation
import Workloads

extension PolicyCommand {
  /// The digest of the files that the command names, but for a program that is found in `$PATH`.
  ///
  /// Of one file its SHA-256, of several that of their digests, one a line; empty where there is none.
  var filesSHA256: String {
    let digests = words.enumerated().compactMap { index, word in
      index == 0 && !word.contains("/") ? nil : try? SHA256.hexDigest(ofFileAt: path(of: word))
    }
    if digests.count <= 1 { return digests.first ?? "" }
    return SHA256.hexDigest(of: digests.map { $0 + "\n" }.joined())
  }

  private func path(of word: String) -> String { word.hasPrefix("/") ? word : "\(folder)/\(word)" }
}
