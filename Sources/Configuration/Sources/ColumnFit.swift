internal import Definitions
internal import Vocabulary

/// Whether a column's cells can become a field's values.
struct ColumnFit {
    /// Whose codes a column's cells are.
    enum Codes {
        /// Nothing is said of codes.
        case none
        /// The dictionary's own.
        case dictionary
        /// The agency's, which go through a crosswalk.
        case translated(Crosswalk)
    }

    let field: FieldDefinition
    let column: TableSchema.Field
    let codes: Codes
    let location: SourceLocation
    let faults: FaultCollector

    func check() {
        checkType()
        checkCodes()
    }

    private func checkType() {
        let right: String? =
            switch (field.type, column.type) {
            case (.birthDate, .date), (.day, .date), (.day, .datetime), (.moment, .datetime): nil
            case (.birthDate, _): "date"
            case (.day, _): "date or datetime"
            case (.moment, _): "datetime"
            case (.integer, .integer), (.decimal, .integer), (.decimal, .number): nil
            case (.integer, _): "integer"
            case (.decimal, _): "number"
            case (.yesNo, .boolean): nil
            case (.yesNo, .string): isTranslated ? nil : "boolean, or string with a crosswalk"
            case (.yesNo, _): "boolean"
            case (.code, .string), (.code, .integer): nil
            case (_, .string): nil
            default: "string"
            }
        guard let right else { return }
        faults.record(
            location,
            "column '\(column.name)' can't become field '\(field.name)', which holds "
                + "\(field.type.rawValue): its type must be \(right)")
    }

    private var isTranslated: Bool {
        if case .translated = codes { return true }
        return false
    }

    /// A crosswalk must lead to the field's own list.
    ///
    /// An agency that uses the dictionary's codes says so, because
    /// a forgotten crosswalk looks the same otherwise.
    private func checkCodes() {
        guard field.type == .code || field.type == .yesNo || field.type == .list else { return }
        let list = field.type == .yesNo ? CrosswalkDecoder.yesNo : field.codeList
        if case .translated(let crosswalk) = codes, crosswalk.codeList != list {
            faults.record(
                location,
                "crosswalk '\(crosswalk.name)' leads to code list '\(crosswalk.codeList)', but field "
                    + "'\(field.name)' holds " + (list.map { "codes of '\($0)'" } ?? "no codes"))
        }
        guard field.type == .code, case .none = codes else { return }
        faults.record(
            location,
            "field '\(field.name)' holds codes of '\(field.codeList ?? "")'; name a 'crosswalk' to them, or "
                + "'codes: dictionary' if the agency uses the same codes")
    }
}
