/// A buffer of distinct items, first in first out or in an order of its own, that processes put into and
/// get from.
public final class Store<Item> {
  /// The environment that the store is part of.
  public unowned let environment: Environment
  /// How many items it holds at most.
  public let capacity: Int
  private var stock: WaitingLine<Item>
  private var putting = WaitingLine<StorePut<Item>>()
  private var getting = WaitingLine<StoreGet<Item>>()

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
    stock = WaitingLine(by: isOrderedBefore)
  }

  /// What is in the store, next first; O(n), or O(n log n) with an order other than that of arrival.
  public var items: [Item] { stock.elements }

  /// How many items are in the store.
  public var count: Int { stock.count }

  /// Offers an item: the event happens when there is room for it.
  public func put(_ item: Item) -> StorePut<Item> {
    let put = StorePut(self, item)
    if stock.count < capacity {
      take(put)
    } else {
      put.place = putting.append(put)
    }
    return put
  }

  /// Asks for the next item that is accepted: the event happens, with the item, when there is one.
  ///
  /// A process that waits for another item does not hold up those behind it. A filter is asked about the items that
  /// are there, and later about each as it comes in: it has to judge by the item alone. O(items) with a filter.
  public func get(where accepts: ((Item) -> Bool)? = nil) -> StoreGet<Item> {
    let get = StoreGet(self, accepts)
    if let item = stock.removeFirst(where: get.accepts) {
      get.succeed(item)
      while stock.count < capacity, let put = putting.popFirst() { take(put) }
    } else {
      get.place = getting.append(get)
    }
    return get
  }

  func withdraw(_ put: StorePut<Item>) {
    guard let place = put.place else { return }
    put.place = nil
    putting.remove(place)
  }

  func withdraw(_ get: StoreGet<Item>) {
    guard let place = get.place else { return }
    get.place = nil
    getting.remove(place)
  }

  /// Takes an item in, and hands it on at once where somebody waits for one like it.
  private func take(_ put: StorePut<Item>) {
    put.place = nil
    put.succeed()
    if let get = getting.removeFirst(where: { $0.accepts(put.item) }) {
      get.place = nil
      get.succeed(put.item)
    } else {
      stock.append(put.item)
    }
  }
}
