internal import Definitions
internal import Delimited

extension SourceDefinition {
    /// The headers of a file's first row, without blanks at their ends, as they may be repeated.
    ///
    /// What the source names is repeated as it stands. Of another header nobody knows what it says, and what is said of it
    /// is read by many: unless it looks like a column's name, it is called by its place, `column 7`.
    func labels(of row: DelimitedRow) -> [String] {
        let known = Set(columns.flatMap { [$0.name] + $0.formerly } + refused)
        return row.fields.map(\.trimmed).enumerated().map { place, label in
            label.isEmpty || known.contains(label) || label.looksLikeColumn ? label : "column \(place + 1)"
        }
    }
}

extension String {
    /// Whether it could be a column's name and hardly a sentence, a date or a number of somebody's: at most 40 letters
    /// and digits of ASCII, in at most three words, and never four digits in a row.
    fileprivate var looksLikeColumn: Bool {
        guard utf8.count <= 40, unicodeScalars.allSatisfy(\.isPlain) else { return false }
        return split(separator: " ").count <= 3
            && unicodeScalars.split { !("0"..."9").contains($0) }.allSatisfy { $0.count < 4 }
    }
}

extension Unicode.Scalar {
    fileprivate var isPlain: Bool {
        isASCII && properties.isAlphabetic || ("0"..."9").contains(self) || ["_", "-", " "].contains(self)
    }
}
