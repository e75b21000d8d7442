#pragma once
// JSON text to a flat tape of nodes, by RapidJSON's streaming reader. UTF-8 is checked; comments,
// trailing commas, NaN and Infinity are refused; numbers are left as text, so that nothing is rounded.
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef enum {
  APIARY_JSON_NULL,
  APIARY_JSON_FALSE,
  APIARY_JSON_TRUE,
  APIARY_JSON_NUMBER,
  APIARY_JSON_STRING,
  APIARY_JSON_ARRAY,
  APIARY_JSON_OBJECT,
} apiary_json_kind;

// One value. A container's members follow it; those of an object alternate between key and value.
typedef struct {
  apiary_json_kind kind;
  uint32_t offset;  // bytes from the start of the text; of a string, its first byte after the quote
  uint32_t length;  // bytes of a number's text or of a decoded string; 0 for other kinds
  uint32_t next;    // index of the first node that is not inside this one
} apiary_json_node;

typedef struct {
  const apiary_json_node *nodes;
  size_t count;
  const char *text;     // where string and number nodes point to: the text with its escapes decoded
  const char *message;  // what is wrong, or NULL
  size_t error_offset;
} apiary_json_tape;

typedef struct apiary_json_parser apiary_json_parser;

// NULL when there is no memory.
apiary_json_parser *apiary_json_create(void);
void apiary_json_destroy(apiary_json_parser *parser);

// Parses one document of fewer than 2^32 bytes. The tape lives until the parser's next call.
apiary_json_tape apiary_json_parse(apiary_json_parser *parser, const char *text, size_t length);

#ifdef __cplusplus
}
#endif
