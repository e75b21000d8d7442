/// A wish for an item of a store, which happens, with the item, when there is one.
public final class StoreGet<Item>: ValueEvent<Item> {
  private let filter: ((Item) -> Bool)?
  /// Its number in the store's line; nil where it does not wait.
  var place: Int?
  private let store: Store<Item>

  init(_ store: Store<Item>, _ filter: ((Item) -> Bool)?) {
    self.store = store
    self.filter = filter
    super.init(store.environment)
  }

  func accepts(_ item: Item) -> Bool { filter?(item) ?? true }

  /// Takes the wish back; nothing where the item has been given.
  public func withdraw() { store.withdraw(self) }
}
