internal import Vocabulary

/// Who looks at personal data, and why: what the audit log must tell of it (DPA 2018 s.62(3)).
public struct Consultation: Hashable, Sendable {
    /// The reason, in the reader's words.
    public let because: String
    /// The account of the system that asks.
    public let account: String

    /// A consultation with its reason.
    ///
    /// - Throws: ``RunFailure`` of kind `usage` where the reason says nothing.
    public init(because: String, account: String) throws(RunFailure) {
        guard because.contains(where: \.isLetter), because.utf8.count <= 300 else {
            throw RunFailure(
                .usage,
                "say why with --because, in at most 300 characters and without anybody's name, such as "
                    + "--because 'officer asked why the alert was raised'")
        }
        self.because = because
        self.account = account
    }

    /// The record for the audit log.
    ///
    /// - Parameters:
    ///   - subject: What is looked at; whoever it is about by pseudonym, without a name or a reference number.
    ///   - purpose: The purpose's code in the agreement; blank where it is the analyst's own work.
    ///   - fields: The fields that can be seen.
    ///   - sources: The sources they are from, where that is known.
    ///   - count: How many records.
    ///   - stamp: When.
    /// - Returns: A record of one consultation.
    func record(
        of subject: String, purpose: String = "", fields: [String] = [], sources: [String] = [],
        count: Int = 1,
        at stamp: String
    ) -> AuditRecord {
        AuditRecord(
            operation: .consultation, at: stamp, actor: "account \(account)", subject: subject,
            purpose: purpose, justification: because, fields: fields, sources: sources, count: count)
    }
}
