/// An amount of something uniform, such as fuel, that processes add to and take from.
///
/// Those that wait are served in order: one that waits for much holds up those behind it. Integers keep
/// levels exact.
public final class Container<Amount: Numeric & Comparable> {
  /// The environment that the container is part of.
  public unowned let environment: Environment
  /// The most that it holds.
  public let capacity: Amount
  /// What is in it.
  public private(set) var level: Amount
  private var putting = WaitingLine<ContainerChange<Amount>>()
  private var getting = WaitingLine<ContainerChange<Amount>>()

  /// A container with an amount in it, at least nothing and at most its capacity.
  public init(_ environment: Environment, capacity: Amount, level: Amount = .zero) {
    precondition(level >= .zero && level <= capacity, "a container holds between nothing and its capacity")
    self.environment = environment
    self.capacity = capacity
    self.level = level
  }

  /// Adds an amount: the event happens when there is room for all of it.
  ///
  /// - Precondition: the amount is positive and no more than the capacity.
  public func put(_ amount: Amount) -> ContainerChange<Amount> {
    let change = change(amount)
    change.place = .putting(putting.append(change))
    settle()
    return change
  }

  /// Takes an amount: the event happens when all of it is there.
  ///
  /// - Precondition: as of `put(_:)`.
  public func get(_ amount: Amount) -> ContainerChange<Amount> {
    let change = change(amount)
    change.place = .getting(getting.append(change))
    settle()
    return change
  }

  func withdraw(_ change: ContainerChange<Amount>) {
    switch change.place {
    case .putting(let number): putting.remove(number)
    case .getting(let number): getting.remove(number)
    case .none: return
    }
    change.place = nil
    settle()
  }

  private func change(_ amount: Amount) -> ContainerChange<Amount> {
    precondition(amount > .zero && amount <= capacity, "an amount is positive and at most the capacity")
    return ContainerChange(self, amount)
  }

  private func settle() {
    var changed = true
    while changed {
      changed = false
      while let put = putting.first, put.amount <= capacity - level {
        _ = putting.popFirst()
        put.place = nil
        level += put.amount
        put.succeed()
        changed = true
      }
      while let get = getting.first, get.amount <= level {
        _ = getting.popFirst()
        get.place = nil
        level -= get.amount
        get.succeed()
        changed = true
      }
    }
  }
}
