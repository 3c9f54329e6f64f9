/// The lines of a configuration file as they stand in it.
///
/// YAML folds and strips the lines of a scalar; expressions need them as written, so that a fault within one
/// has the right line and column.
struct SourceLines {
    private let lines: [[Unicode.Scalar]]

    /// The lines of a text, ended by LF or CRLF.
    init(_ text: String) {
        var lines: [[Unicode.Scalar]] = [[]]
        for scalar in text.unicodeScalars {
            if scalar == "\n" {
                if lines[lines.count - 1].last == "\r" { lines[lines.count - 1].removeLast() }
                lines.append([])
            } else {
                lines[lines.count - 1].append(scalar)
            }
        }
        self.lines = lines
    }

    /// How many lines there are.
    var count: Int { lines.count }

    /// A line by its number, from 1; empty outside the file.
    func line(_ number: Int) -> [Unicode.Scalar] {
        lines.indices.contains(number - 1) ? lines[number - 1] : []
    }

    /// The number of spaces that a line begins with; `nil` for a blank line.
    func indentation(ofLine number: Int) -> Int? {
        line(number).firstIndex { $0 != " " && $0 != "\t" }
    }

    /// A line from a column, from 1, without spaces at its end.
    func text(ofLine number: Int, fromColumn column: Int) -> String {
        var scalars = line(number).dropFirst(column - 1)
        while let last = scalars.last, last == " " || last == "\t" { scalars.removeLast() }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        return String(text)
    }
}
