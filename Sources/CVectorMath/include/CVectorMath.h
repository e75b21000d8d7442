#pragma once
// SLEEF's "cinz" functions: no fused multiply-add, hence the same bits on every x86-64 CPU
// (Shibata & Petrogalli, IEEE TPDS 31(6), 2020). At most 1.0 ULP.

double apiary_exp(double x);
double apiary_log(double x);
double apiary_log1p(double x);
double apiary_log2(double x);
double apiary_log10(double x);
double apiary_pow(double base, double exponent);
double apiary_sin(double x);
double apiary_cos(double x);
double apiary_tan(double x);
