// Softmax and losses. Losses are summed in double precision, row by row in ascending order.

INLINE V NAME(load_padded)(const REAL *p, int64_t part, REAL padding) {
  V v = NAME(splat)(padding);
  if (part == LANES) return NAME(load)(p);
#if HAS_MASKS && REAL_IS_FLOAT
  return (V)_mm512_mask_loadu_ps((__m512)v, (__mmask16)((1u << part) - 1), p);
#elif HAS_MASKS
  return (V)_mm512_mask_loadu_pd((__m512d)v, (__mmask8)((1u << part) - 1), p);
#else
  for (int64_t lane = 0; lane < part; lane++) v[lane] = p[lane];
  return v;
#endif
}

INLINE REAL NAME(row_largest)(const REAL *row, int64_t columns) {
  V largest = NAME(load_padded)(row, PART(0, columns), (REAL)-__builtin_inf());
  for (int64_t j = LANES; j < columns; j += LANES)
    largest = NAME(larger)(largest, NAME(load_padded)(row + j, PART(j, columns), (REAL)-__builtin_inf()));
  return NAME(lane_largest)(largest);
}

// to = exp(row − largest); the sum of it.
INLINE REAL NAME(row_exponentials)(const REAL *row, REAL *to, int64_t columns, REAL largest) {
  V sum = {};
  for (int64_t j = 0; j < columns; j += LANES) {
    const int64_t part = PART(j, columns);
    V e = NAME(vexp)(NAME(load_padded)(row + j, part, (REAL)-__builtin_inf()) - NAME(splat)(largest));
    if (part == LANES) NAME(store)(to + j, e);
    else NAME(store_part)(to + j, e, part);
    sum += e;
  }
  return NAME(lane_sum)(sum);
}

INLINE void NAME(row_scale)(REAL *row, int64_t columns, REAL factor) {
  for (int64_t j = 0; j < columns; j += LANES) {
    const int64_t part = PART(j, columns);
    NAME(store_part)(row + j, NAME(load_part)(row + j, part) * NAME(splat)(factor), part);
  }
}

static void NAME(softmax)(const void *arguments) {
  const apiary_softmax *s = arguments;
  for (int64_t i = 0; i < s->rows; i++) {
    REAL *row = (REAL *)s->values + i * s->columns;
    const REAL sum = NAME(row_exponentials)(row, row, s->columns, NAME(row_largest)(row, s->columns));
    NAME(row_scale)(row, s->columns, 1 / sum);
  }
}

static void NAME(softmax_back)(const void *arguments) {
  const apiary_softmax *s = arguments;
  for (int64_t i = 0; i < s->rows; i++) {
    const REAL *y = (const REAL *)s->values + i * s->columns;
    REAL *g = (REAL *)s->gradient + i * s->columns;
    V dot = {};
    for (int64_t j = 0; j < s->columns; j += LANES) {
      const int64_t part = PART(j, s->columns);
      dot += NAME(load_part)(y + j, part) * NAME(load_part)(g + j, part);
    }
    const V inner = NAME(splat)(NAME(lane_sum)(dot));
    for (int64_t j = 0; j < s->columns; j += LANES) {
      const int64_t part = PART(j, s->columns);
      NAME(store_part)(g + j, NAME(load_part)(y + j, part) * (NAME(load_part)(g + j, part) - inner), part);
    }
  }
}

INLINE double NAME(weight_sum)(const REAL *weights, int64_t rows) {
  if (!weights) return (double)rows;
  double sum = 0;
  for (int64_t i = 0; i < rows; i++) sum += weights[i];
  return sum;
}

// A row that fits into a vector, without going through memory: its gradient, if wanted, and the sum of its
// exponentials.
INLINE REAL NAME(narrow_row)(const REAL *row, REAL *to, int64_t columns, int32_t label, REAL weight, REAL *largest) {
  const V x = NAME(load_padded)(row, columns, (REAL)-__builtin_inf());
  *largest = NAME(lane_largest)(x);
  const V e = NAME(vexp)(x - NAME(splat)(*largest));
  const REAL sum = NAME(lane_sum)(e);
  if (to) {
    const V own = NAME(choose)(NAME(lane_numbers)() == (IV){} + label, NAME(splat)(weight), (V){});
    NAME(store_part)(to, e * NAME(splat)(weight / sum) - own, columns);
  }
  return sum;
}

INLINE REAL NAME(wide_row)(const REAL *row, REAL *to, int64_t columns, int32_t label, REAL weight, REAL *largest) {
  *largest = NAME(row_largest)(row, columns);
  if (to) {
    const REAL sum = NAME(row_exponentials)(row, to, columns, *largest);
    NAME(row_scale)(to, columns, weight / sum);
    if (label >= 0 && label < columns) to[label] -= weight;
    return sum;
  }
  V sum = {};
  for (int64_t j = 0; j < columns; j += LANES)
    sum += NAME(vexp)(NAME(load_padded)(row + j, PART(j, columns), (REAL)-__builtin_inf()) - NAME(splat)(*largest));
  return NAME(lane_sum)(sum);
}

