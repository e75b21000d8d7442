// The element-wise part of gated recurrent cells, one step at a time, gates in PyTorch's order.
#define LOAD(p) NAME(load_part)((const REAL *)(p), part)
#define STORE(p, v) NAME(store_part)((REAL *)(p), v, part)

static void NAME(lstm)(const void *arguments) {
  const apiary_lstm l = *(const apiary_lstm *)arguments;
  const int64_t hidden = l.columns;
  for (int64_t row = 0; row < l.rows; row++) {
    for (int64_t j = 0; j < hidden; j += LANES) {
      const int64_t part = PART(j, hidden), at = row * hidden + j;
      REAL *gates = (REAL *)l.gates + row * 4 * hidden + j;
      const REAL *bias = (const REAL *)l.input_bias + j, *other = (const REAL *)l.hidden_bias + j;
      V i = NAME(vsigmoid)(LOAD(gates) + LOAD(bias) + LOAD(other));
      V f = NAME(vsigmoid)(LOAD(gates + hidden) + LOAD(bias + hidden) + LOAD(other + hidden));
      V g = NAME(vtanh)(LOAD(gates + 2 * hidden) + LOAD(bias + 2 * hidden) + LOAD(other + 2 * hidden));
      V o = NAME(vsigmoid)(LOAD(gates + 3 * hidden) + LOAD(bias + 3 * hidden) + LOAD(other + 3 * hidden));
      V cell = f * LOAD((const REAL *)l.cell_before + at) + i * g;
      V bent = NAME(vtanh)(cell);
      STORE(gates, i);
      STORE(gates + hidden, f);
      STORE(gates + 2 * hidden, g);
      STORE(gates + 3 * hidden, o);
      STORE((REAL *)l.cell + at, cell);
      STORE((REAL *)l.cell_tanh + at, bent);
      STORE((REAL *)l.hidden + at, o * bent);
    }
  }
}

static void NAME(lstm_back)(const void *arguments) {
  const apiary_lstm_back l = *(const apiary_lstm_back *)arguments;
  const int64_t hidden = l.columns;
  for (int64_t row = 0; row < l.rows; row++) {
    for (int64_t j = 0; j < hidden; j += LANES) {
      const int64_t part = PART(j, hidden), at = row * hidden + j;
      REAL *gates = (REAL *)l.gates + row * 4 * hidden + j, *cell = (REAL *)l.cell_gradient + at;
      V i = LOAD(gates), f = LOAD(gates + hidden), g = LOAD(gates + 2 * hidden), o = LOAD(gates + 3 * hidden);
      V dh = LOAD((const REAL *)l.hidden_gradient + at), bent = LOAD((const REAL *)l.cell_tanh + at);
      V dc = LOAD(cell) + dh * o * (S(1) - bent * bent);
      STORE(gates, dc * g * i * (S(1) - i));
      STORE(gates + hidden, dc * LOAD((const REAL *)l.cell_before + at) * f * (S(1) - f));
      STORE(gates + 2 * hidden, dc * i * (S(1) - g * g));
      STORE(gates + 3 * hidden, dh * bent * o * (S(1) - o));
      STORE(cell, dc * f);
    }
  }
}

static void NAME(gru)(const void *arguments) {
  const apiary_gru u = *(const apiary_gru *)arguments;
  const int64_t hidden = u.columns;
  for (int64_t row = 0; row < u.rows; row++) {
    for (int64_t j = 0; j < hidden; j += LANES) {
      const int64_t part = PART(j, hidden), at = row * hidden + j;
      REAL *x = (REAL *)u.input_gates + row * 3 * hidden + j, *h = (REAL *)u.hidden_gates + row * 3 * hidden + j;
      const REAL *bx = (const REAL *)u.input_bias + j, *bh = (const REAL *)u.hidden_bias + j;
      V r = NAME(vsigmoid)(LOAD(x) + LOAD(bx) + LOAD(h) + LOAD(bh));
      V z = NAME(vsigmoid)(LOAD(x + hidden) + LOAD(bx + hidden) + LOAD(h + hidden) + LOAD(bh + hidden));
      V inner = LOAD(h + 2 * hidden) + LOAD(bh + 2 * hidden);
      V n = NAME(vtanh)(LOAD(x + 2 * hidden) + LOAD(bx + 2 * hidden) + r * inner);
      STORE(x, r);
      STORE(x + hidden, z);
      STORE(x + 2 * hidden, n);
      STORE(h + 2 * hidden, inner);
      STORE((REAL *)u.hidden + at, (S(1) - z) * n + z * LOAD((const REAL *)u.hidden_before + at));
    }
  }
}

static void NAME(gru_back)(const void *arguments) {
  const apiary_gru_back u = *(const apiary_gru_back *)arguments;
  const int64_t hidden = u.columns;
  for (int64_t row = 0; row < u.rows; row++) {
    for (int64_t j = 0; j < hidden; j += LANES) {
      const int64_t part = PART(j, hidden), at = row * hidden + j;
      REAL *x = (REAL *)u.input_gates + row * 3 * hidden + j, *h = (REAL *)u.hidden_gates + row * 3 * hidden + j;
      V r = LOAD(x), z = LOAD(x + hidden), n = LOAD(x + 2 * hidden), inner = LOAD(h + 2 * hidden);
      V dh = LOAD((const REAL *)u.hidden_gradient + at);
      V dn = dh * (S(1) - z) * (S(1) - n * n);
      V dz = dh * (LOAD((const REAL *)u.hidden_before + at) - n) * z * (S(1) - z);
      V dr = dn * inner * r * (S(1) - r);
      REAL *before = (REAL *)u.hidden_before_gradient + at;
      STORE(before, u.accumulates ? LOAD(before) + dh * z : dh * z);
      STORE(x, dr);
      STORE(x + hidden, dz);
      STORE(x + 2 * hidden, dn);
      STORE(h, dr);
      STORE(h + hidden, dz);
      STORE(h + 2 * hidden, dn * r);
    }
  }
}
#undef LOAD
#undef STORE
