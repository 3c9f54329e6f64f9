import Vocabulary

/// The extracts that rows came from, each held once; a row keeps its extract's number and its own line.
struct ExtractPool: Sendable {
    /// An extract: a provenance without its line.
    struct Extract: Hashable, Comparable, Sendable {
        let source: SourceName
        let file: String
        let receivedOn: CalendarDay

        static func < (left: Extract, right: Extract) -> Bool {
            (left.source, left.file, left.receivedOn) < (right.source, right.file, right.receivedOn)
        }
    }

    private(set) var extracts: [Extract] = []
    private var numbers: [Extract: Int32] = [:]

    mutating func number(of provenance: Provenance) -> Int32 {
        let extract = Extract(
            source: provenance.source, file: provenance.file, receivedOn: provenance.receivedOn)
        if let number = numbers[extract] { return number }
        let number = Int32(extracts.count)
        extracts.append(extract)
        numbers[extract] = number
        return number
    }

    func provenance(_ number: Int32, line: Int) -> Provenance {
        let extract = extracts[Int(number)]
        return Provenance(
            source: extract.source, file: extract.file, line: line, receivedOn: extract.receivedOn)
    }

    /// The place that each extract has in their order, by number: what rows are sorted by.
    var ranks: [Int32] {
        var ranks = [Int32](repeating: 0, count: extracts.count)
        for (rank, number) in extracts.indices.sorted(by: { extracts[$0] < extracts[$1] }).enumerated() {
            ranks[number] = Int32(rank)
        }
        return ranks
    }
}
