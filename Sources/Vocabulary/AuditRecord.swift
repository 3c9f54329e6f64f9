/// One thing that was done with personal or released data, as DPA 2018 s.62 asks to be logged.
///
/// It names batches, outputs, alerts and fields, a person by pseudonym alone, never a value or an agency's reference
/// number.
public struct AuditRecord: Hashable, Sendable {
    /// What may be done with data.
    public enum Operation: String, Hashable, Sendable, CaseIterable {
        /// An extract was taken in.
        case collection
        /// Something held was changed.
        case alteration
        /// Somebody looked.
        case consultation
        /// Something was given to a recipient.
        case disclosure
        /// Something that a recipient's output has room for was kept back.
        case withholding
        /// Records of several sources were put together.
        case combination
        /// Something held was removed.
        case erasure
    }

    /// What was done.
    public let operation: Operation
    /// When, as `YYYY-MM-DDTHH:MM:SS` in local UK time.
    public let at: String
    /// Who or what did it: a job or a role.
    public let actor: String
    /// What it was done to: a batch, an output, an alert by its identifier.
    public let subject: String
    /// The purpose's code in the agreement.
    public let purpose: String
    /// The agreement's reference and version.
    public let agreement: String
    /// Why: the line of the agreement that allows it, or the reason why it doesn't.
    public let justification: String
    /// To whom, for a disclosure or withholding: a role and an agency.
    public let recipient: String
    /// The fields concerned, each as `record_type.field`.
    public let fields: [String]
    /// The sources put together, for a combination.
    public let sources: [String]
    /// How many records or values it concerns.
    public let count: Int

    /// A record of its parts.
    public init(
        operation: Operation, at: String, actor: String, subject: String, purpose: String = "",
        agreement: String = "", justification: String = "", recipient: String = "", fields: [String] = [],
        sources: [String] = [], count: Int = 0
    ) {
        self.operation = operation
        self.at = at
        self.actor = actor
        self.subject = subject
        self.purpose = purpose
        self.agreement = agreement
        self.justification = justification
        self.recipient = recipient
        self.fields = fields
        self.sources = sources
        self.count = count
    }

    /// The record as bytes that no other record has: every part behind its length.
    public var canonicalBytes: [UInt8] {
        var bytes: [UInt8] = []
        func append(_ part: String) {
            let content = Array(part.utf8)
            bytes.append(contentsOf: Array("\(content.count):".utf8))
            bytes.append(contentsOf: content)
        }
        for part in [
            operation.rawValue, at, actor, subject, purpose, agreement, justification, recipient, "\(count)",
        ] { append(part) }
        append("\(fields.count)")
        fields.forEach(append)
        append("\(sources.count)")
        sources.forEach(append)
        return bytes
    }
}

/// A record in its place in the audit log's chain of hashes.
public struct AuditEntry: Hashable, Sendable {
    /// Its place, from 1.
    public let sequence: Int
    /// The number of the run in which it was done; `nil` for what was done between runs.
    public let run: Int?
    /// What was done.
    public let record: AuditRecord
    /// The hash of the entry before, in hexadecimal; 64 zeros for the first.
    public let previousHash: String
    /// The hash of this entry: SHA-256 over the previous hash, the sequence, the run and the record's
    /// canonical bytes.
    public let hash: String

    /// An entry of its parts.
    public init(sequence: Int, run: Int?, record: AuditRecord, previousHash: String, hash: String) {
        self.sequence = sequence
        self.run = run
        self.record = record
        self.previousHash = previousHash
        self.hash = hash
    }

    /// What stands before the first entry.
    public static let genesisHash = String(repeating: "0", count: 64)
}

/// Where the audit log stood when a run ended, or after a consultation: its last entry's place and hash.
public struct AuditSeal: Hashable, Sendable {
    /// The run's number; `nil` for a consultation, which is of no run.
    public let run: Int?
    /// The place of the last entry; 0 of an empty log.
    public let sequence: Int
    /// The hash of the last entry.
    public let hash: String

    /// A seal of its parts.
    public init(run: Int?, sequence: Int, hash: String) {
        self.run = run
        self.sequence = sequence
        self.hash = hash
    }
}
