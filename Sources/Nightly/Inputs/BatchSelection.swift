internal import Definitions
internal import Ingestion
internal import PersonalData
internal import Store
internal import Vocabulary

/// Which of a folder's files a night takes in: each batch once.
///
/// A batch is known by its source, its date and its number in the day. A file of which an earlier night took rows in is
/// left where it is; one that bears the name of such a batch and holds something else is refused, and so are two files
/// that both say they are the same batch: which of them is meant can't be guessed. A file that no night could use comes
/// again each night, since the source's mapping may have been mended; a snapshot only until a newer one was taken in.
struct BatchSelection {
    /// The files to take in, in the folder's order.
    private(set) var fresh: [ExtractFile] = []
    /// The files that are refused, each with the reason, in the folder's order.
    private(set) var refused: [(file: ExtractFile, finding: RowFinding)] = []

    /// Chooses among a folder's files.
    ///
    /// - Parameters:
    ///   - files: The files.
    ///   - earlier: The receipts of the nights before.
    init(_ files: [ExtractFile], earlier: [ExtractReceipt]) {
        let receipts = Dictionary(grouping: earlier, by: \.source)
        let claims = Dictionary(grouping: files, by: \.claim)
        for file in files {
            let own = receipts[file.source.name] ?? []
            let known = own.filter { file.bearsTheIdentity(of: $0) }
            let taken = known.filter(\.wasTakenIn)
            if taken.contains(where: { $0.sha256 ?? file.sha256 == file.sha256 }) { continue }
            let newer = file.newerSnapshot(among: own)
            // It was spoken of when it came, and matters no longer.
            if newer != nil, known.contains(where: { $0.sha256 == file.sha256 }) { continue }
            let twins = (claims[file.claim] ?? []).filter { $0.name != file.name }
            if let taken = taken.last {
                refuse(
                    file,
                    "its batch was taken in on the night of \(taken.night) from \(taken.file), with other contents; "
                        + "a batch that is sent anew needs a number or date of its own")
            } else if let newer {
                refuse(
                    file,
                    "\(newer.file) is newer and was taken in on the night of \(newer.night); what the agency holds now is "
                        + "there")
            } else if let later = file.laterSnapshot(among: files, receipts[file.source.name] ?? []) {
                refuse(
                    file,
                    "it mends rows of a snapshot that \(later) has replaced; what the agency holds now is there"
                )
            } else if !twins.isEmpty {
                let names = twins.map(\.name).joined(separator: ", ")
                refuse(
                    file, "\(names) has the same date and number; take away the file that isn't meant")
            } else {
                fresh.append(file)
            }
        }
    }

    private mutating func refuse(_ file: ExtractFile, _ message: String) {
        refused.append(
            (
                file,
                RowFinding(
                    code: .batchError, file: file.name, line: 0, byteOffset: 0, column: nil,
                    message: message)
            ))
    }

    /// The receipts of the files that are refused: nothing of them was read.
    func refusals(on night: CalendarDay) -> [ExtractReceipt] {
        refused.map { file, finding in
            ExtractReceipt(
                night: night, source: file.source.name, file: file.name, receivedOn: file.batch.date,
                status: BatchStatus.error.rawValue, counts: RowCounts(), changes: [], dropped: [],
                findings: [finding.description], sha256: file.sha256)
        }
    }
}

extension ExtractFile {
    /// The batch that it says it is.
    fileprivate struct Claim: Hashable {
        let source: SourceName
        let batch: BatchName
    }

    fileprivate var claim: Claim { Claim(source: source.name, batch: batch) }

    /// The receipt of a newer snapshot, which says all that this one could; none of a source that sends what is new.
    fileprivate func newerSnapshot(among receipts: [ExtractReceipt]) -> ExtractReceipt? {
        guard source.delivery == .snapshot else { return nil }
        return receipts.last { receipt in
            receipt.wasTakenIn
                && BatchName.read(receipt.file, pattern: source.filePattern).map { $0 > batch } ?? false
        }
    }

    /// The snapshot that came after the one whose rows this file mends, if one did.
    fileprivate func laterSnapshot(among files: [ExtractFile], _ receipts: [ExtractReceipt]) -> String? {
        guard batch.isMended, source.delivery == .snapshot else { return nil }
        let tonight = files.filter { $0.source.name == source.name }.map { ($0.name, $0.batch) }
        let earlier = receipts.filter(\.isReadable).compactMap { receipt in
            BatchName.read(receipt.file, pattern: source.filePattern).map { (receipt.file, $0) }
        }
        return (tonight + earlier).first { _, other in
            !other.isMended && (other.date, other.sequence) > (batch.date, batch.sequence)
        }?.0
    }

    /// Whether a receipt is of the batch that this file says it is.
    fileprivate func bearsTheIdentity(of receipt: ExtractReceipt) -> Bool {
        receipt.file == name || BatchName.read(receipt.file, pattern: source.filePattern) == batch
    }
}
