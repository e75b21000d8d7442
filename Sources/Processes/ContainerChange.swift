/// An amount on its way into or out of a container, which happens when the whole amount fits or is there.
public final class ContainerChange<Amount: Numeric & Comparable>: Event {
  /// Where a change waits that is not met yet: in which line, and with which number.
  enum Place {
    case putting(Int)
    case getting(Int)
  }

  let amount: Amount
  var place: Place?
  private let container: Container<Amount>

  init(_ container: Container<Amount>, _ amount: Amount) {
    self.container = container
    self.amount = amount
    super.init(container.environment)
  }

  /// Takes the wish back; nothing where it has been met.
  public func withdraw() { container.withdraw(self) }
}
