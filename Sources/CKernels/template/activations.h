// Activations and their derivatives.

INLINE V NAME(activation)(const int kind, V x, REAL slope) {
  switch (kind) {
    case APIARY_RELU: return NAME(choose)(x < S(0), S(0), x);
    case APIARY_LEAKY_RELU: return NAME(choose)(x < S(0), x * NAME(splat)(slope), x);
    case APIARY_TANH: return NAME(vtanh)(x);
    case APIARY_SIGMOID: return NAME(vsigmoid)(x);
    case APIARY_GELU: return S(0.5) * x * (S(1) + NAME(verf)(x * S(0.70710678118654752440)));
    case APIARY_GELU_TANH: {
      V inner = S(0.79788456080286535588) * (x + S(0.044715) * (x * x * x));
      return S(0.5) * x * (S(1) + NAME(vtanh)(inner));
    }
    case APIARY_SWISH: return x * NAME(vsigmoid)(x);
    case APIARY_SOFTPLUS: return NAME(vsoftplus)(x);
    default: return x;
  }
}

// The derivative from the value y = f(x), or from x where y does not tell.
INLINE V NAME(derivative)(const int kind, V y, V x, REAL slope) {
  switch (kind) {
    case APIARY_RELU: return NAME(choose)(y > S(0), S(1), S(0));
    case APIARY_LEAKY_RELU: return NAME(choose)(x > S(0), S(1), NAME(splat)(slope));
    case APIARY_TANH: return S(1) - y * y;
    case APIARY_SIGMOID: return y * (S(1) - y);
    case APIARY_GELU: {
      V below = S(0.5) * (S(1) + NAME(verf)(x * S(0.70710678118654752440)));
      return below + x * S(0.39894228040143267794) * NAME(vexp)(S(-0.5) * x * x);
    }
    case APIARY_GELU_TANH: {
      V t = NAME(vtanh)(S(0.79788456080286535588) * (x + S(0.044715) * (x * x * x)));
      V inner = S(0.79788456080286535588) * (S(1) + S(3 * 0.044715) * (x * x));
      return S(0.5) * (S(1) + t) + S(0.5) * x * (S(1) - t * t) * inner;
    }
    case APIARY_SWISH: {
      V s = NAME(vsigmoid)(x);
      return s + x * s * (S(1) - s);
    }
    case APIARY_SOFTPLUS: return NAME(vsigmoid)(x);
    default: return S(1);
  }
}

// Rows and columns in turn; a matrix without anything per column is one long row.
INLINE void NAME(bend)(const apiary_activate *a, const int kind, int64_t at, V bias, int64_t part) {
  REAL *values = (REAL *)a->values + at;
  const V x = NAME(load_part)(values, part) + bias;
  if (a->before) NAME(store_part)((REAL *)a->before + at, x, part);
  NAME(store_part)(values, NAME(activation)(kind, x, (REAL)a->slope), part);
}

// Row by row; where nothing differs between rows, or a vector holds whole rows, as one long row.
INLINE void NAME(activate_as)(const apiary_activate *arguments, const int kind) {
  const apiary_activate a = *arguments;
  const REAL *bias = a.bias;
  const bool repeats = bias && a.columns < LANES && LANES % a.columns == 0;
  const bool flat = !bias || repeats;
  const int64_t rows = flat ? 1 : a.rows, columns = flat ? a.rows * a.columns : a.columns;
  V repeated = S(-0.0);  // which changes nothing when it is added
  if (repeats)
    for (int64_t lane = 0; lane < LANES; lane++) repeated[lane] = bias[lane % a.columns];
  for (int64_t i = 0; i < rows; i++) {
    int64_t j = 0;
    for (; j + LANES <= columns; j += LANES)
      NAME(bend)(&a, kind, i * columns + j, flat ? repeated : NAME(load)(bias + j), LANES);
    if (j < columns) {
      const int64_t part = columns - j;
      NAME(bend)(&a, kind, i * columns + j, flat ? repeated : NAME(load_part)(bias + j, part), part);
    }
  }
}

