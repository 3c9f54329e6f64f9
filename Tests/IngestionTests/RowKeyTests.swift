import Definitions
import Ingestion
import PersonalData
import Testing
import Vocabulary

@Suite struct `The key of a row` {
    private func keys(_ rows: [(String, String)]) -> [String] {
        let columns = [
            SourceBuilder.column("one", required: true), SourceBuilder.column("two", required: true),
        ]
        let lines = rows.map { "\($0.0),\($0.1)\n" }.joined()
        let batch = SourceBuilder.ingest(
            "one,two\n" + lines, source: SourceBuilder.source(columns: columns, primaryKey: ["one", "two"]))
        #expect(batch.counts.kept == rows.count, "\(batch.codes)")
        return batch.records.map(\.key.sourceKey)
    }

    @Test func `is its cells, joined`() {
        #expect(keys([("N1", "2"), ("N1", "3")]) == ["N1|2", "N1|3"])
    }

    @Test func `is another's for no other cells, whatever characters they hold`() {
        let alphabet = ["a", "|", "\\", "p"]
        let words = alphabet + alphabet.flatMap { one in alphabet.map { one + $0 } }
        let pairs = words.flatMap { one in words.map { (one, $0) } }
        #expect(Set(keys(pairs)).count == pairs.count)
    }
}
