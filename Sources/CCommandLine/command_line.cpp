#include "CCommandLine.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

struct apiary_command_line {
  CLI::App app;
  std::vector<CLI::App *> commands;
  std::vector<CLI::Option *> options;
  std::string detail;
  std::string help;

  apiary_command_line(const char *program, const char *description) : app(description, program) {}
};

namespace {

// Nothing C++ may pass the C border: an addition that throws has not happened.
template <typename Body> int32_t guarded(Body body) noexcept {
  try {
    return body();
  } catch (...) {
    return -1;
  }
}

CLI::App *given_command(const apiary_command_line &line) {
  for (CLI::App *command : line.commands)
    if (command->parsed()) return command;
  return nullptr;
}

apiary_command_line_outcome outcome(
    apiary_command_line &line, apiary_command_line_outcome what, std::string detail) {
  line.detail = std::move(detail);
  return what;
}

// CLI11 starts a message about one option with its name, which in one of them lacks the dashes.
const CLI::Option *option_of(const CLI::App &command, const CLI::Error &error) {
  std::string message = error.what();
  std::string name = message.substr(0, message.find_first_of(": "));
  const CLI::Option *option = command.get_option_no_throw(name);
  return option != nullptr ? option : command.get_option_no_throw("--" + name);
}

apiary_command_line_outcome mismatch(
    apiary_command_line &line, const CLI::App &command, const CLI::Error &error) {
  const CLI::Option *option = option_of(command, error);
  if (option == nullptr) return outcome(line, APIARY_COMMAND_LINE_FAILURE, error.what());
  bool is_flag = option->get_items_expected_max() == 0;
  return outcome(
      line, is_flag ? APIARY_COMMAND_LINE_UNWANTED_VALUE : APIARY_COMMAND_LINE_MISSING_VALUE,
      option->get_name());
}

CLI::Option *repeated_option(const CLI::App &command) {
  for (CLI::Option *option : const_cast<CLI::App &>(command).get_options()) {
    bool once = option->get_multi_option_policy() == CLI::MultiOptionPolicy::Throw;
    if (once && !option->get_positional() && option->count() > 1 && option->get_items_expected_max() == 1)
      return option;
  }
  return nullptr;
}

CLI::Option *missing_argument(const CLI::App &command) {
  for (CLI::Option *option : const_cast<CLI::App &>(command).get_options())
    if (option->get_required() && option->count() == 0) return option;
  return nullptr;
}

// Tells the faults apart by the state they leave, not by CLI11's words, which change between versions.
apiary_command_line_outcome classify(apiary_command_line &line, const CLI::ParseError &error) {
  for (const std::string &extra : line.app.remaining(true))
    if (extra != "--") return outcome(line, APIARY_COMMAND_LINE_UNEXPECTED, extra);
  CLI::App *command = given_command(line);
  if (command == nullptr) return outcome(line, APIARY_COMMAND_LINE_NO_COMMAND, line.app.help());
  if (CLI::Option *option = repeated_option(*command))
    return outcome(line, APIARY_COMMAND_LINE_REPEATED, option->get_name());
  if (dynamic_cast<const CLI::ArgumentMismatch *>(&error) != nullptr)
    return mismatch(line, *command, error);
  if (CLI::Option *option = missing_argument(*command))
    return outcome(line, APIARY_COMMAND_LINE_MISSING_ARGUMENT, option->get_name(true, false));
  return outcome(line, APIARY_COMMAND_LINE_FAILURE, error.what());
}

apiary_command_line_outcome parse(apiary_command_line &line, std::vector<std::string> arguments) {
  try {
    // CLI11 takes the arguments from the back of a vector.
    line.app.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
    return APIARY_COMMAND_LINE_PARSED;
  } catch (const CLI::CallForHelp &) {
    return outcome(line, APIARY_COMMAND_LINE_HELP, line.app.help());
  } catch (const CLI::CallForVersion &) {
    return APIARY_COMMAND_LINE_VERSION;
  } catch (const CLI::ParseError &error) {
    return classify(line, error);
  }
}

}  // namespace

