internal import Kernels
internal import Learning

/// Training steps with Adam of dense and recurrent networks.
///
/// Portable numerics give the same bits on every processor. Fast ones do not: their digest is that of portable ones, where
/// sixteen steps of both agree.
enum TrainingBenchmark {
  static let all =
    Numerics.allCases.flatMap { numerics in
      [
        dense([64, 64, 10], batch: 32, steps: 4_096, numerics),
        dense([784, 256, 128, 10], batch: 64, steps: 128, numerics),
      ]
    } + [RecurrentCell.tanh, .gru, .lstm].map { recurrent($0) }

  /// Two layers of one width; as many steps as have the operations of 4,096 of width 64, for times that can be measured.
  static let families = Numerics.allCases.map { numerics in
    SizeFamily(
      "learning/train-square-batch-32-\(numerics.rawValue)", of: "units of a layer",
      sizes: [16, 32, 64, 128, 256, 512]
    ) { width in
      let steps = min(16_384, 4_096 * 64 * 64 / (width * width))
      return benchmark("train-square-batch-32-\(numerics.rawValue)-\(width)", steps: steps, numerics) {
        TrainingLoad(Shape(width), [Dense(width, .relu), Dense(10)], batch: 32, $0)
      }
    }
  }

  private static func dense(_ sizes: [Int], batch: Int, steps: Int, _ numerics: Numerics) -> Benchmark {
    let name = sizes.map(String.init).joined(separator: "-")
    return benchmark("train-\(name)-batch-\(batch)-\(numerics.rawValue)", steps: steps, numerics) {
      let layers = sizes.dropFirst().enumerated().map { index, size in
        Dense(size, index == sizes.count - 2 ? .identity : .relu)
      }
      return TrainingLoad(Shape(sizes[0]), layers, batch: batch, $0)
    }
  }

  private static func recurrent(_ cell: RecurrentCell) -> Benchmark {
    benchmark("train-\(cell.rawValue)-64-batch-32-portable", steps: 64, .portable) {
      TrainingLoad(Shape(32, 32), [Recurrent(cell, units: 64), Dense(10)], batch: 32, $0)
    }
  }

  private static func benchmark(
    _ name: String, steps: Int, _ numerics: Numerics, _ make: @escaping @Sendable (Numerics) -> TrainingLoad
  ) -> Benchmark {
    Benchmark("learning/\(name)", unit: "step") { scale in
      let load = make(numerics)
      let steps = scale.pick(full: steps, tiny: 4)
      return PreparedBenchmark(
        run: { for _ in 0..<steps { load.step() } },
        outcome: {
          BenchmarkOutcome(
            amount: steps, digest: numerics == .portable ? load.digest : try digest(of: make),
            counters: [
              ExactCounter("floating_point_operations", of: "kernels", load.operations * steps),
              ExactCounter("parameters", of: "learning", load.parameterCount),
            ])
        })
    }
  }

  /// That of sixteen portable steps, where fast ones come to the same within rounding.
  private static func digest(of make: (Numerics) -> TrainingLoad) throws -> String {
    let (fast, portable) = (make(.fast), make(.portable))
    for _ in 0..<16 {
      fast.step()
      portable.step()
    }
    let error = portable.largestDifference(from: fast)
    guard error < 1e-3 else {
      throw BenchmarkError.failed(
        path: "learning", reason: "fast numerics depart from portable ones by \(error)")
    }
    return portable.digest
  }
}
