import Foundation

/// The git revision that the program was built from.
public enum SoftwareRevision {
  /// What `Scripts/apiary` noted beside the program when it built it, or "unknown".
  public static let current: String = {
    let program = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    let note = program.deletingLastPathComponent().appending(path: "apiary.revision")
    guard let text = try? String(contentsOf: note, encoding: .utf8) else { return "unknown" }
    return text.trimmingCharacters(in: .whitespacesAndNewlines)
  }()
}
