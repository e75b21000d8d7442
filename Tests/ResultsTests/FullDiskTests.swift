import Foundation
import Results
import Testing

#if canImport(Glibc)
  import Glibc
#endif

/// A limit on the size of files stands for a full disk: writes fail in the same places.
@Suite struct FullDiskTests {
  /// Limits from nothing to nearly the whole file, so that every stage of writing meets one.
  @Test func aFullDiskIsAnErrorAndLeavesNothing() async throws {
    let folder = try TemporaryFolder()
    let path = folder.path
    await #expect(processExitsWith: .success) { [path = path as String] in
      signal(SIGXFSZ, SIG_IGN)
      try Sample.writeOutcome(to: "\(path)/whole.h5")
      let whole = try bytes("\(path)/whole.h5")
      for limit in stride(from: 0, to: whole.count, by: whole.count / 40) {
        FullDiskTests.limitFiles(to: limit)
        let error = #expect(throws: ResultsError.self) { try Sample.writeOutcome(to: "\(path)/o.h5") }
        FullDiskTests.limitFiles(to: Int.max)
        #expect(error?.description.hasSuffix(": File too large") == true)
        #expect(try FileManager.default.contentsOfDirectory(atPath: path) == ["whole.h5"])
      }
      // The process is sound after all that.
      try Sample.writeOutcome(to: "\(path)/again.h5")
      #expect(try bytes("\(path)/again.h5") == whole)
    }
    #expect(try folder.contents() == ["again.h5", "whole.h5"])
  }

  private static func limitFiles(to bytes: Int) {
    var limit = rlimit(rlim_cur: rlim_t(bytes), rlim_max: rlim_t.max)
    unsafe setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
  }
}
