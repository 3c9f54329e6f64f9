/// A JSON value, as far as model files need one (RFC 8259).
indirect enum JSON: Hashable, Sendable {
    case null
    case bool(Bool)
    case number(Double)
    case string(String)
    case array([JSON])
    case object([String: JSON])

    /// The value of a text.
    init(parsing text: String) throws(LinkageError) {
        var reader = JSONReader(text)
        self = try reader.document()
    }

    /// The number, if it is one.
    var number: Double? { if case .number(let value) = self { value } else { nil } }
    /// The string, if it is one.
    var string: String? { if case .string(let value) = self { value } else { nil } }
    /// The members, if it is an array.
    var array: [JSON]? { if case .array(let value) = self { value } else { nil } }

    /// The value of a key, if it is an object that has it.
    subscript(key: String) -> JSON? { if case .object(let members) = self { members[key] } else { nil } }

    /// A string with quotation marks around it and escapes in it.
    static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "\t": quoted += "\\t"
            case "\r": quoted += "\\r"
            default:
                if scalar.value < 0x20 {
                    let digits = String(scalar.value, radix: 16)
                    quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
                } else {
                    quoted.unicodeScalars.append(scalar)
                }
            }
        }
        return quoted + "\""
    }
}

/// Reads JSON, byte by byte.
struct JSONReader {
    private let bytes: [UInt8]
    private var next = 0
    private var depth = 0

    /// A reader at the beginning of a text.
    init(_ text: String) { bytes = Array(text.utf8) }

    /// One value and nothing after it.
    mutating func document() throws(LinkageError) -> JSON {
        let value = try value()
        skipBlanks()
        guard next == bytes.count else { throw fault("something follows the end") }
        return value
    }

    private mutating func value() throws(LinkageError) -> JSON {
        skipBlanks()
        guard next < bytes.count else { throw fault("it ends too early") }
        depth += 1
        defer { depth -= 1 }
        guard depth < 100 else { throw fault("it is nested too deeply") }
        switch bytes[next] {
        case UInt8(ascii: "{"): return try object()
        case UInt8(ascii: "["): return try array()
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return try number()
        }
    }

    private mutating func object() throws(LinkageError) -> JSON {
        next += 1
        var members: [String: JSON] = [:]
        if take("}") { return .object(members) }
        while true {
            skipBlanks()
            guard next < bytes.count, bytes[next] == UInt8(ascii: "\"") else {
                throw fault("a key is expected")
            }
            let key = try string()
            guard take(":") else { throw fault("':' is expected") }
            members[key] = try value()
            if take("}") { return .object(members) }
            guard take(",") else { throw fault("',' or '}' is expected") }
        }
    }

    private mutating func array() throws(LinkageError) -> JSON {
        next += 1
        var members: [JSON] = []
        if take("]") { return .array(members) }
        while true {
            members.append(try value())
            if take("]") { return .array(members) }
            guard take(",") else { throw fault("',' or ']' is expected") }
        }
    }

    private mutating func string() throws(LinkageError) -> String {
        next += 1
        var text: [UInt8] = []
        while next < bytes.count {
            let byte = bytes[next]
            next += 1
            if byte == UInt8(ascii: "\"") { return String(decoding: text, as: UTF8.self) }
            if byte == UInt8(ascii: "\\") { text += try escape() } else { text.append(byte) }
        }
        throw fault("a string doesn't end")
    }

    private mutating func escape() throws(LinkageError) -> [UInt8] {
        guard next < bytes.count else { throw fault("a string doesn't end") }
        let byte = bytes[next]
        next += 1
        switch byte {
        case UInt8(ascii: "n"): return [0x0a]
        case UInt8(ascii: "t"): return [0x09]
        case UInt8(ascii: "r"): return [0x0d]
        case UInt8(ascii: "b"): return [0x08]
        case UInt8(ascii: "f"): return [0x0c]
        case UInt8(ascii: "u"):
            guard next + 4 <= bytes.count,
                let code = UInt32(String(decoding: bytes[next..<(next + 4)], as: UTF8.self), radix: 16)
            else { throw fault("four digits follow \\u") }
            next += 4
            return Array(String(Unicode.Scalar(code).map(Character.init) ?? "\u{fffd}").utf8)
        default: return [byte]
        }
    }

    private mutating func number() throws(LinkageError) -> JSON {
        let start = next
        while next < bytes.count, Self.belongsToNumber(bytes[next]) { next += 1 }
        guard let value = Double(String(decoding: bytes[start..<next], as: UTF8.self)), value.isFinite else {
            throw fault("a value is expected")
        }
        return .number(value)
    }

    private static func belongsToNumber(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."),
            UInt8(ascii: "e"), UInt8(ascii: "E"):
            true
        default: false
        }
    }

    private mutating func word(_ word: String, _ value: JSON) throws(LinkageError) -> JSON {
        let letters = Array(word.utf8)
        guard bytes[next...].starts(with: letters) else { throw fault("a value is expected") }
        next += letters.count
        return value
    }

    private mutating func take(_ symbol: Unicode.Scalar) -> Bool {
        skipBlanks()
        guard next < bytes.count, bytes[next] == UInt8(ascii: symbol) else { return false }
        next += 1
        return true
    }

    private mutating func skipBlanks() {
        while next < bytes.count, [0x20, 0x09, 0x0a, 0x0d].contains(bytes[next]) { next += 1 }
    }

    private func fault(_ what: String) -> LinkageError { .unreadableModel("\(what) at byte \(next)") }
}
