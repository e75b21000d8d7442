private import CProbe
private import Glibc

/// The machine and the build that a performance figure belongs to.
public struct HostDescription: Sendable, Equatable {
  /// The machine's network name, or "unknown".
  public let name: String

  /// The processor as the kernel names it, or "unknown".
  public let cpuModel: String

  /// Processors that this process may run on (its affinity mask), which may be fewer than the machine has.
  public let coreCount: Int

  /// The distribution as it names itself, such as "Debian GNU/Linux 12 (bookworm)", or "unknown".
  public let operatingSystem: String

  /// The kernel's name and release, such as "Linux 6.1.0".
  public let kernel: String

  /// The instruction set, such as "x86_64".
  public let architecture: String

  /// The compilers that built the program; see ``Compiler/description``.
  public let compiler: String

  /// The machine that this process runs on, as the kernel and a few small files tell.
  public static func current() -> HostDescription {
    let system = SystemName.current()
    return HostDescription(
      name: system.node, cpuModel: cpuModel(fromCPUInfo: text(ofFile: "/proc/cpuinfo")) ?? "unknown",
      coreCount: Int(apiary_usable_processors()),
      operatingSystem: prettyName(fromOSRelease: text(ofFile: "/etc/os-release")) ?? "unknown",
      kernel: "\(system.system) \(system.release)", architecture: system.machine,
      compiler: Compiler.description)
  }

  /// The whole file as text, empty when it cannot be read.
  private static func text(ofFile path: String) -> String {
    guard let file = fopen(path, "re") else { return "" }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = fread(&block, 1, block.count, file)
      if count == 0 { break }
      bytes += block[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
