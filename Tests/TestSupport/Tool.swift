import Foundation

/// Programs that nobody here wrote.
public enum Tool {
  /// Debian's Python, which has Debian's modules.
  public static let python = "/usr/bin/python3"
  /// HDF5's own reader.
  public static let h5dump = "/usr/bin/h5dump"
  /// netCDF's own reader.
  public static let ncdump = "/usr/bin/ncdump"

  /// What came of a program.
  public struct Result: Sendable {
    /// The exit status, or the number of the signal that ended it.
    public let status: Int32
    /// What it printed, errors included.
    public let output: String
  }

  /// Whether a program is there.
  public static func isInstalled(_ path: String) -> Bool {
    FileManager.default.isExecutableFile(atPath: path)
  }

  /// Whether Debian's Python has the modules that users read the files with.
  public static let pythonReadsResults: Bool = {
    let script = "import xarray, netCDF4, h5netcdf, h5py, pandas"
    return isInstalled(python) && (try? run(python, ["-c", script]).status) == 0
  }()

  /// Writes a script that can be run at once.
  ///
  /// Another process writes it: a file that this one has open for writing is busy, and cannot be run, for as long
  /// as a child that another test is just starting has it open too.
  public static func writeScript(_ text: String, to path: String) throws {
    let written = try run("/bin/sh", ["-c", #"printf %s "$1" >"$0" && chmod 755 "$0""#, path, text])
    guard written.status == 0 else { throw CocoaError(.fileWriteUnknown) }
  }

  /// Copies a folder of scripts that can be run at once; see ``writeScript(_:to:)``.
  public static func copyScripts(from folder: String, to path: String) throws {
    guard try run("/bin/cp", ["-R", folder, path]).status == 0 else { throw CocoaError(.fileWriteUnknown) }
  }

  /// Runs a program to its end; its output and its errors come together.
  public static func run(_ path: String, _ arguments: [String]) throws -> Result {
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return Result(status: process.terminationStatus, output: String(decoding: output, as: UTF8.self))
  }
}
