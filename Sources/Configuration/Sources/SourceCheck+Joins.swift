internal import Definitions
internal import Vocabulary

extension SourceCheck {
    /// A join must lead to a source of one key, and fill fields that nothing else fills with values of their own type.
    func check(_ join: RecordJoin, of source: SourceDefinition, at place: SourceLocation) {
        guard let target = known(join.source, at: place, "join"), isSingleKeyed(target, at: place),
            let from = dictionary.recordType(target.recordType),
            let into = dictionary.recordType(source.recordType)
        else { return }
        let filled = Set(source.columns.compactMap(\.field))
        for pair in join.fields {
            let origin = field(pair.from, of: from, at: place)
            guard let goal = field(pair.into, of: into, at: place) else { continue }
            if filled.contains(pair.into) {
                faults.record(
                    place, "field '\(pair.into)' comes from a column already, so no join may fill it")
            }
            if let origin, origin.type != goal.type || origin.codeList != goal.codeList {
                faults.record(
                    place,
                    "the join from '\(join.source)' puts field '\(pair.from)' (\(origin.type.rawValue)) into "
                        + "'\(pair.into)' (\(goal.type.rawValue)); type and code list must be the same")
            }
        }
    }

    private func field(
        _ name: FieldName, of type: RecordTypeDefinition, at place: SourceLocation
    ) -> FieldDefinition? {
        if let field = type.field(name) { return field }
        faults.record(
            place,
            KnownWords.message(
                unknown: name.name, kind: "field of '\(type.name)'", known: type.fields.map(\.name.name)))
        return nil
    }
}