extern "C" {

apiary_command_line *apiary_command_line_create(const char *program, const char *description) {
  try {
    auto *line = new apiary_command_line(program, description);
    line->app.set_help_flag("-h,--help", "Show this help.");
    line->app.set_version_flag("--version", std::string("version"), "Show the version.");
    line->app.require_subcommand(1);
    line->app.get_formatter()->label("Positionals", "Arguments");
    line->app.get_formatter()->label("SUBCOMMAND", "COMMAND");
    line->app.get_formatter()->column_width(34);
    return line;
  } catch (...) {
    return nullptr;
  }
}

void apiary_command_line_destroy(apiary_command_line *line) { delete line; }

bool apiary_command_line_set_footer(apiary_command_line *line, const char *footer) {
  return guarded([&] {
    line->app.footer(footer);
    return 0;
  }) == 0;
}

int32_t apiary_command_line_add_command(
    apiary_command_line *line, const char *name, const char *description) {
  return guarded([&] {
    CLI::App *command = line->app.add_subcommand(name, description);
    command->group("Commands");
    line->commands.push_back(command);
    return static_cast<int32_t>(line->commands.size()) - 1;
  });
}

int32_t apiary_command_line_add_option(
    apiary_command_line *line, int32_t command, const char *names, const char *placeholder,
    const char *description, bool repeatable) {
  return guarded([&] {
    CLI::App *owner = line->commands.at(static_cast<size_t>(command));
    CLI::Option *option;
    if (placeholder == nullptr) {
      option = owner->add_flag(names)->description(description)->disable_flag_override();
      option->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    } else {
      option = owner->add_option(names, CLI::callback_t(), description);
      option->type_size(1)->expected(1)->allow_extra_args(false)->option_text(placeholder);
      if (repeatable) option->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    }
    line->options.push_back(option);
    return static_cast<int32_t>(line->options.size()) - 1;
  });
}

int32_t apiary_command_line_add_positional(
    apiary_command_line *line, int32_t command, const char *name, const char *description,
    int32_t least, int32_t most) {
  return guarded([&] {
    CLI::App *owner = line->commands.at(static_cast<size_t>(command));
    CLI::Option *option = owner->add_option(name, CLI::callback_t(), description);
    // At least one even where it may be left out: CLI11 gives an argument to none that wants zero.
    option->type_size(1)->expected(std::max(least, 1), most);
    option->allow_extra_args(most < 0)->required(least > 0);
    // A space keeps CLI11 from adding words of its own; the name says it all.
    option->option_text(" ");
    line->options.push_back(option);
    return static_cast<int32_t>(line->options.size()) - 1;
  });
}

apiary_command_line_outcome apiary_command_line_parse(
    apiary_command_line *line, int32_t count, const char *const *arguments) {
  try {
    return parse(*line, std::vector<std::string>(arguments, arguments + count));
  } catch (const std::exception &error) {
    line->detail.assign(error.what());
  } catch (...) {
    line->detail.clear();
  }
  return APIARY_COMMAND_LINE_FAILURE;
}

const char *apiary_command_line_detail(const apiary_command_line *line) {
  return line->detail.c_str();
}

int32_t apiary_command_line_command(const apiary_command_line *line) {
  for (size_t index = 0; index < line->commands.size(); index++)
    if (line->commands[index]->parsed()) return static_cast<int32_t>(index);
  return -1;
}

const char *apiary_command_line_help(apiary_command_line *line, int32_t command) {
  int32_t result = guarded([&] {
    if (command < 0) {
      // Not App::help, which hands on to the command that was parsed.
      line->help = line->app.get_formatter()->make_help(
          &line->app, line->app.get_name(), CLI::AppFormatMode::Normal);
    } else {
      CLI::App *chosen = line->commands.at(static_cast<size_t>(command));
      line->help = chosen->help(line->app.get_name());
    }
    return 0;
  });
  return result == 0 ? line->help.c_str() : "";
}

size_t apiary_command_line_value_count(const apiary_command_line *line, int32_t option) {
  size_t index = static_cast<size_t>(option);
  return index < line->options.size() ? line->options[index]->count() : 0;
}

const char *apiary_command_line_value(const apiary_command_line *line, int32_t option, size_t index) {
  if (index >= apiary_command_line_value_count(line, option)) return "";
  return line->options[static_cast<size_t>(option)]->results()[index].c_str();
}
}
