/// A file as UTF-8, with the way back from a place in it to the place in the file.
///
/// The way back needs no table. In UTF-16 a character of one to three bytes of UTF-8 was two bytes and one of
/// four bytes was four; in Windows-1252 each character was one. A character that stands for a fault, U+FFFD,
/// obeys the same rule.
struct DecodedText: Sendable {
    /// A place where the file's bytes aren't text in its declared encoding.
    struct Fault: Hashable, Sendable {
        /// Its place in ``DecodedText/bytes``.
        let offset: Int
    }

    /// UTF-8; of a file that is itself UTF-8, its bytes as they are, faults and all.
    let bytes: [UInt8]
    /// Where the text begins in ``bytes``, after a byte order mark that was left in place.
    let start: Int
    /// Where the text begins in the file.
    let startInFile: Int
    /// The faults, by place.
    let faults: [Fault]
    /// The encoding of the file, the order of its bytes settled.
    let encoding: TextEncoding
    /// The length of the file in bytes.
    let fileLength: Int

    /// Reads a file in its declared encoding, leaving out a byte order mark.
    init(_ file: [UInt8], encoding declared: TextEncoding) {
        encoding = declared.resolved(for: file)
        let mark = encoding.byteOrderMark
        startInFile = !mark.isEmpty && file.starts(with: mark) ? mark.count : 0
        fileLength = file.count
        switch encoding {
        case .utf8:
            start = startInFile
            bytes = file
            faults = UTF8Decoding.faults(in: file, from: startInFile)
        case .windows1252:
            start = 0
            (bytes, faults) = Windows1252Decoding.decode(file)
        case .utf16, .utf16LittleEndian, .utf16BigEndian:
            start = 0
            (bytes, faults) = UTF16Decoding.decode(
                file, from: startInFile, highByteFirst: encoding == .utf16BigEndian)
        }
    }

    /// How many bytes of the file a stretch of the text was.
    ///
    /// - Complexity: the length of the stretch; for UTF-8 constant.
    func lengthInFile(of stretch: Range<Int>) -> Int {
        switch encoding {
        case .utf8: return stretch.count
        case .windows1252: return bytes[stretch].count { !Self.continues($0) }
        case .utf16, .utf16LittleEndian, .utf16BigEndian:
            var length = 0
            for byte in bytes[stretch] where !Self.continues(byte) { length += byte < 0xF0 ? 2 : 4 }
            return length
        }
    }

    /// The place after the physical line that begins at a place: after its LF, CR or CRLF, or the text's end.
    ///
    /// - Parameters:
    ///   - place: where the line begins.
    ///   - limit: a place beyond which no line end is sought.
    /// - Returns: the place after the line end; the limit, or the text's end, where none comes before it.
    /// - Complexity: the length of the line, as far as the limit.
    func endOfLine(from place: Int, scanningTo limit: Int = .max) -> Int {
        var next = place
        while next < min(bytes.count, limit) {
            let byte = bytes[next]
            next += 1
            guard byte <= 0x0D else { continue }
            if byte == UInt8(ascii: "\n") { return next }
            if byte == UInt8(ascii: "\r") {
                return next < bytes.count && bytes[next] == UInt8(ascii: "\n") ? next + 1 : next
            }
        }
        return next
    }

    /// A stretch that is one physical line, without its line end.
    func withoutLineEnd(_ stretch: Range<Int>) -> Range<Int> {
        var end = stretch.upperBound
        if end > stretch.lowerBound, bytes[end - 1] == UInt8(ascii: "\n") { end -= 1 }
        if end > stretch.lowerBound, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
        return stretch.lowerBound..<end
    }

    private static func continues(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
