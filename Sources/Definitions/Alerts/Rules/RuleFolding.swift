public import Vocabulary

/// A rule within whose alert another rule's alert of the same person is shown.
///
/// It is still an alert, with its own life and answer. It only has no card and no line of its own where its reader is shown
/// the other too.
public struct RuleFolding: Hashable, Sendable {
    /// The identifier of the rule within whose alert it is shown.
    public let rule: String
    /// Why the two belong together, in words.
    public let because: String
    /// Where it is declared.
    public let location: SourceLocation

    /// A folding into the alert of a rule.
    public init(into rule: String, because: String, location: SourceLocation) {
        self.rule = rule
        self.because = because
        self.location = location
    }
}
