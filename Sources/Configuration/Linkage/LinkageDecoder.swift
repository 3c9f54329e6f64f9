internal import Definitions
internal import Vocabulary

/// Reads `linkage.yml`: which pairs are compared, how they are weighed and what is decided.
enum LinkageDecoder {
    /// The definition of a document, checked against itself.
    static func decode(_ document: YAMLDocument, faults: FaultCollector) -> LinkageDefinition? {
        decode(document.root, faults: faults)
    }

    /// The definition of a node, checked against itself.
    static func decode(_ node: YAMLNode, faults: FaultCollector) -> LinkageDefinition? {
        let definition = Reading.linkage.read(node, faults)
        for fault in definition?.faults(at: node.location) ?? [] {
            faults.record(fault.location, fault.message)
        }
        return definition
    }
}

extension Reading where Value == LinkageDefinition {
    fileprivate static var linkage: Reading {
        .mapping { reader in
            let columns = reader.required("columns", .columns)
            let equivalences = reader.optional("equivalents", .equivalences, else: [])
            let blocking = reader.required("blocking", .blocking)
            let comparisons = reader.required("comparisons", .namedMappings(ComparisonReading.read))
            let thresholds = reader.optional("thresholds", .thresholds, else: LinkageThresholds())
            let constraints = reader.optional("constraints", .namedMappings(constraint), else: [])
            let duplicateFree = reader.optional("duplicate_free", .list(of: .identifier), else: [])
            let acrossSourcesOnly = reader.optional("across_sources_only", .yesNo, else: false)
            let training = reader.optional("training", .training, else: LinkageTraining())
            let attributor = reader.optional("attributor", .attributor)
            guard let columns, let blocking, let comparisons else { return nil }
            return LinkageDefinition(
                columns: columns, equivalences: equivalences, blocking: blocking, comparisons: comparisons,
                thresholds: thresholds, constraints: constraints, duplicateFree: duplicateFree,
                acrossSourcesOnly: acrossSourcesOnly, training: training, attributor: attributor,
                location: reader.location)
        }
    }

    private static func constraint(_ name: Located<String>, _ reader: MappingReader) -> LinkageConstraint? {
        let condition = reader.required("when", .pairCondition)
        let effect = reader.optional("effect", .effect, else: .keepApart)
        return condition.map {
            LinkageConstraint(name.value, when: $0, effect: effect, location: name.location)
        }
    }
}

extension Reading where Value == [LinkageColumn] {
    fileprivate static var columns: Reading {
        .namedMappings { name, reader in
            let kind: LinkageColumn.Kind? = reader.required("kind", .word("kind of column"))
            return kind.map { LinkageColumn(name.value, kind: $0, location: name.location) }
        }
    }
}

extension Reading where Value == [EquivalenceTable] {
    fileprivate static var equivalences: Reading {
        Reading<[(key: Located<String>, value: [[String]])]>.entries(.list(of: .list(of: .text)))
            .map { entries in entries.map { EquivalenceTable($0.key.value, groups: $0.value) } }
    }
}

extension Reading where Value == BlockingDefinition {
    fileprivate static var blocking: Reading {
        .mapping { reader in
            let limit = reader.optional("limit", .integer(2...), else: 400)
            let splitBy = reader.optional("split_by", .list(of: .column), else: [])
            let rules = reader.required("rules", .list(of: .blockingRule))
            return rules.map { BlockingDefinition(rules: $0, limit: limit, splitBy: splitBy) }
        }
    }
}

extension Reading where Value == BlockingRule {
    /// A rule is a list of keys that a pair must share.
    static var blockingRule: Reading {
        Reading<Located<[BlockingRule.Key]>>(Reading<[BlockingRule.Key]>.oneOrMore(.key).located.read)
            .map { BlockingRule($0.value, location: $0.location) }
    }
}

extension Reading where Value == LinkageThresholds {
    /// Numbers of bits, or the word `automatic`; with it, as the only key beside it, `review`.
    static var thresholds: Reading {
        Reading { node, faults in
            if case .scalar = node {
                return Reading<String>.known("way of choosing thresholds", among: ["automatic"])
                    .read(node, faults).map { _ in .automatic() }
            }
            return declared.read(node, faults)
        }
    }

    private static var declared: Reading {
        .mapping { reader in
            let standard = LinkageThresholds()
            if reader.optional("automatic", .yesNo, else: false) {
                return .automatic(review: reader.optional("review", .decimal, else: standard.review))
            }
            return LinkageThresholds(
                join: reader.optional("join", .decimal, else: standard.join),
                possible: reader.optional("possible", .decimal, else: standard.possible),
                breakBelow: reader.optional("break_below", .decimal, else: standard.breakBelow),
                review: reader.optional("review", .decimal, else: standard.review))
        }
    }
}

extension Reading where Value == LinkageTraining {
    fileprivate static var training: Reading {
        .mapping { reader in
            let standard = LinkageTraining()
            let seed = reader.optional("seed", .integer(0...), else: Int(standard.seed))
            return LinkageTraining(
                seed: UInt64(seed),
                randomPairs: reader.optional("random_pairs", .integer(1...), else: standard.randomPairs),
                pairsPerRule: reader.optional("pairs_per_rule", .integer(1...), else: standard.pairsPerRule),
                iterations: reader.optional("iterations", .integer(1...), else: standard.iterations),
                tolerance: reader.optional("tolerance", .decimal, else: standard.tolerance),
                rules: reader.optional("rules", .list(of: .text), else: standard.rules),
                deterministic: reader.optional(
                    "deterministic", .list(of: .blockingRule), else: standard.deterministic),
                recall: reader.optional("recall", .decimal(0...1), else: standard.recall),
                keepDays: reader.optional("keep_days", .integer(0...3660), else: standard.keepDays))
        }
    }
}

extension Reading where Value == AttributorDefinition {
    fileprivate static var attributor: Reading {
        .mapping { reader in
            let forename = reader.required("forename", .identifier)
            let surname = reader.required("surname", .identifier)
            let birthDate = reader.required("birth_date", .identifier)
            let sex = reader.required("sex", .identifier)
            let postcode = reader.optional("postcode", .identifier)
            let areas = reader.optional("areas", .namedMappings(area), else: [])
            if !areas.isEmpty, postcode == nil {
                reader.fault(at: "areas", "areas are told by postcodes: say which column, as postcode: NAME")
            }
            let missed = reader.optional("expected_missed", .decimal(0...1), else: 0.08)
            guard let forename, let surname, let birthDate, let sex else { return nil }
            return AttributorDefinition(
                forename: forename, surname: surname, dateOfBirth: birthDate, sex: sex, postcode: postcode,
                areas: areas, expectedMissed: missed)
        }
    }

    private static func area(_ name: Located<String>, _ reader: MappingReader) -> AttributorArea? {
        let postcodes = reader.required("postcodes", .list(of: .text))
        let treatment = reader.optional("treatment_areas", .list(of: .text), else: [])
        return postcodes.map { AttributorArea(name.value, postcodes: $0, treatmentAreas: treatment) }
    }
}
