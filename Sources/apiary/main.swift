import Foundation

Console.occupyStandardDescriptors()
// A file that would pass the limit on its size is an I/O error, not the end of the program.
signal(SIGXFSZ, SIG_IGN)

switch CommandLineParser.parse(Array(CommandLine.arguments.dropFirst())) {
case .success(.text(let text)):
  Console.answer(text)
case .success(.command(let command)):
  exit(command.execute())
case .failure(let error):
  Console.progress(error.report)
  exit(ExitStatus.usage.rawValue)
}
