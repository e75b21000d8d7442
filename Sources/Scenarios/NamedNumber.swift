/// A member of a table whose names are the user's own.
struct NamedNumber: Sendable {
  let name: String
  let number: Double
}
