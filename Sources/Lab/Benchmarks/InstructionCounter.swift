import Foundation

/// Counts the instructions of benchmarks under valgrind's cachegrind: the same number every time.
///
/// What would change it is taken away: Swift's random seed of hashing, address randomisation, the user's environment,
/// and the debugging information, over which valgrind stumbles. A benchmark is prepared twice, and run once in one process
/// and twice in another: the difference is the second run alone. Valgrind's processor has no AVX-512, so that code for it is
/// not what is counted.
/// Source: Nethercote & Seward, "Valgrind: a framework for heavyweight dynamic binary instrumentation", PLDI 2007.
public struct InstructionCounter {
  private static let tools = ["setarch", "valgrind", "strip"]
  private let paths: [String]
  private let folder: TemporaryFolder
  private var program: String { folder.path + "/apiary" }

  /// Makes a copy of this program without debugging information.
  /// - Throws: `LabError.toolMissing` where setarch, valgrind or strip is not installed; `process` where one fails.
  public init() throws(LabError) {
    var paths: [String] = []
    for tool in Self.tools { paths.append(try Self.find(tool)) }
    self.paths = paths
    folder = try TemporaryFolder(pathLength: 100)
    let executable = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().path
    // Paths of one length, whatever folders the scenarios are in.
    try? FileManager.default.createSymbolicLink(
      atPath: folder.path + "/scenarios", withDestinationPath: ShippedScenario.folder ?? "/nowhere")
    _ = try run(paths[2], ["-g", executable, "-o", program])
  }

  /// The instructions of one execution of a benchmark at the tiny scale.
  /// - Throws: `LabError.process` where valgrind or the benchmark fails.
  public func instructions(of benchmark: String) throws(LabError) -> Int {
    let once = try total(of: benchmark, Rehearsal(runs: 1, preparations: 2))
    let twice = try total(of: benchmark, Rehearsal(runs: 2, preparations: 2))
    return max(0, twice - once)
  }

  private func total(of benchmark: String, _ rehearsal: Rehearsal) throws(LabError) -> Int {
    let counts = folder.path + "/counts"
    _ = try run(
      paths[0],
      [
        "-R", paths[1], "--tool=cachegrind", "--cache-sim=no", "--branch-sim=no", "--quiet",
        "--cachegrind-out-file=\(counts)", program, "bench", benchmark,
      ],
      environment: [
        "PATH": "/usr/bin:/bin", "SWIFT_DETERMINISTIC_HASHING": "1", "OPENBLAS_NUM_THREADS": "1",
        ShippedScenario.folderVariable: folder.path + "/scenarios", Rehearsal.variable: rehearsal.text,
      ])
    let text = (try? String(contentsOfFile: counts, encoding: .utf8)) ?? ""
    guard let total = Self.summary(of: text) else {
      throw .process(path: paths[1], reason: "it has counted nothing")
    }
    return total
  }

  /// The instructions of the whole process out of the text of cachegrind's file.
  static func summary(of text: String) -> Int? {
    guard let line = text.split(separator: "\n").last(where: { $0.hasPrefix("summary:") }) else { return nil }
    return line.split(separator: " ").dropFirst().first.flatMap { Int($0) }
  }

  private func run(
    _ path: String, _ arguments: [String], environment: [String: String] = [:]
  ) throws(LabError) -> String {
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.environment = environment
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    let messages = Pipe()
    process.standardError = messages
    let text: String
    do {
      try process.run()
      text = String(decoding: try messages.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    } catch {
      throw .notStarted(path, error)
    }
    process.waitUntilExit()
    guard process.terminationReason == .exit && process.terminationStatus == 0 else {
      throw .process(path: path, reason: "it failed: \(text.trimmingCharacters(in: .whitespacesAndNewlines))")
    }
    return text
  }

  private static func find(_ tool: String) throws(LabError) -> String {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
    let paths = folders.map { "\($0)/\(tool)" }
    guard let path = paths.first(where: FileManager.default.isExecutableFile) else {
      throw .toolMissing(tool, purpose: "counting instructions")
    }
    return path
  }
}
