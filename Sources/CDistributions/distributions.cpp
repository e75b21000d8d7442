#include "CDistributions.h"

#include <boost/math/distributions/chi_squared.hpp>
#include <boost/math/distributions/gamma.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>

namespace bm = boost::math;

extern "C" {
double apiary_student_t_quantile(double n, double p) { return bm::quantile(bm::students_t(n), p); }
double apiary_student_t_cdf(double n, double t) { return bm::cdf(bm::students_t(n), t); }
double apiary_normal_quantile(double p) { return bm::quantile(bm::normal(), p); }
double apiary_normal_cdf(double z) { return bm::cdf(bm::normal(), z); }
double apiary_normal_density(double z) { return bm::pdf(bm::normal(), z); }
double apiary_chi_squared_quantile(double n, double p) { return bm::quantile(bm::chi_squared(n), p); }
double apiary_chi_squared_cdf(double n, double x) { return bm::cdf(bm::chi_squared(n), x); }
double apiary_gamma_cdf(double k, double s, double x) { return bm::cdf(bm::gamma_distribution<>(k, s), x); }
}
