/// A file's bytes as units of one or two, of which the delimiter, the quote and line ends are one each.
struct CodeUnits {
    let file: [UInt8]
    let encoding: TextEncoding

    /// The bytes of a unit.
    var size: Int {
        switch encoding {
        case .utf8, .windows1252: 1
        case .utf16, .utf16LittleEndian, .utf16BigEndian: 2
        }
    }

    /// The ASCII character of the unit at a place; `nil` for any other.
    func ascii(at place: Int) -> UInt8? {
        let last = place + size - 1
        guard place >= 0, last < file.count else { return nil }
        if size == 1 { return file[place] < 0x80 ? file[place] : nil }
        let isHighFirst = encoding == .utf16BigEndian
        let (high, low) = isHighFirst ? (file[place], file[last]) : (file[last], file[place])
        return high == 0 && low < 0x80 ? low : nil
    }
}
