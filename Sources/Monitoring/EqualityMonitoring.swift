public import Definitions
internal import Vocabulary

/// Whether people of one sex, age or ethnic group are linked, alerted or answered otherwise than others.
///
/// Pure: it is given groups and yes or no, and gives counts that can't be printed before `DisclosureControl` has
/// protected them. It counts persons, never alerts (D1). A rate that differs is a question, not an answer (domain
/// reference 7.7; Equality Act 2010 s.149).
public struct EqualityMonitoring: Sendable {
    /// The identifier of its set of tables, which no cohort can have.
    public static let cohort = "equality monitoring"

    private let definition: MonitoringDefinition
    private let agencies: [Subject]
    private let rules: [Subject]

    /// An agency or a rule: its identifier, and what it is called.
    public struct Subject: Hashable, Sendable {
        /// The identifier.
        public let id: String
        /// What it is called.
        public let title: String

        /// A subject of its parts.
        public init(id: String, title: String) {
            self.id = id
            self.title = title
        }
    }

    /// Monitoring by some characteristics.
    ///
    /// - Parameters:
    ///   - definition: The characteristics.
    ///   - agencies: The agencies of which it is told how often their people are linked, in order.
    ///   - rules: The rules of which there is a card, in order.
    public init(_ definition: MonitoringDefinition, agencies: [Subject], rules: [Subject]) {
        self.definition = definition
        self.agencies = agencies
        self.rules = rules
    }

    /// The tables of a night.
    ///
    /// - Parameters:
    ///   - people: Everybody in the records; each has a group or `nil` for each characteristic.
    ///   - heading: What is said of the set in print.
    ///   - areaPopulation: The population of the area, where it is known.
    /// - Returns: Counts by name, before disclosure control.
    public func tables(
        of people: [MonitoredPerson], heading: CohortHeading, areaPopulation: Int? = nil
    ) -> ConfidentialTableSet {
        var cells = MonitoringCells(set: Self.cohort)
        let size = cells.enter("people", people.count, weight: 16, isHeadline: true)
        var tables: [ConfidentialTable] = []
        let (compared, tooFew) = (linkRates(people) + cards(people)).parted { table in
            table.members.count(where: \.holds) >= definition.fewest
        }
        for rates in compared {
            tables.append(rates.entered(into: &cells, by: definition.characteristics))
        }
        let entered = Set(cells.cells.map(\.name))
        for (path, count) in wholes(people) {
            let whole = CellName("\(Self.cohort)/\(path)/everybody")
            guard entered.contains(whole) else { continue }
            let others = cells.enter("\(path)/others", people.count - count, .guarded)
            cells.relate(size, is: [whole, others])
        }
        return ConfidentialTableSet(
            cohort: Self.cohort, heading: heading.naming(tooFew.map(\.title), fewest: definition.fewest),
            profile: definition.profile,
            areaPopulation: areaPopulation, size: size, cells: cells.cells, relations: cells.relations,
            tables: tables)
    }

    /// The people whom tables are about, beside everybody in the records.
    private func wholes(_ people: [MonitoredPerson]) -> [(path: String, count: Int)] {
        agencies.map { agency in
            (
                path: Self.known(to: agency),
                count: people.count { person in
                    person.standings.contains { $0.agency.name == agency.id }
                }
            )
        } + [(path: Self.managed, count: people.count(where: \.isManaged))]
    }

    // MARK: Link rates

    private func linkRates(_ people: [MonitoredPerson]) -> [RateTable] {
        agencies.map { agency in
            let standings = people.compactMap { person in
                person.standings.first { $0.agency.name == agency.id }
            }
            return RateTable(
                name: "linked-\(agency.id)", title: "Linked: \(agency.title)",
                question: "How many of the agency's people are found in another agency's records?",
                notes: [
                    "Groups are those of the agency's own records. Whether records should have been linked isn't known."
                ],
                whole: .init(path: Self.known(to: agency), heading: "People"),
                part: .init(path: "linked/\(agency.id)", heading: "Found elsewhere"), share: "Share",
                members: standings.map { RateTable.Member(groups: $0.groups, holds: $0.isLinked) })
        }
    }

