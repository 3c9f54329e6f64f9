/// The files within a zip archive; nothing is unpacked before it is asked for and known to be small enough.
struct Archive: Sendable {
    /// A file within the archive, as its directory declares it.
    struct Entry: Sendable {
        /// Its name, with folders.
        let name: String
        /// Its place in the directory.
        let index: Int
        /// Its bytes when unpacked, as declared.
        let size: Int
        /// Whether a password keeps it shut.
        let isEncrypted: Bool
        /// Whether it is packed as workbooks are: deflated, or not at all.
        let isPackedAsUsual: Bool
    }

    private let bytes: [UInt8]
    private let limits: WorkbookLimits
    private let entries: [String: Entry]

    /// An archive whose directory keeps within the limits.
    init(_ bytes: [UInt8], limits: WorkbookLimits) throws(WorkbookFault) {
        try limits.require(bytes.count, of: .fileBytes)
        try FileForm.requireArchive(bytes)
        try Self.requireUsableEnd(bytes, limits)
        let listed = try ZipFile.reading(bytes) { (zip) throws(WorkbookFault) in try zip.entries(limits) }
        var entries: [String: Entry] = [:]
        var total = 0
        for entry in listed {
            // Two files of one name: programs would differ in which they read.
            guard entries.updateValue(entry, forKey: entry.name) == nil else {
                throw WorkbookFault.damagedFile
            }
            total = total.addingReportingOverflow(entry.size).overflow ? .max : total + entry.size
            try limits.require(total, of: .unpackedBytes)
        }
        self.bytes = bytes
        self.limits = limits
        self.entries = entries
    }

    /// Whether there is a file of a name.
    func holds(_ name: String) -> Bool { entries[name] != nil }

    /// What a file of the archive holds, unpacked.
    func contents(of part: PackagePart) throws(WorkbookFault) -> [UInt8] {
        guard let entry = entries[part.name] else { throw WorkbookFault.partMissing(part.kind) }
        guard !entry.isEncrypted else { throw WorkbookFault.passwordProtected }
        try limits.require(entry.size, of: .partBytes)
        guard entry.isPackedAsUsual else { throw WorkbookFault.damagedPart(part.kind) }
        let read = try ZipFile.reading(bytes) { (zip) throws(WorkbookFault) in zip.contents(of: entry) }
        guard let read else { throw WorkbookFault.damagedPart(part.kind) }
        return read
    }

    /// Refuses an archive whose directory's end is missing, there several times, or announces too many files.
    ///
    /// libzip tries every end that there may be, and takes a whole directory into memory: both are bounded here.
    private static func requireUsableEnd(_ bytes: [UInt8], _ limits: WorkbookLimits) throws(WorkbookFault) {
        let mark: [UInt8] = [0x50, 0x4B, 0x05, 0x06]
        let length = 22
        guard bytes.count >= length else { throw WorkbookFault.damagedFile }
        let start = max(0, bytes.count - length - 0xFFFF)
        let ends = (start...(bytes.count - length)).filter { place in
            bytes[place] == mark[0] && bytes[place..<place + 4].elementsEqual(mark)
        }
        guard (1...4).contains(ends.count) else { throw WorkbookFault.damagedFile }
        for end in ends {
            try limits.require(Int(bytes[end + 10]) | Int(bytes[end + 11]) << 8, of: .entries)
        }
    }
}
