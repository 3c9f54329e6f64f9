internal import Definitions
internal import Vocabulary

/// What an extract's file says as a Frictionless Table Schema, before our additions.
struct TableSchema {
    /// A column as the schema alone describes it.
    struct Field {
        let name: String
        let type: ColumnType
        let constraints: ColumnConstraints
        let location: SourceLocation
    }

    let name: String?
    let title: String?
    let fields: [Field]
    let missingValues: [String]
    let primaryKey: [Located<String>]
    let foreignKeys: [Located<ForeignKey>]
    let dialect: SourceDialect

    /// The names of the columns.
    var columns: [String] { fields.map(\.name) }
}
