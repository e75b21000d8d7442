// The kernels of one precision on one kind of processor.
#define V NAME(vector)
#define IV NAME(mask)
typedef REAL V __attribute__((vector_size(64)));
typedef INTEGER IV __attribute__((vector_size(64)));
typedef REAL NAME(loose) __attribute__((vector_size(64), aligned(sizeof(REAL)), may_alias));

#include "vectors.h"
#include "elementary.h"
#include "matmul.h"
#include "activations.h"
#include "losses.h"
#include "optimizers.h"
#include "layers.h"
#include "cells.h"
#include "population.h"

const apiary_kernels NAME(apiary_kernels_table) = {
    .processor = PROCESSOR,
#define APIARY_MEMBER(name) .name = NAME(name),
    APIARY_KERNELS(APIARY_MEMBER)
#undef APIARY_MEMBER
};

#undef V
#undef IV