    private static func known(to agency: Subject) -> String { "known/\(agency.id)" }

    // MARK: Alerts and answers

    private static let managed = "managed"
    private static let alerted = "alerted"
    private static let decided = "decided"

    /// Of those whose case somebody manages: who has an alert, by any rule and by each, and what was decided.
    private func cards(_ people: [MonitoredPerson]) -> [RateTable] {
        let managed = people.filter(\.isManaged)
        let alerted = managed.filter { !$0.notices.isEmpty }
        let decided = alerted.filter { $0.notices.contains { $0.verdict != nil } }
        let any = card(
            "alerts", title: "Any alert", path: Self.alerted, of: managed, holds: { !$0.notices.isEmpty })
        let answers = [
            answer("decided", "Decided", Self.alerted, alerted) { $0.verdict != nil },
            answer("accepted", "Accepted", Self.decided, decided) { $0.verdict == .accept },
            answer("wrong-person", "Said to be another person's", Self.decided, decided) {
                $0.verdict == .wrongPerson
            },
            answer("in-time", "Decided by the day on which it was due", Self.decided, decided) {
                $0.verdict != nil && $0.wasInTime
            },
        ]
        return [any] + answers
            + rules.map { rule in
                card(
                    "rule-\(rule.id)", title: "\(rule.id) \(rule.title)", path: "rule/\(rule.id)",
                    of: managed,
                    holds: { $0.notices.contains { $0.rule == rule.id } })
            }
    }

    private func card(
        _ name: String, title: String, path: String, of people: [MonitoredPerson],
        holds: (MonitoredPerson) -> Bool
    ) -> RateTable {
        RateTable(
            name: name, title: title,
            question: "How many of those whose case somebody manages have such an alert?", notes: [],
            whole: .init(path: Self.managed, heading: "People with a manager"),
            part: .init(path: path, heading: "With an alert"), share: "Share",
            members: people.map { RateTable.Member(groups: $0.groups, holds: holds($0)) })
    }

    /// Of those with an alert, or with one that was decided: of how many something is true of any of them.
    private func answer(
        _ name: String, _ title: String, _ whole: String, _ people: [MonitoredPerson],
        _ holds: (MonitoredPerson.Notice) -> Bool
    ) -> RateTable {
        let isOfDecided = whole == Self.decided
        return RateTable(
            name: "answers-\(name)", title: "Answers: \(title.prefix(1).lowercased() + title.dropFirst())",
            question: isOfDecided
                ? "Of how many of those with a decided alert is this true of one of them?"
                : "For how many of those with an alert was one decided?", notes: [],
            whole: .init(path: whole, heading: isOfDecided ? "With a decided alert" : "With an alert"),
            part: .init(path: isOfDecided ? "answers/\(name)" : Self.decided, heading: title), share: "Share",
            members: people.map { person in
                RateTable.Member(groups: person.groups, holds: person.notices.contains(where: holds))
            })
    }
}

extension Array {
    /// The elements of which something holds, and the others, each in order.
    fileprivate func parted(_ holds: (Element) -> Bool) -> (those: [Element], others: [Element]) {
        (filter(holds), filter { !holds($0) })
    }
}

extension CohortHeading {
    /// The heading, which names what there are too few people to compare.
    fileprivate func naming(_ titles: [String], fewest: Int) -> CohortHeading {
        guard !titles.isEmpty else { return self }
        let sentence = "Not compared, because it holds of fewer than \(fewest) people: "
        return CohortHeading(
            title: title, question: question, purpose: purpose, version: version, definition: definition,
            area: area, period: period, asOf: asOf,
            caveats: caveats + [sentence + titles.joined(separator: "; ") + "."])
    }
}
