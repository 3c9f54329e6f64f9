/// A delimited file cut between rows, so that several tasks may read it.
///
/// The cut depends on the file alone, never on the number of tasks.
struct FileChunks: Sendable {
    /// A stretch of whole rows.
    struct Chunk: Sendable {
        /// Its bytes.
        let range: Range<Int>
        /// The physical lines before it.
        let linesBefore: Int
    }

    /// How many bytes a chunk has at least, but for the last.
    static let size = 16 << 20

    /// The chunks, in the file's order.
    let chunks: [Chunk]

    /// Cuts a file at line ends outside quotes; one that isn't in an ASCII-compatible encoding stays whole.
    init(_ file: [UInt8], isWhole: Bool = false, size: Int = FileChunks.size) {
        var chunks: [Chunk] = []
        var start = 0
        var linesBefore = 0
        var lines = 0
        var isQuoted = false
        var place = isWhole || file.count <= size ? file.count : 0
        while place < file.count {
            let byte = file[place]
            place += 1
            if byte == UInt8(ascii: "\"") {
                isQuoted.toggle()
            } else if byte == UInt8(ascii: "\n") {
                lines += 1
                if !isQuoted, place - start >= size {
                    chunks.append(Chunk(range: start..<place, linesBefore: linesBefore))
                    start = place
                    linesBefore = lines
                }
            } else if byte == UInt8(ascii: "\r"), place < file.count, file[place] != UInt8(ascii: "\n") {
                lines += 1
            }
        }
        if start < file.count || chunks.isEmpty {
            chunks.append(Chunk(range: start..<file.count, linesBefore: linesBefore))
        }
        self.chunks = chunks
    }
}
