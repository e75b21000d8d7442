#pragma once
// Kernels of neural networks: products of matrices and fused element-wise passes, compiled for three kinds
// of x86-64 processor and chosen once. Every kernel takes a pointer to its arguments, so that a list of
// calls can be planned once and run many times.
//
// But for `matmul_fused` and `matmul_blas`, all kernels give the same bits on every processor: each number
// comes from the same multiplications and additions in the same order, none of them contracted, and the
// elementary functions are made of nothing else or are SLEEF's `cinz` ones.
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum apiary_activation {
  APIARY_IDENTITY,
  APIARY_RELU,
  APIARY_LEAKY_RELU,
  APIARY_TANH,
  APIARY_SIGMOID,
  APIARY_GELU,
  APIARY_GELU_TANH,
  APIARY_SWISH,
  APIARY_SOFTPLUS,
};

enum apiary_loss { APIARY_MSE, APIARY_HUBER, APIARY_BINARY_CROSS_ENTROPY };

enum apiary_optimizer {
  APIARY_SGD,
  APIARY_MOMENTUM,
  APIARY_NESTEROV,
  APIARY_ADAM,
  APIARY_RMSPROP,
  APIARY_ADAGRAD,
};

// C (rows × columns) = A·B, or += where it accumulates; B lies row by row, A by its two strides. Sums run
// over the inner index in ascending order. `panel` has room for 32 KiB.
typedef struct {
  const void *a, *b;
  void *c, *panel;
  int64_t rows, columns, inner;
  int64_t a_row_stride, a_column_stride, b_row_stride, c_row_stride;
  bool accumulates;
} apiary_matmul;

// target (columns × rows) = the transpose of source.
typedef struct {
  const void *source;
  void *target;
  int64_t rows, columns, source_stride;
} apiary_transpose;

// values = f(values + bias), row by row; what f was applied to is kept where `before` is not null.
typedef struct {
  void *values;
  const void *bias;
  void *before;
  int64_t rows, columns;
  double slope;
  int32_t activation;
} apiary_activate;

// gradient ·= f′, then its column sums go to bias_gradient unless that is null.
typedef struct {
  void *gradient;
  const void *values, *before;
  void *bias_gradient;
  int64_t rows, columns;
  double slope;
  int32_t activation;
  bool accumulates;
} apiary_activate_back;

// Column sums of rows × columns values.
typedef struct {
  const void *values;
  void *sums;
  int64_t rows, columns;
  bool accumulates;
} apiary_column_sums;

// target = source or += source, element by element.
typedef struct {
  const void *source;
  void *target;
  int64_t count;
  bool accumulates;
} apiary_copy;

// Row-wise softmax, and its gradient back to the logits (in `gradient`, in place).
typedef struct {
  void *values;
  void *gradient;
  int64_t rows, columns;
} apiary_softmax;

// Mean cross-entropy of softmax(logits) against labels; the gradient may be null. `weights` (per row) may
// be null. `totals` gets the weighted loss sum, the sum of weights and the number of rows where the largest
// logit is the label's.
typedef struct {
  const void *logits;
  const int32_t *labels;
  const void *weights;
  void *gradient;
  double *totals;
  int64_t rows, columns;
} apiary_cross_entropy;

// Mean over rows and columns of an element-wise loss; the gradient may be null. Binary cross-entropy takes
// logits. `totals` as above, where a hit is a row whose every rounded prediction is its target (binary).
typedef struct {
  const void *predictions, *targets, *weights;
  void *gradient;
  double *totals;
  int64_t rows, columns;
  double delta;
  int32_t loss;
} apiary_elementwise_loss;

// One step over the flat parameter vector. Moments may be null where the optimiser has none.
typedef struct {
  void *parameters;
  const void *gradients;
  void *first_moment, *second_moment;
  int64_t count;
  double rate;          // of this step; of Adam over the first bias correction
  double beta1, beta2;  // momentum, or decay of the squares in beta2
  double epsilon;
  double root_scale;    // of Adam: 1/√(second bias correction)
  double decay;         // added to the gradient as decay·parameter
  double shrink;        // parameters are multiplied by it first (decoupled decay)
  int32_t optimizer;
  bool is_first;        // momentum takes the first gradient as it is
} apiary_optimize;

// Sum of squares into `result`; scaling, clamping to ±factor, filling with the factor.
typedef struct {
  void *values;
  double *result;
  int64_t count;
  double factor;
} apiary_scale;

// y = (x − mean)/√(variance + ε)·gain + offset, row by row; `normalized` and `scales` (1/√…) are kept.
typedef struct {
  const void *input, *gain, *offset;
  void *output, *normalized, *scales;
  int64_t rows, columns;
  double epsilon;
} apiary_layer_norm;

typedef struct {
  const void *gradient, *gain, *normalized, *scales;
  void *input_gradient, *gain_gradient, *offset_gradient;
  int64_t rows, columns;
  bool accumulates;             // into input_gradient
  bool accumulates_parameters;  // into the other two
} apiary_layer_norm_back;

