#pragma once
// Swift cannot import HDF5's identifiers and constants, which are macros around a call or a cast; each
// gets a function here, and nothing else does.
#include <hdf5.h>
#include <hdf5_hl.h>

// Types as they are in a file.
static inline hid_t apiary_h5_int64(void) { return H5T_STD_I64LE; }
static inline hid_t apiary_h5_uint64(void) { return H5T_STD_U64LE; }
static inline hid_t apiary_h5_int32(void) { return H5T_STD_I32LE; }
static inline hid_t apiary_h5_uint8(void) { return H5T_STD_U8LE; }
static inline hid_t apiary_h5_double(void) { return H5T_IEEE_F64LE; }
static inline hid_t apiary_h5_c_string(void) { return H5T_C_S1; }
static inline size_t apiary_h5_variable(void) { return H5T_VARIABLE; }

// Classes of property lists.
static inline hid_t apiary_h5_file_access(void) { return H5P_FILE_ACCESS; }
static inline hid_t apiary_h5_file_create(void) { return H5P_FILE_CREATE; }
static inline hid_t apiary_h5_group_create(void) { return H5P_GROUP_CREATE; }
static inline hid_t apiary_h5_dataset_create(void) { return H5P_DATASET_CREATE; }

static inline unsigned apiary_h5_truncate(void) { return H5F_ACC_TRUNC; }
static inline unsigned apiary_h5_read_only(void) { return H5F_ACC_RDONLY; }
static inline unsigned apiary_h5_creation_order(void) { return H5P_CRT_ORDER_TRACKED | H5P_CRT_ORDER_INDEXED; }
static inline hsize_t apiary_h5_unlimited(void) { return H5S_UNLIMITED; }
static inline hid_t apiary_h5_all(void) { return H5S_ALL; }

// The number of attributes of an object, or −1; the function behind it changed its shape in HDF5 1.12.
static inline long long apiary_h5_attribute_count(hid_t object) {
#if H5_VERSION_GE(1, 12, 0)
  H5O_info2_t info;
  return H5Oget_info3(object, &info, H5O_INFO_NUM_ATTRS) < 0 ? -1 : (long long)info.num_attrs;
#else
  H5O_info_t info;
  return H5Oget_info2(object, &info, H5O_INFO_NUM_ATTRS) < 0 ? -1 : (long long)info.num_attrs;
#endif
}
