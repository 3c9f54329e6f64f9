import Definitions
import PersonalData
import Vocabulary

/// Works out plans and gathers what does not fit.
struct Planner {
    let sources: [SourceDefinition]
    let dictionary: DataDictionary
    var faults: [Fault] = []

    init(sources: [SourceDefinition], dictionary: DataDictionary) {
        self.sources = sources
        self.dictionary = dictionary
    }

    mutating func plan(of source: SourceDefinition) -> SourcePlan? {
        guard let recordType = dictionary.recordType(source.recordType) else {
            fail(
                source.location, "record type", source.recordType.name,
                among: dictionary.recordTypes.map(\.name.name))
            return nil
        }
        let columns = columnPlans(of: source, in: recordType)
        return SourcePlan(
            source: source.name,
            fields: recordType.fields.map { .init(name: $0.name, type: $0.type, column: columns[$0.name]) },
            columns: source.columns, person: personPlan(of: source),
            joins: source.joins.compactMap { joinPlan($0, of: source, in: recordType) },
            birthCheck: BirthCheck(recordType))
    }

    private mutating func columnPlans(
        of source: SourceDefinition, in recordType: RecordTypeDefinition
    ) -> [FieldName: ColumnPlan] {
        var plans: [FieldName: ColumnPlan] = [:]
        for (index, column) in source.columns.enumerated() {
            guard let name = column.field else { continue }
            guard let field = recordType.field(name) else {
                fail(column.location, "field", name.name, among: recordType.fields.map(\.name.name))
                continue
            }
            guard plans[name] == nil else {
                faults.append(Fault(at: column.location, "two columns become the field \(name)"))
                continue
            }
            plans[name] = columnPlan(column, at: index, becoming: field, of: source)
        }
        return plans
    }

    private mutating func columnPlan(
        _ column: SourceColumn, at index: Int, becoming field: FieldDefinition, of source: SourceDefinition
    ) -> ColumnPlan? {
        var translation: CodeTranslation?
        if let name = column.crosswalk {
            guard let crosswalk = source.crosswalks.first(where: { $0.name == name }) else {
                fail(column.location, "crosswalk", name, among: source.crosswalks.map(\.name))
                return nil
            }
            translation = CodeTranslation(crosswalk)
        }
        do throws(Fault) {
            let reader = try ValueReader(
                field: field, column: column, translation: translation, dictionary: dictionary)
            return ColumnPlan(
                index: index, header: column.name, translation: field.type == .list ? nil : translation,
                reader: reader, placeholders: Self.placeholders(of: column, becoming: field))
        } catch {
            faults.append(error)
            return nil
        }
    }

    private static func placeholders(of column: SourceColumn, becoming field: FieldDefinition) -> Set<String>
    {
        switch field.type {
        case .forename, .middleNames, .surname: Set(column.placeholders.map { FoldedName($0).text })
        default: Set(column.placeholders)
        }
    }

    private mutating func personPlan(of source: SourceDefinition) -> SourcePlan.PersonPlan {
        switch source.person {
        case .own: return .own
        case .none: return .none
        case .direct(let column, let people):
            guard let column = index(of: column, in: source), let plan = index(of: people, for: source) else {
                return .none
            }
            return .direct(column: column, agency: sources[plan].agency, recordType: sources[plan].recordType)
        case .through(let column, let other):
            guard let column = index(of: column, in: source), let plan = index(of: other, for: source) else {
                return .none
            }
            return .through(column: column, plan: plan)
        }
    }

    private mutating func joinPlan(
        _ join: RecordJoin, of source: SourceDefinition, in recordType: RecordTypeDefinition
    ) -> SourcePlan.JoinPlan? {
        guard let column = index(of: join.column, in: source), let plan = index(of: join.source, for: source),
            let other = dictionary.recordType(sources[plan].recordType)
        else { return nil }
        var fields: [(from: Int, into: Int)] = []
        for (from, into) in join.fields {
            guard let from = index(of: from, in: other, for: source),
                let into = index(of: into, in: recordType, for: source)
            else { continue }
            fields.append((from, into))
        }
        return SourcePlan.JoinPlan(column: column, plan: plan, fields: fields)
    }

    /// Rows may find their person through rows of other sources, and join them, but not in a circle.
    mutating func checkChains() {
        for source in sources {
            var reached: Set<SourceName> = []
            var next = others(of: source)
            while let name = next.popLast() {
                guard reached.insert(name).inserted, let other = sources.first(where: { $0.name == name })
                else {
                    continue
                }
                next += others(of: other)
            }
            if reached.contains(source.name) {
                faults.append(Fault(at: source.location, "source \(source.name) leads back to itself"))
            }
        }
    }

    private func others(of source: SourceDefinition) -> [SourceName] {
        var names = source.joins.map(\.source)
        if case .through(_, let other) = source.person { names.append(other) }
        return names
    }
}
