internal import CHDF5

/// Creation properties that every dataset shares.
enum DatasetProperties {
  /// No times, which would make equal runs unequal; attributes in order, as netCDF-4 needs it.
  static func make(_ check: HDF5Checker) throws(ResultsError) -> HDF5Identifier {
    let properties = try check.own("set up a dataset", H5Pcreate(apiary_h5_dataset_create()))
    try check("set up a dataset", H5Pset_obj_track_times(properties.raw, false))
    try check(
      "set up a dataset", H5Pset_attr_creation_order(properties.raw, apiary_h5_creation_order()))
    return properties
  }
}
