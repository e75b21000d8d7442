internal import Lab
private import Probe

/// Shows how a batch comes along, on standard error.
final class BatchProgress {
  private let isQuiet: Bool
  private var bar: ProgressBar?

  init(isQuiet: Bool) { self.isQuiet = isQuiet }

  private var now: Double { Double(Probe.sample().wallNanoseconds) / 1e9 }

  func show(_ event: BatchEvent) {
    switch event {
    case .began(let total, let alreadyDone):
      bar = ProgressBar(
        total: total, alreadyDone: alreadyDone, style: .ofStandardError(isQuiet: isQuiet), now: now
      ) { Console.progress($0) }
      if alreadyDone > 0 {
        bar?.note("there already: \(alreadyDone) of \(NumberWords.counted(total, "run"))", now: now)
      }
    case .finished(let label, let seconds):
      let text = NumberWords.significant((seconds * 100).rounded() / 100)
      bar?.finishItem("\(label): \(text) s", now: now)
    case .failed(let label, let message):
      // A failure is told even where progress is not.
      if isQuiet {
        Console.error("\(label): \(message)")
      } else {
        bar?.note("\(label) failed: \(message)", now: now)
      }
      bar?.finishItem("\(label): failed", now: now)
    case .tick:
      bar?.tick(now: now)
    }
  }

  /// Leaves the terminal in order; what is reported later does not show.
  func close() {
    bar?.close(now: now)
    bar = nil
  }
}
