// Many networks of one shape, one observation each: a lane is a network.

INLINE void NAME(population_layer)(
    const REAL *weights, const REAL *input, REAL *output, int64_t inputs, int64_t outputs, const int kind,
    REAL slope) {
  // One output after the other: weights are read once, and in one stream memory gives them fastest.
  for (int64_t o = 0; o < outputs; o++, weights += (inputs + 1) * LANES) {
    V sum = NAME(load)(weights + inputs * LANES);
    for (int64_t i = 0; i < inputs; i++) sum += NAME(load)(weights + i * LANES) * NAME(load)(input + i * LANES);
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
