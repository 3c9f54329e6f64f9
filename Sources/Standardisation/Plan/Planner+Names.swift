import Definitions
import Vocabulary

/// Finding what a source names, or noting a fault with a near miss.
extension Planner {
    mutating func index(of column: String, in source: SourceDefinition) -> Int? {
        if let index = source.index(of: column) { return index }
        fail(source.location, "column", column, among: source.columns.map(\.name))
        return nil
    }

    mutating func index(of name: SourceName, for source: SourceDefinition) -> Int? {
        if let index = sources.firstIndex(where: { $0.name == name }) { return index }
        fail(source.location, "source", name.name, among: sources.map(\.name.name))
        return nil
    }

    mutating func index(
        of field: FieldName, in recordType: RecordTypeDefinition, for source: SourceDefinition
    ) -> Int? {
        if let index = recordType.index(of: field) { return index }
        fail(
            source.location, "field of \(recordType.name)", field.name,
            among: recordType.fields.map(\.name.name))
        return nil
    }

    mutating func fail(
        _ location: SourceLocation, _ kind: String, _ name: String, among known: [String]
    ) {
        let hint = NearMiss.suggestion(for: name, among: known).map { "; did you mean '\($0)'?" } ?? ""
        faults.append(Fault(at: location, "unknown \(kind) '\(name)'\(hint)"))
    }
}
