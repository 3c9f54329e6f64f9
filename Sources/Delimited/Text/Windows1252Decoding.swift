/// Reading Windows-1252 as UTF-8.
enum Windows1252Decoding {
    /// The text as UTF-8, a byte without meaning as U+FFFD, and the places of those.
    ///
    /// - Complexity: the length of the file.
    static func decode(_ file: [UInt8]) -> (bytes: [UInt8], faults: [DecodedText.Fault]) {
        var bytes: [UInt8] = []
        var faults: [DecodedText.Fault] = []
        bytes.reserveCapacity(file.count + file.count / 16)
        for byte in file {
            if byte < 0x80 {
                bytes.append(byte)
            } else if let scalar = Windows1252.scalar(of: byte) {
                bytes.append(contentsOf: scalar.utf8)
            } else {
                faults.append(DecodedText.Fault(offset: bytes.count))
                bytes.append(contentsOf: [0xEF, 0xBF, 0xBD])
            }
        }
        return (bytes, faults)
    }
}
