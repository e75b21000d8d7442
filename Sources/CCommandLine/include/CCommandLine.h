#pragma once
// CLI11 behind a C interface: commands with options, flags and one positional argument.
// The shim knows the grammar of a command line; what the values mean is the caller's business.
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#ifdef __cplusplus
extern "C" {
#endif

typedef struct apiary_command_line apiary_command_line;

typedef enum {
  /// A command was given and its arguments fit.
  APIARY_COMMAND_LINE_PARSED,
  /// Help was asked for; the detail is its text.
  APIARY_COMMAND_LINE_HELP,
  /// The version was asked for.
  APIARY_COMMAND_LINE_VERSION,
  /// No command was given; the detail is the help.
  APIARY_COMMAND_LINE_NO_COMMAND,
  /// The detail is an argument that fits nowhere.
  APIARY_COMMAND_LINE_UNEXPECTED,
  /// The detail is the name of a positional argument that was not given.
  APIARY_COMMAND_LINE_MISSING_ARGUMENT,
  /// The detail is the name of an option that was given without its value.
  APIARY_COMMAND_LINE_MISSING_VALUE,
  /// The detail is the name of a flag that was given with a value.
  APIARY_COMMAND_LINE_UNWANTED_VALUE,
  /// The detail is the name of an option that was given more than once.
  APIARY_COMMAND_LINE_REPEATED,
  /// The detail says what went wrong inside CLI11, or that memory ran out.
  APIARY_COMMAND_LINE_FAILURE,
} apiary_command_line_outcome;

/// An empty command line for a program, or null when memory ran out.
apiary_command_line *apiary_command_line_create(const char *program, const char *description);
void apiary_command_line_destroy(apiary_command_line *line);

/// Text under the list of commands in the program's help.
bool apiary_command_line_set_footer(apiary_command_line *line, const char *footer);

/// The additions return an index from 0 on, or -1 when CLI11 refuses: a name given twice, say.
/// A command belongs to the program; an option or a positional to the command of that index.
int32_t apiary_command_line_add_command(
    apiary_command_line *line, const char *name, const char *description);

/// `names` as CLI11 has them, "-o,--output"; no placeholder makes it a flag, which takes no value.
int32_t apiary_command_line_add_option(
    apiary_command_line *line, int32_t command, const char *names, const char *placeholder,
    const char *description, bool repeatable);

/// Takes `least` up to `most` values; -1 for as many as there are.
int32_t apiary_command_line_add_positional(
    apiary_command_line *line, int32_t command, const char *name, const char *description,
    int32_t least, int32_t most);

/// Parses the arguments, without the program's name. To be called once.
apiary_command_line_outcome apiary_command_line_parse(
    apiary_command_line *line, int32_t count, const char *const *arguments);

/// What the outcome says its detail is, or an empty string.
const char *apiary_command_line_detail(const apiary_command_line *line);

/// The command that was given, even when its arguments do not fit; -1 for none.
int32_t apiary_command_line_command(const apiary_command_line *line);

/// The help of a command, or of the program for -1.
const char *apiary_command_line_help(apiary_command_line *line, int32_t command);

/// How often a flag was given, or how many values an option or positional of that index has.
size_t apiary_command_line_value_count(const apiary_command_line *line, int32_t option);

/// One value, valid as long as the command line; empty when there is none.
const char *apiary_command_line_value(const apiary_command_line *line, int32_t option, size_t index);

#ifdef __cplusplus
}
#endif
