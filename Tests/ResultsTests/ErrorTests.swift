import Foundation
import Results
import Testing

@Suite struct ErrorTests {
  /// Runs something that has to fail and gives the error.
  private func failure(_ body: () throws -> Void) -> ResultsError? {
    #expect(throws: ResultsError.self, performing: body)
  }

  @Test func missingFolder() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("none/o.h5")
    let error = failure { try Sample.writeOutcome(to: path) }
    #expect(error == .writeFailed(path: path, operation: "create", cause: "No such file or directory"))
    #expect(error?.description == "\(path): cannot create: No such file or directory")
    #expect(try folder.contents().isEmpty)
  }

  @Test func folderInTheFilesPlace() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("o.h5")
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    let error = failure { try Sample.writeOutcome(to: path) }
    #expect(error == .writeFailed(path: path, operation: "create", cause: "Is a directory"))
    #expect(try folder.contents() == ["o.h5"])
    let readError = failure { _ = try ResultFileReader(path: path) }
    #expect(readError == .readFailed(path: path, operation: "open", cause: "Is a directory"))
  }

  @Test(.enabled(if: geteuid() != 0, "root may write everywhere"))
  func folderThatIsReadOnly() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("locked")
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o500])
    let error = failure { try Sample.writeOutcome(to: "\(path)/o.h5") }
    #expect(error == .writeFailed(path: "\(path)/o.h5", operation: "create", cause: "Permission denied"))
  }

  @Test func withoutCommitNothingIsLeft() throws {
    let folder = try TemporaryFolder()
    do {
      let writer = try OutcomeWriter(path: folder.path("o.h5"), attributes: Sample.attributes)
      try writer.append(tasks: Sample.tasks(10))
      #expect(try folder.contents() == ["o.h5.partial"])
    }
    #expect(try folder.contents().isEmpty)
  }

  @Test func anEarlierFileStaysUntilTheNewOneIsWhole() throws {
    let folder = try TemporaryFolder()
    try Sample.writeOutcome(to: folder.path("o.h5"))
    let before = try bytes(folder.path("o.h5"))
    do {
      let writer = try OutcomeWriter(path: folder.path("o.h5"), attributes: Sample.attributes)
      try writer.append(tasks: Sample.tasks(10))
    }
    #expect(try bytes(folder.path("o.h5")) == before)
    try Sample.writeOutcome(to: folder.path("o.h5"), tasks: Sample.tasks(20))
    #expect(try OutcomeFile(path: folder.path("o.h5")).taskCount == 20)
    #expect(try folder.contents() == ["o.h5"])
  }

  @Test func aLeftPartialFileIsReplaced() throws {
    let folder = try TemporaryFolder()
    try Data("a killed process".utf8).write(to: URL(filePath: folder.path("o.h5.partial")))
    try Sample.writeOutcome(to: folder.path("o.h5"))
    #expect(try folder.contents() == ["o.h5"])
  }

  @Test func twoWritersOfOneFile() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("o.h5")
    let writer = try OutcomeWriter(path: path, attributes: Sample.attributes)
    let error = failure { try Sample.writeOutcome(to: path) }
    #expect(error == .writeFailed(path: path, operation: "create", cause: "another process is writing it"))
    try writer.finish(summary: [], fingerprint: "")
    #expect(try OutcomeFile(path: path).taskCount == 0)
  }

  @Test func textWithNUL() throws {
    let folder = try TemporaryFolder()
    var attributes = Sample.attributes
    attributes.scenarioText = "a\0b"
    let error = failure { try Sample.writeOutcome(to: folder.path("o.h5"), attributes: attributes) }
    #expect(error == .unwritableText(path: folder.path("o.h5"), object: "attribute scenario_text"))
    #expect(try folder.contents().isEmpty)
  }

  @Test func afterAnErrorTheWriterRefuses() throws {
    let folder = try TemporaryFolder()
    let writer = try ResultFileWriter(path: folder.path("o.h5"), kind: .batch)
    #expect(throws: ResultsError.self) { try writer.setAttribute("x", .string("\0")) }
    let error = failure { try writer.commit() }
    #expect(
      error == .writeFailed(path: folder.path("o.h5"), operation: "write", cause: "the file is closed"))
    #expect(try folder.contents().isEmpty)
  }

  // MARK: Reading

  @Test func absentFile() throws {
    let path = try TemporaryFolder().path("o.h5")
    #expect(failure { _ = try OutcomeFile(path: path) } == .notFound(path: path))
  }

  @Test(arguments: ["", "time,value\n1,2\n", String(repeating: "x", count: 5000)])
  func fileThatIsNotHDF5(contents: String) throws {
    let folder = try TemporaryFolder()
    let path = folder.path("o.h5")
    try Data(contents.utf8).write(to: URL(filePath: path))
    let error = failure { _ = try ResultFileReader(path: path) }
    guard case .notAResultFile(path, _)? = error else { Issue.record("\(String(describing: error))"); return }
  }

  @Test(arguments: [0.1, 0.5, 0.9, 0.999])
  func fileThatIsCutShort(share: Double) throws {
    let folder = try TemporaryFolder()
    let path = folder.path("o.h5")
    try Sample.writeOutcome(to: path)
    let whole = try bytes(path)
    try whole.prefix(Int(Double(whole.count) * share)).write(to: URL(filePath: path))
    let error = failure { _ = try ResultFileReader(path: path) }
    guard case .notAResultFile(path, let cause)? = error else { Issue.record("\(error as Any)"); return }
    #expect(cause.contains("truncated"))
  }

  @Test func damagedChunk() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("t.h5")
    try TableTests.write(TableTests.blocks(65_000), to: path)
    var damaged = try bytes(path)
    damaged[damaged.count / 2] ^= 1
    try damaged.write(to: URL(filePath: path))
    let reader = try ResultFileReader(path: path)
    let errors = ["row", "unsigned", "random", "small", "flag"].compactMap { name in
      do { _ = try reader.values(of: "table/\(name)"); return nil as String? } catch { return "\(error)" }
    }
    #expect(errors.count == 1)
    #expect(errors.first?.contains("Fletcher32") == true)
  }

  @Test func absentObjects() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("o.h5")
    try Sample.writeOutcome(to: path)
    let file = try OutcomeFile(path: path)
    for name in ["waits", "task/x", ""] where name != "" {
      #expect(failure { _ = try file.tasks(name) } == .missingObject(path: path, object: "tasks/\(name)"))
    }
    #expect(
      failure { _ = try file.reader.datasets(in: "nests") } == .missingObject(path: path, object: "nests"))
    #expect(failure { _ = try file.reader.text("x") } == .missingObject(path: path, object: "attribute x"))
  }

  @Test func wrongTypesAndKinds() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("o.h5")
    try Sample.writeOutcome(to: path)
    let file = try OutcomeFile(path: path)
    #expect(
      failure { _ = try file.tasks("name") }
        == .wrongType(path: path, object: "tasks/name", found: "string", expected: "numbers"))
    #expect(
      failure { _ = try file.reader.int64s("tasks/work") }
        == .wrongType(path: path, object: "tasks/work", found: "double", expected: "signed integers"))
    #expect(
      failure { _ = try BatchTable(readingFrom: path) }
        == .wrongKind(path: path, found: .outcome, expected: .batch))
    #expect(throws: ResultsError.self) { try file.reader.doubles("tasks") }
  }
}
