import Foundation

/// The folder of public traces and reference results beside the checkout, where there is one.
///
/// Tests that need it are skipped, visibly, on a machine without it.
public enum SharedData {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "shared")

  /// The path of a file such as `data/KTH-SP2-1996-2.swf`.
  public static func path(_ name: String) -> String { root.appending(path: name).path }

  /// Whether the folder is there.
  public static var isAvailable: Bool { FileManager.default.fileExists(atPath: path("data")) }
}
