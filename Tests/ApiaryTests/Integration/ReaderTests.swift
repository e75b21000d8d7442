import Foundation
import TestSupport
import Testing

/// Programs that nobody here wrote read what real runs leave behind.
@Suite(.enabled(if: Apiary.isBuilt, "there is no release build of the command"))
struct ReaderTests {
  /// A run of every kind of scenario, and a batch, in one folder.
  private static let prepared = Result {
    let folder = try Workplace.shared()
    var commands = try Scenarios.writeAll(to: folder).map {
      ["run", $0, "-o", "results", "--as", String($0.dropLast(5)), "-q"]
    }
    // One in which nothing happens.
    commands.append([
      "run", "poisson.toml", "-o", "results", "--as", "nothing", "-q", "--set", "duration=1ns",
    ])
    commands.append(["batch", "lublin.toml", "-o", "results", "-q", "--set", "replications=3"])
    for arguments in commands {
      let outcome = try Apiary.run(arguments, in: folder)
      guard outcome.status == 0 else { throw Apiary.UnexpectedOutcome(outcome: outcome) }
    }
    return folder
  }

  /// Checks the contract of the result files with xarray, by both engines, and with h5py.
  private static let script = """
    import sys, warnings
    import h5netcdf, h5py, netCDF4, numpy, pandas, xarray
    warnings.simplefilter('error')
    folder = sys.argv[1]
    metrics = '''tasks_submitted tasks_finished tasks_failed mean_wait p50_wait p95_wait p99_wait max_wait
      mean_turnaround mean_slowdown mean_bounded_slowdown makespan utilisation throughput jain_fairness
      deadline_miss_rate energy_used events'''.split()
    tasks = '''task submit_time start_time finish_time work agents priority status first_agent'''.split()
    attributes = '''Conventions title source scenario_text scenario_sha256 trace_sha256 seed variant fingerprint
      schema_version software_version'''.split()
    costs = '''wall_seconds cpu_user_seconds cpu_system_seconds events_per_second peak_resident_bytes
      resident_bytes allocations allocated_bytes events'''.split()
    origin = 'host cpu compiler git_revision blas_core blas_configuration date fingerprint'.split()

    def described(dataset):
        for name, variable in dataset.variables.items():
            assert variable.attrs.get('long_name'), name
            assert 'units' in variable.attrs, name

    def opened(path, group=None):
        for engine in ('netcdf4', 'h5netcdf'):
            with xarray.open_dataset(path, group=group, engine=engine, decode_times=False) as dataset:
                described(dataset)
                yield dataset.load()

    def summary_of(path): return xarray.open_dataset(path, group='summary', engine='h5netcdf')

    def check_outcome(name, rows, named=False):
        path = f'{folder}/results/{name}.h5'
        for dataset in opened(path, 'tasks'):
            assert set(tasks) <= set(dataset.variables), name
            frame = dataset.to_dataframe()
            assert len(frame) == rows and frame.index.name == 'task', (name, len(frame))
            assert frame.index.dtype == 'int64' and ('name' in frame) == named
            assert (frame.start_time >= frame.submit_time).all() and (frame.finish_time >= frame.start_time).all()
        for dataset in opened(path, 'series'):
            assert dataset.time.dims == ('time',) and len(dataset.variables) >= 5
            assert {'queue_length', 'running_tasks', 'busy_agents', 'utilisation'} <= set(dataset.variables)
            assert (numpy.diff(dataset.time.values) > 0).all()
        for dataset in opened(path, 'summary'):
            assert set(metrics) <= set(dataset.variables), name
            assert dataset.tasks_submitted == rows
            if rows:
                waits = frame.start_time - frame.submit_time
                assert abs(float(dataset.mean_wait) - waits.mean()) < 1e-6, name
                assert float(dataset.max_wait) == numpy.float64(waits.max()).round(9) or \\
                    abs(float(dataset.max_wait) - waits.max()) < 1e-6, name
            else:
                assert numpy.isnan(dataset.mean_wait) and numpy.isnan(dataset.makespan)
        with h5py.File(path) as file:
            assert set(attributes) <= set(file.attrs), name
            groups = {'tasks', 'series', 'summary', 'fingerprints'}
            assert set(file) == groups | ({'epochs'} if name == 'training' else set())
        for dataset in opened(path, 'fingerprints'):
            interval = int(dataset.attrs['interval_events'])
            events = int(summary_of(path).events)
            assert interval == 256 and events < 131072
            assert list(dataset.event.values) == list(range(interval, events + 1, interval)), name
            assert dataset.fingerprint_low.dtype == dataset.fingerprint_high.dtype == 'uint64'
            assert (numpy.diff(dataset.time.values) >= 0).all() and dataset.time.dims == ('event',)
            if events and events % interval == 0:
                last = dataset.isel(event=-1)
                digits = f'{int(last.fingerprint_high):016x}{int(last.fingerprint_low):016x}'
                assert digits == h5py.File(path).attrs['fingerprint']

    def check_performance(name):
        path = f'{folder}/results/{name}.perf.h5'
        for dataset in opened(path, 'summary'):
            assert set(costs) <= set(dataset.variables), name
            assert dataset.wall_seconds > 0 and dataset.peak_resident_bytes > 1e6
        for dataset in opened(path, 'phases'):
            assert [str(phase) for phase in dataset.phase.values] == ['load', 'simulate', 'write']
        for dataset in opened(path, 'series'):
            assert {'wall_time', 'simulated_time', 'resident_bytes', 'events_per_second'} <= set(dataset.variables)
        with h5py.File(path) as file: assert set(origin) <= set(file.attrs), name

    def check_batch():
        path = folder + '/results/model/batch.h5'
        for engine in ('netcdf4', 'h5netcdf'):
            runs = xarray.open_dataset(path, engine=engine).to_dataframe()
            assert len(runs) == 3 and list(runs.seed) == [1, 2, 3] and set(runs.variant) == {'base'}
            assert set(metrics + ['scenario', 'parameters', 'fingerprint', 'status']) <= set(runs.columns)
            for run in runs.itertuples():
                file = f'{folder}/results/model/{run.scenario}-{run.variant}-s{run.seed}.h5'
                summary = xarray.open_dataset(file, group='summary', engine=engine)
                for metric in metrics:
                    own, table = float(summary[metric]), getattr(run, metric)
                    assert own == table or (own != own and table != table), (metric, own, table)
                assert h5py.File(file).attrs['fingerprint'] == run.fingerprint
        for dataset in opened(path): pass

    for name, rows in (('poisson', 400), ('lublin', 300), ('swf', 26), ('llm', 40), ('nothing', 0), ('learned', 300)):
        check_outcome(name, rows)
        check_performance(name)
    for dataset in opened(folder + '/results/training.h5', 'epochs'):
        trained = len(dataset.epoch)
        assert list(dataset.epoch.values) == list(range(1, trained + 1)) and 1 <= trained <= 12
        assert (numpy.diff(dataset.end_time.values) > 0).all() and dataset.end_time.dims == ('epoch',)
        assert (dataset.test_accuracy <= 1).all() and dataset.validation_loss.notnull().all()
        best = dataset.isel(epoch=int(numpy.argmin(dataset.validation_loss.data)))
        summary = summary_of(folder + '/results/training.h5')
        assert float(summary.test_loss) == float(best.test_loss) and summary.epochs_trained == trained
    check_outcome('training', trained)
    check_performance('training')
    check_outcome('workflow', 4, named=True)
    check_performance('workflow')
    with h5py.File(folder + '/results/workflow.h5') as file:
        assert sorted(n.decode() for n in file['tasks/name'][()]) == ['join', 'left', 'right', 'split']
    check_batch()
    print('all read')
    """

