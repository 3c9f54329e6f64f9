internal import Store
internal import Vocabulary

/// A run with all that the ledger keeps of it.
public struct RunAccount: Sendable {
    /// The run.
    public let run: RunLine
    /// What to know about its end; none where there is nothing.
    public let message: String?

    let stages: [StageRecord]
    let receipts: [ExtractReceipt]
    let hashes: [ContentHash]

    /// The account for a terminal, a line each.
    public var lines: [String] {
        var lines = [run.sentence, "Identity: \(run.identity)"]
        if let finishedAt = run.finishedAt { lines.append("Ended: \(finishedAt)") }
        lines += (message ?? "").split(separator: "\n").map { "Note: \($0)" }
        return lines + stageLines + receiptLines + fileLines
    }

    private var stageLines: [String] {
        guard !stages.isEmpty else { return ["Stages: none was done"] }
        let heading = ["stage", "read", "kept", "set aside", "repeated", "time", ""]
        let rows = stages.map { stage in
            [stage.name] + stage.counts.cells + [RunEvent.time(stage.milliseconds), stage.remarks]
        }
        return ["Stages"] + AlignedText.lines([heading] + rows, indent: 2, right: [1, 2, 3, 4, 5])
    }

    private var receiptLines: [String] {
        guard !receipts.isEmpty else { return [] }
        let heading = ["extract", "status", "read", "kept", "set aside", "repeated"]
        let rows = receipts.map { [$0.file, $0.status] + $0.counts.cells }
        return ["Extracts of the night"]
            + AlignedText.lines([heading] + rows, indent: 2, right: [2, 3, 4, 5])
            + receipts.flatMap { receipt in receipt.findings.map { "  \(receipt.file): \($0)" } }
    }

    private var fileLines: [String] {
        guard !hashes.isEmpty else { return [] }
        let rows = hashes.map { [$0.kind, $0.name, "\($0.bytes)", String($0.sha256.prefix(16))] }
        return ["Files (kind, name, bytes, the first digits of SHA-256)"]
            + AlignedText.lines(rows, indent: 2, right: [2])
    }
}

extension RowCounts {
    /// Read, kept, set aside, repeated.
    fileprivate var cells: [String] { [read, kept, rejected, repeated].map(\.grouped) }
}

extension StageRecord {
    /// What else the stage says of itself.
    var remarks: String { figures.map { "\($0.name) \($0.value)" }.joined(separator: ", ") }

    /// What else the stage says of itself, numbers with their groups and of a hash its first digits.
    var figures: [(name: String, value: String)] {
        detail.map { name, value in
            (name, Int(value)?.grouped ?? (value.count == 64 ? String(value.prefix(12)) : value))
        }
    }
}
