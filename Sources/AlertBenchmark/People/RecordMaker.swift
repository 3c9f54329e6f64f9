import Definitions
import Timelines
import Vocabulary

/// Makes records of one type from one source, each field by its type in the dictionary.
struct RecordMaker: Sendable {
    let definition: RecordTypeDefinition
    let supply: Supply
    let habit: PeopleMix.Habit
    private let fields: [Field]

    /// A field with what its value is drawn from.
    private struct Field: Sendable {
        let definition: FieldDefinition
        let codes: [FieldValue]
        let isStart: Bool
        let isEnd: Bool
    }

    /// For how many days before the night there are records: three years.
    private static let days = 1096

    init(
        _ supply: Supply, _ definition: RecordTypeDefinition, _ habit: PeopleMix.Habit,
        _ dictionary: DataDictionary
    ) {
        self.supply = supply
        self.definition = definition
        self.habit = habit
        let ends: [FieldName] = if case .state(_, let until) = definition.timing { until } else { [] }
        fields = definition.timelineFields.map { field in
            Field(
                definition: field,
                codes: field.codeList.flatMap { dictionary.codeList($0) }?.codes.map { .code($0.code) } ?? [],
                isStart: field.name == definition.timing.startField, isEnd: ends.contains(field.name))
        }
    }

    /// A record of a person.
    ///
    /// - Parameters:
    ///   - person: Whose.
    ///   - link: How firmly the agency's records are linked.
    ///   - tokens: What the person's records refer to.
    ///   - line: The record's line in its extract.
    ///   - randomness: The person's.
    /// - Returns: The record.
    func record(
        of person: Pseudonym, _ link: LinkStrength, tokens: [String], line: Int,
        _ randomness: inout Randomness
    ) -> TimelineRecord {
        let isAhead = randomness.chance(habit.aheadPerMille)
        let days = isAhead ? 1 + randomness.below(28) : -randomness.below(Self.days)
        let start = BenchmarkRules.asOf.adding(days: days)
        var values: [FieldValue] = []
        values.reserveCapacity(fields.count)
        for field in fields { values.append(value(of: field, start, tokens, &randomness)) }
        return TimelineRecord(
            person: person, agency: supply.agency, recordType: definition.name, values: values,
            provenance: Provenance(
                source: supply.source, file: supply.source.name, line: line, receivedOn: BenchmarkRules.madeOn
            ),
            link: link)
    }

    private func value(
        of field: Field, _ start: CalendarDay, _ tokens: [String], _ randomness: inout Randomness
    ) -> FieldValue {
        if field.isStart { return day(start, field, &randomness) }
        if field.isEnd {
            return randomness.chance(400)
                ? .missing(.blank) : day(start.adding(days: 1 + randomness.below(540)), field, &randomness)
        }
        guard !randomness.chance(80) else { return .missing(.blank) }
        if field.definition.timelineForm == .token { return .text(tokens[randomness.below(tokens.count)]) }
        if field.definition.timelineForm == .age { return .integer(18 + randomness.below(50)) }
        switch field.definition.type {
        case .code where !field.codes.isEmpty: return field.codes[randomness.frequent(of: field.codes.count)]
        case .day, .moment, .birthDate:
            guard !randomness.chance(300) else { return .missing(.blank) }
            let later = randomness.chance(500) ? randomness.below(14) : randomness.below(400)
            return day(start.adding(days: later), field, &randomness)
        case .yesNo: return .flag(randomness.chance(habit.yesPerMille))
        case .integer: return .integer(randomness.below(21))
        case .decimal: return .decimal(Double(randomness.below(1000)) / 10)
        default: return .text(Self.texts[randomness.below(Self.texts.count)])
        }
    }

    private func day(_ day: CalendarDay, _ field: Field, _ randomness: inout Randomness) -> FieldValue {
        guard field.definition.type == .moment else { return .day(day) }
        return Moment(day: day, second: randomness.below(86_400)).map { .moment($0) } ?? .day(day)
    }

    private static let texts = (1...20).map { "text \($0)" }
}
