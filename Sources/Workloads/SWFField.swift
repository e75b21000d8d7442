/// The fields of a job in the Standard Workload Format that are read, numbered as its definition does.
///
/// Source: Chapin et al., "Benchmarks and standards for the evaluation of parallel job schedulers",
/// JSSPP 1999; version 2.2 as in the Parallel Workloads Archive.
enum SWFField: Int {
  case jobNumber = 1
  case submitTime = 2
  case runTime = 4
  case allocatedProcessors = 5
  case requestedProcessors = 8
  case requestedTime = 9
  case user = 12

  /// How many fields a job has.
  static let count = 18
  /// How many of them are needed to run it.
  static let needed = 9

  /// The field as error messages name it.
  static func label(_ number: Int) -> String { "field \(number) (\(names[number - 1]))" }

  private static let names = [
    "job number", "submit time", "wait time", "run time", "allocated processors", "average CPU time",
    "used memory", "requested processors", "requested time", "requested memory", "status", "user",
    "group", "executable", "queue", "partition", "preceding job", "think time",
  ]
}
