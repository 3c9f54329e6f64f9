import Definitions
import Vocabulary

extension Checker {
    /// A word on its own: a field of the innermost query's record, or else a definition.
    mutating func name(_ word: String, _ range: Range<Int>) -> TypedExpression? {
        if let row = rows.last, let found = field(word, of: row, range) { return found.typed }
        if let definition = scope.definition(word, usedIn: text) { return use(definition, range) }
        if word == "person" {
            fault(range, "'person' is no value; say which fact: \(Self.facts.joined(separator: ", "))")
        } else if let row = rows.last {
            let known = names(of: row.definition) + scope.names
            let hint = Self.suggestion(for: word, among: known)
            fault(range, "'\(row.definition.name)' has no field '\(word)'; \(hint)")
        } else {
            let hint = Self.suggestion(for: word, among: scope.names)
            fault(range, "nothing is called '\(word)' here, outside a query; \(hint)")
        }
        return nil
    }

    /// What a dot leads to: a property of a code, a field of an alias's record, a fact of the person, a field of
    /// the record that a query picks.
    mutating func member(_ member: Syntax.Word, of owner: Syntax) -> TypedExpression? {
        switch owner.form {
        case .word("person"): return fact(member)
        case .word(let word):
            if let row = rows.last(where: { $0.alias == word }) { return declaredField(member, of: row) }
            guard let typed = name(word, owner.range) else { return nil }
            return property(member, of: typed)
        case .member(let inner, let name):
            if let typed = memberOfMember(member, of: name, in: inner) { return typed.typed }
        case .query(let query) where query.kind == .latest || query.kind == .first:
            return pick(query, [member], owner.range)
        default: break
        }
        fault(member.range, "nothing here has a '.\(member.name)'")
        return nil
    }

    /// A property of a field of an alias's record, or of the record that a query picks.
    private mutating func memberOfMember(
        _ member: Syntax.Word, of name: Syntax.Word, in owner: Syntax
    ) -> FoundField? {
        switch owner.form {
        case .word(let alias):
            guard let row = rows.last(where: { $0.alias == alias }) else { return nil }
            guard let typed = declaredField(name, of: row) else { return FoundField(typed: nil) }
            return FoundField(typed: property(member, of: typed))
        case .query(let query) where query.kind == .latest || query.kind == .first:
            return FoundField(typed: pick(query, [name, member], owner.range))
        default: return nil
        }
    }

    /// A field of a record, which is a fault if there is none.
    mutating func declaredField(_ word: Syntax.Word, of row: RowScope) -> TypedExpression? {
        if let found = field(word.name, of: row, word.range) { return found.typed }
        let hint = Self.suggestion(for: word.name, among: names(of: row.definition))
        fault(word.range, "'\(row.definition.name)' has no field '\(word.name)'; \(hint)")
        return nil
    }

    /// A property of a code.
    mutating func property(_ member: Syntax.Word, of owner: TypedExpression) -> TypedExpression? {
        guard case .term(.field(let access), .code(let name)) = owner, case .column(let column) = access.part,
            let list = scope.dictionary.codeList(name)
        else {
            fault(member.range, "nothing here has a '.\(member.name)'; only codes have properties")
            return nil
        }
        guard let index = list.properties.firstIndex(where: { $0.name == member.name }) else {
            let hint = Self.suggestion(for: member.name, among: list.properties.map(\.name))
            fault(member.range, "the codes of '\(name)' have no property '\(member.name)'; \(hint)")
            return nil
        }
        let property = FieldAccess(
            level: access.level, recordType: access.recordType,
            part: .property(column: column, list: name, property: index), name: access.name)
        switch list.properties[index].type {
        case .yesNo: return .condition(.flag(property))
        case .decimal: return .measure(.field(property), .number)
        case .text: return .term(.field(property), .word(known: Self.words(of: list, property: index)))
        }
    }

    private static func words(of list: CodeList, property: Int) -> [String] {
        let words = list.codes.compactMap { code -> String? in
            guard property < code.properties.count, case .text(let word) = code.properties[property] else {
                return nil
            }
            return word
        }
        return Set(words).sorted()
    }

    // MARK: Fields

    /// A field that was looked for: found, whether or not it may be used.
    struct FoundField {
        let typed: TypedExpression?
    }

