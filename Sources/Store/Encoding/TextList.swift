/// Several texts as one, and back, whatever characters they hold: a JSON array of strings, so that SQLite's own
/// `json_each` reads it too.
enum TextList {
    static func text(of items: some Sequence<String>) -> String {
        var bytes: [UInt8] = [UInt8(ascii: "[")]
        for item in items {
            if bytes.count > 1 { bytes.append(UInt8(ascii: ",")) }
            bytes.append(UInt8(ascii: "\""))
            for byte in item.utf8 { append(byte, to: &bytes) }
            bytes.append(UInt8(ascii: "\""))
        }
        bytes.append(UInt8(ascii: "]"))
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The items of a text that ``text(of:)`` made; `nil` for any other.
    static func items(of text: String) -> [String]? {
        let bytes = Array(text.utf8)
        guard bytes.count >= 2, bytes.first == UInt8(ascii: "["), bytes.last == UInt8(ascii: "]") else {
            return nil
        }
        var items: [String] = []
        var position = 1
        while position < bytes.count - 1 {
            guard let (item, next) = string(in: bytes, from: position) else { return nil }
            items.append(item)
            position = next
            guard position < bytes.count - 1 else { break }
            guard bytes[position] == UInt8(ascii: ",") else { return nil }
            position += 1
        }
        return items
    }

    private static func append(_ byte: UInt8, to bytes: inout [UInt8]) {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"):
            bytes.append(UInt8(ascii: "\\"))
            bytes.append(byte)
        case 0..<0x20:
            let digits = Array("0123456789abcdef".utf8)
            bytes.append(contentsOf: Array("\\u00".utf8))
            bytes.append(digits[Int(byte >> 4)])
            bytes.append(digits[Int(byte & 15)])
        default: bytes.append(byte)
        }
    }

    private static func string(in bytes: [UInt8], from start: Int) -> (String, Int)? {
        guard bytes[start] == UInt8(ascii: "\"") else { return nil }
        var content: [UInt8] = []
        var position = start + 1
        while position < bytes.count {
            let byte = bytes[position]
            if byte == UInt8(ascii: "\"") { return (String(decoding: content, as: UTF8.self), position + 1) }
            guard byte == UInt8(ascii: "\\") else {
                content.append(byte)
                position += 1
                continue
            }
            guard position + 1 < bytes.count else { return nil }
            if bytes[position + 1] == UInt8(ascii: "u") {
                guard position + 5 < bytes.count,
                    let code = UInt8(
                        String(decoding: bytes[(position + 4)...(position + 5)], as: UTF8.self), radix: 16)
                else { return nil }
                content.append(code)
                position += 6
            } else {
                content.append(bytes[position + 1])
                position += 2
            }
        }
        return nil
    }
}
