/// What a `CalendarQueue` has done since it last looked whether its days are of the right length.
struct CalendarEffort: Sendable {
  var pushes = 0
  /// Entries that a new one was compared with on its page, without the last.
  var entriesPassed = 0
  /// Days without an event that were turned over.
  var daysPassed = 0

  var pagesAreLong: Bool { entriesPassed > 8 * pushes }
  var daysAreEmpty: Bool { daysPassed > 32 * pushes }
}
