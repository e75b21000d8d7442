import JSON

extension WorkflowReader {
  /// Numbers the files and reads their sizes.
  mutating func readFiles(_ files: JSONValue) throws(WorkloadError) {
    try files.forEachElement { (position, file) throws(WorkloadError) in
      let jsonPath = "\(Self.filesPath)[\(position)]"
      try document.check(file, jsonPath, kind: .object)
      let name = try document.string("id", of: file, jsonPath + ".")
      guard fileIndex.updateValue(Int32(position), forKey: name) == nil else {
        throw document.badValue(
          file.member("id") ?? file, jsonPath + ".id", allowed: "unique: an earlier file has the same id")
      }
      fileBytes.append(try size(of: file, jsonPath))
    }
  }

  private func size(of file: JSONValue, _ jsonPath: String) throws(WorkloadError) -> Int64 {
    let value = try document.member("sizeInBytes", of: file, jsonPath + ".", kind: .number)
    guard let bytes = value.number?.whole, bytes >= 0, bytes <= Self.largestFileBytes else {
      throw document.badValue(
        value, jsonPath + ".sizeInBytes", allowed: "a whole number from 0 to \(Self.largestFileBytes)")
    }
    return bytes
  }

  /// 2⁵³ bytes, eight pebibytes.
  private static var largestFileBytes: Int64 { 1 << 53 }

  /// The numbers of the files that a task lists, ascending, none twice.
  func fileList(
    _ name: StaticString, of task: JSONValue, _ jsonPath: String
  ) throws(WorkloadError) -> [Int32] {
    guard let list = try document.optionalMember(name, of: task, jsonPath + ".", kind: .array) else {
      return []
    }
    var files: [Int32] = []
    try list.forEachElement { (position, file) throws(WorkloadError) in
      func elementPath() -> String { "\(jsonPath).\(name)[\(position)]" }
      try document.check(file, elementPath(), kind: .string)
      guard let name = file.string, let index = fileIndex[name] else {
        throw document.badValue(file, elementPath(), allowed: "the id of a file in \(Self.filesPath)")
      }
      files.append(index)
    }
    return Self.withoutRepeats(files)
  }

  private static func withoutRepeats(_ files: [Int32]) -> [Int32] {
    var unique: [Int32] = []
    for file in files.sorted() where file != unique.last { unique.append(file) }
    return unique
  }
}
