public import Definitions
import Vocabulary

/// What came back of the lists of earlier nights: how many answers of each kind, and those that were not taken.
///
/// It tells no alert, no person and nothing that an answer says.
public struct AnswerSummary: Hashable, Sendable {
    /// An answer that was not taken, or that belongs to no alert that is known.
    public struct Line: Hashable, Sendable {
        /// The file.
        public let file: String
        /// The line, from 1.
        public let line: Int
        /// What is wrong and what to do.
        public let sentence: String

        /// A line of its parts.
        public init(file: String, line: Int, sentence: String) {
            self.file = file
            self.line = line
            self.sentence = sentence
        }
    }

    /// How many answers came in with the night that decide so.
    public let verdicts: [AlertDecision.Verdict: Int]
    /// How many came in that decide nothing, but say that somebody has seen an alert, or what came of one.
    public let undecided: Int
    /// How many came in that say what came of a decision.
    public let outcomes: Int
    /// How many pairs of records stand apart from tonight on, for somebody answered that they are two people's.
    public let partedPairs: Int
    /// How many alerts besides the answered ones rested on such a pair, and were withdrawn.
    public let withdrawn: Int
    /// The answers that were not taken, belong to no alert or could take nothing apart, in order of files and lines.
    public let trouble: [Line]

    /// A summary of its parts; of nothing unless they are given.
    public init(
        verdicts: [AlertDecision.Verdict: Int] = [:], undecided: Int = 0, outcomes: Int = 0,
        partedPairs: Int = 0, withdrawn: Int = 0, trouble: [Line] = []
    ) {
        self.verdicts = verdicts
        self.undecided = undecided
        self.outcomes = outcomes
        self.partedPairs = partedPairs
        self.withdrawn = withdrawn
        self.trouble = trouble
    }

    /// How many answers came in with the night and were taken.
    public var taken: Int { undecided + verdicts.values.reduce(0, +) }

    /// Whether nothing came in, and nothing waits to be mended.
    public var isEmpty: Bool { taken == 0 && trouble.isEmpty }
}
