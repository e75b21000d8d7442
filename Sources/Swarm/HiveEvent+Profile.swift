extension HiveEvent.Kind {
  /// The type's number in a profile, where 0 is no event.
  var profileType: Int { Int(rawValue) + 1 }

  /// The types of a profile by their numbers.
  public static let profileTypes = [
    "none", "completion", "data-arrival", "arrival", "scheduling-pass", "timer",
  ]
}
