import TestSupport
import Foundation
import Results

/// A reader of result files in Python, on libraries that nobody here wrote.
enum PythonReader {
  /// What every file should hold: columns by file, group and name, in order.
  typealias Expectation = [(file: String, group: String, columns: [(String, ColumnValues)])]

  /// Compares files with what was written; prints `agreed N` after N comparisons that all held.
  private static let script = """
    import json, math, sys, warnings
    import h5netcdf, h5py, netCDF4, numpy, pandas, xarray
    warnings.simplefilter('error')
    folder = sys.argv[1]
    compared = 0

    def plain(values):
        values = values.tolist() if hasattr(values, 'tolist') else values
        values = values if isinstance(values, list) else [values]
        values = [v.decode() if isinstance(v, bytes) else v for v in values]
        return [None if isinstance(v, float) and math.isnan(v) else v for v in values]

    def agree(found, expected, *where):
        global compared
        compared += 1
        if found != expected: sys.exit(f'{where}: found {str(found)[:300]}, expected {str(expected)[:300]}')

    def check_structure(file, dataset, where):
        order = h5py.h5p.CRT_ORDER_TRACKED | h5py.h5p.CRT_ORDER_INDEXED
        properties = dataset.id.get_create_plist()
        agree(properties.get_attr_creation_order(), order, where, 'attribute order')
        agree(properties.get_obj_track_times(), False, where, 'times')
        for name in ('units', 'long_name'):
            agree(isinstance(dataset.attrs[name], str) and dataset.attrs[name] != '', True, where, name)
        if dataset.shape == (): return
        agree(dataset.chunks, (min(65536, max(1, dataset.shape[0])),), where, 'chunks')
        if not is_scale(dataset):
            agree([d.name for d in dataset.dims[0].values()], axes(dataset.parent), where, 'axis')
        text = h5py.check_string_dtype(dataset.dtype)
        if text: agree((text.encoding, text.length), ('utf-8', None), where, 'text')
        else: agree((dataset.shuffle, dataset.compression, dataset.fletcher32), (True, 'gzip', True), where)

    def is_scale(item):
        return isinstance(item, h5py.Dataset) and h5py.h5ds.is_scale(item.id)

    def axes(group):
        return [item.name for item in group.values() if is_scale(item)]

    def check_group(group, columns, where):
        order = h5py.h5p.CRT_ORDER_TRACKED | h5py.h5p.CRT_ORDER_INDEXED
        properties = group.id.get_create_plist()
        agree(properties.get_link_creation_order(), order, where, 'link order')
        agree(properties.get_attr_creation_order(), order, where, 'attribute order')
        names = []
        group.id.links.iterate(names.append, idx_type=h5py.h5.INDEX_CRT_ORDER)
        names = [n.decode() for n in names if isinstance(group[n], h5py.Dataset)]
        agree(names, [name for name, _ in columns], where, 'columns')
        agree(len(axes(group)), 1 if group[columns[0][0]].shape else 0, where, 'axes')
        for name, values in columns:
            check_structure(group.file, group[name], (where, name))
            agree(plain(group[name][()]), values, where, name, 'h5py')

    def check_xarray(path, group, columns, engine):
        with xarray.open_dataset(path, group=None if group == '/' else group, engine=engine) as dataset:
            agree(sorted(dataset.variables), sorted(name for name, _ in columns), path, group, engine)
            for name, values in columns:
                variable = dataset[name]
                agree(plain(variable.values), values, path, group, name, engine)
                agree({'units', 'long_name'} <= set(variable.attrs), True, path, group, name, engine)
            if dataset.sizes:
                frame = dataset.to_dataframe()
                agree(len(frame), len(columns[0][1]), path, group, engine, 'frame')
                agree(frame.index.name, columns[0][0], path, group, engine, 'index')

    with open(folder + '/expected.json') as file: expected = json.load(file)
    for entry in expected:
        path = folder + '/' + entry['file']
        group, columns = entry['group'], entry['columns']
        with h5py.File(path) as file: check_group(file[group], columns, path + ' ' + group)
        for engine in ('netcdf4', 'h5netcdf'): check_xarray(path, group, columns, engine)
    print('agreed', compared)
    """

  /// Writes the expectation beside the files and runs the script.
  static func run(in folder: TemporaryFolder, _ expectation: Expectation) throws -> Tool.Result {
    let entries = expectation.map { entry -> [String: Any] in
      [
        "file": entry.file, "group": entry.group,
        "columns": entry.columns.map { [$0.0, json($0.1)] as [Any] },
      ]
    }
    let data = try JSONSerialization.data(withJSONObject: entries)
    try data.write(to: URL(filePath: folder.path("expected.json")))
    return try Tool.run(Tool.python, ["-c", script, folder.path])
  }

  /// Values as JSON; null for NaN.
  private static func json(_ values: ColumnValues) -> [Any] {
    switch values {
    case .int64(let values): values
    case .uint64(let values): values
    case .int32(let values): values
    case .uint8(let values): values
    case .double(let values): values.map { $0.isNaN ? NSNull() : $0 as Any }
    case .string(let values): values
    }
  }
}
