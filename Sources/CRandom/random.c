#include "CRandom.h"

#include <Random123/philox.h>

apiary_philox_block apiary_philox4x32_10(apiary_philox_block counter, uint32_t key0, uint32_t key1) {
  philox4x32_ctr_t c = {{counter.word0, counter.word1, counter.word2, counter.word3}};
  philox4x32_key_t k = {{key0, key1}};
  philox4x32_ctr_t r = philox4x32_R(10, c, k);
  return (apiary_philox_block){r.v[0], r.v[1], r.v[2], r.v[3]};
}
