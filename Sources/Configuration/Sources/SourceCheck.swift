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

    var sources: [SourceDefinition] { decoded.map(\.definition) }

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
}
