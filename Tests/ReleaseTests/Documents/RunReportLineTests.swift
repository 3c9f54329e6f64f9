import PersonalData
import Release
import Testing
import Vocabulary

@Suite struct `The lines of the run report` {
    private func finding(
        _ line: Int, _ code: RowFindingCode, column: String?, _ message: String = "what would be right",
        detail: String? = nil
    ) -> RowFinding {
        RowFinding(
            code: code, file: "a.csv", line: line, byteOffset: 0, column: column, message: message,
            detail: detail)
    }

    @Test func `fold findings by file, kind and column, and count every one`() {
        let rejected =
            (1...7).map { finding($0, .typeError, column: "on") } + [finding(9, .blankRow, column: nil)]
        let kept = [finding(3, .invalidIdentifier, column: "pnc")]
        let lines = FindingLine.lines(rejected: rejected.shuffled(), kept: kept)
        #expect(lines.map(\.code) == ["type-error", "blank-row", "invalid-identifier"])
        #expect(lines.map(\.count) == [7, 1, 1])
        #expect(lines[0].lines == [1, 2, 3, 4, 5])
        #expect(lines.map(\.isRejection) == [true, true, false])
    }

    @Test func `say of rows with the same trouble what is true of every one of them`() {
        let keys = (5...7).map {
            finding($0, .primaryKeyError, column: "id", "the key stands already", detail: "line \($0 - 3)")
        }
        let cells = [
            finding(8, .constraintError, column: "id", "too long"),
            finding(9, .constraintError, column: "id", "too short"),
        ]
        let lines = FindingLine.lines(rejected: (keys + cells).shuffled(), kept: [])
        #expect(lines.map(\.message) == ["the key stands already", "too long", "too short"])
        #expect(lines.map(\.lines) == [[5, 6, 7], [8], [9]])
    }

    @Test func `fold disclosures by role and line, and keep what was withheld apart`() {
        func record(_ operation: AuditRecord.Operation, _ holder: String, _ field: String) -> AuditRecord {
            AuditRecord(
                operation: operation, at: "", actor: "", subject: holder, agreement: "A",
                justification: "line 1",
                recipient: "officer \(holder) (probation)", fields: [field], count: 2)
        }
        let lines = DisclosureLine.lines(of: [
            record(.disclosure, "1", "b"), record(.withholding, "1", "c"), record(.disclosure, "2", "a"),
            record(.collection, "1", "z"),
        ])
        #expect(lines.map(\.recipient) == ["officer", "officer"])
        #expect(lines.map(\.isDisclosure) == [true, false])
        #expect(lines[0].fields == ["a", "b"])
        #expect(lines[0].count == 4)
    }

    @Test func `tell whether every row is accounted for`() {
        var report = RunReportDocument(heading: TokenNight.heading([]))
        #expect(report.reconciles)
        report.stages = [StageLine(name: "s", counts: RowCounts(read: 3, kept: 1, rejected: 1))]
        #expect(!report.reconciles)
    }
}
