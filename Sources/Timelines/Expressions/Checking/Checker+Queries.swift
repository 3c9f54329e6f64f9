import Definitions
import Vocabulary

extension Checker {
    /// A query that is a value by itself.
    mutating func query(_ syntax: QuerySyntax, _ range: Range<Int>) -> TypedExpression? {
        switch syntax.kind {
        case .latest, .first: return pick(syntax, [], range)
        case .exists, .active:
            return checked(syntax, range) { checker, query in .condition(.exists(query)) }
        case .count:
            return checked(syntax, range) { checker, query in
                guard let subject = syntax.subject else { return .measure(.count(query), .number) }
                return checker.distinct(subject, query)
            }
        case .sum:
            return checked(syntax, range) { checker, query in
                let typed = checker.summed(syntax, query, except: [.day, .strength]) { .sum(query, $0) }
                guard let oncePer = syntax.oncePer else { return typed }
                return checker.once(per: oncePer, typed)
            }
        case .share:
            return checked(syntax, range) { checker, query in
                guard let subject = syntax.subject, let condition = checker.condition(subject) else {
                    return nil
                }
                return .measure(.share(query, condition), .number)
            }
        case .max, .min:
            let highest = syntax.kind == .max
            return checked(syntax, range) { checker, query in
                checker.summed(syntax, query, except: [.strength]) {
                    .extreme(query, $0, highest: highest)
                }
            }
        }
    }

    /// `latest(…).a.b`: a field of the record that is picked, or its date.
    mutating func pick(
        _ syntax: QuerySyntax, _ path: [Syntax.Word], _ range: Range<Int>
    ) -> TypedExpression? {
        checked(syntax, range) { checker, query in
            guard let row = checker.rows.last else { return nil }
            guard row.definition.timing != .undated else {
                checker.fault(
                    range, "'\(row.definition.name)' has no date, and so no \(syntax.kind.rawValue) one")
                return nil
            }
            let name = path.first ?? Syntax.Word(name: "date", range: range)
            var typed = checker.declaredField(name, of: row)
            if path.count > 1, let owner = typed { typed = checker.property(path[1], of: owner) }
            let direction = Pick(
                direction: syntax.kind == .latest ? .latest : .first, ordinal: syntax.ordinal)
            return switch typed {
            case .condition(let value): .condition(.pick(query, direction, value))
            case .measure(let value, let kind): .measure(.pick(query, direction, value), kind)
            case .term(let value, let kind): .term(.pick(query, direction, value), kind)
            case .linkChecks, .periods, nil: nil
            }
        }
    }

    private mutating func distinct(_ subject: Syntax, _ query: Query) -> TypedExpression? {
        guard let typed = check(subject) else { return nil }
        switch typed {
        case .measure(let value, _): return .measure(.distinctMeasures(query, value), .number)
        case .term(let value, let kind):
            return .measure(.distinctTerms(query, value, isAgency: kind == .agency), .number)
        case .condition, .linkChecks, .periods:
            fault(subject.range, "distinct conditions are at most two; count the records where each holds")
            return nil
        }
    }

    /// A sum in which records with one key count once.
    private mutating func once(per key: Syntax, _ sum: TypedExpression?) -> TypedExpression? {
        guard case .measure(.sum(let query, let value), let kind) = sum, let typed = check(key) else {
            return nil
        }
        switch typed {
        case .measure(let key, _): return .measure(.sumOncePer(query, value, key: .measure(key)), kind)
        case .term(let key, _): return .measure(.sumOncePer(query, value, key: .term(key)), kind)
        case .condition, .linkChecks, .periods:
            fault(key.range, "records are one by a field: 'once per crime'")
            return nil
        }
    }

    private mutating func summed(
        _ syntax: QuerySyntax, _ query: Query, except: [MeasureKind], _ make: (Measure) -> Measure
    ) -> TypedExpression? {
        guard let subject = syntax.subject, let (measure, kind) = measure(subject, like: .number) else {
            return nil
        }
        guard !except.contains(kind) else {
            fault(subject.range, "\(syntax.kind.rawValue)(…) of \(Self.name(kind)) means nothing")
            return nil
        }
        return .measure(make(measure), kind)
    }

