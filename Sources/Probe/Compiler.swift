private import CProbe

/// The compilers that built the program.
public enum Compiler {
  /// The Swift compiler, to the precision that a program can know of it.
  ///
  /// Swift gives a program no version string, only conditions to test; the patch version is not among
  /// them, but the C compiler of the same toolchain names its exact source revision.
  public static let swiftVersion: String = {
    #if compiler(>=6.5)
      "6.5 or later"
    #elseif compiler(>=6.4)
      "6.4"
    #elseif compiler(>=6.3)
      "6.3"
    #else
      "6.2"
    #endif
  }()

  /// Whether the optimiser was on.
  public static let configuration: String = {
    #if DEBUG
      "debug"
    #else
      "release"
    #endif
  }()

  /// Both compilers and the configuration in one line, such as "Swift 6.3 release; C parts: Clang 17.0.0".
  public static let description =
    "Swift \(swiftVersion) \(configuration); C parts: \(String(cString: apiary_c_compiler()))"
}
