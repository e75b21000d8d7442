// Layer normalisation, dropout, embedding, and the order of sequences.

static void NAME(layer_norm)(const void *arguments) {
  const apiary_layer_norm *l = arguments;
  const int64_t columns = l->columns;
  const REAL *gain = l->gain, *offset = l->offset;
  const REAL inverse = 1 / (REAL)columns;
  for (int64_t i = 0; i < l->rows; i++) {
    const REAL *input = (const REAL *)l->input + i * columns;
    REAL *output = (REAL *)l->output + i * columns, *normalized = (REAL *)l->normalized + i * columns;
    V sum = {};
    for (int64_t j = 0; j < columns; j += LANES) sum += NAME(load_part)(input + j, PART(j, columns));
    const REAL mean = NAME(lane_sum)(sum) * inverse;
    V squares = {};
    for (int64_t j = 0; j < columns; j += LANES) {
      const V d = NAME(load_padded)(input + j, PART(j, columns), mean) - NAME(splat)(mean);
      squares += d * d;
    }
    const V variance = NAME(splat)(NAME(lane_sum)(squares) * inverse);
    const V scale = S(1) / NAME(root)(variance + S(l->epsilon));
    ((REAL *)l->scales)[i] = scale[0];
    for (int64_t j = 0; j < columns; j += LANES) {
      const int64_t part = PART(j, columns);
      const V n = (NAME(load_part)(input + j, part) - NAME(splat)(mean)) * scale;
      NAME(store_part)(normalized + j, n, part);
      NAME(store_part)(output + j, n * NAME(load_part)(gain + j, part) + NAME(load_part)(offset + j, part), part);
    }
  }
}

INLINE void NAME(layer_norm_back_parameters)(const apiary_layer_norm_back *l) {
  for (int64_t j = 0; j < l->columns; j += LANES) {
    const int64_t part = PART(j, l->columns);
    REAL *gains = (REAL *)l->gain_gradient + j, *offsets = (REAL *)l->offset_gradient + j;
    V gain = {}, offset = {};
    if (l->accumulates_parameters) {
      gain = NAME(load_part)(gains, part);
      offset = NAME(load_part)(offsets, part);
    }
    for (int64_t i = 0; i < l->rows; i++) {
      const V g = NAME(load_part)((const REAL *)l->gradient + i * l->columns + j, part);
      gain += g * NAME(load_part)((const REAL *)l->normalized + i * l->columns + j, part);
      offset += g;
    }
    NAME(store_part)(gains, gain, part);
    NAME(store_part)(offsets, offset, part);
  }
}

static void NAME(layer_norm_back)(const void *arguments) {
  const apiary_layer_norm_back *l = arguments;
  NAME(layer_norm_back_parameters)(l);
  const int64_t columns = l->columns;
  const V inverse = NAME(splat)(1 / (REAL)columns);
  for (int64_t i = 0; l->input_gradient && i < l->rows; i++) {
    const REAL *gradient = (const REAL *)l->gradient + i * columns, *gain = l->gain;
    const REAL *normalized = (const REAL *)l->normalized + i * columns;
    REAL *to = (REAL *)l->input_gradient + i * columns;
    V sum = {}, dot = {};
    for (int64_t j = 0; j < columns; j += LANES) {
      const int64_t part = PART(j, columns);
      const V g = NAME(load_part)(gradient + j, part) * NAME(load_part)(gain + j, part);
      sum += g;
      dot += g * NAME(load_part)(normalized + j, part);
    }
    const V mean = NAME(splat)(NAME(lane_sum)(sum)) * inverse, along = NAME(splat)(NAME(lane_sum)(dot)) * inverse;
    const V scale = NAME(splat)(((const REAL *)l->scales)[i]);
    for (int64_t j = 0; j < columns; j += LANES) {
      const int64_t part = PART(j, columns);
      const V g = NAME(load_part)(gradient + j, part) * NAME(load_part)(gain + j, part);
      V d = scale * (g - mean - NAME(load_part)(normalized + j, part) * along);
      if (l->accumulates) d += NAME(load_part)(to + j, part);
      NAME(store_part)(to + j, d, part);
    }
  }
}

INLINE void NAME(draw_mask)(const apiary_dropout *d) {
  REAL *mask = d->mask;
  for (int64_t i = 0; i < d->count; i += 4, (*d->counter)++) {
    const apiary_philox_block counter = {
        (uint32_t)*d->counter, (uint32_t)(*d->counter >> 32), d->key2, d->key3};
    const apiary_philox_block block = apiary_philox4x32_10(counter, (uint32_t)d->seed, (uint32_t)(d->seed >> 32));
    const uint32_t words[4] = {block.word0, block.word1, block.word2, block.word3};
    for (int64_t k = 0; k < 4 && i + k < d->count; k++)
      mask[i + k] = words[k] < d->threshold ? 0 : (REAL)d->scale;
  }
}

static void NAME(dropout)(const void *arguments) {
  const apiary_dropout *d = arguments;
  if (d->counter) NAME(draw_mask)(d);
  const REAL *source = d->source, *mask = d->mask;
  REAL *target = d->target;
  if (d->accumulates) {
    for (int64_t i = 0; i < d->count; i++) target[i] += source[i] * mask[i];
  } else {
    for (int64_t i = 0; i < d->count; i++) target[i] = source[i] * mask[i];
  }
}

// A number that is no row, or not a number, is row 0: the caller checks what it must not be.
INLINE int64_t NAME(table_row)(REAL index, int64_t rows) {
  return index >= 0 && index < (REAL)rows ? (int64_t)index : 0;
}

static void NAME(embedding)(const void *arguments) {
  const apiary_embedding *e = arguments;
  const REAL *indices = e->indices;
  for (int64_t i = 0; i < e->count; i++)
    memcpy(
        (REAL *)e->values + i * e->columns,
        (const REAL *)e->table + NAME(table_row)(indices[i], e->table_rows) * e->columns,
        (size_t)e->columns * sizeof(REAL));
}

static void NAME(embedding_back)(const void *arguments) {
  const apiary_embedding *e = arguments;
  const REAL *indices = e->indices;
  for (int64_t i = 0; i < e->count; i++) {
    REAL *row = (REAL *)e->table + NAME(table_row)(indices[i], e->table_rows) * e->columns;
    const REAL *gradient = (const REAL *)e->values + i * e->columns;
    for (int64_t j = 0; j < e->columns; j++) row[j] += gradient[j];
  }
}

static void NAME(swap)(const void *arguments) {
  const apiary_swap *s = arguments;
  for (int64_t o = 0; o < s->outer; o++) {
    for (int64_t i = 0; i < s->inner; i++) {
      const REAL *source = (const REAL *)s->source + (o * s->inner + i) * s->columns;
      REAL *target = (REAL *)s->target + (i * s->outer + o) * s->columns;
      if (!s->accumulates) memcpy(target, source, (size_t)s->columns * sizeof(REAL));
      else
        for (int64_t j = 0; j < s->columns; j++) target[j] += source[j];
    }
  }
}
