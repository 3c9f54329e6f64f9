/// Reading UTF-16 as UTF-8.
enum UTF16Decoding {
    /// The text as UTF-8, what can't be read as U+FFFD, and the places of those.
    ///
    /// Half of a surrogate pair can't be read, nor a last byte without its partner.
    ///
    /// - Complexity: the length of the file.
    static func decode(
        _ file: [UInt8], from start: Int, highByteFirst: Bool
    ) -> (bytes: [UInt8], faults: [DecodedText.Fault]) {
        var bytes: [UInt8] = []
        var faults: [DecodedText.Fault] = []
        bytes.reserveCapacity(file.count / 2 + file.count / 16)
        var place = start
        while place < file.count {
            let scalar = scalar(of: file, at: place, highByteFirst: highByteFirst)
            if scalar == nil { faults.append(DecodedText.Fault(offset: bytes.count)) }
            place += (scalar?.value ?? 0) > 0xFFFF ? 4 : 2
            bytes.append(contentsOf: (scalar ?? "\u{FFFD}").utf8)
        }
        return (bytes, faults)
    }

    /// The character at a place; `nil` for half a pair.
    private static func scalar(of file: [UInt8], at place: Int, highByteFirst: Bool) -> Unicode.Scalar? {
        guard let first = unit(of: file, at: place, highByteFirst: highByteFirst) else { return nil }
        guard UTF16.isLeadSurrogate(first) else { return Unicode.Scalar(first) }
        guard let second = unit(of: file, at: place + 2, highByteFirst: highByteFirst),
            UTF16.isTrailSurrogate(second)
        else { return nil }
        return Unicode.Scalar(0x10000 + (UInt32(first) - 0xD800) << 10 + (UInt32(second) - 0xDC00))
    }

    private static func unit(of file: [UInt8], at place: Int, highByteFirst: Bool) -> UInt16? {
        guard place + 1 < file.count else { return nil }
        let (first, second) = (UInt16(file[place]), UInt16(file[place + 1]))
        return highByteFirst ? first << 8 | second : second << 8 | first
    }
}
