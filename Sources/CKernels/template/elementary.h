// Elementary functions of a vector. In single precision they are polynomials after Moshier's Cephes
// library (S. Moshier, "Methods and Programs for Mathematical Functions", 1989), a few ULP from the truth;
// in double precision SLEEF's `cinz` functions, at most one ULP, lane by lane.
#define S(x) NAME(splat)((REAL)(x))

#if REAL_IS_FLOAT

// 2ⁿ for whole n from −126 to 127.
INLINE V NAME(power_of_two)(IV n) { return (V)((n + 127) << 23); }

// eˣ as p·2ⁿ for |x| ≤ 90; p is near 1.
INLINE V NAME(exp_parts)(V x, IV *n) {
  const V magic = S(12582912);  // adding 1.5·2²³ rounds to a whole number, held in the low bits
  const V shifted = x * S(1.44269504088896341) + magic;
  *n = (IV)shifted - (IV)magic;
  const V whole = shifted - magic;
  const V r = (x - whole * S(0.693359375)) - whole * S(-2.12194440e-4);
  V p = S(1.9875691500e-4);
  p = p * r + S(1.3981999507e-3);
  p = p * r + S(8.3334519073e-3);
  p = p * r + S(4.1665795894e-2);
  p = p * r + S(1.6666665459e-1);
  p = p * r + S(5.0000001201e-1);
  return p * (r * r) + r + S(1);
}

// Below 2⁻¹²⁶ it is 0: a vector with a number without full precision in it costs a hundred cycles.
INLINE V NAME(vexp)(V x) {
  const IV vanishes = x < S(-87.3365402);
  x = NAME(choose)(x > S(89), S(89), NAME(choose)(vanishes, S(0), x));
  IV n;
  const V p = NAME(exp_parts)(x, &n);
  const IV half = n >> 1;  // two steps, so that 2¹²⁸ and overflow come out right
  const V e = p * NAME(power_of_two)(half) * NAME(power_of_two)(n - half);
  return NAME(choose)(vanishes, S(0), e);
}

// For finite x above zero, and +∞.
INLINE V NAME(vlog)(V x) {
  IV tiny = x < S(1.17549435e-38);
  V scaled = NAME(choose)(tiny, x * S(8388608), x);
  IV bits = (IV)scaled;
  IV exponent = (bits >> 23) - 126 - (tiny & 23);
  V m = (V)((bits & 0x007FFFFF) | 0x3F000000);  // in ½ … 1
  IV low = m < S(0.70710678118654752);
  exponent += low;  // −1 where low
  m = NAME(choose)(low, m + m, m) - S(1);
  V e = __builtin_convertvector(exponent, V);
  V z = m * m;
  V p = S(7.0376836292e-2);
  p = p * m + S(-1.1514610310e-1);
  p = p * m + S(1.1676998740e-1);
  p = p * m + S(-1.2420140846e-1);
  p = p * m + S(1.4249322787e-1);
  p = p * m + S(-1.6668057665e-1);
  p = p * m + S(2.0000714765e-1);
  p = p * m + S(-2.4999993993e-1);
  p = p * m + S(3.3333331174e-1);
  V y = p * m * z + e * S(-2.12194440e-4) - S(0.5) * z;
  V log = m + y + e * S(0.693359375);
  return NAME(choose)(x > S(3.4028234664e38), x, log);
}

// log(1 + e) for e from 0 to 1.
INLINE V NAME(vlog1p)(V e) {
  V u = S(1) + e;
  V rest = u - S(1);
  // Kahan's correction for the rounding of 1 + e.
  V corrected = NAME(vlog)(u) * (e / NAME(choose)(rest == S(0), S(1), rest));
  return NAME(choose)(rest == S(0), e, corrected);
}

INLINE V NAME(vtanh)(V x) {
  V size = NAME(absolute)(x);
  V z = x * x;
  V p = S(-5.70498872745e-3);
  p = p * z + S(2.06390887954e-2);
  p = p * z + S(-5.37397155531e-2);
  p = p * z + S(1.33314422036e-1);
  p = p * z + S(-3.33332819422e-1);
  V small = p * z * x + x;
  // From 10 on it is 1 in this precision.
  const V twice = NAME(choose)(size > S(10), S(20), size + size);
  IV n;
  const V e = NAME(exp_parts)(twice, &n);
  V large = S(1) - S(2) / (e * NAME(power_of_two)(n) + S(1));
  return NAME(choose)(size < S(0.625), small, NAME(with_sign)(large, x));
}

INLINE V NAME(verf)(V x) {
  V y = {};
  for (int lane = 0; lane < LANES; lane++) y[lane] = (float)Sleef_cinz_erfd1_u10purec(x[lane]);
  return y;
}

#else

#define EACH_LANE(name, function)                                             \
  INLINE V NAME(name)(V x) {                                                  \
    V y = {};                                                                 \
    for (int lane = 0; lane < LANES; lane++) y[lane] = function(x[lane]);     \
    return y;                                                                 \
  }
EACH_LANE(vexp, Sleef_cinz_expd1_u10purec)
EACH_LANE(vlog, Sleef_cinz_logd1_u10purec)
EACH_LANE(vlog1p, Sleef_cinz_log1pd1_u10purec)
EACH_LANE(vtanh, Sleef_cinz_tanhd1_u10purec)
EACH_LANE(verf, Sleef_cinz_erfd1_u10purec)
#undef EACH_LANE

#endif

INLINE V NAME(vsigmoid)(V x) { return S(1) / (S(1) + NAME(vexp)(-x)); }
// log(1 + eˣ) without overflow.
INLINE V NAME(vsoftplus)(V x) {
  return NAME(choose)(x > S(0), x, S(0)) + NAME(vlog1p)(NAME(vexp)(-NAME(absolute)(x)));
}
