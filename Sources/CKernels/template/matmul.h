// Products of matrices by tiles of TILE_ROWS × TILE_VECTORS vectors held in registers. Every number of the
// result is one sum over the inner index in ascending order, whatever the tile it falls into: columns of a
// tile are lanes, and a sum that is interrupted at a block's end goes on from what was stored.

INLINE V NAME(multiply_add)(V sum, REAL a, V b, bool fused) {
#if HAS_FMA
  if (fused) return __builtin_elementwise_fma(NAME(splat)(a), b, sum);
#else
  (void)fused;
#endif
  return sum + NAME(splat)(a) * b;
}

typedef struct {
  const REAL *a, *b;
  REAL *c;
  int64_t inner, a_row_stride, a_column_stride, b_row_stride, c_row_stride, tail;
} NAME(tile_arguments);

INLINE void NAME(tile)(
    const NAME(tile_arguments) *t, const int rows, const int vectors, const bool partial, const bool begins,
    const bool fused) {
  V sums[TILE_ROWS][TILE_VECTORS];
  UNROLL for (int i = 0; i < rows; i++) {
    UNROLL for (int j = 0; j < vectors; j++) {
      const REAL *from = t->c + i * t->c_row_stride + j * LANES;
      if (begins) sums[i][j] = (V){};
      else sums[i][j] = partial && j == vectors - 1 ? NAME(load_part)(from, t->tail) : NAME(load)(from);
    }
  }
  const REAL *a = t->a, *b = t->b;
  const int64_t a_row = t->a_row_stride, a_column = t->a_column_stride, b_row = t->b_row_stride;
  const int64_t tail __attribute__((unused)) = t->tail;
  for (int64_t p = 0; p < t->inner; p++, a += a_column, b += b_row) {
    V row[TILE_VECTORS];
    UNROLL for (int j = 0; j < vectors; j++) {
      row[j] = HAS_MASKS && partial && j == vectors - 1 ? NAME(load_part)(b + j * LANES, tail) : NAME(load)(b + j * LANES);
    }
    UNROLL for (int i = 0; i < rows; i++) {
      UNROLL for (int j = 0; j < vectors; j++) {
        sums[i][j] = NAME(multiply_add)(sums[i][j], a[i * a_row], row[j], fused);
      }
    }
  }
  UNROLL for (int i = 0; i < rows; i++) {
    UNROLL for (int j = 0; j < vectors; j++) {
      REAL *to = t->c + i * t->c_row_stride + j * LANES;
      if (partial && j == vectors - 1) NAME(store_part)(to, sums[i][j], t->tail);
      else NAME(store)(to, sums[i][j]);
    }
  }
}

// A strip of all rows, `vectors` wide.
INLINE void NAME(strip)(
    NAME(tile_arguments) t, int64_t rows, const int vectors, const bool partial, const bool begins,
    const bool fused) {
#define TILE_OF(count)                                              \
  while (rows >= (count)) {                                         \
    NAME(tile)(&t, (count), vectors, partial, begins, fused);       \
    t.a += (count) * t.a_row_stride;                                \
    t.c += (count) * t.c_row_stride;                                \
    rows -= (count);                                                \
  }
  TILE_OF(TILE_ROWS)
#if TILE_ROWS > 4
  TILE_OF(4)
#endif
#if TILE_ROWS > 2
  TILE_OF(2)
#endif
  TILE_OF(1)
#undef TILE_OF
}

#define STRIP_KINDS(KIND)          \
  KIND(wide, TILE_VECTORS, false)  \
  KIND(wide_part, TILE_VECTORS, true) \
  KIND(narrow, 1, false)           \
  KIND(narrow_part, 1, true)
#define STRIP(kind, vectors, partial)                                                                      \
  static void NAME(kind##_begin)(NAME(tile_arguments) t, int64_t rows) {                                   \
    NAME(strip)(t, rows, vectors, partial, true, MATMUL_FUSED);                                            \
  }                                                                                                        \
  static void NAME(kind##_go_on)(NAME(tile_arguments) t, int64_t rows) {                                   \
    NAME(strip)(t, rows, vectors, partial, false, MATMUL_FUSED);                                           \
  }
#define MATMUL_FUSED false
STRIP_KINDS(STRIP)
#undef STRIP
#define STRIP(kind, vectors, partial)                                                                      \
  static void NAME(kind##_begin_fused)(NAME(tile_arguments) t, int64_t rows) {                             \
    NAME(strip)(t, rows, vectors, partial, true, true);                                                    \
  }                                                                                                        \
  static void NAME(kind##_go_on_fused)(NAME(tile_arguments) t, int64_t rows) {                             \
    NAME(strip)(t, rows, vectors, partial, false, true);                                                   \
  }
STRIP_KINDS(STRIP)
#undef STRIP
#undef MATMUL_FUSED
#undef STRIP_KINDS

typedef void (*NAME(strip_kernel))(NAME(tile_arguments), int64_t);
// [fused][goes on][wide][partial]
static const NAME(strip_kernel) NAME(strips)[2][2][2][2] = {
    {{{NAME(narrow_begin), NAME(narrow_part_begin)}, {NAME(wide_begin), NAME(wide_part_begin)}},
     {{NAME(narrow_go_on), NAME(narrow_part_go_on)}, {NAME(wide_go_on), NAME(wide_part_go_on)}}},
    {{{NAME(narrow_begin_fused), NAME(narrow_part_begin_fused)}, {NAME(wide_begin_fused), NAME(wide_part_begin_fused)}},
     {{NAME(narrow_go_on_fused), NAME(narrow_part_go_on_fused)},
      {NAME(wide_go_on_fused), NAME(wide_part_go_on_fused)}}},
};

