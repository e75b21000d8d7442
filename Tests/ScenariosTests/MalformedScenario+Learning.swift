extension MalformedScenario {
  private static let training = #"""
    source = "training"
    [learning]
    file = "/dev/null"
    label = "y"
    epochs = 3

    """#
  private static let noFile = #"9:8: learning.file: /dev/null: is not a regular file"#

  static let learning: [MalformedScenario] = [
    .init(workload: #"source = "training""#, #"7:10: workload.source: needs the table [learning]"#),
    .init(
      workload: #"source = "training"\#n[learning]"#,
      #"8:1: learning.file: missing; expected a file name or path"#,
      #"8:1: learning.label: missing; expected a string of one line"#,
      #"8:1: learning.epochs: missing; expected an integer from 1 to 1000000"#),
    .init(
      workload: training + "layers = [64, 0]", noFile,
      #"12:10: learning.layers: expected an array of 0 to 20 integers, each from 1 to 10000, not an array"#),
    .init(
      workload: training + #"activation = "rleu""#, noFile,
      #"12:14: learning.activation: expected identity, relu, leaky-relu, tanh, sigmoid, gelu, gelu-tanh, swish or softplus, not the string "rleu"; did you mean "relu"?"#
    ),
    .init(
      workload: training + #"optimizer = "adan""#, noFile,
      #"12:13: learning.optimizer: expected sgd, momentum, nesterov, adam, adamw, rmsprop or adagrad, not the string "adan"; did you mean "adam"?"#
    ),
    .init(
      workload: training + "restore-best = 1", noFile,
      "12:16: learning.restore-best: expected true or false, not the integer 1"),
    .init(
      workload: training + "restore-best = true", noFile,
      "12:16: learning.restore-best: needs samples to tell the best by: a validation-share above 0"),
    .init(
      workload: training + "ignore = [3]", noFile,
      "12:10: learning.ignore: expected an array of strings of one line, not an array"),
    .init(
      workload: training + "memory = 3", noFile,
      #"12:1: unknown key learning.memory for source "training"; it belongs to "swf", "poisson" or "lublin""#),
    .init(
      workload: training + "bacth = 3", noFile,
      "12:1: unknown key learning.bacth; did you mean learning.batch?"),
    .init(
      workload:
        #"source = "training"\#nestimates = "learned"\#n[learning]\#nfile = "/dev/null"\#nlabel = "y"\#nepochs = 1"#,
      #"8:13: workload.estimates: tasks of source "training" request their true work; learn from "swf", "poisson" or "lublin""#,
      #"10:8: learning.file: /dev/null: is not a regular file"#),
    .init(
      workload: #"source = "lublin"\#ntasks = 3\#nestimates = "learned"\#nestimate-factor = 2"#,
      #"10:19: workload.estimate-factor: learned estimates are told as they are: leave it out"#),
    .init(
      workload: #"source = "lublin"\#ntasks = 3\#n[learning]\#nepochs = 2"#,
      #"10:1: unknown key learning.epochs for source "lublin"; it belongs to "training""#),
    .init(
      workload: #"source = "lublin"\#ntasks = 3\#n[learning]\#nsteps = 0\#nnumerics = "exact""#,
      #"10:9: learning.steps: expected an integer from 1 to 10000, not the integer 0"#,
      #"11:12: learning.numerics: expected fast or portable, not the string "exact""#),
  ]
}
