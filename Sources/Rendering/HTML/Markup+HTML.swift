extension Markup {
    /// The piece as HTML, everything in it escaped.
    public func html() -> String {
        var output = ""
        write(to: &output)
        return output
    }

    private func write(to output: inout String) {
        switch self {
        case .text(let text): Self.escape(text, into: &output)
        case .group(let pieces): for piece in pieces { piece.write(to: &output) }
        case .element(let tag, let attributes, let children):
            output += "<" + tag.rawValue
            for attribute in attributes {
                output += " " + attribute.name + "=\""
                Self.escape(attribute.value, into: &output)
                output += "\""
            }
            output += ">"
            if tag == .lineBreak { return }
            if tag.opensLine { output += "\n" }
            for child in children { child.write(to: &output) }
            output += "</" + tag.rawValue + ">"
            if tag.endsLine { output += "\n" }
        }
    }

    /// Text as HTML: what would mean something as markup is spelt out, what no page may hold becomes U+FFFD.
    static func escape(_ text: String, into output: inout String) {
        if text.utf8.allSatisfy(isPlain) {
            output += text
            return
        }
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": output += "&amp;"
            case "<": output += "&lt;"
            case ">": output += "&gt;"
            case "\"": output += "&quot;"
            case "'": output += "&#39;"
            case "\t", "\n": output.unicodeScalars.append(scalar)
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}": output += "\u{FFFD}"
            default: output.unicodeScalars.append(scalar)
            }
        }
    }

    /// Whether a byte of UTF-8 is written as it is, whatever stands beside it.
    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"):
            false
        default: (0x20...0x7E).contains(byte)
        }
    }

    /// The words in the piece, without its elements.
    var words: String {
        switch self {
        case .text(let text): text
        case .group(let pieces), .element(_, _, let pieces): pieces.map(\.words).joined()
        }
    }

    /// Whether it would write nothing.
    var isNothing: Bool {
        guard case .group(let pieces) = self else { return false }
        return pieces.allSatisfy(\.isNothing)
    }
}
