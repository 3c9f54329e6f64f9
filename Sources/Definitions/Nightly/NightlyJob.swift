public import Vocabulary

/// Something that the night itself does with data before anything goes out: for which purpose, in which role.
public struct NightlyJob: Hashable, Sendable {
    /// The agreement's code for the purpose.
    public let purpose: String
    /// The agreement's role of the job.
    public let role: String
    /// Where it is declared.
    public let location: SourceLocation

    /// A job of its parts.
    public init(purpose: String, role: String, location: SourceLocation) {
        self.purpose = purpose
        self.role = role
        self.location = location
    }
}
