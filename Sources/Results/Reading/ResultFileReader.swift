internal import CHDF5

/// Reads the groups, datasets and attributes of a result file.
///
/// Objects are named by path from the root: `tasks/submit_time`. Not safe for use by several threads at
/// once; several readers are.
public final class ResultFileReader {
  /// The file, as it was named.
  public let path: String
  /// What the file says it is.
  public let kind: ResultFileKind
  let check: HDF5Checker
  let file: HDF5Identifier

  /// Opens a file.
  /// - Throws: `notFound`; `readFailed` for a folder or a file that may not be read; `notAResultFile` for one
  ///   that is not HDF5, is cut short, or has no `apiary_file_kind`.
  public init(path: String) throws(ResultsError) {
    try FileSystem.requireReadable(path: path)
    self.path = path
    let check = HDF5Checker(path: path, isWriting: false)
    self.check = check
    let file = try HDF5Library.exclusively { () throws(ResultsError) in try Self.open(path, check) }
    self.file = file
    let attributes = AttributeReader(check: check)
    let word = try HDF5Library.exclusively { () throws(ResultsError) in
      try attributes.read("apiary_file_kind", of: file.raw)
    }
    guard case .string(let name)? = word, let kind = ResultFileKind(rawValue: name) else {
      throw .notAResultFile(path: path, cause: "it is HDF5, but Apiary did not write it")
    }
    self.kind = kind
  }

  /// Throws `wrongKind` unless the file is of a kind.
  public func require(_ expected: ResultFileKind) throws(ResultsError) {
    guard kind == expected else { throw .wrongKind(path: path, found: kind, expected: expected) }
  }

  /// The names of the groups in the root, in order of creation.
  public func groups() throws(ResultsError) -> [String] {
    try members(of: "/", ofType: H5I_GROUP)
  }

  /// The names of the datasets of a group, in order of creation.
  /// - Throws: `missingObject` where there is no such group.
  public func datasets(in group: String = "/") throws(ResultsError) -> [String] {
    try members(of: group, ofType: H5I_DATASET)
  }

  /// Whether there is a group or dataset at a path.
  public func contains(_ object: String) -> Bool {
    HDF5Library.exclusively { isPresent(object) }
  }

  /// Runs an operation on an open group or dataset.
  func withObject<Value>(
    _ object: String, _ body: (hid_t) throws(ResultsError) -> Value
  ) throws(ResultsError) -> Value {
    try HDF5Library.exclusively { () throws(ResultsError) in
      guard isPresent(object) else { throw .missingObject(path: path, object: object) }
      let opened = try check.own("open \(object)", H5Oopen(file.raw, object, 0))
      return try body(opened.raw)
    }
  }

  private static func open(_ path: String, _ check: HDF5Checker) throws(ResultsError) -> HDF5Identifier {
    let access = try check.own("open", H5Pcreate(apiary_h5_file_access()))
    // A file has its name only once it is whole, so that no lock is needed; one that a process started by
    // the writer has inherited would be in the way.
    try check("open", H5Pset_file_locking(access.raw, false, true))
    let file = H5Fopen(path, apiary_h5_read_only(), access.raw)
    guard file >= 0 else {
      throw .notAResultFile(path: path, cause: HDF5Library.lastErrorMessage())
    }
    return HDF5Identifier(file)
  }

  /// Whether every step of a path is there; HDF5 asks for the steps one by one.
  private func isPresent(_ object: String) -> Bool {
    var prefix = ""
    for step in object.split(separator: "/") {
      prefix += "/" + step
      if H5Lexists(file.raw, prefix, 0) <= 0 { return false }
    }
    return true
  }

  private func members(of group: String, ofType type: H5I_type_t) throws(ResultsError) -> [String] {
    try withObject(group) { (object: hid_t) throws(ResultsError) in
      var info = H5G_info_t()
      try check("list \(group)", H5Gget_info(object, &info))
      var names: [String] = []
      for index in 0..<info.nlinks {
        let name = try linkName(at: index, in: object)
        let member = try check.own("open \(name)", H5Oopen(object, name, 0))
        if H5Iget_type(member.raw) == type { names.append(name) }
      }
      return names
    }
  }

  private func linkName(at index: hsize_t, in group: hid_t) throws(ResultsError) -> String {
    let length = try check(
      "list a group", H5Lget_name_by_idx(group, ".", H5_INDEX_CRT_ORDER, H5_ITER_INC, index, nil, 0, 0))
    var name = [CChar](repeating: 0, count: length + 1)
    try check(
      "list a group",
      H5Lget_name_by_idx(group, ".", H5_INDEX_CRT_ORDER, H5_ITER_INC, index, &name, name.count, 0))
    return String(utf8: name)
  }
}
