import Configuration
import Definitions
import Ingestion
import PersonalData
import TestSupport
import Testing
import Vocabulary

@testable import Nightly

/// The sample's meeting actions under the shipped source, with a cell changed where a test says so.
@Suite struct `An action of a meeting` {
    private let source: SourceDefinition
    private let header: [String]
    private let rows: [[String]]

    init() throws {
        let configuration = try ShippedPipeline(rules: []).survey
        source = try #require(configuration.sources.first { $0.name == SourceName("meeting_action") })
        let text = try Repository.text("SampleData/2026-03-01/meeting_action_20260301_001.csv")
        var lines = text.split(whereSeparator: \.isNewline).map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
        let header = lines.removeFirst()
        // A quoted comma would need a reader: rows without one are enough
        rows = lines.filter { $0.count == header.count }
        self.header = header
    }

    private func ingested(_ column: String? = nil, _ text: String = "") throws -> SourceBatch {
        var row = try #require(rows.first)
        if let column { row[try #require(header.firstIndex(of: column))] = text }
        let file = [header, row].map { $0.joined(separator: ",") + "\r\n" }.joined()
        return Ingester(source: source, withheld: []).ingest(
            Array(file.utf8), file: "meeting_action_20260301_001.csv",
            receivedOn: CalendarDay(dayNumber: 20_513))
    }

    @Test func `as the sample has it is kept`() throws {
        #expect(try ingested().counts == RowCounts(read: 1, kept: 1))
    }

    @Test(arguments: [
        ("owner_role", "", "blank, but this source marks it as required"),
        ("due_on", "", "blank, but this source marks it as required"),
        ("intended_outcome", "", "blank, but this source marks it as required"),
        ("text", "", "blank, but this source marks it as required"),
        ("due_on", "next week", "not a date; this source writes dates as YYYY-MM-DD"),
        ("text", String(repeating: "call ", count: 41), "longer than 200 characters"),
        ("text", "Monitor", "nothing but words that say too little by themselves (monitor, "),
        ("text", "Agencies to liaise and update as needed.", "nothing but words that say too little"),
        ("text", "Continue to review the risk", "nothing but words that say too little"),
    ])
    func `to which nobody could be held is set aside, with file, line, field and what was expected`(
        column: String, text: String, words: String
    ) throws {
        let batch = try ingested(column, text)
        #expect(batch.counts == RowCounts(read: 1, rejected: 1))
        let finding = try #require(batch.rejected.first?.findings.first)
        #expect(finding.description.hasPrefix("meeting_action_20260301_001.csv:2 (\(column)): \(words)"))
    }

    @Test(arguments: [
        "Monitor the tag each evening", "Update the risk assessment by Friday",
        "Liaise with Mill Lane hostel",
        "Review his licence conditions",
    ])
    func `that says what is done to what is kept, whatever its verb`(text: String) throws {
        #expect(try ingested("text", text).counts.kept == 1)
    }
}
