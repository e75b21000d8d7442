public import Swarm

/// As many queues as the scenario sets, each with twice the quantum of the one above.
///
/// Source: Corbató, Merwin-Daggett & Daley, "An experimental time-sharing system", AFIPS SJCC 1962.
public enum MultiLevelFeedback: FeedbackLevels {
  /// The `levels` of the settings.
  public static func count(_ settings: SchedulerSettings) -> Int { settings.levels }
}
