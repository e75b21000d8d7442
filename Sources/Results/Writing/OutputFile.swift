internal import CHDF5
internal import Glibc

/// An HDF5 file on its way: `PATH.partial` until it is complete, and nothing once anything fails.
final class OutputFile {
  let path: String
  let partialPath: String
  let check: HDF5Checker
  let encoder = ChunkEncoder()
  private(set) var file: hid_t = -1
  private var isOpen = false
  /// Whether there is a partial file, and it is this one's to remove.
  private var ownsPartialFile = false
  /// Everything open in the file, in order of opening.
  private var identifiers: [HDF5Identifier] = []
  private var groups: [String: hid_t] = [:]

  /// Opens the partial file, replacing one that a killed process left behind.
  init(path: String) throws(ResultsError) {
    self.path = path
    partialPath = path + ".partial"
    check = HDF5Checker(path: path, isWriting: true)
    try FileSystem.requireFree(path: path, partialPath: partialPath)
    try HDF5Library.exclusively { () throws(ResultsError) in try create() }
  }

  deinit { abandon() }

  /// Runs an operation alone; the file is gone once one has failed.
  func perform<Value>(_ body: () throws(ResultsError) -> Value) throws(ResultsError) -> Value {
    guard isOpen else { throw check.failure("write", "the file is closed") }
    do throws(ResultsError) {
      return try HDF5Library.exclusively(body)
    } catch {
      abandon()
      throw error
    }
  }

  /// Takes charge of an identifier until the file is closed.
  func keep(_ operation: @autoclosure () -> String, _ identifier: hid_t) throws(ResultsError) -> hid_t {
    let owned = try check.own(operation(), identifier)
    identifiers.append(owned)
    return owned.raw
  }

  /// The group of a name, made when first asked for; "/" is the root.
  func group(_ name: String) throws(ResultsError) -> hid_t {
    if name == "/" { return file }
    if let group = groups[name] { return group }
    let properties = try check.own("make a group", H5Pcreate(apiary_h5_group_create()))
    try trackCreationOrder(properties)
    let group = try keep("make group \(name)", H5Gcreate2(file, name, 0, properties.raw, 0))
    groups[name] = group
    return group
  }

  /// Closes the file, puts it on the disk and gives it its name.
  func commit() throws(ResultsError) {
    try perform { () throws(ResultsError) in
      // A flush reports a full disk while closing is still safe.
      try check("write", H5Fflush(file, H5F_SCOPE_GLOBAL))
      identifiers.removeAll()
      isOpen = false
      try check("close", H5Fclose(file))
      try FileSystem.publish(partialPath: partialPath, path: path)
      ownsPartialFile = false
    }
  }

  /// Closes and removes the partial file, unless it has become the file.
  private func abandon() {
    HDF5Library.exclusively {
      identifiers.removeAll()
      // Whether closing fails (on a full disk it does) matters no longer; a second close would not be safe.
      if isOpen { H5Fclose(file) }
      isOpen = false
    }
    if ownsPartialFile { unlink(partialPath) }
    ownsPartialFile = false
  }

  private func create() throws(ResultsError) {
    let access = try check.own("create", H5Pcreate(apiary_h5_file_access()))
    // Object headers of HDF5 1.8, which every reader in use knows and netCDF-4 needs.
    try check("create", H5Pset_libver_bounds(access.raw, H5F_LIBVER_V18, H5F_LIBVER_V18))
    try check("create", H5Pset_file_locking(access.raw, true, true))
    let creation = try check.own("create", H5Pcreate(apiary_h5_file_create()))
    try trackCreationOrder(creation)
    let created = H5Fcreate(partialPath, apiary_h5_truncate(), creation.raw, access.raw)
    if created < 0 { unlink(partialPath) }
    file = try check("create", created)
    isOpen = true
    ownsPartialFile = true
  }

  /// netCDF-4 needs the order; times would make equal runs unequal.
  private func trackCreationOrder(_ properties: HDF5Identifier) throws(ResultsError) {
    let order = apiary_h5_creation_order()
    try check("set up a group", H5Pset_link_creation_order(properties.raw, order))
    try check("set up a group", H5Pset_attr_creation_order(properties.raw, order))
    try check("set up a group", H5Pset_obj_track_times(properties.raw, false))
  }
}
