/// A place in a text: where in the text, where in the file, and on which physical line.
struct TextPlace: Hashable, Sendable {
    /// The place in ``DecodedText/bytes``.
    var offset: Int
    /// The place in the file.
    var inFile: Int
    /// The physical line, from 1.
    var line: Int

    /// Moves over one physical line, given from here to its end.
    mutating func advance(overLine stretch: Range<Int>, of text: DecodedText) {
        inFile = min(inFile + text.lengthInFile(of: stretch), text.fileLength)
        offset = stretch.upperBound
        line += 1
    }

    /// Moves to a later place, counting the lines that end before it.
    mutating func advance(to later: Int, of text: DecodedText) {
        inFile += text.lengthInFile(of: offset..<later)
        while offset < later {
            let end = text.endOfLine(from: offset, scanningTo: later)
            if end <= later, text.withoutLineEnd(offset..<end).upperBound < end { line += 1 }
            offset = min(end, later)
        }
    }
}
