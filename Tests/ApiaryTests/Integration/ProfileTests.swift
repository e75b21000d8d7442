import Foundation
import TestSupport
import Testing

/// `run --profile`, as it is run.
@Suite(.enabled(if: Apiary.isBuilt, "there is no build of the command"))
struct ProfileTests {
  /// A profile changes nothing of what happens, on any event queue.
  @Test(arguments: ["ladder", "binary-heap"]) func theOutcomeStaysTheSame(_ queue: String) throws {
    let folder = try Workplace()
    let scenario = Apiary.package.appending(path: "scenarios/quickstart.toml").path
    let settings = ["--set", "workload.tasks=500", "--variant", "easy"]
    let plain = try folder.outcomeBytes(scenario, to: "plain", settings)
    let profiled = try folder.outcomeBytes(
      scenario, to: "profiled", settings + ["--profile", "--queue", queue])
    #expect(plain == profiled)
  }

  /// h5py reads it: as many events as the run had, and times that add up to no more than the run took.
  @Test(.enabled(if: Tool.pythonReadsResults, "Debian's Python cannot read results"))
  func countsAddUp() throws {
    let folder = try Workplace()
    let scenario = Apiary.package.appending(path: "scenarios/mm8-queue.toml").path
    let run = try Apiary.run(
      ["run", scenario, "--set", "workload.tasks=20000", "--profile", "--plot"], in: folder)
    #expect(run.status == 0 && run.errors.contains("profile: "), "\(run)")
    #expect(FileManager.default.fileExists(atPath: folder.path("results/mm8-queue-plots/profile.svg")))
    let script = """
      import h5py, sys
      f = h5py.File(sys.argv[1])
      types = [t.decode() for t in f["profile_types/event_type"]]
      events = dict(zip(types, f["profile_types/events"]))
      # One search for an event in 251 is timed, whatever type is found; some find none before a horizon.
      timed = sum(f["profile_types/timed_events"])
      assert abs(timed - sum(events.values()) / 251) <= 8, timed
      assert events["arrival"] == events["completion"] == 20000, events
      assert sum(events.values()) == f["summary/events"][()], events
      seconds = f["profile/wall_seconds"][:]
      assert (seconds >= 0).all() and 0 < seconds.sum() < 2 * f["summary/wall_seconds"][()], seconds.sum()
      parts = [p.decode() for p in f["profile/part"]]
      live = sum(l for l, p in zip(f["profile/live_bytes"], parts) if p == "hive")
      assert live > 0
      assert len(f["profile_series/part_live_bytes_queue"]) == len(f["series/sample"])
      """
    let read = try Tool.run(Tool.python, ["-c", script, folder.path("results/mm8-queue.perf.h5")])
    #expect(read.status == 0, "\(read.output)")
  }

  @Test func stacksAreDrawn() throws {
    let folder = try Workplace()
    try folder.write("main;run;push 30\nmain;load 20\n", to: "run.folded")
    let drawn = try Apiary.run(["plot", "run.folded"], in: folder)
    #expect(drawn.status == 0, "\(drawn)")
    #expect(FileManager.default.fileExists(atPath: folder.path("run-plots/flame.svg")))
    try folder.write("main;run;push 30\nmain;load\n", to: "bad.folded")
    let refused = try Apiary.run(["plot", "bad.folded"], in: folder)
    #expect(refused.status == 65 && refused.errors.contains("bad.folded:2"), "\(refused)")
    // As perf script prints a sample, innermost frame first.
    try folder.write(
      "apiary 71 9.1: 1 cycles:\n\t  55 push+0x1f (/bin/apiary)\n\t  56 main+0x2 (/bin/apiary)\n\n",
      to: "raw.folded")
    #expect(try Apiary.run(["plot", "raw.folded"], in: folder).status == 0)
    let script = try String(contentsOfFile: folder.path("raw-plots/flame.gp"), encoding: .utf8)
    #expect(script.contains("'push'") && script.contains("'main'"))
  }

  @Test func profilesAreOfWholeRuns() throws {
    let outcome = try Apiary.run(["run", "--resume", "x.checkpoint", "--profile"], in: try Workplace())
    #expect(outcome.status == 64, "\(outcome)")
  }
}
