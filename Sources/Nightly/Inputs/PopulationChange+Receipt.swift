internal import Ingestion
internal import Store

extension PopulationChange {
    /// What a receipt says of a snapshot.
    init(_ receipt: ExtractReceipt) {
        let changes = receipt.changes + Array(repeating: 0, count: max(0, 5 - receipt.changes.count))
        self.init(
            before: changes[1] + changes[2] + changes[3] + changes[4], gone: changes[3] + changes[4],
            new: changes[0])
    }
}
