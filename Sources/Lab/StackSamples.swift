import Charts
import Foundation

/// Stacks of calls that a profiler has sampled, read from text.
///
/// Either folded, a line for each stack with its frames parted by semicolons, the outermost first, and a count at the end; or
/// as `perf script` prints them, a paragraph for each sample with a line for each frame, the innermost first.
struct StackSamples {
  let stacks: [(frames: [String], samples: Int)]

  /// Reads a file.
  /// - Throws: `LabError.unsuitable` with the line of what is neither; `LabError.results` where it cannot be read.
  init(path: String) throws(LabError) {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw .results(.readFailed(path: path, operation: "read", cause: "it cannot be opened"))
    }
    let lines = String(decoding: data, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    let isScript = lines.contains { $0.first == "\t" || $0.first == " " }
    stacks = isScript ? Self.script(lines) : try Self.folded(lines, path)
    guard !stacks.isEmpty else { throw .nothingToDraw(path: path) }
  }

  private static func folded(
    _ lines: [Substring], _ path: String
  ) throws(LabError) -> [(frames: [String], samples: Int)] {
    var stacks: [(frames: [String], samples: Int)] = []
    for (index, line) in lines.enumerated() where !line.isEmpty {
      guard let space = line.lastIndex(of: " "), let count = Int(line[line.index(after: space)...]),
        count > 0,
        space > line.startIndex
      else {
        throw .unsuitable(
          path: "\(path):\(index + 1)",
          reason:
            "not a folded stack, which is frames parted by ';', a space and a count above 0: '\(line.prefix(60))'"
        )
      }
      stacks.append((line[..<space].split(separator: ";").map(String.init), count))
    }
    return stacks
  }

  /// A frame's line is an address, the function with an offset, and the library in parentheses.
  private static func script(_ lines: [Substring]) -> [(frames: [String], samples: Int)] {
    var stacks: [(frames: [String], samples: Int)] = []
    var frames: [String] = []
    for line in lines + [""] {
      if line.first == "\t" || line.first == " " {
        let words = line.split { $0 == " " || $0 == "\t" }
        let function = words.dropFirst().prefix { !($0.hasPrefix("(") && $0 != words.dropFirst().first) }
        let name = function.joined(separator: " ").trimmingCharacters(in: .whitespaces)
        frames.append(name.replacing(/\+0x[0-9a-f]+$/, with: "").replacing(";", with: ":"))
      } else if !frames.isEmpty {
        stacks.append((frames.reversed(), 1))
        frames = []
      }
    }
    return stacks
  }
}
