// Many networks of one shape, one observation each: a lane is a network.

INLINE void NAME(population_layer)(
    const REAL *weights, const REAL *input, REAL *output, int64_t inputs, int64_t outputs, const int kind,
    REAL slope) {
  int64_t o = 0;
  // Four outputs at a time share a load of the input and hide the latency of one another.
  for (; o + 4 <= outputs; o += 4) {
    const REAL *w0 = weights + o * (inputs + 1) * LANES, *w1 = w0 + (inputs + 1) * LANES;
    const REAL *w2 = w1 + (inputs + 1) * LANES, *w3 = w2 + (inputs + 1) * LANES;
    V a = NAME(load)(w0 + inputs * LANES), b = NAME(load)(w1 + inputs * LANES);
    V c = NAME(load)(w2 + inputs * LANES), d = NAME(load)(w3 + inputs * LANES);
    for (int64_t i = 0; i < inputs; i++) {
      const V x = NAME(load)(input + i * LANES);
      a += NAME(load)(w0 + i * LANES) * x;
      b += NAME(load)(w1 + i * LANES) * x;
      c += NAME(load)(w2 + i * LANES) * x;
      d += NAME(load)(w3 + i * LANES) * x;
    }
    NAME(store)(output + o * LANES, NAME(activation)(kind, a, slope));
    NAME(store)(output + (o + 1) * LANES, NAME(activation)(kind, b, slope));
    NAME(store)(output + (o + 2) * LANES, NAME(activation)(kind, c, slope));
    NAME(store)(output + (o + 3) * LANES, NAME(activation)(kind, d, slope));
  }
  for (; o < outputs; o++) {
    const REAL *w = weights + o * (inputs + 1) * LANES;
    V sum = NAME(load)(w + inputs * LANES);
    for (int64_t i = 0; i < inputs; i++) sum += NAME(load)(w + i * LANES) * NAME(load)(input + i * LANES);
    NAME(store)(output + o * LANES, NAME(activation)(kind, sum, slope));
  }
}

static void NAME(population_layer_as)(
    const REAL *weights, const REAL *input, REAL *output, int64_t inputs, int64_t outputs, int kind, REAL slope) {
  switch (kind) {
#define CASE(kind) \
  case kind: NAME(population_layer)(weights, input, output, inputs, outputs, kind, slope); break;
    EACH_ACTIVATION(CASE)
#undef CASE
  }
}

static void NAME(population)(const void *arguments) {
  const apiary_population *p = arguments;
  int64_t widest = 0;
  for (int64_t l = 0; l <= p->layers; l++) widest = p->sizes[l] > widest ? p->sizes[l] : widest;
  for (int64_t block = 0; block < p->blocks; block++) {
    const REAL *weights = (const REAL *)p->weights + block * p->weights_per_block * LANES;
    const REAL *input = (const REAL *)p->input + block * p->sizes[0] * LANES;
    for (int64_t l = 0; l < p->layers; l++) {
      const bool last = l == p->layers - 1;
      REAL *output = last ? (REAL *)p->output + block * p->sizes[p->layers] * LANES
                          : (REAL *)p->scratch + (l % 2) * widest * LANES;
      NAME(population_layer_as)(
          weights, input, output, p->sizes[l], p->sizes[l + 1],
          last ? p->output_activation : p->hidden_activation, (REAL)p->slope);
      weights += (p->sizes[l] + 1) * p->sizes[l + 1] * LANES;
      input = output;
    }
  }
}
#undef EACH_ACTIVATION
#undef S
#undef PART
