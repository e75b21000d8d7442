import Foundation
import Results
import Swarm
import Testing

#if canImport(Glibc)
  import Glibc
#endif

@Suite struct DeterminismTests {
  @Test func equalRunsAreEqualBytes() throws {
    let folder = try TemporaryFolder()
    try Sample.writeOutcome(to: folder.path("a.h5"))
    // Something else in between, so that HDF5's free lists hold other bytes.
    try Sample.batch.write(to: folder.path("batch.h5"), title: "x", softwareVersion: "y")
    try Sample.writeOutcome(to: folder.path("b.h5"))
    #expect(try bytes(folder.path("a.h5")) == bytes(folder.path("b.h5")))
  }

  @Test func bytesDoNotDependOnTheBlocks() throws {
    let folder = try TemporaryFolder()
    let blocks = TableTests.blocks(66_000)
    try TableTests.write(blocks, to: folder.path("a.h5"))
    let writer = try ResultFileWriter(path: folder.path("b.h5"), kind: .batch)
    let table = try writer.addTable(in: "table", axis: TableTests.axis, columns: TableTests.columns)
    for start in stride(from: 0, to: 66_000, by: 9_999) {
      try table.append(blocks.map { $0.slice(start..<min(start + 9_999, 66_000)) })
    }
    try writer.commit()
    #expect(try bytes(folder.path("a.h5")) == bytes(folder.path("b.h5")))
  }

  @Test func everyNaNIsTheSame() throws {
    let folder = try TemporaryFolder()
    let column = ColumnDefinition("x", .double, longName: "x")
    let other = Double(bitPattern: 0xFFF8_0000_0000_0123)
    for (name, value) in [("a.h5", Double.nan), ("b.h5", other)] {
      let writer = try ResultFileWriter(path: folder.path(name), kind: .batch)
      try writer.addScalar(in: "summary", column, .double([value]))
      try writer.addTable(in: "/", axis: TableTests.axis, columns: [column])
        .append([.int64([1]), .double([value])])
      try writer.commit()
    }
    #expect(try bytes(folder.path("a.h5")) == bytes(folder.path("b.h5")))
  }

  /// The child fills what it allocates with another byte, so that memory left as it came would show.
  @Test func anotherProcessWritesTheSameBytes() async throws {
    let folder = try TemporaryFolder()
    try Sample.writeOutcome(to: folder.path("a.h5"))
    let path = folder.path("b.h5")
    await #expect(processExitsWith: .success) { [path = path as String] in
      DeterminismTests.fillAllocations(with: 0x5A)
      try Sample.writeOutcome(to: path)
    }
    #expect(try bytes(folder.path("a.h5")) == bytes(path))
  }

  /// glibc's `mallopt(M_PERTURB, byte)`, which its Swift module leaves out.
  private static func fillAllocations(with byte: Int32) {
    guard let symbol = unsafe dlsym(nil, "mallopt") else { return }
    let mallopt = unsafe unsafeBitCast(symbol, to: (@convention(c) (Int32, Int32) -> Int32).self)
    #expect(mallopt(-6, byte) == 1)
  }
}

extension ColumnValues {
  /// Some rows of a block.
  func slice(_ rows: Range<Int>) -> ColumnValues {
    switch self {
    case .int64(let values): .int64(Array(values[rows]))
    case .uint64(let values): .uint64(Array(values[rows]))
    case .int32(let values): .int32(Array(values[rows]))
    case .uint8(let values): .uint8(Array(values[rows]))
    case .double(let values): .double(Array(values[rows]))
    case .string(let values): .string(Array(values[rows]))
    }
  }
}
