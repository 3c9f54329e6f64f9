import Definitions
import Vocabulary

/// Gathers the records of one type, then puts them in order.
struct RecordTableBuilder {
    let definition: RecordTypeDefinition
    /// How many values a record has, and which of them rules may see.
    let valueCount: Int
    private let visible: [Int]
    private let fields: [FieldDefinition]
    private let codes: [CodeList?]
    private var columns: [Column]
    private var places: [Int32] = []
    private var starts: [Int32] = []
    private var ends: [Int32] = []
    private var agencies: [UInt16] = []
    private var links: [UInt8] = []
    private var extracts: [Int32] = []
    private var lines: [Int32] = []
    private let startField: Int?
    /// The column of moments that events are ordered by.
    private let startColumn: Int?
    private let endFields: [Int]

    init(_ definition: RecordTypeDefinition, dictionary: DataDictionary) {
        self.definition = definition
        let all = definition.timelineFields
        valueCount = all.count
        visible = all.indices.filter { !all[$0].monitoringOnly }
        fields = definition.ruleFields
        codes = fields.map { $0.codeList.flatMap(dictionary.codeList) }
        columns = fields.map { Column(kind: Column.Kind($0)) }
        let place = { (name: FieldName) in all.firstIndex { $0.name == name } }
        switch definition.timing {
        case .undated: (startField, endFields) = (nil, [])
        case .event(let day): (startField, endFields) = (place(day), [])
        case .state(let from, let until): (startField, endFields) = (place(from), until.compactMap(place))
        }
        startColumn = definition.ruleFields.firstIndex {
            $0.name == definition.timing.startField && Column.Kind($0) == .moment
        }
    }

    mutating func append(
        _ record: TimelineRecord, place: Int, agency: Int, extract: Int32, texts: inout TextPool
    ) {
        for (column, value) in visible.enumerated() {
            columns[column].append(record.values[value], codes: codes[column], texts: &texts)
        }
        places.append(Int32(place))
        starts.append(startField.map { Self.day(record.values[$0]) } ?? MissingMark.day(.absentColumn))
        if case .state = definition.timing { ends.append(end(of: endFields.map { record.values[$0] })) }
        agencies.append(UInt16(agency))
        links.append(record.link.rawValue)
        extracts.append(extract)
        lines.append(Int32(clamping: record.provenance.line))
    }

    /// The table, with rows ordered by person, day and time, agency and provenance.
    ///
    /// - Parameters:
    ///   - people: How many there are.
    ///   - agencyRanks: The place of each agency in the final order, by the number that rows have.
    ///   - extractRanks: The place of each extract in their order.
    ///   - texts: What texts and tokens stand for.
    /// - Returns: The table.
    func table(
        people: Int, agencyRanks: [Int], extractRanks: [Int32], texts: TextPool
    ) -> RecordTable {
        let offsets = offsets(people: people)
        let order = order(offsets, agencyRanks, extractRanks, texts)
        return RecordTable(
            definition: definition, fields: fields, columns: columns.map { $0.reordered(by: order) },
            codes: codes, offsets: offsets, starts: order.map { starts[$0] },
            ends: ends.isEmpty ? [] : order.map { ends[$0] },
            agencies: order.map { UInt16(agencyRanks[Int(agencies[$0])]) }, links: order.map { links[$0] },
            extracts: order.map { extracts[$0] }, lines: order.map { lines[$0] })
    }

    private func offsets(people: Int) -> [Int32] {
        var offsets = [Int32](repeating: 0, count: people + 1)
        for place in places { offsets[Int(place) + 1] += 1 }
        for place in 0..<people { offsets[place + 1] += offsets[place] }
        return offsets
    }

    private func order(
        _ offsets: [Int32], _ agencyRanks: [Int], _ extractRanks: [Int32], _ texts: TextPool
    ) -> [Int] {
        var next = offsets
        var order = [Int](repeating: 0, count: places.count)
        for row in places.indices {
            let place = Int(places[row])
            order[Int(next[place])] = row
            next[place] += 1
        }
        for place in 0..<(offsets.count - 1) where offsets[place + 1] - offsets[place] > 1 {
            order[Int(offsets[place])..<Int(offsets[place + 1])].sort { left, right in
                let leftKey = key(left, agencyRanks, extractRanks)
                let rightKey = key(right, agencyRanks, extractRanks)
                return leftKey == rightKey ? precedes(left, right, texts) : leftKey < rightKey
            }
        }
        return order
    }

    /// Day (missing ones last), time of day where it is known (days alone first), agency, extract, line.
    private func key(
        _ row: Int, _ agencyRanks: [Int], _ extractRanks: [Int32]
    ) -> (Int32, Int32, Int, Int32, Int32) {
        let start = starts[row] < MissingMark.firstDay ? Int32.max : starts[row]
        let second = startColumn.map { columns[$0].seconds[row] } ?? -1
        return (start, second, agencyRanks[Int(agencies[row])], extractRanks[Int(extracts[row])], lines[row])
    }

    /// One line can give several records, as a row with ten needs does: those are ordered by their values.
    private func precedes(_ left: Int, _ right: Int, _ texts: TextPool) -> Bool {
        for (column, codes) in zip(columns, codes) {
            let one = column.value(at: left, codes: codes, texts: texts)
            let other = column.value(at: right, codes: codes, texts: texts)
            if one != other { return "\(one)" < "\(other)" }
        }
        return links[left] < links[right]
    }

    private static func day(_ value: FieldValue) -> Int32 {
        if let day = value.calendarDay { return day.dayNumber }
        if case .missing(let reason) = value { return MissingMark.day(reason) }
        return MissingMark.day(.invalid)
    }

    /// The earliest known end; open where every end is blank, unknown where one is missing for another reason.
    private func end(of values: [FieldValue]) -> Int32 {
        if let earliest = values.compactMap({ $0.calendarDay?.dayNumber }).min() {
            return earliest + (definition.includesLastDay && earliest < MissingMark.openEnd - 1 ? 1 : 0)
        }
        for value in values {
            guard case .missing(let reason) = value else { return MissingMark.day(.invalid) }
            if reason != .blank && reason != .absentColumn { return MissingMark.day(reason) }
        }
        return MissingMark.openEnd
    }
}
