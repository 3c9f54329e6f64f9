internal import Delimited

/// Small extracts of which something is deliberately wrong, one folder for each kind of error.
///
/// They show what a run says of broken files, and let a test hold it to that.
public enum BrokenExtracts: Sendable {
    /// The examples' files, with `broken/expected.csv`, which says what is to be found where, and
    /// `broken/README.md`.
    public static func files() -> [SyntheticFile] {
        examples.flatMap(\.files) + [
            SyntheticFile(name: "broken/expected.csv", bytes: expected),
            SyntheticFile(name: "broken/README.md", bytes: Array(readme.utf8)),
        ]
    }

    /// The same files, each as one piece, for whoever writes the sample.
    ///
    /// - Parameter sink: is given each file.
    public static func write(to sink: (SyntheticPiece) throws -> Void) rethrows {
        for file in files() { try sink(SyntheticPiece(file: file.name, bytes: file.bytes)) }
    }

    static let examples = headers + rows + cells + keys + meanings

    private static var expected: [UInt8] {
        var writer = RowWriter()
        writer.append(["case", "file", "line", "field", "code", "synthetic"])
        for example in examples {
            for finding in example.findings {
                writer.append([
                    example.name, finding.file, String(finding.line), finding.field, finding.code, "Y",
                ])
            }
        }
        return writer.bytes
    }

    private static var readme: String {
        """
        # Broken extracts

        Every person in these files is made up. Each folder holds one extract of which something is wrong, with
        the extracts that it quotes where it needs any; all else in them is sound. `expected.csv` says what a run
        is to report: file, physical line from 1 (0 for the file as a whole), column, and the code of the error.
        A run may report more about the same lines, but never less.

        | folder | what is wrong |
        |---|---|
        \(examples.map { "| `\($0.name)` | \($0.fault) |" }.joined(separator: "\n"))

        """
    }
}
