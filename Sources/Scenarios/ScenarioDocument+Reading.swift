import Glibc

extension ScenarioDocument {
  /// No honest scenario is larger; a trace named by mistake usually is.
  private static let limitBytes = 4_194_304

  /// Reads and parses a scenario file.
  /// - Throws: when it is not there, cannot be read, is not UTF-8 or is not TOML.
  public init(path: String) throws(ScenarioError) {
    try self.init(text: try Self.text(of: path), path: path)
  }

  /// The text of a file, as all files in this notation are read.
  static func text(of path: String) throws(ScenarioError) -> String {
    let bytes: [UInt8]
    do {
      bytes = try Self.contents(of: path)
    } catch {
      throw ScenarioError(path: path, error)
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw ScenarioError(path: path, location: Self.firstInvalidCharacter(of: bytes), .notUTF8)
    }
    return text
  }

  private static func contents(of path: String) throws(Problem) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw errno == ENOENT || errno == ENOTDIR ? .noSuchFile : .unreadable(reason: lastErrorText)
    }
    defer { close(descriptor) }
    var status = stat()
    if fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
      throw .unreadable(reason: "is a directory")
    }
    return try readAll(descriptor)
  }

  private static func readAll(_ descriptor: Int32) throws(Problem) -> [UInt8] {
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(descriptor, &block, block.count)
      if count == 0 { return bytes }
      guard count > 0 else {
        if errno == EINTR { continue }
        throw .readFailed(reason: lastErrorText)
      }
      bytes += block[..<count]
      guard bytes.count <= limitBytes else { throw .tooLarge(limitBytes: limitBytes) }
    }
  }

  private static var lastErrorText: String { String(cString: strerror(errno)).lowercased() }

  private static func firstInvalidCharacter(of bytes: [UInt8]) -> SourceLocation {
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var (line, column) = (1, 1)
    while case .valid(let scalar) = parser.parseScalar(from: &iterator) {
      column += 1
      if scalar.count == 1, scalar.first == UInt8(ascii: "\n") { (line, column) = (line + 1, 1) }
    }
    return .file(line: line, column: column)
  }
}
