extension FileForm {
    /// Refuses bytes that don't begin as a zip archive does, by what they are.
    static func requireArchive(_ bytes: [UInt8]) throws(WorkbookFault) {
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
            return
        }
        if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
            // Excel puts a workbook with a password into an old container, as a stream of this name.
            if holds("EncryptedPackage", bytes) { throw WorkbookFault.passwordProtected }
            throw WorkbookFault.notAWorkbook(
                holds("Workbook", bytes) || holds("Book", bytes) ? .oldSpreadsheet : .other)
        }
        throw WorkbookFault.notAWorkbook(ofText(bytes))
    }

    /// What bytes are that have no spreadsheet's mark.
    private static func ofText(_ bytes: [UInt8]) -> FileForm {
        guard !bytes.isEmpty else { return .empty }
        let isWide = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
        let start = bytes.prefix(4096)
        let isText = isWide || start.allSatisfy { $0 >= 0x20 || (9...13).contains($0) }
        guard isText else { return .other }
        let marks = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : isWide ? 2 : 0
        let first = start.dropFirst(marks).first { $0 > 0x20 }
        return first == UInt8(ascii: "<") ? .markup : .delimitedText
    }

    /// Whether the bytes hold a name in UTF-16, as old containers write the names of their streams.
    private static func holds(_ name: String, _ bytes: [UInt8]) -> Bool {
        let wanted = name.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        guard bytes.count >= wanted.count else { return false }
        return (0...(bytes.count - wanted.count)).contains { place in
            bytes[place] == wanted[0] && bytes[place..<place + wanted.count].elementsEqual(wanted)
        }
    }
}
