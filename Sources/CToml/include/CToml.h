#pragma once
// TOML documents by toml++, flattened for `Scenarios`: one array of nodes in pre-order.
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef enum apiary_toml_kind {
  APIARY_TOML_TABLE,
  APIARY_TOML_ARRAY,
  APIARY_TOML_STRING,
  APIARY_TOML_INTEGER,
  APIARY_TOML_FLOAT,
  APIARY_TOML_BOOLEAN,
  APIARY_TOML_DATE_TIME,
} apiary_toml_kind;

// A value. The children of a table or an array follow it, each with its own children, in file order.
// Lines and columns count from 1; columns count characters. Text is UTF-8, not NUL-terminated, and
// belongs to the document.
typedef struct apiary_toml_node {
  const char *key;  // NULL unless the value is a member of a table
  size_t key_length;
  uint32_t key_line, key_column;
  uint32_t line, column;
  apiary_toml_kind kind;
  int32_t is_inline;  // of a table: whether it was written in braces
  uint32_t child_count;
  const char *string;
  size_t string_length;
  int64_t integer;  // also of a Boolean: 0 or 1
  double real;
} apiary_toml_node;

// Why a text is not TOML.
typedef struct apiary_toml_error {
  const char *message;
  uint32_t line, column;
} apiary_toml_error;

typedef struct apiary_toml_document apiary_toml_document;

// Parses a text. Never NULL unless memory is exhausted; free with `apiary_toml_free`.
apiary_toml_document *apiary_toml_parse(const char *text, size_t length);

// Why the text is not TOML; `message` is NULL where it is.
apiary_toml_error apiary_toml_get_error(const apiary_toml_document *document);

// The nodes, the root table first; none after an error.
const apiary_toml_node *apiary_toml_nodes(const apiary_toml_document *document, size_t *count);

void apiary_toml_free(apiary_toml_document *document);

#ifdef __cplusplus
}
#endif
