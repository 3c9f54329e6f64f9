import Definitions
import Foundation

/// What the rules say of everybody alike, and so of nobody.
struct FixedTexts {
    private let text: String

    init(_ site: ScratchSite, _ dictionary: DataDictionary) throws {
        let folder = site.root.appending(path: "Pipelines/alerts")
        let rules = try site.names(in: folder).map {
            try String(contentsOf: folder.appending(path: $0), encoding: .utf8)
        }
        let night = ["1 march 2026", "2 march 2026", "2026-03-01", "2026-03-02"]
        // Who a record is from heads what it says of who somebody is.
        let agencies = dictionary.agencies.map(\.label)
        text = (rules + night + agencies).joined(separator: "\n").lowercased()
    }

    func say(_ form: String) -> Bool { text.contains(form) }
}

/// A text in which whole words are looked for.
struct Words {
    private let text: String

    init(_ text: String) { self.text = text }

    func found(_ forms: Set<String>) -> Set<String> {
        forms.filter { form in
            text.ranges(of: form).contains { range in
                let before =
                    range.lowerBound > text.startIndex ? text[text.index(before: range.lowerBound)] : " "
                let after = range.upperBound < text.endIndex ? text[range.upperBound] : " "
                return ![before, after].contains { $0.isLetter || $0.isNumber || $0 == "/" }
            }
        }
    }
}