enum { NAME(block) = 32768 / (TILE_VECTORS * 64) };  // inner steps whose rows of B fill 32 KiB

INLINE void NAME(product)(const apiary_matmul *m, const bool fused) {
  const int64_t width = TILE_VECTORS * LANES;
  // A strip of B is copied together where it is used often enough and its rows are far apart, and where
  // without masks a load would go beyond its end.
  const bool spreads = m->rows >= 4 * TILE_ROWS && m->inner * m->b_row_stride * (int64_t)sizeof(REAL) > 24576;
  for (int64_t first = 0; first < m->inner; first += NAME(block)) {
    const int64_t depth = m->inner - first < NAME(block) ? m->inner - first : NAME(block);
    for (int64_t column = 0; column < m->columns; column += width) {
      const int64_t left = m->columns - column, used = left < width ? left : width;
      const REAL *b = (const REAL *)m->b + first * m->b_row_stride + column;
      int64_t b_stride = m->b_row_stride;
      if (spreads || (!HAS_MASKS && used % LANES != 0)) {
        REAL *panel = (REAL *)m->panel;
        for (int64_t p = 0; p < depth; p++) {
          memcpy(panel + p * width, b + p * b_stride, (size_t)used * sizeof(REAL));
          if (used < width) memset(panel + p * width + used, 0, (size_t)(width - used) * sizeof(REAL));
        }
        b = panel;
        b_stride = width;
      }
      // Whole vectors at once, as many as a tile is wide; what is left vector by vector.
      for (int64_t at = 0; at < used;) {
        const bool wide = TILE_VECTORS > 1 && used - at > (TILE_VECTORS - 1) * LANES;
        const int64_t span = wide ? width : LANES;
        const int64_t tail = used - at < span ? (used - at - 1) % LANES + 1 : LANES;
        NAME(tile_arguments) t = {
            .a = (const REAL *)m->a + first * m->a_column_stride,
            .b = b + at,
            .c = (REAL *)m->c + column + at,
            .inner = depth,
            .a_row_stride = m->a_row_stride,
            .a_column_stride = m->a_column_stride,
            .b_row_stride = b_stride,
            .c_row_stride = m->c_row_stride,
            .tail = tail};
        NAME(strips)[fused][first > 0 || m->accumulates][wide][tail < LANES](t, m->rows);
        at += span;
      }
    }
  }
}

static void NAME(matmul)(const void *arguments) { NAME(product)(arguments, false); }
static void NAME(matmul_fused)(const void *arguments) { NAME(product)(arguments, true); }

// Swaps squares of `half` lanes between pairs of rows: after all powers of two, rows are columns.
#if LANES == 16
#define SWAP_STAGES(STAGE)                                                                          \
  STAGE(8, (0, 1, 2, 3, 4, 5, 6, 7, 16, 17, 18, 19, 20, 21, 22, 23),                                \
        (8, 9, 10, 11, 12, 13, 14, 15, 24, 25, 26, 27, 28, 29, 30, 31))                             \
  STAGE(4, (0, 1, 2, 3, 16, 17, 18, 19, 8, 9, 10, 11, 24, 25, 26, 27),                              \
        (4, 5, 6, 7, 20, 21, 22, 23, 12, 13, 14, 15, 28, 29, 30, 31))                               \
  STAGE(2, (0, 1, 16, 17, 4, 5, 20, 21, 8, 9, 24, 25, 12, 13, 28, 29),                              \
        (2, 3, 18, 19, 6, 7, 22, 23, 10, 11, 26, 27, 14, 15, 30, 31))                               \
  STAGE(1, (0, 16, 2, 18, 4, 20, 6, 22, 8, 24, 10, 26, 12, 28, 14, 30),                             \
        (1, 17, 3, 19, 5, 21, 7, 23, 9, 25, 11, 27, 13, 29, 15, 31))
#else
#define SWAP_STAGES(STAGE)                                                                          \
  STAGE(4, (0, 1, 2, 3, 8, 9, 10, 11), (4, 5, 6, 7, 12, 13, 14, 15))                                \
  STAGE(2, (0, 1, 8, 9, 4, 5, 12, 13), (2, 3, 10, 11, 6, 7, 14, 15))                                \
  STAGE(1, (0, 8, 2, 10, 4, 12, 6, 14), (1, 9, 3, 11, 5, 13, 7, 15))
#endif
#define LIST(...) __VA_ARGS__
#define SWAP_STAGE(half, low, high)                                                                 \
  UNROLL for (int i = 0; i < LANES; i++) {                                                          \
    if ((i & (half)) == 0) {                                                                        \
      const V upper = rows[i], lower = rows[i + (half)];                                            \
      rows[i] = __builtin_shufflevector(upper, lower, LIST low);                                    \
      rows[i + (half)] = __builtin_shufflevector(upper, lower, LIST high);                          \
    }                                                                                               \
  }

static void NAME(transpose)(const void *arguments) {
  const apiary_transpose t = *(const apiary_transpose *)arguments;
  for (int64_t row = 0; row < t.rows; row += LANES) {
    const int64_t height = PART(row, t.rows);
    for (int64_t column = 0; column < t.columns; column += LANES) {
      const int64_t width = PART(column, t.columns);
      const REAL *source = (const REAL *)t.source + row * t.source_stride + column;
      REAL *target = (REAL *)t.target + column * t.rows + row;
      V rows[LANES];
      for (int i = 0; i < LANES; i++) rows[i] = i < height ? NAME(load_part)(source + i * t.source_stride, width) : (V){};
      SWAP_STAGES(SWAP_STAGE)
      for (int i = 0; i < width; i++) NAME(store_part)(target + i * t.rows, rows[i], height);
    }
  }
}
#undef SWAP_STAGES
#undef SWAP_STAGE
#undef LIST
