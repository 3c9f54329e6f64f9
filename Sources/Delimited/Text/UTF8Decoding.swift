/// Finding the bytes of a file that aren't UTF-8.
enum UTF8Decoding {
    /// The places of ill-formed sequences, by place; none for a well-formed file.
    ///
    /// - Complexity: the length of the file.
    static func faults(in file: [UInt8], from start: Int) -> [DecodedText.Fault] {
        var faults: [DecodedText.Fault] = []
        var place = start
        while place < file.count {
            do {
                _ = try UTF8Span(validating: file.span.extracting(place..<file.count))
                break
            } catch {
                faults.append(DecodedText.Fault(offset: place + error.byteOffsets.lowerBound))
                place += max(error.byteOffsets.upperBound, 1)
            }
        }
        return faults
    }
}
