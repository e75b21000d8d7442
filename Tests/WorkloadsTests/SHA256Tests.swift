import Foundation
import Testing

@testable import Workloads

/// Test vectors of FIPS 180-4's examples.
@Suite struct SHA256Tests {
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func matchesTheStandard(_ text: String, _ expected: String) throws {
    #expect(SHA256.hexDigest(of: text) == expected)
    let folder = try TemporaryFolder()
    #expect(try SHA256.hexDigest(ofFileAt: folder.write(text)) == expected)
  }

  @Test func readsFilesInPieces() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(String(repeating: "a", count: 1_000_000))
    #expect(
      try SHA256.hexDigest(ofFileAt: path)
        == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test func reportsAbsentFile() {
    #expect(
      message { _ = try SHA256.hexDigest(ofFileAt: "/absent/file") }
        == "/absent/file: cannot open: No such file or directory")
    #expect(message { _ = try SHA256.hexDigest(ofFileAt: "/") } == "/: cannot read: Is a directory")
  }
}
