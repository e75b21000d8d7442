import Results
import Testing

@Suite struct TableTests {
  static let axis = ColumnDefinition("row", .int64, longName: "number of the row")
  static let columns = [
    ColumnDefinition("unsigned", .uint64, longName: "any bits"),
    ColumnDefinition("random", .double, unit: "s", longName: "random bits with some NaN"),
    ColumnDefinition("small", .int32, longName: "a small number"),
    ColumnDefinition(
      "flag", .uint8, longName: "a word",
      flags: [.init(value: 0, meaning: "no"), .init(value: 1, meaning: "yes")]),
  ]

  static func blocks(_ count: Int) -> [ColumnValues] {
    var generator = Sample.Generator(state: 5)
    let bits = (0..<count).map { _ in generator.next() }
    return [
      .int64((0..<count).map { Int64($0) - 3 }), .uint64(bits),
      .double(bits.map { $0 % 16 == 0 ? .nan : Double($0) / 3e9 }),
      .int32(bits.map { Int32(truncatingIfNeeded: $0 % 1000) - 500 }), .uint8(bits.map { UInt8($0 & 1) }),
    ]
  }

  static func write(_ blocks: [ColumnValues], to path: String, columns: [ColumnDefinition] = columns) throws {
    let writer = try ResultFileWriter(path: path, kind: .batch)
    try writer.addTable(in: "table", axis: axis, columns: columns).append(blocks)
    try writer.commit()
  }

  /// Equality in which NaN equals NaN.
  static func areEqual(_ left: ColumnValues, _ right: ColumnValues) -> Bool {
    guard case .double(let left) = left, case .double(let right) = right else { return left == right }
    return left.count == right.count && zip(left, right).allSatisfy { $0 == $1 || ($0.isNaN && $1.isNaN) }
  }

  @Test(
    "A table of any length reads back as written",
    arguments: [0, 1, 2, 4095, 65_535, 65_536, 65_537, 200_000])
  func roundTrip(rows: Int) throws {
    let folder = try TemporaryFolder()
    let blocks = Self.blocks(rows)
    try Self.write(blocks, to: folder.path("t.h5"))
    let reader = try ResultFileReader(path: folder.path("t.h5"))
    for (definition, block) in zip([Self.axis] + Self.columns, blocks) {
      let name = "table/\(definition.name)"
      #expect(try reader.count(of: name) == rows)
      #expect(try reader.definition(of: name) == definition)
      #expect(Self.areEqual(try reader.values(of: name), block), "\(definition.name)")
    }
  }

  @Test func stringsReadBackAcrossChunks() throws {
    let folder = try TemporaryFolder()
    let names = (0..<65_540).map(Sample.name)
    let column = ColumnDefinition("name", .string, longName: "a name")
    try Self.write(
      [.int64(names.indices.map(Int64.init)), .string(names)], to: folder.path("t.h5"), columns: [column])
    #expect(try ResultFileReader(path: folder.path("t.h5")).strings("table/name") == names)
  }

  @Test func integersConvertToDoubles() throws {
    let folder = try TemporaryFolder()
    try Self.write(Self.blocks(20), to: folder.path("t.h5"))
    let reader = try ResultFileReader(path: folder.path("t.h5"))
    #expect(try reader.doubles("table/row") == (0..<20).map { Double($0) - 3 })
    #expect(try reader.int64s("table/flag") == Self.blocks(20)[4].bytes.map(Int64.init))
  }

  @Test func attributesReadBackInOrder() throws {
    let folder = try TemporaryFolder()
    let values: [(String, AttributeValue)] = [
      ("z", .string("蜂\n\"x\"")), ("empty", .string("")), ("a", .strings(["b", "", "é"])),
      ("none", .strings([])),
      ("int", .int64(.min)), ("ints", .int64s([1, -2])), ("unsigned", .uint64(.max)),
      ("bytes", .uint8s([0, 255])),
      ("double", .double(0.1)), ("long", .string(String(repeating: "scenario ", count: 30_000))),
    ]
    let writer = try ResultFileWriter(path: folder.path("a.h5"), kind: .outcome)
    for (name, value) in values {
      try writer.setAttribute(name, value)
      try writer.setAttribute(name, value, of: "group")
    }
    try writer.commit()
    let reader = try ResultFileReader(path: folder.path("a.h5"))
    #expect(try reader.attributeNames() == ["apiary_file_kind"] + values.map(\.0))
    #expect(try reader.attributeNames(of: "group") == values.map(\.0))
    for (name, value) in values { #expect(try reader.attribute(name) == value) }
    #expect(try reader.attribute("absent") == nil)
  }
}

extension ColumnValues {
  /// The values of a column of bytes.
  var bytes: [UInt8] {
    guard case .uint8(let values) = self else { return [] }
    return values
  }
}
