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
INLINE void NAME(activate_as)(const apiary_activate *a, const int kind) {
  const bool flat = a->bias == NULL;
  const int64_t rows = flat ? 1 : a->rows, columns = flat ? a->rows * a->columns : a->columns;
  const REAL *bias = a->bias;
  for (int64_t i = 0; i < rows; i++) {
    REAL *values = (REAL *)a->values + i * columns;
    REAL *before = a->before ? (REAL *)a->before + i * columns : NULL;
    int64_t j = 0;
    for (; j + LANES <= columns; j += LANES) {
      V x = NAME(load)(values + j);
      if (bias) x += NAME(load)(bias + j);
      if (before) NAME(store)(before + j, x);
      NAME(store)(values + j, NAME(activation)(kind, x, (REAL)a->slope));
    }
    if (j < columns) {
      const int64_t part = columns - j;
      V x = NAME(load_part)(values + j, part);
      if (bias) x += NAME(load_part)(bias + j, part);
      if (before) NAME(store_part)(before + j, x, part);
      NAME(store_part)(values + j, NAME(activation)(kind, x, (REAL)a->slope), part);
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

INLINE void NAME(activate_back_as)(const apiary_activate_back *a, const int kind) {
  const bool flat = a->bias_gradient == NULL;
  const int64_t rows = flat ? 1 : a->rows, columns = flat ? a->rows * a->columns : a->columns;
  // Column by column of vectors, so that a sum stays in a register; rows in ascending order.
  for (int64_t j = 0; j < columns; j += LANES) {
    const int64_t part = PART(j, columns);
    const bool whole = part == LANES;
    V sum = {};
    REAL *sums = flat ? NULL : (REAL *)a->bias_gradient + j;
    if (sums && a->accumulates) sum = NAME(load_part)(sums, part);
    for (int64_t i = 0; i < rows; i++) {
      const int64_t at = i * columns + j;
      REAL *gradient = (REAL *)a->gradient + at;
      V g = whole ? NAME(load)(gradient) : NAME(load_part)(gradient, part);
      if (kind != APIARY_IDENTITY) {
        const REAL *values = (const REAL *)a->values + at;
        V y = whole ? NAME(load)(values) : NAME(load_part)(values, part);
        V x = y;
        if (a->before) {
          const REAL *before = (const REAL *)a->before + at;
          x = whole ? NAME(load)(before) : NAME(load_part)(before, part);
        }
        if (kind == APIARY_RELU) g = NAME(choose)(y > S(0), g, S(0));
        else g *= NAME(derivative)(kind, y, x, (REAL)a->slope);
        if (whole) NAME(store)(gradient, g);
        else NAME(store_part)(gradient, g, part);
      }
      sum += g;
    }
    if (sums) NAME(store_part)(sums, sum, part);
  }
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