    // MARK: Common to all

    /// Checks what all queries have, then the rest within the scope of its records.
    mutating func checked(
        _ syntax: QuerySyntax, _ range: Range<Int>,
        _ rest: (inout Checker, Query) -> TypedExpression?
    ) -> TypedExpression? {
        guard let definition = recordType(syntax.recordType) else { return nil }
        let level = baseLevel + rows.count
        guard level < Self.deepestQuery else {
            fault(range, "more than \(Self.deepestQuery) queries one within another")
            return nil
        }
        guard isAliasFree(syntax.alias), mayHaveLimit(syntax, definition, range),
            mayHaveKey(syntax)
        else { return nil }
        let (before, fieldsBefore) = (faults.count, fields.count)
        let agencies = limit(of: syntax, definition)
        let row = RowScope(
            definition: definition, alias: syntax.alias?.name, level: level, agencies: agencies)
        let window = window(of: syntax, row, range)
        rows.append(row)
        defer { rows.removeLast() }
        let condition = syntax.condition.flatMap { self.condition($0) }
        queries.append(.init(recordType: definition.name, agencies: agencies))
        let query = Query(
            recordType: definition.name, level: level, condition: condition, window: window ?? .anyTime,
            agencies: agencies, noneIfNotFound: syntax.noneIfNotFound, limit: syntax.limit)
        let typed = rest(&self, query)
        readWholly(row, unlessReadSince: fieldsBefore)
        return faults.count == before ? typed : nil
    }

    /// Whether "the latest ten" means something: not for rows that are only counted or of which one is picked.
    private mutating func mayHaveLimit(
        _ syntax: QuerySyntax, _ definition: RecordTypeDefinition, _ range: Range<Int>
    ) -> Bool {
        guard let limit = syntax.limit else { return true }
        if definition.timing == .undated {
            fault(range, "'\(definition.name)' has no date, and so no latest \(limit)")
            return false
        }
        guard syntax.subject != nil, limit > 0 else {
            fault(
                range,
                "'latest \(limit)' stands in sum, share, max, min or count(distinct …), from 'latest 1'")
            return false
        }
        return true
    }

    /// Whether "once per" means something: only where values are added up.
    private mutating func mayHaveKey(_ syntax: QuerySyntax) -> Bool {
        guard let key = syntax.oncePer, syntax.kind != .sum else { return true }
        fault(key.range, "'once per' stands in sum(…); to count, say count(distinct … of …)")
        return false
    }

    /// Checks `told(T)` or `told(T by a)`.
    mutating func told(_ type: Syntax.Word, by word: Syntax.Word?) -> TypedExpression? {
        guard let definition = recordType(type) else { return nil }
        guard let word else {
            queries.append(.init(recordType: definition.name))
            return .measure(.told(definition.name, nil), .day)
        }
        guard let agency = agency(word) else { return nil }
        queries.append(.init(recordType: definition.name, agencies: [agency]))
        return .measure(.told(definition.name, agency), .day)
    }

    private mutating func isAliasFree(_ alias: Syntax.Word?) -> Bool {
        guard let alias else { return true }
        guard alias.name != "person", !rows.contains(where: { $0.alias == alias.name }) else {
            fault(alias.range, "'\(alias.name)' already means something here; choose another name")
            return false
        }
        return true
    }

    private mutating func recordType(_ word: Syntax.Word) -> RecordTypeDefinition? {
        let held = scope.dictionary.recordTypes.filter { $0.role != .reference }
        if let found = held.first(where: { $0.name.name == word.name }) { return found }
        if scope.dictionary.recordType(RecordType(word.name)) != nil {
            fault(word.range, "'\(word.name)' is of no one person, and so in nobody's timeline")
        } else {
            let hint = Self.suggestion(for: word.name, among: held.map(\.name.name))
            fault(word.range, "no record type is called '\(word.name)'; \(hint)")
        }
        return nil
    }
}
