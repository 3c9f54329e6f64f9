/// A small check of a page's source: every element closed in its order, every attribute quoted.
enum WellFormed {
    private static let void: Set<String> = ["br", "meta", "!DOCTYPE"]

    /// The first thing wrong; `nil` for a well-formed source.
    static func fault(in html: String) -> String? {
        var open: [String] = []
        var rest = html[...]
        while let start = rest.firstIndex(of: "<") {
            guard !rest[..<start].contains(">") else {
                return "a stray > before \(rest[start...].prefix(40))"
            }
            guard let end = rest[start...].firstIndex(of: ">") else { return "an unclosed tag" }
            let tag = rest[rest.index(after: start)..<end]
            rest = rest[rest.index(after: end)...]
            let name = String(tag.prefix { !$0.isWhitespace })
            if name.hasPrefix("/") {
                guard open.popLast() == String(name.dropFirst()) else { return "<\(name)> closes another" }
            } else if !void.contains(name) {
                guard tag.count(where: { $0 == "\"" }) % 2 == 0 else { return "quotes in <\(name)>" }
                open.append(name)
            }
            // What a style element holds is no markup.
            if name == "style", let close = rest.range(of: "</style>") { rest = rest[close.lowerBound...] }
        }
        return open.isEmpty ? nil : "never closed: \(open)"
    }
}

extension StringProtocol {
    /// Where a piece of text occurs, one after the other.
    func matches(of piece: String) -> [Range<Index>] {
        var places: [Range<Index>] = []
        var start = startIndex
        while let place = self[start...].range(of: piece) {
            places.append(place)
            start = place.upperBound
        }
        return places
    }

    /// Where a piece of text first occurs.
    func range(of piece: String) -> Range<Index>? {
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(piece) { return start..<index(start, offsetBy: piece.count) }
            formIndex(after: &start)
        }
        return nil
    }
}