// target = source·mask; where `counter` is not null the mask is drawn first: 1/(1 − rate) or 0.
typedef struct {
  const void *source;
  void *mask, *target;
  uint64_t *counter;
  int64_t count;
  double scale;
  uint64_t seed;
  uint32_t key2, key3;  // the last two words of Philox's counter
  uint32_t threshold;   // dropped where 32 random bits are below
  bool accumulates;
} apiary_dropout;

// Rows of a table by number, and the scattered sums back. Numbers come as scalars.
typedef struct {
  const void *indices;
  void *table;   // read forwards; the gradient of the table backwards
  void *values;  // written forwards; their gradient backwards
  int64_t count, columns, table_rows;
} apiary_embedding;

// source [outer][inner][columns] to target [inner][outer][columns].
typedef struct {
  const void *source;
  void *target;
  int64_t outer, inner, columns;
  bool accumulates;
} apiary_swap;

// One step of an LSTM cell over `rows` sequences: gates (rows × 4·hidden, order i f g o) hold what goes in
// and get what comes out of the activations.
typedef struct {
  void *gates;
  const void *input_bias, *hidden_bias, *cell_before;
  void *cell, *cell_tanh, *hidden;
  int64_t rows, columns;
} apiary_lstm;

// `gates` become the gradient before activation; cell_gradient goes from after to before the step.
typedef struct {
  void *gates;
  const void *cell_before, *cell_tanh, *hidden_gradient;
  void *cell_gradient;
  int64_t rows, columns;
} apiary_lstm_back;

// One step of a GRU cell (order r z n); input_gates get the activated gates, and the third part of
// hidden_gates with its bias is kept for the way back.
typedef struct {
  void *input_gates, *hidden_gates;
  const void *input_bias, *hidden_bias, *hidden_before;
  void *hidden;
  int64_t rows, columns;
} apiary_gru;

// Both gates become gradients; what reaches the hidden state before by z goes to hidden_before_gradient.
typedef struct {
  void *input_gates, *hidden_gates;
  const void *hidden_before, *hidden_gradient;
  void *hidden_before_gradient;
  int64_t rows, columns;
  bool accumulates;
} apiary_gru_back;

// Networks of one shape, one observation each, 16 (float) or 8 (double) at once, lane by lane: input
// [block][inputs][lane], weights [block][layer][outputs][inputs + 1][lane] with the bias last.
typedef struct {
  const void *weights, *input;
  void *output, *scratch;  // scratch: two rows of the widest layer, lane by lane
  const int64_t *sizes;    // layer sizes, layers + 1 of them
  int64_t layers, blocks, weights_per_block;
  double slope;
  int32_t hidden_activation, output_activation;
} apiary_population;

typedef void (*apiary_kernel)(const void *arguments);

#define APIARY_KERNELS(KERNEL)  \
  KERNEL(matmul)                \
  KERNEL(matmul_fused)          \
  KERNEL(transpose)             \
  KERNEL(activate)              \
  KERNEL(activate_back)         \
  KERNEL(column_sums)           \
  KERNEL(copy)                  \
  KERNEL(softmax)               \
  KERNEL(softmax_back)          \
  KERNEL(cross_entropy)         \
  KERNEL(elementwise_loss)      \
  KERNEL(optimize)              \
  KERNEL(sum_of_squares)        \
  KERNEL(scale)                 \
  KERNEL(clamp)                 \
  KERNEL(fill)                  \
  KERNEL(layer_norm)            \
  KERNEL(layer_norm_back)       \
  KERNEL(dropout)               \
  KERNEL(embedding)             \
  KERNEL(embedding_back)        \
  KERNEL(swap)                  \
  KERNEL(lstm)                  \
  KERNEL(lstm_back)             \
  KERNEL(gru)                   \
  KERNEL(gru_back)              \
  KERNEL(population)

/// The kernels for one precision on one kind of processor.
typedef struct {
  const char *processor;
#define APIARY_MEMBER(name) apiary_kernel name;
  APIARY_KERNELS(APIARY_MEMBER)
#undef APIARY_MEMBER
} apiary_kernels;

/// The kernels for this processor.
const apiary_kernels *apiary_kernels_float(void);
const apiary_kernels *apiary_kernels_double(void);

/// The kernels of one kind, "baseline", "avx2" or "avx512"; null where this processor cannot run them.
const apiary_kernels *apiary_kernels_float_for(const char *processor);
const apiary_kernels *apiary_kernels_double_for(const char *processor);

/// A call that was planned: a kernel and the bytes of its arguments.
typedef struct {
  apiary_kernel kernel;
  uint64_t arguments[20];
} apiary_call;

/// Makes the calls one after the other.
void apiary_run_calls(const apiary_call *calls, int64_t count);

/// Products by OpenBLAS, with the arguments of `matmul` (A plain or transposed).
void apiary_matmul_blas_float(const void *arguments);
void apiary_matmul_blas_double(const void *arguments);

/// Gathers rows: target[i] = source[order[i]], `rowBytes` each, up to the first that the source does not have.
/// Returns how many.
int64_t apiary_gather_rows(
    const void *source, int64_t rows, const ptrdiff_t *order, void *target, int64_t count, int64_t rowBytes);
