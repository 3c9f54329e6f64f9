import Delimited
import Foundation

/// All cells of a CSV output.
struct Cells {
    let rows: [[String]]

    init(csv bytes: Data) throws {
        rows = RowReader.rows(of: Array(bytes)).map(\.fields)
    }

    var all: [String] { rows.flatMap { $0 } }
}
