internal import Vocabulary

extension Cell: Redacted {
    /// That there is a text, or why there is none; never the text.
    public var description: String {
        switch self {
        case .text: "text(…)"
        case .missing(let reason): "missing(\(reason.rawValue))"
        }
    }
}

extension IngestedRecord: Redacted {
    /// Where the row stands: `IngestedRecord(police_custody.csv:12)`; neither its key nor its cells.
    public var description: String { "IngestedRecord(\(provenance.place))" }
}

extension RejectedRow: Redacted {
    /// Where the row stands and the codes of what is wrong with it; not its bytes.
    public var description: String {
        "RejectedRow(\(provenance.place): \(findings.map(\.code.rawValue).joined(separator: ", ")))"
    }
}

extension StandardisedRecord: Redacted {
    /// Where the row stands: `StandardisedRecord(police_custody.csv:12)`; neither its keys nor its values.
    public var description: String { "StandardisedRecord(\(provenance.place))" }
}

extension Provenance {
    /// `file:line`.
    fileprivate var place: String { "\(file):\(line)" }
}