static void NAME(cross_entropy)(const void *arguments) {
  const apiary_cross_entropy c = *(const apiary_cross_entropy *)arguments;
  const REAL *weights = c.weights;
  const double weight_sum = NAME(weight_sum)(weights, c.rows);
  const REAL inverse = weight_sum > 0 ? (REAL)(1 / weight_sum) : 0;
  const bool narrow = c.columns <= LANES;
  double loss = 0, hits = 0;
  // Logarithms are taken for as many rows at a time as a vector has lanes.
  for (int64_t first = 0; first < c.rows; first += LANES) {
    const int64_t rows = PART(first, c.rows);
    REAL sums[LANES], offsets[LANES];
    for (int64_t lane = 0; lane < LANES; lane++) sums[lane] = 1;
    for (int64_t lane = 0; lane < rows; lane++) {
      const int64_t i = first + lane;
      const REAL *row = (const REAL *)c.logits + i * c.columns;
      REAL *to = c.gradient ? (REAL *)c.gradient + i * c.columns : NULL;
      const int32_t label = c.labels[i];
      const REAL weight = weights ? weights[i] * inverse : inverse;
      // A class that is none has no loss.
      const REAL own = label >= 0 && label < c.columns ? row[label] : (REAL)__builtin_nan("");
      REAL largest;
      sums[lane] = narrow ? NAME(narrow_row)(row, to, c.columns, label, weight, &largest)
                          : NAME(wide_row)(row, to, c.columns, label, weight, &largest);
      offsets[lane] = largest - own;
      hits += own == largest;
    }
    const V logs = NAME(vlog)(NAME(load)(sums));
    for (int64_t lane = 0; lane < rows; lane++) {
      const double value = (double)logs[lane] + (double)offsets[lane];
      loss += weights ? (double)weights[first + lane] * value : value;
    }
  }
  c.totals[0] = loss;
  c.totals[1] = weight_sum;
  c.totals[2] = hits;
}

// Value and derivative of a loss of one prediction.
INLINE void NAME(loss_of)(const int kind, V p, V t, REAL delta, V *value, V *slope) {
  const V error = p - t;
  switch (kind) {
    case APIARY_HUBER: {
      const V size = NAME(absolute)(error), d = NAME(splat)(delta);
      const IV inside = size <= d;
      *value = NAME(choose)(inside, S(0.5) * error * error, d * (size - S(0.5) * d));
      *slope = NAME(choose)(inside, error, NAME(with_sign)(d, error));
      break;
    }
    case APIARY_BINARY_CROSS_ENTROPY:
      *value = NAME(vsoftplus)(p) - p * t;
      *slope = NAME(vsigmoid)(p) - t;
      break;
    default:
      *value = error * error;
      *slope = S(2) * error;
  }
}

INLINE void NAME(elementwise_loss_as)(const apiary_elementwise_loss *l, const int kind) {
  const REAL *weights = l->weights;
  const double weight_sum = NAME(weight_sum)(weights, l->rows);
  const double scale = weight_sum > 0 ? 1 / (weight_sum * (double)l->columns) : 0;
  double loss = 0, hits = 0;
  for (int64_t i = 0; i < l->rows; i++) {
    V sum = {};
    bool hit = true;
    const V factor = NAME(splat)((REAL)(scale * (weights ? (double)weights[i] : 1)));
    for (int64_t j = 0; j < l->columns; j += LANES) {
      const int64_t part = PART(j, l->columns), at = i * l->columns + j;
      const V p = NAME(load_part)((const REAL *)l->predictions + at, part);
      const V t = NAME(load_part)((const REAL *)l->targets + at, part);
      V value, slope;
      NAME(loss_of)(kind, p, t, (REAL)l->delta, &value, &slope);
      for (int64_t lane = part; lane < LANES; lane++) value[lane] = 0;
      sum += value;
      if (l->gradient) NAME(store_part)((REAL *)l->gradient + at, slope * factor, part);
      if (kind == APIARY_BINARY_CROSS_ENTROPY)
        for (int64_t lane = 0; lane < part; lane++) hit = hit && (p[lane] > 0) == (t[lane] > (REAL)0.5);
    }
    const double value = (double)NAME(lane_sum)(sum) / (double)l->columns;
    loss += weights ? (double)weights[i] * value : value;
    hits += hit && kind == APIARY_BINARY_CROSS_ENTROPY;
  }
  l->totals[0] = loss;
  l->totals[1] = weight_sum;
  l->totals[2] = hits;
}

static void NAME(elementwise_loss)(const void *arguments) {
  const apiary_elementwise_loss *l = arguments;
  switch (l->loss) {
    case APIARY_MSE: NAME(elementwise_loss_as)(l, APIARY_MSE); break;
    case APIARY_HUBER: NAME(elementwise_loss_as)(l, APIARY_HUBER); break;
    default: NAME(elementwise_loss_as)(l, APIARY_BINARY_CROSS_ENTROPY);
  }
}
