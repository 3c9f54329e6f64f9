internal import Definitions
internal import Ingestion
internal import Store
internal import Vocabulary

/// What an analyst should know of a night's extracts: those that could not be taken in, had too many rows set aside,
/// or hold far fewer or far more rows than stood before.
struct ExtractCautions: Sendable {
    private let extracts: [(receipt: ExtractReceipt, expectation: SourceExpectation, isSnapshot: Bool)]

    /// The cautions of a night.
    ///
    /// - Parameters:
    ///   - receipts: The receipts so far; only the night's count.
    ///   - sources: The sources.
    ///   - night: The night's date.
    init(_ receipts: [ExtractReceipt], sources: [SourceDefinition], night: CalendarDay) {
        extracts = receipts.filter { $0.night == night }.compactMap { receipt in
            sources.first { $0.name == receipt.source }.map {
                (receipt, $0.expectation, $0.delivery == .snapshot && !receipt.isMended(of: $0))
            }
        }
    }

    /// Whether an extract could not be taken in, or had more rows set aside than its source allows.
    var areRowsSetAside: Bool {
        extracts.contains { !$0.receipt.isReadable || Self.exceeds($0.receipt, $0.expectation) }
    }

    /// Whether a snapshot lost so many rows that it can't be believed.
    var areRowsMissing: Bool { extracts.contains { $0.receipt.unconfirmed > 0 } }

    /// A sentence each, in the order of the extracts.
    var sentences: [String] {
        extracts.flatMap { receipt, expectation, isSnapshot in
            [
                Self.refusal(receipt), Self.rejection(receipt, expectation), Self.loss(receipt, expectation),
                isSnapshot ? Self.growth(receipt, expectation) : nil,
            ].compactMap { $0 }
        }
    }

    private static func exceeds(_ receipt: ExtractReceipt, _ expectation: SourceExpectation) -> Bool {
        Double(receipt.counts.rejected) > expectation.rejectionLimit * Double(receipt.counts.read)
    }

    private static func refusal(_ receipt: ExtractReceipt) -> String? {
        guard !receipt.isReadable else { return nil }
        let reason = receipt.findings.last ?? "\(receipt.file): it can't be read as an extract of its source"
        return "nothing was taken in: \(reason)"
    }

    private static func rejection(_ receipt: ExtractReceipt, _ expectation: SourceExpectation) -> String? {
        guard receipt.isReadable, exceeds(receipt, expectation) else { return nil }
        return
            "\(receipt.file): \(receipt.counts.rejected) of \(receipt.counts.read) rows were set aside, more than "
            + "its limit; see the run report"
    }

    private static func loss(_ receipt: ExtractReceipt, _ expectation: SourceExpectation) -> String? {
        guard receipt.unconfirmed > 0 else { return nil }
        return
            "\(receipt.file) lacks \(receipt.unconfirmed) of the \(PopulationChange(receipt).before) rows that stood "
            + "before, more than its tolerance of \(percent(expectation)): they stand as they were; "
            + "ask \(expectation.contact)"
    }

    private static func growth(_ receipt: ExtractReceipt, _ expectation: SourceExpectation) -> String? {
        let change = PopulationChange(receipt)
        guard receipt.unconfirmed == 0, change.grows(beyond: expectation.populationTolerance) else {
            return nil
        }
        return
            "\(receipt.file) has \(change.new) new rows where \(change.before) stood before, more than its tolerance "
            + "of \(percent(expectation)): see that they belong there; ask \(expectation.contact)"
    }

    private static func percent(_ expectation: SourceExpectation) -> String {
        "\(Int((expectation.populationTolerance * 100).rounded()))%"
    }
}
