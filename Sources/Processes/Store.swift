/// A buffer of distinct items, first in first out or in an order of its own, that processes put into and
/// get from.
public final class Store<Item> {
  /// The environment that the store is part of.
  public unowned let environment: Environment
  /// How many items it holds at most.
  public let capacity: Int
  /// What is in the store, next first.
  public private(set) var items: [Item] = []
  private let isOrderedBefore: ((Item, Item) -> Bool)?
  private var putting: [StorePut<Item>] = []
  private var getting: [StoreGet<Item>] = []

  /// A store that is empty.
  ///
  /// - Parameters:
  ///   - capacity: how many items it holds at most; positive.
  ///   - isOrderedBefore: whether the first item is to be given out before the second; none for order of
  ///     arrival, which also decides among equals.
  public init(
    _ environment: Environment, capacity: Int = .max, by isOrderedBefore: ((Item, Item) -> Bool)? = nil
  ) {
    precondition(capacity > 0, "a store has room for an item")
    self.environment = environment
    self.capacity = capacity
    self.isOrderedBefore = isOrderedBefore
  }

  /// Offers an item: the event happens when there is room for it.
  public func put(_ item: Item) -> StorePut<Item> {
    let put = StorePut(self, item)
    putting.append(put)
    settle()
    return put
  }

  /// Asks for the next item that is accepted: the event happens, with the item, when there is one.
  ///
  /// A process that waits for another item does not hold up those behind it. O(items) with a filter.
  public func get(where accepts: ((Item) -> Bool)? = nil) -> StoreGet<Item> {
    let get = StoreGet(self, accepts)
    getting.append(get)
    settle()
    return get
  }

  func withdraw(_ event: Event) {
    putting.removeAll { $0 === event }
    getting.removeAll { $0 === event }
  }

  private func settle() {
    var changed = true
    while changed {
      changed = false
      while items.count < capacity, !putting.isEmpty {
        let put = putting.removeFirst()
        insert(put.item)
        put.succeed()
        changed = true
      }
      if serveOne() { changed = true }
    }
  }

  private func serveOne() -> Bool {
    guard !items.isEmpty else { return false }
    for (position, get) in getting.enumerated() {
      guard let index = items.firstIndex(where: get.accepts ?? { _ in true }) else { continue }
      getting.remove(at: position)
      get.succeed(items.remove(at: index))
      return true
    }
    return false
  }

  private func insert(_ item: Item) {
    guard let isOrderedBefore else {
      items.append(item)
      return
    }
    items.insert(item, at: items.firstIndex { isOrderedBefore(item, $0) } ?? items.count)
  }
}
