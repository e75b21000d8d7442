#include "CKernels.h"

#include <string.h>

extern const apiary_kernels apiary_kernels_table_float_baseline, apiary_kernels_table_double_baseline;
extern const apiary_kernels apiary_kernels_table_float_avx2, apiary_kernels_table_double_avx2;
extern const apiary_kernels apiary_kernels_table_float_avx512, apiary_kernels_table_double_avx512;

static bool has_avx512(void) {
  return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
         __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("fma");
}

static bool has_avx2(void) { return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma"); }

static bool is_named(const apiary_kernels *kernels, const char *processor) {
  return strcmp(kernels->processor, processor) == 0;
}

const apiary_kernels *apiary_kernels_float_for(const char *processor) {
  if (has_avx512() && is_named(&apiary_kernels_table_float_avx512, processor)) return &apiary_kernels_table_float_avx512;
  if (has_avx2() && is_named(&apiary_kernels_table_float_avx2, processor)) return &apiary_kernels_table_float_avx2;
  return is_named(&apiary_kernels_table_float_baseline, processor) ? &apiary_kernels_table_float_baseline : NULL;
}

const apiary_kernels *apiary_kernels_double_for(const char *processor) {
  if (has_avx512() && is_named(&apiary_kernels_table_double_avx512, processor)) return &apiary_kernels_table_double_avx512;
  if (has_avx2() && is_named(&apiary_kernels_table_double_avx2, processor)) return &apiary_kernels_table_double_avx2;
  return is_named(&apiary_kernels_table_double_baseline, processor) ? &apiary_kernels_table_double_baseline : NULL;
}

static const char *best(void) { return has_avx512() ? "avx512" : has_avx2() ? "avx2" : "baseline"; }

const apiary_kernels *apiary_kernels_float(void) { return apiary_kernels_float_for(best()); }
const apiary_kernels *apiary_kernels_double(void) { return apiary_kernels_double_for(best()); }

void apiary_run_calls(const apiary_call *calls, int64_t count) {
  for (int64_t i = 0; i < count; i++) calls[i].kernel(calls[i].arguments);
}

int64_t apiary_gather_rows(
    const void *source, int64_t rows, const ptrdiff_t *order, void *target, int64_t count, int64_t rowBytes) {
  for (int64_t i = 0; i < count; i++) {
    if (order[i] < 0 || order[i] >= rows) return i;
    memcpy((char *)target + i * rowBytes, (const char *)source + order[i] * rowBytes, (size_t)rowBytes);
  }
  return count;
}
