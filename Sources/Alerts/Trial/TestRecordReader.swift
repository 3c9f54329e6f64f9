import Definitions
import Timelines
import Vocabulary

/// Reads the records of a test person as they are written, by the types that the dictionary gives their fields.
struct TestRecordReader {
    let dictionary: DataDictionary
    let supply: [Supply]
    let asOf: CalendarDay

    /// A record of the timelines, before it is known how firmly it is linked; `nil`, with faults, if it can't be.
    func record(_ written: TestRecord, of person: Pseudonym, _ faults: inout [Fault]) -> TestTimelineRecord? {
        guard let definition = dictionary.recordType(written.recordType) else {
            let known = dictionary.recordTypes.map(\.name.name)
            let name = written.recordType.name
            faults.append(unknown(name, "record type", known, at: written.location))
            return nil
        }
        let before = faults.count
        var values = definition.timelineFields.map { _ in FieldValue.missing(.blank) }
        var agency: Agency?
        for entry in written.entries {
            if entry.key == "agency" {
                agency = Agency(entry.text)
            } else if let (field, value) = value(entry, of: definition, &faults),
                let index = definition.timelineFields.firstIndex(where: { $0.name == field })
            {
                values[index] = value
            }
        }
        let source = self.supply(of: definition.name, agency, at: written.location, &faults)
        guard faults.count == before, let source else { return nil }
        let provenance = Provenance(
            source: source.source, file: written.location.file, line: written.location.line, receivedOn: asOf)
        return TestTimelineRecord(
            person: person, agency: source.agency, recordType: definition.name, values: values,
            provenance: provenance)
    }

    /// The supply that a record comes by: the only one, or that of the agency which is named.
    private func supply(
        of type: RecordType, _ agency: Agency?, at location: SourceLocation, _ faults: inout [Fault]
    ) -> Supply? {
        let all = supply.filter { $0.recordType == type }.sorted()
        let suppliers = Set(all.map(\.agency)).sorted()
        if let agency {
            if let own = all.first(where: { $0.agency == agency }) { return own }
            faults.append(unknown(agency.name, "supplier of '\(type)'", suppliers.map(\.name), at: location))
        } else if suppliers.isEmpty {
            faults.append(Fault(at: location, "no agency supplies '\(type)'"))
        } else if suppliers.count > 1 {
            let names = suppliers.map(\.name).joined(separator: ", ")
            faults.append(Fault(at: location, "whose '\(type)'? say 'agency:' and one of \(names)"))
        }
        return suppliers.count == 1 && agency == nil ? all.first : nil
    }

    // MARK: Values

    /// How many days ago or ahead something of a test person may be: within a century.
    private static let days = 0...36_525

    private func value(
        _ entry: TestRecord.Entry, of definition: RecordTypeDefinition, _ faults: inout [Fault]
    ) -> (FieldName, FieldValue)? {
        if let field = dayField(entry.key, of: definition), let type = definition.field(field)?.type {
            guard let days = Int(entry.text), Self.days.contains(days) else {
                faults.append(
                    Fault(
                        at: entry.location,
                        "expected a number of days from 0 to \(Self.days.upperBound), found '\(entry.text)'"))
                return nil
            }
            let isAhead = entry.key.hasSuffix("in_days")
            return (field, Self.day(asOf.adding(days: isAhead ? days : -days), type))
        }
        guard let field = field(entry.key, of: definition) else {
            let fields = definition.timelineFields.filter { !$0.monitoringOnly }
            let known = fields.map { $0.timelineForm == .age ? "age" : $0.name.name }
            let words = known + ["agency", "days_ago", "in_days", "until_days_ago", "until_in_days"]
            faults.append(unknown(entry.key, "field of '\(definition.name)'", words, at: entry.keyLocation))
            return nil
        }
        guard let value = value(entry.text, of: field) else {
            faults.append(Fault(at: entry.location, "expected \(expected(field)), found '\(entry.text)'"))
            return nil
        }
        return (field.name, value)
    }

    /// The field that a word such as `days_ago` or `until_in_days` gives the day of.
    private func dayField(_ key: String, of definition: RecordTypeDefinition) -> FieldName? {
        switch (key, definition.timing) {
        case ("days_ago", .event(let day)), ("in_days", .event(let day)): day
        case ("days_ago", .state(let from, _)), ("in_days", .state(let from, _)): from
        case ("until_days_ago", .state(_, let until)), ("until_in_days", .state(_, let until)): until.first
        default: nil
        }
    }

    private func field(_ key: String, of definition: RecordTypeDefinition) -> FieldDefinition? {
        definition.timelineFields.first { field in
            !field.monitoringOnly && (field.timelineForm == .age ? key == "age" : key == field.name.name)
        }
    }

    private func value(_ text: String, of field: FieldDefinition) -> FieldValue? {
        if field.timelineForm == .token { return .text(text) }
        if field.timelineForm == .age { return Int(text).map { .integer($0) } }
        switch field.type {
        case .day, .moment, .birthDate: return day(text).map { Self.day($0, field.type) }
        case .integer: return Int(text).map { .integer($0) }
        case .decimal: return Double(text).map { .decimal($0) }
        case .yesNo: return ["yes": true, "no": false][text].map { .flag($0) }
        case .code:
            let list = field.codeList.flatMap { dictionary.codeList($0) }
            return list?.entry(text).map { .code($0.code) }
        default: return .text(text)
        }
    }

    /// `today`, `5 days ago`, `12 days ahead`, or a day as `YYYY-MM-DD`.
    private func day(_ text: String) -> CalendarDay? {
        if text == "today" { return asOf }
        let words = text.split(separator: " ")
        guard words.count == 3, let days = Int(words[0]), Self.days.contains(days),
            words[1] == "days" || words[1] == "day"
        else {
            return CalendarDay(iso: text)
        }
        switch words[2] {
        case "ago": return asOf.adding(days: -days)
        case "ahead": return asOf.adding(days: days)
        default: return nil
        }
    }

    private static func day(_ day: CalendarDay, _ type: FieldType) -> FieldValue {
        type == .moment ? .moment(Moment(startOf: day)) : .day(day)
    }

    private func expected(_ field: FieldDefinition) -> String {
        if field.timelineForm == .age { return "completed years" }
        switch field.type {
        case .day, .moment, .birthDate:
            return "a day: 'today', '5 days ago', '12 days ahead' or YYYY-MM-DD"
        case .integer: return "a whole number"
        case .decimal: return "a number"
        case .yesNo: return "yes or no"
        case .code:
            let codes = field.codeList.flatMap { dictionary.codeList($0)?.codes.map(\.code) } ?? []
            return "one of \(codes.joined(separator: ", "))"
        default: return "a text"
        }
    }

    private func unknown(
        _ name: String, _ kind: String, _ known: [String], at location: SourceLocation
    ) -> Fault {
        let nearest = NearMiss.suggestion(for: name, among: known).map { "did you mean '\($0)'?" }
        let all = "known: \(known.sorted().joined(separator: ", "))"
        return Fault(at: location, "no \(kind) is called '\(name)'; \(nearest ?? all)")
    }
}

/// A test person's record without its link.
struct TestTimelineRecord {
    let person: Pseudonym
    let agency: Agency
    let recordType: RecordType
    let values: [FieldValue]
    let provenance: Provenance

    func linked(_ link: LinkStrength) -> TimelineRecord {
        TimelineRecord(
            person: person, agency: agency, recordType: recordType, values: values, provenance: provenance,
            link: link)
    }
}
