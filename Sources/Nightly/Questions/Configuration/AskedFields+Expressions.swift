internal import Definitions
internal import Timelines
internal import Vocabulary

extension AskedFields {
    /// The fields that an expression's inputs name, of every agency that is asked about them, in order.
    func references(_ inputs: ExpressionInputs) -> [FieldReference] {
        let all = inputs.fields.flatMap { read in
            let queries = inputs.queries.filter { $0.recordType == read.recordType }
            return queries.flatMap { query in
                references(recordType: read.recordType, field: read.field, agencies: query.agencies)
            }
        }
        return Set(all).sorted()
    }
}
