internal import Delimited

/// What may be kept of the bytes of a row that is set aside: nothing of a column that isn't taken.
///
/// A column that the partnership refuses, that nobody promised or that the agreement withholds is dropped at the
/// door; a row doesn't take it in by being faulty.
struct Retention: Sendable {
    /// The number of cells that a row must have.
    let width: Int
    /// The places of columns that aren't taken, in order.
    let untaken: [Int]
    /// How the file is written.
    let dialect: Dialect

    /// A row's bytes as they stand in the file, with the cells of those columns left blank.
    ///
    /// Of a row whose cells can't be told apart for sure, only what stands before any such cell is kept; so of one with a
    /// line end in a cell that is taken, which a stray quote may have made of two rows.
    func bytes(of row: DelimitedRow, in file: [UInt8]) -> [UInt8] {
        let broken = row.problems.filter { problem in
            if case .encoding = problem.kind { false } else { true }
        }
        return bytes(
            at: row.byteRange, cells: row.count, brokenFrom: broken.map(\.field).min(), in: file)
    }

    /// The same of a row that had every cell in its place.
    func bytes(ofSoundRowAt range: Range<Int>, in file: [UInt8]) -> [UInt8] {
        bytes(at: range, cells: width, brokenFrom: nil, in: file)
    }

    private func bytes(at row: Range<Int>, cells: Int, brokenFrom: Int?, in file: [UInt8]) -> [UInt8] {
        guard let first = untaken.first else { return Array(file[row]) }
        let fields = dialect.fieldRanges(of: row, in: file)
        let running = fields.indices.first {
            !untaken.contains($0) && dialect.lineEnds(in: fields[$0], of: file) > 0
        }
        guard cells == width, fields.count == width, brokenFrom == nil, running == nil else {
            // Cells that are missing move the later ones to the left.
            let sure = min(
                first - max(0, width - cells), brokenFrom ?? .max, running ?? .max, fields.count)
            return sure > 0 ? Array(file[row.lowerBound..<fields[sure - 1].upperBound]) : []
        }
        var kept: [UInt8] = []
        var place = row.lowerBound
        for field in untaken {
            kept += file[place..<fields[field].lowerBound]
            place = fields[field].upperBound
        }
        return kept + file[place..<row.upperBound]
    }
}
