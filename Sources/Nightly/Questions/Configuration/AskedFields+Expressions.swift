internal import Definitions
internal import Timelines
internal import Vocabulary

extension AskedFields {
    /// The fields that an expression's inputs name, of every agency that is asked about them, in order.
    func references(_ inputs: ExpressionInputs) -> [FieldReference] {
        let all = inputs.fields.flatMap {
            references(recordType: $0.recordType, field: $0.field, suppliedBy: $0.agencies)
        }
        return Set(all).sorted()
    }
}
