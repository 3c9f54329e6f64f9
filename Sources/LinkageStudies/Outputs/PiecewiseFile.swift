internal import Delimited

/// A file of rows that several tasks put into words piece by piece, and that is written in order.
struct PiecewiseFile: Sendable {
    /// Pieces that are in memory at once, for each task.
    private static let ahead = 4

    /// The first row.
    let headers: [String]
    /// How many rows there are after it.
    let rows: Int
    /// How many of them make a piece.
    let piece: Int

    /// Writes the file.
    ///
    /// - Parameters:
    ///   - path: Where; a file that stands there is replaced.
    ///   - threads: How many tasks work at once; the bytes are the same for any number.
    ///   - append: Adds the row of this number, from 0.
    /// - Throws: ``StudyFailure`` where it can't be written.
    func write(
        to path: String, threads: Int, _ append: @escaping @Sendable (Int, inout RowWriter) -> Void
    ) async throws(StudyFailure) {
        let file = try StudyFileWriter(path)
        var header = RowWriter()
        header.append(headers)
        try file.write(header.bytes)
        let pieces = (rows + piece - 1) / piece
        let batch = max(1, threads) * Self.ahead
        for first in stride(from: 0, to: pieces, by: batch) {
            let count = min(batch, pieces - first)
            let texts = await Concurrent.results(of: count, threads: threads) { number in
                let start = (first + number) * piece
                var writer = RowWriter()
                for row in start..<min(rows, start + piece) { append(row, &writer) }
                return writer.bytes
            }
            for text in texts { try file.write(text) }
        }
    }
}
