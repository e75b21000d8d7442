import Foundation
import TestSupport

/// HEFT written in Python from the paper alone, for workflows in WfFormat.
///
/// It works with fractions, on the times that a simulator with a clock in nanoseconds can have: those of a task and of a
/// transfer are rounded, half up; the means that ranks are made of are not.
enum PythonHEFT {
  /// One task of a schedule, in nanoseconds.
  struct Row: Equatable {
    var agent: Int32
    var start: Int64
    var finish: Int64
  }

  private static let script = """
    import json, sys
    from fractions import Fraction
    from math import floor

    path, bandwidth, speeds = sys.argv[1], Fraction(sys.argv[2]), [Fraction(s) for s in sys.argv[3:]]
    with open(path) as file: workflow = json.load(file, parse_float=Fraction)['workflow']
    specification = workflow['specification']
    tasks = [task['id'] for task in specification['tasks']]
    size = {f['id']: f['sizeInBytes'] for f in specification.get('files', [])}
    work = {t['id']: Fraction(t['runtimeInSeconds']) for t in workflow['execution']['tasks']}
    reads = {t['id']: set(t.get('inputFiles', [])) for t in specification['tasks']}
    writes = {t['id']: set(t.get('outputFiles', [])) for t in specification['tasks']}
    successors, predecessors = {t: set() for t in tasks}, {t: set() for t in tasks}
    for task in specification['tasks']:
        for child in task.get('children', []): successors[task['id']].add(child)
        for parent in task.get('parents', []): successors[parent].add(task['id'])
    for task in tasks:
        for child in successors[task]: predecessors[child].add(task)

    def nanoseconds(seconds): return floor(seconds * 10**9 + Fraction(1, 2))
    def volume(i, j): return sum(size[file] for file in writes[i] & reads[j])
    def communication(i, j): return Fraction(volume(i, j)) / bandwidth if bandwidth else Fraction(0)

    ranks = {}
    def rank(i):
        if i not in ranks:
            mean = sum(work[i] / speed for speed in speeds) / len(speeds)
            ranks[i] = mean + max((communication(i, j) + rank(j) for j in successors[i]), default=0)
        return ranks[i]

    sys.setrecursionlimit(100000)
    order = sorted(range(len(tasks)), key=lambda position: (-rank(tasks[position]), position))
    placed, busy = {}, [[] for _ in speeds]
    for i in (tasks[position] for position in order):
        options = []
        for k, speed in enumerate(speeds):
            duration = nanoseconds(work[i] / speed)
            start = 0
            for j in predecessors[i]:
                agent, _, finish = placed[j]
                start = max(start, finish + (0 if agent == k else nanoseconds(communication(j, i))))
            for begin, end in sorted(busy[k]):
                if start + duration <= begin: break
                start = max(start, end)
            options.append((start + duration, k, start))
        finish, agent, start = min(options)
        placed[i] = (agent, start, finish)
        busy[agent].append((start, finish))
    for task in tasks: print(*placed[task])
    """

  /// The schedule of a workflow, by task in the order of the file; a bandwidth of 0: communication is free.
  static func schedule(_ path: String, bandwidth: Int, speeds: [String]) throws -> [Row] {
    let result = try Tool.run(Tool.python, ["-c", script, path, String(bandwidth)] + speeds)
    guard result.status == 0 else { throw Failure(output: result.output) }
    return result.output.split(separator: "\n").compactMap { line in
      let fields = line.split(separator: " ").compactMap { Int64($0) }
      return fields.count == 3 ? Row(agent: Int32(fields[0]), start: fields[1], finish: fields[2]) : nil
    }
  }

  /// The script failed.
  struct Failure: Error { let output: String }
}
