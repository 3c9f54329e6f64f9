public import Vocabulary

extension LinkageDefinition {
    /// Everything that is wrong with the definition as a whole: names that nothing bears, names borne twice, and
    /// numbers out of range.
    ///
    /// - Parameter place: Where a fault is put whose part of the definition has no place of its own.
    /// - Returns: The faults, in the order of the definition.
    public func faults(at place: SourceLocation) -> [Fault] {
        let place = location ?? place
        return repeatedNames(place) + unknownNames(place) + comparisonFaults(place) + numberFaults(place)
    }

    private func repeatedNames(_ place: SourceLocation) -> [Fault] {
        repeated(columns.map { ($0.name, $0.location) }, "column", place)
            + repeated(comparisons.map { ($0.name, $0.location) }, "comparison", place)
            + repeated(blocking.rules.map { ($0.name, $0.location) }, "blocking rule", place)
            + repeated(equivalences.map { ($0.name, nil) }, "table of equivalents", place)
    }

    private func repeated(
        _ names: [(name: String, location: SourceLocation?)], _ what: String, _ place: SourceLocation
    ) -> [Fault] {
        var seen: Set<String> = []
        return names.filter { !seen.insert($0.name).inserted }.map {
            Fault(
                at: $0.location ?? place,
                "\(what) '\($0.name)' is defined twice; give one of them another name")
        }
    }

    /// What reads columns and tables, each with its place.
    private func readings(_ place: SourceLocation) -> [(
        columns: [String], tables: [String], at: SourceLocation
    )] {
        var readings: [(columns: [String], tables: [String], at: SourceLocation)] = []
        for rule in blocking.rules + training.deterministic {
            readings.append((rule.columns, rule.keys.flatMap(\.tables), rule.location ?? place))
        }
        for reference in blocking.splitBy { readings.append((reference.columns, reference.tables, place)) }
        for comparison in comparisons {
            readings.append((comparison.columns, [], comparison.location ?? place))
            for level in comparison.levels {
                let references = level.frequencies
                readings.append(
                    (
                        level.condition.columns + references.flatMap(\.columns),
                        level.condition.tables + references.flatMap(\.tables),
                        level.location ?? comparison.location ?? place
                    ))
            }
        }
        for constraint in constraints {
            readings.append(
                (constraint.condition.columns, constraint.condition.tables, constraint.location ?? place))
        }
        if let attributor {
            let all = [attributor.forename, attributor.surname, attributor.dateOfBirth, attributor.sex]
            readings.append((all + [attributor.postcode].compactMap(\.self), [], place))
        }
        return readings
    }

    private func unknownNames(_ place: SourceLocation) -> [Fault] {
        var faults: [Fault] = []
        for reading in readings(place) {
            for name in reading.columns {
                faults += unknown(name, among: columns.map(\.name), "column", reading.at)
            }
            for name in reading.tables {
                faults += unknown(name, among: equivalences.map(\.name), "table of equivalents", reading.at)
            }
        }
        for name in training.rules {
            faults += unknown(name, among: blocking.rules.map(\.name), "blocking rule", place)
        }
        var seen: Set<Fault> = []
        return faults.filter { seen.insert($0).inserted }
    }

    private func unknown(
        _ name: String, among known: [String], _ what: String, _ place: SourceLocation
    ) -> [Fault] {
        if known.contains(name) { return [] }
        let hint = NearMiss.suggestion(for: name, among: known).map { "; did you mean '\($0)'?" } ?? ""
        return [Fault(at: place, "there is no \(what) '\(name)'\(hint)")]
    }

    private func comparisonFaults(_ place: SourceLocation) -> [Fault] {
        var faults: [Fault] = []
        for comparison in comparisons {
            let at = comparison.location ?? place
            if comparison.columns.isEmpty || comparison.levels.isEmpty {
                faults.append(Fault(at: at, "comparison '\(comparison.name)' needs a column and a level"))
            }
            if comparison.levels.count > 250 {
                faults.append(Fault(at: at, "comparison '\(comparison.name)' has more than 250 levels"))
            }
            let names = comparison.levels.map { ($0.name, $0.location ?? comparison.location) }
            faults += repeated(names, "level of '\(comparison.name)'", place)
            for level in comparison.levels where level.name == "else" || level.name == "null" {
                faults.append(
                    Fault(at: level.location ?? at, "level '\(level.name)' is there already; leave it out"))
            }
            for level in comparison.levels where !(0...1).contains(level.frequencyShare) {
                faults.append(Fault(at: level.location ?? at, "a frequency share lies between 0 and 1"))
            }
            for level in comparison.levels {
                guard let chance = level.chance, chance <= 0 || chance >= 1 else { continue }
                faults.append(
                    Fault(at: level.location ?? at, "a chance lies between 0 and 1, without either"))
            }
        }
        return faults
    }

    private func numberFaults(_ place: SourceLocation) -> [Fault] {
        var messages: [String] = []
        if comparisons.isEmpty { messages.append("linkage needs at least one comparison") }
        if blocking.rules.isEmpty { messages.append("linkage needs at least one blocking rule") }
        if blocking.limit < 2 { messages.append("a block's limit is at least 2 records") }
        if thresholds.possible > thresholds.join {
            messages.append("the threshold 'possible' lies above 'join'; a possible link is the weaker one")
        }
        if !(training.recall > 0 && training.recall <= 1) {
            messages.append("the recall of the deterministic rules lies above 0 and is at most 1")
        }
        if training.randomPairs < 1000 { messages.append("training needs at least 1000 random pairs") }
        if training.iterations < 1 { messages.append("training needs at least 1 iteration") }
        let radices = comparisons.map { Double($0.levels.count + 2) }
        if radices.reduce(1, *) > 9e18 {
            messages.append("the comparisons have too many levels between them")
        }
        return messages.map { Fault(at: place, $0) }
    }
}

extension ColumnReference {
    /// The tables of equivalents that it reads.
    var tables: [String] {
        if case .equivalents(let table) = part { [table] } else { [] }
    }
}

extension BlockingRule.Key {
    /// The tables of equivalents that it reads.
    var tables: [String] {
        switch self {
        case .value(let one): one.tables
        case .swap(let one, let other): one.tables + other.tables
        }
    }
}

extension AgreementCondition {
    /// The tables of equivalents that it reads.
    var tables: [String] {
        switch self {
        case .equal(let one), .shared(let one), .differ(let one), .similar(let one, _),
            .anySimilar(let one, _),
            .edits(let one, _), .levenshtein(let one, _):
            one.tables
        case .swapped(let one, let other), .swappedSimilar(let one, let other, _),
            .crossed(let one, let other):
            one.tables + other.tables
        case .all(let parts), .any(let parts): parts.flatMap(\.tables)
        case .not(let part): part.tables
        default: []
        }
    }
}
