#include "CJson.h"

#include <rapidjson/error/en.h>
#include <rapidjson/reader.h>

#include <new>
#include <vector>

namespace {

using rapidjson::SizeType;

// Appends one node per event; `open` holds the containers that have not ended.
struct TapeWriter {
  std::vector<apiary_json_node> nodes;
  std::vector<uint32_t> open;
  const char *start = nullptr;
  const rapidjson::InsituStringStream *stream = nullptr;

  bool add(apiary_json_kind kind, size_t offset, size_t length) {
    uint32_t next = static_cast<uint32_t>(nodes.size() + 1);
    nodes.push_back({kind, static_cast<uint32_t>(offset), static_cast<uint32_t>(length), next});
    return true;
  }
  size_t position() const { return static_cast<size_t>(stream->src_ - start); }
  // Called before the bracket is taken.
  bool begin(apiary_json_kind kind) {
    open.push_back(static_cast<uint32_t>(nodes.size()));
    return add(kind, position(), 0);
  }
  bool end() {
    nodes[open.back()].next = static_cast<uint32_t>(nodes.size());
    open.pop_back();
    return true;
  }

  bool Null() { return add(APIARY_JSON_NULL, position() - 4, 0); }
  bool Bool(bool value) {
    return value ? add(APIARY_JSON_TRUE, position() - 4, 0) : add(APIARY_JSON_FALSE, position() - 5, 0);
  }
  bool RawNumber(const char *text, SizeType length, bool) {
    return add(APIARY_JSON_NUMBER, static_cast<size_t>(text - start), length);
  }
  bool String(const char *text, SizeType length, bool) {
    return add(APIARY_JSON_STRING, static_cast<size_t>(text - start), length);
  }
  bool Key(const char *text, SizeType length, bool copy) { return String(text, length, copy); }
  bool StartObject() { return begin(APIARY_JSON_OBJECT); }
  bool EndObject(SizeType) { return end(); }
  bool StartArray() { return begin(APIARY_JSON_ARRAY); }
  bool EndArray(SizeType) { return end(); }
  // The reader is instantiated for these too, but hands every number to RawNumber.
  bool Int(int) { return false; }
  bool Uint(unsigned) { return false; }
  bool Int64(int64_t) { return false; }
  bool Uint64(uint64_t) { return false; }
  bool Double(double) { return false; }
};

// Iterative: a million opening brackets must not overflow the call stack.
constexpr unsigned kFlags = rapidjson::kParseInsituFlag | rapidjson::kParseIterativeFlag |
                            rapidjson::kParseValidateEncodingFlag | rapidjson::kParseNumbersAsStringsFlag;

}  // namespace

struct apiary_json_parser {
  std::vector<char> text;
  TapeWriter tape;
  rapidjson::Reader reader;

  apiary_json_tape parse(const char *source, size_t length) {
    text.assign(source, source + length);
    text.push_back('\0');
    tape.nodes.clear();
    tape.open.clear();
    rapidjson::InsituStringStream stream(text.data());
    tape.start = text.data();
    tape.stream = &stream;
    rapidjson::ParseResult result = reader.Parse<kFlags>(stream, tape);
    if (result.IsError()) return failure(rapidjson::GetParseError_En(result.Code()), result.Offset());
    // The stream ends at a NUL byte, which may be one of the text.
    if (tape.position() != length) return failure("Unexpected NUL byte.", tape.position());
    return {tape.nodes.data(), tape.nodes.size(), text.data(), nullptr, 0};
  }

  static apiary_json_tape failure(const char *message, size_t offset) {
    return {nullptr, 0, nullptr, message, offset};
  }
};

extern "C" apiary_json_parser *apiary_json_create(void) { return new (std::nothrow) apiary_json_parser; }

extern "C" void apiary_json_destroy(apiary_json_parser *parser) { delete parser; }

extern "C" apiary_json_tape apiary_json_parse(apiary_json_parser *parser, const char *text, size_t length) {
  if (length >= UINT32_MAX) return apiary_json_parser::failure("The document is too large.", 0);
  try {
    return parser->parse(text, length);
  } catch (const std::bad_alloc &) {
    return apiary_json_parser::failure("Not enough memory.", 0);
  }
}
