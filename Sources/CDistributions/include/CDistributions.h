#pragma once
// Quantiles and cumulative distribution functions from Boost.Math, for `Statistics`.
#ifdef __cplusplus
extern "C" {
#endif

double apiary_student_t_quantile(double degrees_of_freedom, double probability);
double apiary_student_t_cdf(double degrees_of_freedom, double t);
double apiary_normal_quantile(double probability);
double apiary_normal_cdf(double z);
double apiary_normal_density(double z);
double apiary_chi_squared_quantile(double degrees_of_freedom, double probability);
double apiary_chi_squared_cdf(double degrees_of_freedom, double x);
double apiary_chi_squared_upper_tail(double degrees_of_freedom, double x);
/// The natural logarithm of the upper tail, which itself may be below the least double.
double apiary_chi_squared_log_upper_tail(double degrees_of_freedom, double x);
double apiary_gamma_cdf(double shape, double scale, double x);

#ifdef __cplusplus
}
#endif
