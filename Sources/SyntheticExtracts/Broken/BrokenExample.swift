internal import Delimited

/// A small set of extracts of which something is deliberately wrong.
struct BrokenExample {
    /// What a run is to report.
    struct Finding {
        let file: String
        /// The physical line, from 1; 0 for the file as a whole.
        let line: Int
        /// The column; blank where it is about a row or the file.
        let field: String
        let code: String
    }

    /// The folder's name.
    let name: String
    /// What is wrong, in a sentence without a full stop.
    let fault: String
    let files: [SyntheticFile]
    let findings: [Finding]

    /// An example of one file.
    init(_ name: String, _ fault: String, _ file: BrokenFile, _ findings: [(Int, String, String)]) {
        self.init(name, fault, [file], findings.map { (file, $0.0, $0.1, $0.2) })
    }

    /// An example of a file and others that it needs.
    init(
        _ name: String, _ fault: String, _ files: [BrokenFile],
        _ findings: [(BrokenFile, Int, String, String)]
    ) {
        self.name = name
        self.fault = fault
        self.files = files.map { SyntheticFile(name: "broken/\(name)/\($0.name)", bytes: $0.bytes) }
        self.findings = findings.map { Finding(file: $0.name, line: $1, field: $2, code: $3) }
    }
}

/// An extract as lines that can be spoiled one by one; line 1 is the header.
struct BrokenFile {
    let extract: Extract
    var lines: [String]
    /// The file's name, when it isn't the usual one.
    var named: String?
    /// A text to be replaced by bytes that aren't text.
    var spoiled: (text: String, bytes: [UInt8])?

    /// The file's name.
    var name: String { named ?? "\(extract.rawValue)_20260301_001.csv" }

    /// The bytes, in the extract's form.
    var bytes: [UInt8] {
        let end = extract.form.lineEnd == .lineFeed ? "\n" : "\r\n"
        let text = lines.map { $0 + end }.joined()
        let whole = extract.form.mark + extract.form.encoded(Array(text.utf8))
        guard let spoiled else { return whole }
        let sought = Array(spoiled.text.utf8)
        guard let place = whole.indices.first(where: { whole[$0...].starts(with: sought) }) else {
            return whole
        }
        return Array(whole[..<place]) + spoiled.bytes + Array(whole[(place + sought.count)...])
    }

    /// The file with one cell of a line changed.
    func with(_ field: String, line: Int, _ value: String) -> BrokenFile {
        guard let column = extract.header.firstIndex(of: field) else { return self }
        var file = self
        var cells = Self.cells(lines[line - 1])
        cells[column] = value
        file.lines[line - 1] = cells.joined(separator: ",")
        return file
    }

    /// The file with a line changed as a whole.
    func with(line: Int, _ edit: (String) -> String) -> BrokenFile {
        var file = self
        file.lines[line - 1] = edit(lines[line - 1])
        return file
    }

    /// The file with a line that ends so many cells early.
    func shortened(line: Int, by count: Int) -> BrokenFile {
        with(line: line) { Self.cells($0).dropLast(count).joined(separator: ",") }
    }

    /// The file without a column.
    func without(_ field: String) -> BrokenFile {
        guard let column = extract.header.firstIndex(of: field) else { return self }
        var file = self
        file.lines = lines.map { line in
            var cells = Self.cells(line)
            cells.remove(at: column)
            return cells.joined(separator: ",")
        }
        return file
    }

    /// The file with a column more, before the last.
    func withColumn(_ field: String, _ value: String) -> BrokenFile {
        var file = self
        file.lines = lines.enumerated().map { place, line in
            var cells = Self.cells(line)
            cells.insert(place == 0 ? field : value, at: cells.count - 1)
            return cells.joined(separator: ",")
        }
        return file
    }

    private static func cells(_ line: String) -> [String] {
        line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
}
