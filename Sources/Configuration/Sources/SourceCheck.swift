internal import Definitions
internal import Vocabulary

/// What the sources must be to each other: keys that exist, people to be found, joins that fit.
struct SourceCheck {
    let decoded: [DecodedSource]
    let dictionary: DataDictionary
    let faults: FaultCollector

    /// Checks every source.
    func check() {
        SupplyCheck(decoded: decoded, faults: faults).check()
        for source in decoded {
            for (key, place) in zip(source.definition.foreignKeys, source.foreignKeyPlaces) {
                check(key, at: place)
            }
            checkPerson(of: source.definition, at: source.personPlace)
            for (join, place) in zip(source.definition.joins, source.joinPlaces) {
                check(join, of: source.definition, at: place)
            }
            checkDates(of: source.definition, at: source.supplyPlace)
            checkCrosswalks(of: source.definition)
        }
        checkChains()
    }

    private var sources: [SourceDefinition] { decoded.map(\.definition) }

    private func check(_ key: ForeignKey, at place: SourceLocation) {
        guard let target = known(key.source, at: place, "foreign key") else { return }
        if key.targetColumns != target.primaryKey {
            faults.record(
                place,
                "the foreign key to '\(key.source)' must lead to its primary key, "
                    + target.primaryKey.joined(separator: ", "))
        } else if key.columns.count != key.targetColumns.count {
            faults.record(
                place,
                "the foreign key to '\(key.source)' needs \(key.targetColumns.count) columns, "
                    + "not \(key.columns.count)")
        }
    }

    private func checkPerson(of source: SourceDefinition, at place: SourceLocation) {
        guard let type = dictionary.recordType(source.recordType) else { return }
        switch (type.role, source.person) {
        case (.person, .own), (.reference, .none), (.detail, .direct), (.detail, .through),
            (.event, .direct), (.event, .through):
            break
        case (.person, _): faults.record(place, "'\(type.name)' is a record of a person: say 'person: own'")
        case (.reference, _): faults.record(place, "'\(type.name)' is of no one person: say 'person: none'")
        case (_, _):
            faults.record(
                place, "'\(type.name)' is about a person: say under 'person' which column leads there")
        }
        switch source.person {
        case .direct(_, let people):
            guard let target = known(people, at: place, "person"), isSingleKeyed(target, at: place) else {
                return
            }
            if let targetType = dictionary.recordType(target.recordType), targetType.role != .person {
                faults.record(
                    place,
                    "source '\(people)' holds '\(targetType.name)', which is no record of a person; "
                        + "say 'through: \(people)' if its rows have a person")
            }
        case .through(_, let other):
            guard let target = known(other, at: place, "person"), isSingleKeyed(target, at: place) else {
                return
            }
            if target.person == .none {
                faults.record(place, "the rows of source '\(other)' have no person to be found through them")
            }
        case .own, .none: break
        }
    }

    private func check(_ join: RecordJoin, of source: SourceDefinition, at place: SourceLocation) {
        guard let target = known(join.source, at: place, "join"), isSingleKeyed(target, at: place),
            let from = dictionary.recordType(target.recordType),
            let into = dictionary.recordType(source.recordType)
        else { return }
        let filled = Set(source.columns.compactMap(\.field))
        for pair in join.fields {
            let origin = field(pair.from, of: from, at: place)
            guard let goal = field(pair.into, of: into, at: place) else { continue }
            if filled.contains(pair.into) {
                faults.record(
                    place, "field '\(pair.into)' comes from a column already, so no join may fill it")
            }
            if let origin, origin.type != goal.type || origin.codeList != goal.codeList {
                faults.record(
                    place,
                    "the join from '\(join.source)' puts field '\(pair.from)' (\(origin.type.rawValue)) into "
                        + "'\(pair.into)' (\(goal.type.rawValue)); type and code list must be the same")
            }
        }
    }

    private func field(
        _ name: FieldName, of type: RecordTypeDefinition, at place: SourceLocation
    ) -> FieldDefinition? {
        if let field = type.field(name) { return field }
        faults.record(
            place,
            KnownWords.message(
                unknown: name.name, kind: "field of '\(type.name)'", known: type.fields.map(\.name.name)))
        return nil
    }

    /// A dated record whose date nothing fills would be in no timeline.
    private func checkDates(of source: SourceDefinition, at place: SourceLocation) {
        guard let type = dictionary.recordType(source.recordType) else { return }
        let filled = Set(source.columns.compactMap(\.field) + source.joins.flatMap { $0.fields.map(\.into) })
        let needed: FieldName? =
            switch type.timing {
            case .undated: nil
            case .event(let on): on
            case .state(let from, _): from
            }
        if let needed, !filled.contains(needed) {
            faults.record(
                place,
                "'\(type.name)' is dated by field '\(needed)', which no column or join of this source fills")
        }
    }

    private func checkCrosswalks(of source: SourceDefinition) {
        let used = Set(source.columns.compactMap(\.crosswalk))
        for crosswalk in source.crosswalks where !used.contains(crosswalk.name) {
            faults.record(crosswalk.location, "no column uses crosswalk '\(crosswalk.name)'")
        }
    }

    /// Rows may find their person through rows of other sources, but not in a circle.
    private func checkChains() {
        for source in decoded {
            var seen: Set<SourceName> = [source.definition.name]
            var next = through(source.definition)
            while let name = next {
                guard seen.insert(name).inserted else {
                    if name == source.definition.name {
                        faults.record(source.personPlace, "'through' leads back to this source")
                    }
                    break
                }
                next = sources.first { $0.name == name }.flatMap(through)
            }
        }
    }

    private func through(_ source: SourceDefinition) -> SourceName? {
        if case .through(_, let other) = source.person { return other }
        return nil
    }

    private func known(
        _ name: SourceName, at place: SourceLocation, _ purpose: String
    ) -> SourceDefinition? {
        if let target = sources.first(where: { $0.name == name }) { return target }
        faults.record(
            place,
            KnownWords.message(
                unknown: name.name, kind: "source in this \(purpose)", known: sources.map(\.name.name)))
        return nil
    }

    private func isSingleKeyed(_ target: SourceDefinition, at place: SourceLocation) -> Bool {
        guard target.primaryKey.count != 1 else { return true }
        faults.record(
            place,
            "source '\(target.name)' has a key of \(target.primaryKey.count) columns; "
                + "only a source with a key of one column can be referred to here")
        return false
    }
}
