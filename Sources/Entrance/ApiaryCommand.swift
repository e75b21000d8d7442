import Foundation
private import Lab
public import Scheduling

/// The command line as a program of its own: parses the arguments, does what they ask for, and exits.
public enum ApiaryCommand {
  /// Runs the command that the process was given, and ends the process with its exit code.
  ///
  /// An executable that calls this with policies of its own is `apiary` with these added: scenarios may name them,
  /// and the runs of its batches and verifications, which are processes of the same executable, know them as well.
  /// - Parameter policies: what is added to the standard scheduling policies.
  /// - Precondition: no two policies have one name, those of the standard registry included.
  public static func main(adding policies: [PolicyDescriptor] = []) -> Never {
    Console.occupyStandardDescriptors()
    // A file that would pass the limit on its size is an I/O error, not the end of the program.
    signal(SIGXFSZ, SIG_IGN)
    switch CommandLineParser.parse(Array(CommandLine.arguments.dropFirst())) {
    case .success(.text(let text)):
      Console.answer(text)
      exit(ExitStatus.success.rawValue)
    case .success(.command(let command)):
      exit(command.execute(Laboratory(policies: PolicyRegistry.standard.adding(policies))))
    case .failure(let error):
      Console.progress(error.report)
      exit(ExitStatus.usage.rawValue)
    }
  }
}
