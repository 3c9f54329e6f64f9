import PersonalData
import Testing
import Vocabulary

@Suite struct `A record of somebody` {
    private static let place = Provenance(
        source: SourceName("custody"), file: "custody.csv", line: 12, receivedOn: reviewDay)
    private static let key = RecordKey(
        agency: Agency("police"), recordType: RecordType("arrest"), sourceKey: "N7654321")
    private static let finding = RowFinding(
        code: .typeError, file: "custody.csv", line: 12, byteOffset: 400, column: "arrest_at",
        message: "not a date")

    static let samples: [any (Redacted & Sendable)] = [
        Cell.text("Quxley"),
        IngestedRecord(key: key, provenance: place, cells: [.text("N7654321"), .text("Quxley")]),
        StandardisedRecord(
            key: key, person: key, provenance: place, values: [.text("Quxley"), .code("N7654321")]),
        RejectedRow(
            provenance: place, byteOffset: 400, bytes: Array("N7654321,Quxley".utf8), findings: [finding]),
    ]

    @Test(arguments: samples.indices)
    func `describes itself without its content, however it is printed`(sample: Int) {
        let value = Self.samples[sample]
        var dumped = ""
        dump(value, to: &dumped)
        dump([value], to: &dumped)
        let printed = [
            "\(value)", String(describing: value), String(reflecting: value), "\([value])",
            "\(Optional(value) as Any)", "\(["row": value])", dumped,
        ].joined(separator: "\n")
        for secret in ["Quxley", "N7654321", "81, 117", "0x51"] { #expect(!printed.contains(secret)) }
        #expect(Mirror(reflecting: value).children.isEmpty)
    }

    @Test func `says where it stands and what is wrong with it`() {
        #expect(
            Self.samples.map { "\($0)" } == [
                "text(…)", "IngestedRecord(custody.csv:12)", "StandardisedRecord(custody.csv:12)",
                "RejectedRow(custody.csv:12: type-error)",
            ])
        #expect("\(Cell.missing(.refused))" == "missing(refused)")
    }
}