  @Test(.enabled(if: Tool.pythonReadsResults, "python3 lacks xarray, netCDF4, h5netcdf or h5py"))
  func pythonReadsThemAll() throws {
    let result = try Tool.run(Tool.python, ["-c", Self.script, try Self.prepared.get().root])
    #expect(result.output == "all read\n")
  }

  @Test(.enabled(if: Tool.isInstalled(Tool.h5dump), "there is no h5dump"))
  func h5dumpReadsThemAll() throws {
    try readAll { try Tool.run(Tool.h5dump, [$0]) }
  }

  @Test(.enabled(if: Tool.isInstalled(Tool.ncdump), "there is no ncdump"))
  func ncdumpReadsThemAll() throws {
    try readAll { try Tool.run(Tool.ncdump, [$0]) }
  }

  private func readAll(_ read: (String) throws -> Tool.Result) throws {
    let folder = try Self.prepared.get()
    let files = folder.files("results").filter { $0.hasSuffix(".h5") }
    #expect(files.count == 2 * 11 + 2 * 3 + 1)
    for file in files {
      let result = try read(folder.path("results/\(file)"))
      #expect(result.status == 0, "\(file): \(result.output.suffix(500))")
      #expect(result.output.contains("mean_wait") || file.hasSuffix(".perf.h5"))
    }
  }
}
