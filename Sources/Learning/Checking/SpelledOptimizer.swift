/// An optimiser as fixtures spell it, such as `sgd0.1_m0.9_nesterov` or `adamw0.01_wd0.1`.
struct SpelledOptimizer {
  let optimizer: Optimizer
  let rate: Double
  let weightDecay: Double

  init?(_ name: String) {
    let parts = name.split(separator: "_")
    guard let first = parts.first else { return nil }
    let kind = first.prefix { $0.isLetter }
    guard let rate = Double(first.dropFirst(kind.count)), rate > 0 else { return nil }
    var momentum = 0.0
    var isNesterov = false
    var weightDecay = 0.0
    for part in parts.dropFirst() {
      if part == "nesterov" {
        isNesterov = true
      } else if part.hasPrefix("wd"), let value = Double(part.dropFirst(2)) {
        weightDecay = value
      } else if part.hasPrefix("m"), let value = Double(part.dropFirst()) {
        momentum = value
      } else {
        return nil
      }
    }
    switch kind {
    case "sgd": optimizer = momentum == 0 ? .sgd : isNesterov ? .nesterov(momentum) : .momentum(momentum)
    case "adam": optimizer = .adam()
    case "adamw": optimizer = .adamW()
    case "rmsprop": optimizer = .rmsProp()
    case "adagrad": optimizer = .adagrad()
    default: return nil
    }
    self.rate = rate
    self.weightDecay = weightDecay
  }
}
