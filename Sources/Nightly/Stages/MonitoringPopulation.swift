internal import Configuration
internal import Definitions
internal import Linkage
internal import Monitoring
internal import PersonalData
internal import Standardisation
internal import Vocabulary

/// Everybody in the records as monitoring is told of them: groups, and yes or no.
struct MonitoringPopulation {
    let definition: MonitoringDefinition
    let grant: MonitoringGrant
    let dictionary: DataDictionary
    let asOf: CalendarDay

    /// The people of a night, in order of their identifiers.
    ///
    /// - Parameters:
    ///   - linked: Whose records are whose.
    ///   - batch: The records.
    ///   - lives: The pseudonyms, by which alerts name people.
    ///   - caseload: Whose case somebody manages.
    ///   - roll: The alerts that the night still knows.
    /// - Returns: Each person once.
    func people(
        linked: LinkedNight, batch: StandardisedBatch, lives: TimelineStage.Result, caseload: Caseload,
        roll: AlertRoll
    ) -> [MonitoredPerson] {
        let records = Dictionary(
            batch.people(in: dictionary).map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        let monitored = Set(grant.rules.map(\.id))
        let notices = Dictionary(
            grouping: roll.alerts.filter { monitored.contains($0.rule.id) }, by: \.person)
        return linked.population.people.map { person in
            // What the firm part of a person says counts before what is linked by initials alone.
            let own = (person.records.filter(\.isCore) + person.records.filter { !$0.isCore })
                .compactMap { records[$0.key] }
            let pseudonym = person.records.first.flatMap { lives.membership.member($0.key)?.pseudonym }
            let agencies = Set(own.map(\.key.agency)).sorted()
            return MonitoredPerson(
                groups: groups(of: own),
                standings: agencies.map { agency in
                    MonitoredPerson.Standing(
                        agency: agency, groups: groups(of: own.filter { $0.key.agency == agency }),
                        isLinked: agencies.count > 1)
                },
                isManaged: pseudonym.flatMap(caseload.lead) != nil,
                notices: (pseudonym.flatMap { notices[$0] } ?? []).compactMap(\.notice))
        }
    }

    /// The group of each characteristic that some records tell: the first field that is known counts.
    private func groups(of records: [StandardisedRecord]) -> [Int?] {
        definition.characteristics.map { characteristic in
            for field in characteristic.fields {
                guard let place = dictionary.recordType(field.recordType)?.index(of: field.field) else {
                    continue
                }
                for record in records where record.key.recordType == field.recordType {
                    let reference = FieldReference(
                        agency: record.key.agency, recordType: field.recordType, field: field.field)
                    guard grant.characteristics.contains(reference) else { continue }
                    if let group = characteristic.group(of: record.values[place], on: asOf) { return group }
                }
            }
            return nil
        }
    }
}

extension Alert {
    /// What monitoring is told of it; an alert that was withdrawn unanswered is nobody's.
    fileprivate var notice: MonitoredPerson.Notice? {
        let decided = decision.flatMap { $0.verdict == .defer ? nil : $0 }
        guard decided != nil || life.standing != .withdrawn else { return nil }
        return MonitoredPerson.Notice(
            rule: rule.id, verdict: decided?.verdict,
            wasInTime: decided.map { $0.decidedOn <= request.dueOn } ?? false)
    }
}
