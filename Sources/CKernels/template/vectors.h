// Loads, stores and choices.
INLINE V NAME(splat)(REAL x) { return x - (V){}; }  // which keeps −0
INLINE V NAME(load)(const REAL *p) { return *(const NAME(loose) *)p; }
INLINE void NAME(store)(REAL *p, V v) { *(NAME(loose) *)p = v; }
INLINE V NAME(choose)(IV mask, V yes, V no) { return (V)((mask & (IV)yes) | (~mask & (IV)no)); }
INLINE V NAME(larger)(V a, V b) { return NAME(choose)(a > b, a, b); }
INLINE V NAME(absolute)(V x) { return (V)((IV)x & ~(IV)NAME(splat)((REAL)-0.0)); }
INLINE V NAME(with_sign)(V size, V sign) { return (V)((IV)size | ((IV)sign & (IV)NAME(splat)((REAL)-0.0))); }

// The first `count` lanes, 1 … LANES of them; the others are zero, or stay as they are.
#if HAS_MASKS && REAL_IS_FLOAT
INLINE V NAME(load_part)(const REAL *p, int64_t count) {
  return (V)_mm512_maskz_loadu_ps((__mmask16)((1u << count) - 1), p);
}
INLINE void NAME(store_part)(REAL *p, V v, int64_t count) {
  _mm512_mask_storeu_ps(p, (__mmask16)((1u << count) - 1), (__m512)v);
}
#elif HAS_MASKS
INLINE V NAME(load_part)(const REAL *p, int64_t count) {
  return (V)_mm512_maskz_loadu_pd((__mmask8)((1u << count) - 1), p);
}
INLINE void NAME(store_part)(REAL *p, V v, int64_t count) {
  _mm512_mask_storeu_pd(p, (__mmask8)((1u << count) - 1), (__m512d)v);
}
#else
INLINE V NAME(load_part)(const REAL *p, int64_t count) {
  if (count == LANES) return NAME(load)(p);
  V v = {};
  for (int64_t lane = 0; lane < count; lane++) v[lane] = p[lane];
  return v;
}
INLINE void NAME(store_part)(REAL *p, V v, int64_t count) {
  if (count == LANES) {
    NAME(store)(p, v);
    return;
  }
  for (int64_t lane = 0; lane < count; lane++) p[lane] = v[lane];
}
#endif

// Lanes of a row from column `at` on.
#define PART(at, columns) ((columns) - (at) < LANES ? (columns) - (at) : LANES)

// The sum of all lanes by halves: one order on every processor.
INLINE REAL NAME(lane_sum)(V v) {
#if LANES == 16
  v += __builtin_shufflevector(v, v, 8, 9, 10, 11, 12, 13, 14, 15, 8, 9, 10, 11, 12, 13, 14, 15);
  v += __builtin_shufflevector(v, v, 4, 5, 6, 7, 4, 5, 6, 7, 4, 5, 6, 7, 4, 5, 6, 7);
  v += __builtin_shufflevector(v, v, 2, 3, 2, 3, 2, 3, 2, 3, 2, 3, 2, 3, 2, 3, 2, 3);
#else
  v += __builtin_shufflevector(v, v, 4, 5, 6, 7, 4, 5, 6, 7);
  v += __builtin_shufflevector(v, v, 2, 3, 2, 3, 2, 3, 2, 3);
#endif
  return v[0] + v[1];
}

INLINE REAL NAME(lane_largest)(V v) {
#if LANES == 16
  v = NAME(larger)(v, __builtin_shufflevector(v, v, 8, 9, 10, 11, 12, 13, 14, 15, 8, 9, 10, 11, 12, 13, 14, 15));
  v = NAME(larger)(v, __builtin_shufflevector(v, v, 4, 5, 6, 7, 4, 5, 6, 7, 4, 5, 6, 7, 4, 5, 6, 7));
  v = NAME(larger)(v, __builtin_shufflevector(v, v, 2, 3, 2, 3, 2, 3, 2, 3, 2, 3, 2, 3, 2, 3, 2, 3));
#else
  v = NAME(larger)(v, __builtin_shufflevector(v, v, 4, 5, 6, 7, 4, 5, 6, 7));
  v = NAME(larger)(v, __builtin_shufflevector(v, v, 2, 3, 2, 3, 2, 3, 2, 3));
#endif
  return v[0] > v[1] ? v[0] : v[1];
}

// 0, 1, 2, …
INLINE IV NAME(lane_numbers)(void) {
#if LANES == 16
  return (IV){0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
#else
  return (IV){0, 1, 2, 3, 4, 5, 6, 7};
#endif
}
