/// Writes zip archives, such as no honest program would write too.
struct ZipWriter {
    /// A file within the archive, under declarations that need not be true.
    struct File {
        var name: String
        var packed: [UInt8]
        var size: Int
        var checksum: UInt32
        /// 0 for stored, 8 for deflated.
        var method = 0
        /// Bit 0 for a password, 11 for a name in UTF-8.
        var flags = 1 << 11

        /// A file that is stored as it is.
        init(_ name: String, _ contents: [UInt8]) {
            self.name = name
            packed = contents
            size = contents.count
            checksum = ZipWriter.checksum(of: contents)
        }

        /// A file of one byte over and over, deflated as small as can be.
        init(_ name: String, repeating byte: UInt8, count: Int) {
            self.name = name
            packed = ZipWriter.deflated(byte, count: count)
            size = count
            checksum = ZipWriter.checksum(of: repeatElement(byte, count: count))
            method = 8
        }
    }

    /// The archive of some files.
    static func archive(_ files: [File]) -> [UInt8] {
        var bytes: [UInt8] = []
        var directory: [UInt8] = []
        for file in files {
            let name = Array(file.name.utf8)
            let common =
                number(20, 2) + number(file.flags, 2) + number(file.method, 2) + number(0, 2)
                + number(0x21, 2)
                + number(Int(file.checksum), 4) + number(file.packed.count, 4) + number(file.size, 4)
                + number(name.count, 2) + number(0, 2)
            directory += number(0x0201_4B50, 4) + number(20, 2) + common + number(0, 2) + number(0, 2)
            directory += number(0, 2) + number(0, 4) + number(bytes.count, 4) + name
            bytes += number(0x0403_4B50, 4) + common + name + file.packed
        }
        let end =
            number(0x0605_4B50, 4) + number(0, 4) + number(files.count, 2) + number(files.count, 2)
            + number(directory.count, 4) + number(bytes.count, 4) + number(0, 2)
        return bytes + directory + end
    }

    private static func number(_ value: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }

    /// CRC-32, as zip archives have it.
    static func checksum(of bytes: some Sequence<UInt8>) -> UInt32 {
        var checksum = ~UInt32(0)
        for byte in bytes { checksum = checksum >> 8 ^ table[Int((checksum ^ UInt32(byte)) & 0xFF)] }
        return ~checksum
    }

    private static let table: [UInt32] = (0..<256).map { index in
        (0..<8).reduce(UInt32(index)) { value, _ in value >> 1 ^ (value & 1 == 1 ? 0xEDB8_8320 : 0) }
    }

    /// One byte below 144 so many times, of which the first is written and the others are copies (RFC 1951, 3.2.6).
    private static func deflated(_ byte: UInt8, count: Int) -> [UInt8] {
        var bits: [UInt8] = []
        func append(code: Int, length: Int) {
            for place in (0..<length).reversed() { bits.append(UInt8(code >> place & 1)) }
        }
        bits += [1, 1, 0]
        var left = count
        while left > 0 {
            if left < count, left >= 258 {
                append(code: 0b1100_0101, length: 8)
                append(code: 0, length: 5)
                left -= 258
            } else {
                append(code: 0x30 + Int(byte), length: 8)
                left -= 1
            }
        }
        append(code: 0, length: 7)
        return stride(from: 0, to: bits.count, by: 8).map { start in
            bits[start..<min(start + 8, bits.count)].enumerated().reduce(0) {
                $0 | $1.element << UInt8($1.offset)
            }
        }
    }
}
