/// The space text takes in a chart, estimated on the wide side, since fonts differ from machine to machine.
enum ChartText {
    /// The width in which every chart must fit: a phone of 390 px less the page's margins, and some to spare.
    static let narrowestWidth = 330

    /// The height of a line of text.
    static let lineHeight = 19

    /// The width of text in pixels, at 14 px or another size.
    static func width(of text: String, size: Double = 14) -> Int {
        let ems = text.unicodeScalars.reduce(0.0) { $0 + width(of: $1) }
        return Int((ems * size).rounded(.up))
    }

    /// Text in lines that fit a width, broken between words where it can be.
    static func lines(of text: String, width limit: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in text.split(whereSeparator: \.isWhitespace) {
            let longer = line.isEmpty ? String(word) : line + " " + word
            if width(of: longer) <= limit {
                line = longer
                continue
            }
            if !line.isEmpty { lines.append(line) }
            line = String(word)
            while width(of: line) > limit, line.count > 1 {
                let piece = prefix(of: line, width: limit)
                lines.append(piece)
                line = String(line.dropFirst(piece.count))
            }
        }
        return lines + (line.isEmpty && !lines.isEmpty ? [] : [line])
    }

    private static func prefix(of word: String, width limit: Int) -> String {
        var piece = ""
        for character in word {
            if !piece.isEmpty, width(of: piece + String(character)) > limit { break }
            piece.append(character)
        }
        return piece
    }

    /// The width of a character in ems.
    private static func width(of scalar: Unicode.Scalar) -> Double {
        switch scalar {
        case "i", "j", "l", "I", "!", ".", ",", ":", ";", "'", "|": 0.36
        case "f", "r", "t", "(", ")", "[", "]", "-", "/", " ": 0.42
        case "m", "w", "M", "W", "%", "@": 1.0
        case "A"..."Z": 0.77
        case "a"..."z", "0"..."9": 0.65
        default: scalar.isASCII ? 0.65 : 1.0
        }
    }
}
