public import Vocabulary

/// A person as the command line names them: by pseudonym, or by an agency's record of them.
public enum PersonName: Hashable, Sendable {
    /// The pseudonym, as papers for analysts and explanations show it.
    case pseudonym(Pseudonym)
    /// An agency's record of the person.
    case record(RecordKey)

    /// A person by a pseudonym, or by a record written `agency:record_type:key`.
    ///
    /// - Throws: ``RunFailure`` of kind `usage` where the text begins like a record's name and isn't one.
    public init(_ text: String) throws(RunFailure) {
        self = text.contains(":") ? .record(try RecordKey(named: text)) : .pseudonym(Pseudonym(text))
    }

    /// What it is, in words.
    var kind: String {
        switch self {
        case .pseudonym: "pseudonym"
        case .record: "record of a person"
        }
    }

    /// The person's pseudonym on a night; `nil` where no person of the night has the record.
    func pseudonym(in membership: Membership) -> Pseudonym? {
        switch self {
        case .pseudonym(let pseudonym): pseudonym
        case .record(let key): membership.member(key)?.pseudonym
        }
    }
}
