#include "CVectorMath.h"

#include <sleef.h>

double apiary_exp(double x) { return Sleef_cinz_expd1_u10purec(x); }
double apiary_log(double x) { return Sleef_cinz_logd1_u10purec(x); }
double apiary_log1p(double x) { return Sleef_cinz_log1pd1_u10purec(x); }
double apiary_log2(double x) { return Sleef_cinz_log2d1_u10purec(x); }
double apiary_log10(double x) { return Sleef_cinz_log10d1_u10purec(x); }
double apiary_pow(double base, double exponent) { return Sleef_cinz_powd1_u10purec(base, exponent); }
double apiary_sin(double x) { return Sleef_cinz_sind1_u10purec(x); }
double apiary_cos(double x) { return Sleef_cinz_cosd1_u10purec(x); }
double apiary_tan(double x) { return Sleef_cinz_tand1_u10purec(x); }
