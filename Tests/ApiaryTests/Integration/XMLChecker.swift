import TestSupport
import Foundation

/// Whether a document is well-formed XML, by Python's expat.
enum XMLChecker {
  /// A document that is not.
  struct Malformed: Error { let message: String }

  static func check(_ document: Data) throws {
    let folder = try Workplace()
    try folder.write(document, to: "document")
    let script = "import sys, xml.etree.ElementTree as t; t.parse(sys.argv[1])"
    let result = try Tool.run(Tool.python, ["-c", script, folder.path("document")])
    guard result.status == 0 else { throw Malformed(message: result.output) }
  }
}
