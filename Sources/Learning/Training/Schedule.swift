internal import Simulation

/// How the learning rate changes in the course of training, as a factor on it.
public enum Schedule: Hashable, Sendable {
  /// Not at all.
  case constant
  /// ×`factor` after every so many epochs.
  case step(everyEpochs: Int, factor: Double)
  /// From 1 down to `floor` along a half cosine over all epochs (Loshchilov & Hutter 2017).
  case cosine(floor: Double = 0)
  /// From 1/25 up to 1 in the first `rise` of all steps, then down to 1/250000, along half cosines (Smith & Topin
  /// 2018, with PyTorch's constants).
  case oneCycle(rise: Double = 0.3)
  /// ×`factor` when the validation loss, or without one the training loss, has not fallen for so many epochs.
  case plateau(patience: Int, factor: Double)

  /// The factor in a step; `plateau` is the trainer's to keep.
  func factor(epoch: Int, epochs: Int, step: Int, steps: Int) -> Double {
    switch self {
    case .constant, .plateau: return 1
    case .step(let every, let factor): return ReproducibleMath.pow(factor, Double(epoch / every))
    case .cosine(let floor):
      return Self.cosine(from: 1, to: floor, Double(epoch) / Double(epochs))
    case .oneCycle(let rise):
      let last = max(1, Double(steps - 1))
      let top = max(1e-9, rise * Double(steps) - 1)
      let at = Double(step)
      return at <= top
        ? Self.cosine(from: 1.0 / 25, to: 1, at / top)
        : Self.cosine(from: 1, to: 1 / 250_000, (at - top) / max(1e-9, last - top))
    }
  }

  private static func cosine(from start: Double, to end: Double, _ share: Double) -> Double {
    end + (start - end) * (1 + ReproducibleMath.cos(.pi * min(1, share))) / 2
  }
}
