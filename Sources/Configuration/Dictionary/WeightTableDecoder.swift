internal import Definitions
internal import Vocabulary

/// Decodes a table of weights of the dictionary.
enum WeightTableDecoder {
    /// The table that a key names and a mapping describes.
    static func table(_ name: Located<String>, _ reader: MappingReader) -> WeightTable? {
        let isNamed = name.isIdentifier(reader.faults)
        let label = reader.required("label", .text)
        let editions = reader.required("editions", .entries(weights)) ?? []
        let dated = editions.compactMap { edition($0.key, $0.value, reader.faults) }
        guard isNamed, let label else { return nil }
        return WeightTable(name: name.value, label: label, editions: dated, location: name.location)
    }

    /// Codes or words, each with its weight.
    private static var weights: Reading<[(key: Located<String>, value: Double)]> { .entries(.decimal) }

    private static func edition(
        _ key: Located<String>, _ weights: [(key: Located<String>, value: Double)], _ faults: FaultCollector
    ) -> WeightTable.Edition? {
        guard let from = CalendarDay(iso: key.value) else {
            faults.record(
                key.location, "expected the first day of an edition as YYYY-MM-DD, found '\(key.value)'")
            return nil
        }
        let named = weights.map { ($0.key.value, $0.value) }
        return WeightTable.Edition(
            from: from, weights: Dictionary(named, uniquingKeysWith: { first, _ in first }))
    }
}
