/// What can be wrong with a row of an ordinary night, so that it is set aside or counted as a repeat.
enum RowFault: String, CaseIterable {
    /// A day that the calendar doesn't have, such as 31 February.
    case impossibleDate
    /// A cell that must be filled is blank.
    case blankCell
    /// A comma without quotes, which makes two cells of one.
    case bareComma
    /// The row quotes a record that its agency has deleted.
    case deletedReference
    /// The row stands twice, the second time with another value.
    case changedRepeat
    /// The row stands twice.
    case exactRepeat

    /// How many rows in a thousand have it, of the extracts where it occurs.
    var perMille: Int {
        switch self {
        case .impossibleDate: Rates.impossibleDate
        case .blankCell: Rates.blankCell
        case .bareComma: Rates.bareComma
        case .deletedReference: Rates.deletedReference
        case .changedRepeat: Rates.changedRepeat
        case .exactRepeat: Rates.exactRepeat
        }
    }

    /// The column of an extract that has it; none where it doesn't occur.
    ///
    /// None of these extracts is one of people: no record that `truth.csv` names is lost.
    func column(of extract: Extract) -> String? {
        switch (self, extract) {
        case (.impossibleDate, .policeCustody): "arrest_at"
        case (.impossibleDate, .probationContact): "at"
        case (.impossibleDate, .drugContact): "contact_date"
        case (.blankCell, .policeCrime): "ho_class"
        case (.blankCell, .probationContact): "crn"
        case (.bareComma, .policeAddress): "line_1"
        case (.deletedReference, .policeCrimePerson): "nominal_id"
        case (.deletedReference, .probationContact): "event_id"
        case (.changedRepeat, .probationAssessment): "score"
        case (.exactRepeat, .policeNominal), (.exactRepeat, .probationRegistration): "synthetic"
        default: nil
        }
    }

    /// The row with the fault: one row, or two.
    func rows(of row: PersonRows.Row) -> [PersonRows.Row] {
        guard let name = column(of: row.extract), let column = row.extract.header.firstIndex(of: name) else {
            return [row]
        }
        let cell = row.cells[column]
        switch self {
        case .impossibleDate: return [row.with([Self.impossible(cell)], at: column)]
        case .blankCell: return [row.with([""], at: column)]
        case .bareComma: return [row.with(Self.halves(cell), at: column)]
        // One digit more than the agency's numbers have, so that it is nobody's.
        case .deletedReference: return [row.with([cell + "0"], at: column)]
        case .changedRepeat: return [row, row.with([cell == "2" ? "1" : "2"], at: column)]
        case .exactRepeat: return [row, row]
        }
    }

    /// A day or time of the same year on 31 February.
    private static func impossible(_ text: String) -> String {
        text.contains("/") ? "31/02/" + text.suffix(4) : text.prefix(4) + "-02-31" + text.dropFirst(10)
    }

    /// A text parted at its first blank.
    private static func halves(_ text: String) -> [String] {
        guard let blank = text.firstIndex(of: " ") else { return [text, ""] }
        return [String(text[..<blank]), String(text[blank...])]
    }
}

extension PersonRows.Row {
    /// The row with other cells in the place of one.
    fileprivate func with(_ texts: [String], at column: Int) -> PersonRows.Row {
        var cells = cells
        cells.replaceSubrange(column...column, with: texts)
        return PersonRows.Row(extract: extract, cells: cells, nights: nights)
    }
}

extension RowFault {
    /// A person's rows with the faults that befall them, the same every night.
    ///
    /// People who live a story have none, so that what the story tells is told. An extract of what is new has them
    /// only on the first night: later files have so few rows that one fault would be too large a share.
    static func befalling(_ rows: [PersonRows.Row], of person: Persona) -> [PersonRows.Row] {
        guard person.world.hasRowFaults, person.slot.story == nil else { return rows }
        return rows.flatMap { row -> [PersonRows.Row] in
            guard let kinds = kinds[row.extract] else { return [row] }
            var draw = draw(of: row, person)
            for kind in kinds {
                draw -= kind.perMille
                guard draw < 0 else { continue }
                return row.extract.isSnapshot || row.nights.since == 0 ? kind.rows(of: row) : [row]
            }
            return [row]
        }
    }

    /// A number under a thousand that goes with a row's first cells, whatever other rows there are: a row that is sent
    /// again with its fault has it still.
    private static func draw(of row: PersonRows.Row, _ person: Persona) -> Int {
        var place: UInt64 = 0xCBF2_9CE4_8422_2325
        for cell in row.cells.prefix(4) {
            for byte in cell.utf8 { place = (place ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        }
        var random = SeededGenerator(
            seed: person.world.seed ^ place, person: person.index, purpose: .rowFaults)
        return random.below(1000)
    }

    /// The kinds that occur in each extract.
    private static let kinds: [Extract: [RowFault]] = Dictionary(
        uniqueKeysWithValues: Extract.allCases.compactMap { extract in
            let kinds = allCases.filter { $0.column(of: extract) != nil }
            return kinds.isEmpty ? nil : (extract, kinds)
        })
}
