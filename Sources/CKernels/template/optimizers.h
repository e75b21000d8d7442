// One step of an optimiser in a single pass over parameters, gradients and moments.

INLINE V NAME(root)(V x) { return __builtin_elementwise_sqrt(x); }

INLINE void NAME(optimize_part)(const apiary_optimize *o, const int kind, int64_t at, int64_t part) {
  REAL *parameters = (REAL *)o->parameters + at;
  REAL *first = (REAL *)o->first_moment + at, *second = (REAL *)o->second_moment + at;
  V p = NAME(load_part)(parameters, part) * S(o->shrink);
  V g = NAME(load_part)((const REAL *)o->gradients + at, part) + S(o->decay) * p;
  const V rate = S(o->rate), beta1 = S(o->beta1), beta2 = S(o->beta2), epsilon = S(o->epsilon);
  switch (kind) {
    case APIARY_MOMENTUM:
    case APIARY_NESTEROV: {
      V m = o->is_first ? g : beta1 * NAME(load_part)(first, part) + g;
      NAME(store_part)(first, m, part);
      p -= rate * (kind == APIARY_NESTEROV ? g + beta1 * m : m);
      break;
    }
    case APIARY_ADAM: {
      V m = beta1 * NAME(load_part)(first, part) + S(1 - o->beta1) * g;
      V v = beta2 * NAME(load_part)(second, part) + S(1 - o->beta2) * (g * g);
      NAME(store_part)(first, m, part);
      NAME(store_part)(second, v, part);
      p -= rate * m / (NAME(root)(v) * S(o->root_scale) + epsilon);
      break;
    }
    case APIARY_RMSPROP: {
      V v = beta2 * NAME(load_part)(second, part) + S(1 - o->beta2) * (g * g);
      NAME(store_part)(second, v, part);
      p -= rate * g / (NAME(root)(v) + epsilon);
      break;
    }
    case APIARY_ADAGRAD: {
      V v = NAME(load_part)(second, part) + g * g;
      NAME(store_part)(second, v, part);
      p -= rate * g / (NAME(root)(v) + epsilon);
      break;
    }
    default: p -= rate * g;
  }
  NAME(store_part)(parameters, p, part);
}

INLINE void NAME(optimize_as)(const apiary_optimize *arguments, const int kind) {
  // A copy of its own: what is stored cannot change it.
  const apiary_optimize o = *arguments;
  int64_t at = 0;
  for (; at + LANES <= o.count; at += LANES) NAME(optimize_part)(&o, kind, at, LANES);
  if (at < o.count) NAME(optimize_part)(&o, kind, at, o.count - at);
}

static void NAME(optimize)(const void *arguments) {
  const apiary_optimize *o = arguments;
  switch (o->optimizer) {
#define CASE(kind) \
  case kind: NAME(optimize_as)(o, kind); break;
    CASE(APIARY_SGD)
    CASE(APIARY_MOMENTUM)
    CASE(APIARY_NESTEROV)
    CASE(APIARY_ADAM)
    CASE(APIARY_RMSPROP)
    CASE(APIARY_ADAGRAD)
#undef CASE
  }
}

static void NAME(sum_of_squares)(const void *arguments) {
  const apiary_scale *s = arguments;
  const REAL *values = s->values;
  // Eight sums in double precision, whatever the precision of the values.
  double sums[8] = {0};
  int64_t i = 0;
  for (; i + 8 <= s->count; i += 8)
    for (int lane = 0; lane < 8; lane++) sums[lane] += (double)values[i + lane] * (double)values[i + lane];
  for (int lane = 0; i < s->count; i++, lane++) sums[lane] += (double)values[i] * (double)values[i];
  *s->result = ((sums[0] + sums[4]) + (sums[2] + sums[6])) + ((sums[1] + sums[5]) + (sums[3] + sums[7]));
}

static void NAME(scale)(const void *arguments) {
  const apiary_scale *s = arguments;
  REAL *values = s->values;
  const REAL factor = (REAL)s->factor;
  for (int64_t i = 0; i < s->count; i++) values[i] *= factor;
}

static void NAME(clamp)(const void *arguments) {
  const apiary_scale *s = arguments;
  REAL *values = s->values;
  const REAL limit = (REAL)s->factor;
  for (int64_t i = 0; i < s->count; i++) {
    const REAL x = values[i];
    values[i] = x > limit ? limit : x < -limit ? -limit : x;
  }
}

static void NAME(fill)(const void *arguments) {
  const apiary_scale *s = arguments;
  REAL *values = s->values;
  const REAL value = (REAL)s->factor;
  for (int64_t i = 0; i < s->count; i++) values[i] = value;
}
