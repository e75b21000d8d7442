internal import CHDF5

/// An open HDF5 object (file, group, dataset, type, space, property list), closed when it goes (H5Idec_ref).
final class HDF5Identifier {
  let raw: hid_t

  init(_ raw: hid_t) { self.raw = raw }

  deinit {
    HDF5Library.exclusively { _ = H5Idec_ref(raw) }
  }
}
