import Foundation
internal import Regression
import Synchronization

/// Says which process of a gate runs, on a terminal alone.
final class GateProgress: Sendable {
  private let count = Mutex(0)
  private let isShown = isatty(STDERR_FILENO) == 1

  /// Counts a process and says so.
  func announce(_ side: GateSide) {
    let number = count.withLock { count in
      count += 1
      return count
    }
    if isShown { Console.progress("\rprocess \(number) (\(side.rawValue))   ") }
  }
}
