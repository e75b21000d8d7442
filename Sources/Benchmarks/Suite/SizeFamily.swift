internal import Evolution
internal import Scheduling

/// Benchmarks that differ by a size alone, which show how a cost grows.
public struct SizeFamily: Sendable {
  /// A benchmark of one size.
  public struct Member: Sendable {
    /// How large it is, in what the family counts.
    public let size: Int
    /// The benchmark; its name ends with the size.
    public let benchmark: Benchmark
  }

  /// The beginning of its members' names, such as `kernel/hold-ladder`.
  public let name: String
  /// What its sizes count, such as `pending events`.
  public let quantity: String
  /// Its benchmarks by ascending size.
  public let members: [Member]
  /// Larger ones, whose executions take seconds.
  private let longMembers: [Member]

  /// What its members do many of.
  public var unit: String { members[0].benchmark.unit }

  /// A family whose members are made one for each size; `longSizes` are those that ``full`` has besides.
  ///
  /// - Precondition: there are three sizes or more, all ascending, long ones last, and above zero.
  public init(
    _ name: String, of quantity: String, sizes: [Int], longSizes: [Int] = [], make: (Int) -> Benchmark
  ) {
    let all = sizes + longSizes
    precondition(sizes.count >= 3 && sizes[0] > 0 && zip(all, all.dropFirst()).allSatisfy(<), "no family")
    let members = all.map { Member(size: $0, benchmark: make($0)) }
    self.init(name, quantity, Array(members[..<sizes.count]), long: Array(members[sizes.count...]))
  }

  private init(_ name: String, _ quantity: String, _ members: [Member], long: [Member]) {
    self.name = name
    self.quantity = quantity
    self.members = members
    longMembers = long
  }

  /// The family with its long sizes.
  public var full: SizeFamily { SizeFamily(name, quantity, members + longMembers, long: []) }

  /// The families of this module: event queues, scheduling, learning and evolution.
  public static let standard: [SizeFamily] =
    HoldBenchmark.families + [PHOLDBenchmark.family] + WaitingBenchmark.families + WorkflowBenchmark.families
    + TrainingBenchmark.families + SearchBenchmark.families
}
