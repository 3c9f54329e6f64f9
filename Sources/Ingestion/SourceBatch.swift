public import PersonalData
public import Vocabulary

/// How an extract fared as a whole.
public enum BatchStatus: String, Hashable, Sendable, CaseIterable {
    /// Every row was kept or repeats one.
    case successful = "SUCCESSFUL"
    /// Some rows were set aside.
    case partial = "PARTIAL"
    /// Every row was set aside.
    case failed = "FAILED"
    /// The file can't be read as this source's.
    case error = "ERROR"
}

/// A column of an extract that was dropped at the door, or kept as a key alone.
public struct DroppedColumn: Hashable, Sendable {
    /// Why it was dropped.
    public enum Reason: String, Hashable, Sendable, CaseIterable {
        /// The source's mapping doesn't name it.
        case notPromised = "not in the source's mapping"
        /// The source's mapping says that the partnership doesn't take it.
        case refused = "refused by the source's mapping"
        /// No line of the agreement lets anybody have it.
        case withheldByAgreement = "no line of the agreement allows it"
        /// No line of the agreement lets anybody have it, and without it no row could be told from another.
        case keptAsKey = "kept as a key; no line of the agreement gives it to anybody"
    }

    /// The header.
    public let name: String
    /// Why it was dropped.
    public let reason: Reason

    /// A column dropped for a reason.
    public init(name: String, reason: Reason) {
        self.name = name
        self.reason = reason
    }
}

/// What became of one extract: every row kept, set aside or an exact repeat.
public struct SourceBatch: Sendable {
    /// The source.
    public let source: SourceName
    /// The file's name, without a folder.
    public let file: String
    /// The date of the batch.
    public let receivedOn: CalendarDay
    /// Whether it holds rows of another batch that were mended: what it lacks says nothing.
    public let isMended: Bool
    /// How many rows were read, kept, set aside and repeats.
    public internal(set) var counts = RowCounts()
    /// The rows kept, in the file's order.
    public internal(set) var records: [IngestedRecord] = []
    /// The rows set aside, in the file's order.
    public internal(set) var rejected: [RejectedRow] = []
    /// What is to be said of the file as a whole: its header, its encoding.
    public internal(set) var findings: [RowFinding] = []
    /// How the file is written, where it takes that to read its rows that were set aside again; none of a file whose
    /// header can't be read, for then the file itself is to be mended.
    public internal(set) var form: RejectedFile?
    /// The columns dropped at the door, and those kept as keys alone.
    public internal(set) var dropped: [DroppedColumn] = []
    /// The keys of rows set aside, so that what stood under them is not taken for withdrawn.
    public internal(set) var rejectedKeys: Set<String> = []
    /// Rows set aside whose key can't be told.
    public internal(set) var keylessRejects = 0
    /// Where each kept row stands in the file's bytes, in the order of the records.
    var positions: [Range<Int>] = []
    /// The file, for rows that are set aside after it was read; shared with whoever gave it, not copied.
    var original: [UInt8] = []
    /// What may be kept of it.
    var retention: Retention?
    /// How it fared.
    public internal(set) var status = BatchStatus.successful

    init(source: SourceName, file: String, receivedOn: CalendarDay, isMended: Bool) {
        self.source = source
        self.file = file
        self.receivedOn = receivedOn
        self.isMended = isMended
    }

    /// The file can't be read at all.
    mutating func refuse(_ message: String, code: RowFindingCode) {
        findings.append(
            RowFinding(code: code, file: file, line: 1, byteOffset: 0, column: nil, message: message))
        status = .error
    }

    mutating func conclude(failed: Bool) {
        if failed {
            status = .error
        } else if counts.rejected == 0 {
            status = .successful
        } else {
            status = records.isEmpty && counts.repeated == 0 ? .failed : .partial
        }
    }
}

extension SourceBatch: Redacted {
    /// The file, how it fared and its counts; no row and no key.
    public var description: String {
        "SourceBatch(\(file): \(status.rawValue), \(counts.read) read, \(counts.kept) kept, "
            + "\(counts.rejected) set aside, \(counts.repeated) repeated)"
    }
}