#define EACH_ACTIVATION(CASE)                                                                              \
  CASE(APIARY_IDENTITY) CASE(APIARY_RELU) CASE(APIARY_LEAKY_RELU) CASE(APIARY_TANH) CASE(APIARY_SIGMOID)   \
  CASE(APIARY_GELU) CASE(APIARY_GELU_TANH) CASE(APIARY_SWISH) CASE(APIARY_SOFTPLUS)

static void NAME(activate)(const void *arguments) {
  const apiary_activate *a = arguments;
  switch (a->activation) {
#define CASE(kind) \
  case kind: NAME(activate_as)(a, kind); break;
    EACH_ACTIVATION(CASE)
#undef CASE
  }
}

// The part of a vector's columns in one row: gradients before activation, and back to memory.
INLINE V NAME(bend_back)(const apiary_activate_back *a, const int kind, int64_t at, int64_t part) {
  REAL *gradient = (REAL *)a->gradient + at;
  V g = NAME(load_part)(gradient, part);
  if (kind == APIARY_IDENTITY) return g;
  const V y = NAME(load_part)((const REAL *)a->values + at, part);
  if (kind == APIARY_RELU) {
    g = NAME(choose)(y > S(0), g, S(0));
  } else {
    const V x = a->before ? NAME(load_part)((const REAL *)a->before + at, part) : y;
    g *= NAME(derivative)(kind, y, x, (REAL)a->slope);
  }
  NAME(store_part)(gradient, g, part);
  return g;
}

// A strip of `vectors` vectors, so that its sums stay in registers; rows in ascending order.
INLINE void NAME(bend_back_strip)(
    const apiary_activate_back *a, const int kind, int64_t column, int64_t rows, int64_t columns, const int vectors,
    int64_t part) {
  V sums[4];
  REAL *to = a->bias_gradient ? (REAL *)a->bias_gradient + column : NULL;
  UNROLL for (int j = 0; j < vectors; j++)
    sums[j] = to && a->accumulates ? NAME(load_part)(to + j * LANES, part) : (V){};
  for (int64_t i = 0; i < rows; i++) {
    UNROLL for (int j = 0; j < vectors; j++)
      sums[j] += NAME(bend_back)(a, kind, i * columns + column + j * LANES, part);
  }
  UNROLL for (int j = 0; j < vectors; j++)
    if (to) NAME(store_part)(to + j * LANES, sums[j], part);
}

INLINE void NAME(activate_back_as)(const apiary_activate_back *arguments, const int kind) {
  const apiary_activate_back a = *arguments;
  const bool flat = a.bias_gradient == NULL;
  const int64_t rows = flat ? 1 : a.rows, columns = flat ? a.rows * a.columns : a.columns;
  int64_t j = 0;
  for (; j + 4 * LANES <= columns; j += 4 * LANES) NAME(bend_back_strip)(&a, kind, j, rows, columns, 4, LANES);
  for (; j + LANES <= columns; j += LANES) NAME(bend_back_strip)(&a, kind, j, rows, columns, 1, LANES);
  if (j < columns) NAME(bend_back_strip)(&a, kind, j, rows, columns, 1, columns - j);
}

static void NAME(activate_back)(const void *arguments) {
  const apiary_activate_back *a = arguments;
  switch (a->activation) {
#define CASE(kind) \
  case kind: NAME(activate_back_as)(a, kind); break;
    EACH_ACTIVATION(CASE)
#undef CASE
  }
}

static void NAME(column_sums)(const void *arguments) {
  const apiary_column_sums *c = arguments;
  const REAL *values = c->values;
  for (int64_t j = 0; j < c->columns; j += LANES) {
    const int64_t part = PART(j, c->columns);
    REAL *sums = (REAL *)c->sums + j;
    V sum = {};
    if (c->accumulates) sum = NAME(load_part)(sums, part);
    for (int64_t i = 0; i < c->rows; i++) sum += NAME(load_part)(values + i * c->columns + j, part);
    NAME(store_part)(sums, sum, part);
  }
}

static void NAME(copy)(const void *arguments) {
  const apiary_copy *c = arguments;
  const REAL *source = c->source;
  REAL *target = c->target;
  if (!c->accumulates) {
    memcpy(target, source, (size_t)c->count * sizeof(REAL));
    return;
  }
  for (int64_t i = 0; i < c->count; i++) target[i] += source[i];
}
