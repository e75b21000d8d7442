import Entrance
import Scheduling
import TestSupport

// `apiary` with policies that are broken on purpose, for `verify` and `soak` to catch.
ApiaryCommand.main(adding: [
  PolicyDescriptor(
    "dictionary-order", DictionaryOrder.self, "In the order of a dictionary.", source: "broken on purpose"),
  PolicyDescriptor(
    "clock-reader", ClockReader.self, "The oldest or the youngest, by the wall clock.",
    source: "broken on purpose"),
  PolicyDescriptor(
    "late-clock-reader", LateClockReader.self, "In order, and from task 5,000 on by the wall clock.",
    source: "broken on purpose"),
  PolicyDescriptor(
    "leaky", LeakyPolicy.self, "In order, but 10,000 bytes of every run stay.", source: "broken on purpose"),
])
