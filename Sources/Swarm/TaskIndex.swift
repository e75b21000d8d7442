/// A task's place in the order of submission, from 0.
public typealias TaskIndex = Int
