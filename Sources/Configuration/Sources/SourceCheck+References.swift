internal import Definitions
internal import Vocabulary

extension SourceCheck {
    /// The source of a name, or a fault with the nearest one.
    func known(
        _ name: SourceName, at place: SourceLocation, _ purpose: String
    ) -> SourceDefinition? {
        if let target = sources.first(where: { $0.name == name }) { return target }
        faults.record(
            place,
            KnownWords.message(
                unknown: name.name, kind: "source in this \(purpose)", known: sources.map(\.name.name)))
        return nil
    }

    /// Whether a source can be referred to by one column.
    func isSingleKeyed(_ target: SourceDefinition, at place: SourceLocation) -> Bool {
        guard target.primaryKey.count != 1 else { return true }
        faults.record(
            place,
            "source '\(target.name)' has a key of \(target.primaryKey.count) columns; "
                + "only a source with a key of one column can be referred to here")
        return false
    }
}
