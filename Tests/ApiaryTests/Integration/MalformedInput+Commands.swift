import Foundation

extension MalformedInput {
  /// Options, paths, results, and a world that does not cooperate.
  static let commands: [MalformedInput] = options + paths + results + disks

  private static let options: [MalformedInput] = [
    setting(
      "scheduler.polcy=x", 64,
      "--set scheduler.polcy=x: unknown key scheduler.polcy; did you mean scheduler.policy?"),
    setting("scheduler.policy=fcfs", 64, "--set scheduler.policy=fcfs: scheduler.policy: expected"),
    setting("seed=-1", 64, "--set seed=-1: seed: expected an integer from 0"),
    setting("seed", 64, "--set: 'seed' is not KEY=VALUE"),
    setting("=5", 64, "--set: '=5' is not KEY=VALUE"),
    setting("workload.tasks=", 64, "--set workload.tasks=: workload.tasks: expected an integer"),
    setting(
      "agents.7.count=1", 64,
      "--set agents.7.count=1: agents.7.count: agents has 2 elements, so that there is no 7"),
    setting("workload.work={mean = }", 64, "--set workload.work={mean = }: "),
    setting("workload.rate=1e400", 64, "--set workload.rate=1e400: workload.rate"),
    setting("variants=[]", 64, "--set variants=[]: variants: cannot be set by an option"),
    setting("duration=1h30m", 64, "--set duration=1h30m: duration: expected a duration"),
    setting("workload.load-factor=1e-9", 65, "good.toml: workload.rate: 2.0 makes submit times pass"),
    setting(
      "metrics.sample-interval=1ns", 65,
      "good.toml: metrics.sample-interval: the run would take more than 10,000,000 samples"),
    command(
      ["run", "good.toml", "-o", "results", "--set", "seed=x", "--set", "foo=1"], 64,
      "--set seed=x: seed: expected an integer", "--set foo=1: unknown key foo"),
    command(
      ["run", "good.toml", "-o", "results", "--variant", "nobody"], 64,
      "--variant nobody: no such variant; the scenario has base"),
    command(
      ["batch", "good.toml", "-o", "results", "--variant", "nobody"], 64,
      "--variant nobody: no such variant; the scenario has base"),
    command(
      ["run", "good.toml", "-o", "results", "--seed", "-1"], 64, "--seed: '-1' is not a whole number from 0"),
    command(["run", "good.toml", "-o", "results", "--seed", "18446744073709551616"], 64, "--seed: "),
    command(["run", "good.toml", "-o", "results", "--as", "../x"], 64, "--as: '../x' is not a file name"),
    command(["batch", "good.toml", "good.toml", "-o", "results"], 64, "are both named \"small\""),
    command(
      ["batch", "good.toml", "-o", "results", "--jobs", "0"], 64, "--jobs: '0' is not a whole number from 1"),
    command(
      ["compare", "batch", "--baseline", "nobody"], 64,
      "no run of a variant \"nobody\"; there are base, random"),
    command(["run"], 64, "missing argument SCENARIO"),
    command(["list", "polices"], 64, "did you mean 'policies'?"),
  ]

  private static let paths: [MalformedInput] = [
    command(["run", "none.toml", "-o", "results"], 66, "none.toml: no such file"),
    command(["run", "folder", "-o", "results"], 66, "folder: is a directory", files: [("folder/", Data())]),
    command(["batch", "good.toml", "none.toml", "-o", "results"], 66, "none.toml: no such file"),
    command(["validate", "none.toml"], 66, "none.toml: no such file"),
    command(
      ["run", "s.toml", "-o", "results"], 66,
      "s.toml:8:8: workload.file: \"none.swf\" is in none of the folders",
      files: [("s.toml", Data(Scenarios.trace("swf", "none.swf").utf8))]),
    command(
      ["run", "s.toml", "-o", "results"], 66, "s.toml:8:8: workload.file: folder: is a directory",
      files: [("s.toml", Data(Scenarios.trace("swf", "folder").utf8)), ("folder/", Data())]),
    command(
      ["run", "s.toml", "-o", "results"], 66, "s.toml:8:8: workload.file: secret: permission denied",
      hindrance: .nobody,
      files: [("s.toml", Data(Scenarios.trace("swf", "secret").utf8)), ("secret", Data(Scenarios.swf.utf8))]),
    command(
      ["run", "secret", "-o", "results"], 66, "secret: permission denied", hindrance: .nobody,
      files: [("secret", Data(Scenarios.poisson.utf8))]),
    command(
      ["run", "bad.toml", "-o", "results"], 65, "bad.toml:2:9: not UTF-8 text",
      files: [("bad.toml", Data("# x\nname = \"".utf8) + Data([0xff, 0xfe]))]),
    command(
      ["run", "large.toml", "-o", "results"], 65, "large.toml: larger than the 4194304 bytes",
      files: [("large.toml", Data(repeating: 32, count: 5_000_000))]),
  ]

  private static let results: [MalformedInput] = [
    command(["show", "none.h5"], 66, "none.h5: no such file"),
    command(["show", "good.toml"], 65, "good.toml: not a result file"),
    command(
      ["show", "cut.h5"], 65, "cut.h5: not a result file: truncated file", files: [("cut.h5", Data())]),
    command(["show", "empty.h5"], 65, "empty.h5: not a result file", files: [("empty.h5", Data())]),
    command(
      ["show", "folder"], 65, "folder: the folder of a batch has a batch.h5, and this one has none",
      files: [("folder/", Data())]),
    command(["plot", "good.toml"], 65, "good.toml: not a result file"),
    command(["plot", "none.h5"], 66, "none.h5: no such file"),
    command(
      ["plot", "cut.h5"], 65, "cut.h5: not a result file: truncated file", files: [("cut.h5", Data())]),
    command(
      ["compare", "folder"], 65, "folder: the folder of a batch has a batch.h5", files: [("folder/", Data())]),
    command(["compare", "good.h5"], 65, "good.h5: this is a file of kind outcome, not batch"),
    command(["compare", "none"], 66, "none: no such file"),
    command(["compare", "lone"], 65, "lone: comparing takes runs of at least two variants; there are base"),
  ]

  private static let disks: [MalformedInput] = [
    command(
      ["run", "good.toml", "-o", "good.h5"], 74, "good.h5: cannot make folder: good.h5 is not a folder"),
    command(
      ["run", "good.toml", "-o", "good.h5/deeper"], 74,
      "good.h5/deeper: cannot make folder: good.h5 is not a folder"),
    command(
      ["batch", "good.toml", "-o", "good.h5"], 74,
      "good.h5/small: cannot make folder: good.h5 is not a folder"),
    command(
      ["run", "good.toml", "-o", "results"], 74, "results: cannot make folder: Permission denied",
      hindrance: .nobody),
    command(
      ["run", "good.toml", "-o", "results"], 74, "results/small.h5: cannot", hindrance: .fileSizeLimit(8)),
    command(
      ["plot", "good.h5", "-o", "results"], 74, "results/good/queue.gp: File too large",
      hindrance: .fileSizeLimit(8)),
    command(
      ["list", "policies"], 74, "standard output: cannot write: No space left on device",
      hindrance: .fullOutput),
  ]
}
