/// Markup of which only elements, attributes and text are left, for a parser that is safe with nothing else.
///
/// Foundation's parser on Linux crashes on some processing instructions and reads on after errors; libxml2 beneath it
/// compares each attribute of an element with every other. So comments and instructions are left out here, text set apart
/// as character data is written as other text is, document types are refused, and elements with hundreds of attributes
/// too. After it, every `<` begins the tag of an element.
struct PlainMarkup {
    /// Why markup isn't passed on.
    enum Problem: Error {
        /// It isn't well formed.
        case malformed
        /// It declares a document type.
        case documentType
    }

    private static let mostAttributes = 256

    private let bytes: [UInt8]
    private var place = 0
    private var plain: [UInt8] = []

    /// The plain markup of a part, in UTF-8.
    static func bytes(of part: [UInt8]) throws(Problem) -> [UInt8] {
        guard let text = MarkupText.utf8(of: part) else { throw .malformed }
        var markup = PlainMarkup(text)
        while markup.place < text.count { try markup.passOn() }
        return markup.plain
    }

    private init(_ bytes: [UInt8]) {
        self.bytes = bytes
        plain.reserveCapacity(bytes.count)
    }

    /// Passes on text up to a `<`, or what begins with one.
    private mutating func passOn() throws(Problem) {
        if bytes[place] != UInt8(ascii: "<") {
            plain.append(bytes[place])
            place += 1
        } else if place + 1 < bytes.count, bytes[place + 1] != UInt8(ascii: "!"),
            bytes[place + 1] != UInt8(ascii: "?")
        {
            try passOnTag()
        } else if begins("<!--") {
            _ = try skip("<!--", to: "-->")
        } else if begins("<?") {
            _ = try skip("<?", to: "?>")
        } else if begins("<![CDATA[") {
            for index in try skip("<![CDATA[", to: "]]>") { appendEscaped(bytes[index]) }
        } else {
            throw begins("<!DOCTYPE") || begins("<!ENTITY") ? .documentType : .malformed
        }
    }

    private mutating func passOnTag() throws(Problem) {
        var quote: UInt8?
        var attributes = 0
        plain.append(bytes[place])
        place += 1
        while place < bytes.count {
            let byte = bytes[place]
            guard byte != UInt8(ascii: "<") else { throw .malformed }
            plain.append(byte)
            place += 1
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
                attributes += 1
                guard attributes <= Self.mostAttributes else { throw .malformed }
            } else if byte == UInt8(ascii: ">") {
                return
            }
        }
        throw .malformed
    }

    private func begins(_ word: String) -> Bool { begins(word, at: place) }

    private func begins(_ word: String, at start: Int) -> Bool {
        bytes[start...].starts(with: word.utf8)
    }

    /// Goes on behind an end.
    ///
    /// - Returns: where what stands between beginning and end is.
    private mutating func skip(_ beginning: String, to end: String) throws(Problem) -> Range<Int> {
        let first = end.utf8.first
        let start = place + beginning.utf8.count
        var next = start
        while next < bytes.count {
            if bytes[next] == first, begins(end, at: next) {
                place = next + end.utf8.count
                return start..<next
            }
            next += 1
        }
        throw .malformed
    }

    private mutating func appendEscaped(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "<"): plain += Array("&lt;".utf8)
        case UInt8(ascii: ">"): plain += Array("&gt;".utf8)
        case UInt8(ascii: "&"): plain += Array("&amp;".utf8)
        default: plain.append(byte)
        }
    }
}
