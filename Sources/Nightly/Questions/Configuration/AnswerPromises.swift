internal import Definitions
internal import Vocabulary

/// Checks that answers to alerts reach the night whole: what no line of an agreement gives anybody is dropped when it comes
/// in, and an answer without its decision would look like one that decides nothing.
struct AnswerPromises {
    let fields: DecisionFields
    let sources: [SourceDefinition]
    let lines: AgreedLines

    /// The fields that are never taken in, at the source that would supply them.
    var faults: [Fault] {
        sources.filter { $0.recordType == fields.recordType }.compactMap { source in
            let read = fields.all.map {
                FieldReference(agency: source.agency, recordType: fields.recordType, field: $0)
            }
            let missing = lines.neverGiven(read)
            guard !missing.isEmpty else { return nil }
            return Fault(
                at: source.location,
                "answers to alerts would come in without "
                    + "\(missing.map(\.field.name).joined(separator: ", ")): no line of an agreement gives anybody "
                    + "\(missing.count == 1 ? "that field" : "those fields"); add them to a line for those who get alerts"
            )
        }
    }
}
