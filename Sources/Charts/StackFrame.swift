/// A function in a tree of calls, with the samples that were taken in it or in what it calls.
public struct StackFrame: Sendable, Equatable {
  /// The function's name.
  public let name: String
  /// Samples in it and in all that it calls.
  public let samples: Int
  /// What it calls, by name.
  public let callees: [StackFrame]

  /// The tree of stacks, each with its outermost frame first and how often it was seen; the root is called `all`.
  ///
  /// Equal stacks count together, and their order does not matter. O(frames · log frames).
  public init(stacks: [(frames: [String], samples: Int)]) {
    self.init(
      name: "all", stacks: stacks.sorted { $0.frames.lexicographicallyPrecedes($1.frames) }[...], level: 0)
  }

  /// Of stacks that are equal up to a level, and sorted.
  private init(name: String, stacks: ArraySlice<(frames: [String], samples: Int)>, level: Int) {
    self.name = name
    samples = stacks.reduce(0) { $0 + $1.samples }
    var callees: [StackFrame] = []
    var rest = stacks.drop { $0.frames.count <= level }
    while let first = rest.first {
      let callee = first.frames[level]
      let end = rest.firstIndex { $0.frames[level] != callee } ?? rest.endIndex
      callees.append(StackFrame(name: callee, stacks: rest[..<end], level: level + 1))
      rest = rest[end...]
    }
    self.callees = callees
  }

  /// How many frames the deepest stack above this one has.
  public var depth: Int { callees.reduce(0) { max($0, 1 + $1.depth) } }
}
