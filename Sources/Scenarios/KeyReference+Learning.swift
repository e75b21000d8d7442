import Kernels
import Learning

extension KeyReference {
  /// The network of a training, or the one that estimates run times.
  enum Learning {
    /// The optimisers; raw values are the words that scenario files use.
    enum OptimizerName: String, CaseIterable, Sendable {
      case sgd, momentum, nesterov, adam, adamw, rmsprop, adagrad
    }

    /// The courses of the learning rate; raw values are the words that scenario files use.
    enum ScheduleName: String, CaseIterable, Sendable {
      case constant, step, cosine, plateau
      case oneCycle = "one-cycle"
    }

    private static let ofTraining: [Workload.SourceName] = [.training]
    private static let unitLimit = 10_000

    static let file = Key(
      "file", .filePath, .fault,
      "the samples: comma-separated values under a header, searched as traces are")
    static let label = Key("label", Rule<String>.line, .fault, "the column with the class of a sample")
    static let split = Key(
      "split", Rule<String>.line, .means("all samples are for training"),
      "the column that says `train` or `test` of each sample")
    static let ignore = Key(
      "ignore", Rule<[String]>.names, .means("none"), "columns that are neither label nor input")
    static let scale = Key("scale", .positiveNumber, .value(.integer(1)), "multiplies the inputs")
    static let layers = Key(
      "layers", Rule<[Int]>.integers(1...unitLimit, count: 0...20), .means("`[64]`, of a predictor `[32]`"),
      "units of the hidden layers, first to last")
    static let activation = Key(
      "activation", Rule<Activation>.activation, .means("`\"relu\"`, of a predictor `\"tanh\"`"),
      "what is applied to the sums of hidden units")
    static let dropout = Key(
      "dropout", .number(0...0.99), .value(.integer(0)), "probability that a hidden unit is dropped in a step"
    )
    static let optimizer = Key(
      "optimizer", Rule<OptimizerName>.word, .value(.string("adam")), "how parameters follow gradients")
    static let rate = Key(
      "learning-rate", .positiveNumber, .value(.float(0.001)), "the learning rate, before its schedule")
    static let weightDecay = Key(
      "weight-decay", .number(0...1e9), .value(.integer(0)), "decay of the parameters")
    static let schedule = Key(
      "schedule", Rule<ScheduleName>.word, .value(.string("constant")), "the course of the learning rate")
    static let scheduleEpochs = Key(
      "schedule-epochs", Rule<Int>.integer(1...1_000_000), .value(.integer(10)),
      "epochs between two falls of the rate (step), or without a lower loss before one (plateau)")
    static let scheduleFactor = Key(
      "schedule-factor", .number(1e-9...0.999999), .value(.float(0.1)),
      "what the rate is multiplied with when it falls (step, plateau)")
    static let warmUpSteps = Key(
      "warm-up-steps", Rule<Int>.integer(0...1_000_000_000), .value(.integer(0)),
      "steps in which the rate rises from 0")
    static let clipNorm = Key(
      "clip-norm", .positiveNumber, .means("no limit"), "largest norm of all gradients together")
    static let batch = Key("batch", Rule<Int>.integer(1...65_536), .value(.integer(32)), "samples of a step")
    static let epochs = Key(
      "epochs", Rule<Int>.integer(1...1_000_000), .fault, "passes over the training samples, at most")
    static let validationShare = Key(
      "validation-share", .number(0...0.9), .value(.integer(0)),
      "share of the training samples that are kept for validation, drawn anew for each seed")
    static let patience = Key(
      "patience", Rule<Int>.integer(1...1_000_000), .means("training goes on to the end"),
      "epochs without a lower validation loss (or training loss, where none is kept) after which training stops"
    )
    static let restoreBest = Key(
      "restore-best", Rule<Bool>.boolean, .value(.boolean(false)),
      "whether the network of the lowest validation loss counts, rather than the last")
    static let memory = Key(
      "memory", Rule<Int>.integer(1...10_000_000), .value(.integer(20_000)),
      "finished tasks that a predictor draws its batches from, the latest")
    static let steps = Key(
      "steps", Rule<Int>.integer(1...10_000), .value(.integer(1)),
      "steps that a predictor makes for each finished task")
    static let numerics = Key(
      "numerics", Rule<Numerics>.word, .value(.string("portable")),
      "`portable`: the same bits on every processor; `fast`: the same on processors of one kind, which the outcome file names"
    )
    static let operationsPerSecond = Key(
      "operations-per-second", .number(1...1e18), .value(.integer(1_000_000_000)),
      "additions and multiplications that an agent of speed 1, or the hive's own processor, makes per second")

    static let entries = [
      entry(file, ofTraining), entry(label, ofTraining), entry(split, ofTraining), entry(ignore, ofTraining),
      entry(scale, ofTraining), entry(layers), entry(activation), entry(dropout, ofTraining),
      entry(optimizer), entry(rate), entry(weightDecay), entry(schedule, ofTraining),
      entry(scheduleEpochs, ofTraining), entry(scheduleFactor, ofTraining), entry(warmUpSteps, ofTraining),
      entry(clipNorm, ofTraining), entry(batch), entry(epochs, ofTraining),
      entry(validationShare, ofTraining), entry(patience, ofTraining), entry(restoreBest, ofTraining),
      entry(memory, Workload.withRequests), entry(steps, Workload.withRequests), entry(numerics),
      entry(operationsPerSecond),
    ]

    /// The sources whose scenarios have a key of the given name; nil where none has, empty where all have.
    static func owners(of name: String) -> [String]? {
      entries.first { $0.path == "learning.\(name)" }?.sources
    }

    private static func entry<Value>(_ key: Key<Value>, _ sources: [Workload.SourceName] = []) -> ScenarioKey
    {
      key.entry(under: "learning", sources: sources.map(\.rawValue))
    }
  }
}