    private mutating func field(_ word: String, of row: RowScope, _ range: Range<Int>) -> FoundField? {
        let definition = row.definition
        if let field = definition.field(FieldName(word)) { return declared(field, row, range) }
        if word == "age", let field = definition.ruleFields.first(where: { $0.timelineForm == .age }) {
            return declared(field, row, range, asAge: true)
        }
        return implicit(word, row).map { FoundField(typed: $0) }
    }

    private mutating func declared(
        _ field: FieldDefinition, _ row: RowScope, _ range: Range<Int>, asAge: Bool = false
    ) -> FoundField {
        if field.monitoringOnly {
            fault(range, "'\(field.name)' serves equality monitoring only; no expression may read it")
            return FoundField(typed: nil)
        }
        if field.timelineForm == .absent {
            fault(range, "'\(field.name)' is not in timelines, which hold nothing that tells who a person is")
            return FoundField(typed: nil)
        }
        if field.timelineForm == .age, !asAge {
            fault(range, "'\(field.name)' is held as completed years alone; say 'age'")
            return FoundField(typed: nil)
        }
        guard let column = row.definition.ruleFields.firstIndex(where: { $0.name == field.name }) else {
            return FoundField(typed: nil)
        }
        fields.append(row.read(field.name))
        let access = FieldAccess(
            level: row.level, recordType: row.definition.name, part: .column(column), name: field.name)
        return FoundField(typed: Self.typed(access, Column.Kind(field)))
    }

    private static func typed(_ access: FieldAccess, _ kind: Column.Kind) -> TypedExpression {
        switch kind {
        case .code(let list): .term(.field(access), .code(list: list))
        case .text(let token): .term(.field(access), token ? .token : .word(known: nil))
        case .day, .moment: .measure(.field(access), .day)
        case .flag: .condition(.flag(access))
        case .number: .measure(.field(access), .number)
        }
    }

    /// What every record has besides its fields.
    mutating func implicit(_ word: String, _ row: RowScope) -> TypedExpression? {
        let definition = row.definition
        func access(_ part: FieldAccess.Part, _ name: FieldName) -> FieldAccess {
            FieldAccess(level: row.level, recordType: definition.name, part: part, name: name)
        }
        switch (word, definition.timing) {
        case ("agency", _): return .term(.field(access(.agency, FieldName(word))), .agency)
        case ("received", _): return .measure(.field(access(.received, FieldName(word))), .day)
        case ("date", .event(let day)):
            fields.append(row.read(day))
            return .measure(.field(access(.date, day)), .day)
        case ("date", .state(let from, _)):
            fields.append(row.read(from))
            return .measure(.field(access(.date, from)), .day)
        case ("until", .state(_, let until)):
            fields += until.map(row.read)
            return .measure(.field(access(.until, until.first ?? FieldName(word))), .day)
        default: return nil
        }
    }

    private func names(of definition: RecordTypeDefinition) -> [String] {
        let declared = definition.ruleFields.map { $0.timelineForm == .age ? "age" : $0.name.name }
        return switch definition.timing {
        case .undated: declared + ["agency", "received"]
        case .event: declared + ["agency", "received", "date"]
        case .state: declared + ["agency", "received", "date", "until"]
        }
    }

    // MARK: Facts, definitions, agencies

    private static let facts = PersonFact.allCases.map(\.rawValue)

    private mutating func fact(_ word: Syntax.Word) -> TypedExpression? {
        guard let fact = PersonFact(rawValue: word.name) else {
            let hint = Self.suggestion(for: word.name, among: Self.facts)
            fault(word.range, "nothing is known of a person as '\(word.name)'; \(hint)")
            return nil
        }
        facts.append(word.name)
        readFact(fact)
        switch fact {
        case .age: return .measure(.age, .number)
        case .alive: return .condition(.alive)
        case .restricted: return .condition(.restricted)
        case .linkStrength: return .measure(.weakestLink, .strength)
        case .linkCheck: return .linkChecks
        }
    }

    mutating func agency(_ word: Syntax.Word) -> Agency? {
        let agency = Agency(word.name)
        if scope.agencies.contains(agency) { return agency }
        let hint = Self.suggestion(for: word.name, among: scope.agencies.map(\.name))
        fault(word.range, "no agency is called '\(word.name)'; \(hint)")
        return nil
    }
}
