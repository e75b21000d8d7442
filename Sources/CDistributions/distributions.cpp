#include "CDistributions.h"

#include <boost/math/distributions/chi_squared.hpp>
#include <boost/math/distributions/gamma.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>
#include <boost/math/special_functions/gamma.hpp>
#include <cmath>
#include <limits>

namespace bm = boost::math;

namespace {
// The logarithm of Q(a, y) where y is far above a, by Legendre's continued fraction (DLMF 8.9.2), whose terms shrink fast there.
double log_gamma_q_far_out(double a, double y) {
  double rest = 0;
  for (int term = 200; term > 0; term--) rest = term * (term - a) / (y + 2 * term + 1 - a - rest);
  return a * std::log(y) - y - bm::lgamma(a) - std::log(y + 1 - a - rest);
}
}  // namespace

extern "C" {
double apiary_student_t_quantile(double n, double p) { return bm::quantile(bm::students_t(n), p); }
double apiary_student_t_cdf(double n, double t) { return bm::cdf(bm::students_t(n), t); }
double apiary_normal_quantile(double p) { return bm::quantile(bm::normal(), p); }
double apiary_normal_cdf(double z) { return bm::cdf(bm::normal(), z); }
double apiary_normal_density(double z) { return bm::pdf(bm::normal(), z); }
double apiary_chi_squared_quantile(double n, double p) { return bm::quantile(bm::chi_squared(n), p); }
double apiary_chi_squared_cdf(double n, double x) { return bm::cdf(bm::chi_squared(n), x); }
double apiary_chi_squared_upper_tail(double n, double x) { return bm::cdf(bm::complement(bm::chi_squared(n), x)); }
double apiary_chi_squared_log_upper_tail(double n, double x) {
  double tail = apiary_chi_squared_upper_tail(n, x);
  // Where less is left than a normal number, digits are lost.
  return tail >= std::numeric_limits<double>::min() ? std::log(tail) : log_gamma_q_far_out(n / 2, x / 2);
}
double apiary_gamma_cdf(double k, double s, double x) { return bm::cdf(bm::gamma_distribution<>(k, s), x); }
}
