import Alerts
import Definitions
import Release
import Timelines
import Vocabulary

/// A night whose alerts the rules themselves write, put through the gate for each role.
///
/// One rule asks for missed appointments alone; what the treatment service knows may make it more or less urgent, or
/// more certain, and protects. It gives treatment to nobody without the person's agreement.
struct WrittenNight {
    static let asOf = CalendarDay(dayNumber: 20_514)
    static let place = Vocabulary.SourceLocation(file: "rules.yml", line: 1, column: 1)
    static let purpose = "IOM_CASE_MGMT"
    static let person = Pseudonym("p1")
    static let (probation, drugService) = (Agency("probation"), Agency("drug_service"))
    /// Roles to whom treatment goes if it is shared, and one to whom it never goes.
    static let conditional = ["officer", "chair"]
    static let never = "police_officer"

    /// Missed appointments with probation: how many days ago.
    var missed = [1, 20]
    /// Whether the person works, as probation knows.
    var works = true
    /// Treatment: how many days ago, and whether it was attended.
    var treatment: [(daysAgo: Int, attended: Bool)] = []
    /// How many days after the first night this one is.
    var day = 0
    /// What the rule, the factors and the escalation are.
    var rule = Self.rule()

    private var night: CalendarDay { Self.asOf.adding(days: day) }

    /// What the rules make of the night.
    func evaluated() throws -> AlertNight {
        let facts = PersonFacts(
            person: Self.person, age: 30,
            links: [AgencyLink(Self.probation, .identifier), AgencyLink(Self.drugService, .identifier)])
        let supply = [
            ("appointment", Self.probation), ("job", Self.probation), ("treatment", Self.drugService),
        ]
        .map { Supply(recordType: RecordType($0), agency: $1, source: SourceName($0)) }
        let timelines = try Timelines(
            dictionary: Self.dictionary, asOf: night, people: [facts], supply: supply, records: records)
        let declarations = AlertDeclarations(
            rules: [rule],
            protective: ProtectiveDeclarations(
                factors: [
                    Self.factor("Treatment retention", "exists(treatment where attended, last 28 days)"),
                    Self.factor("Work", "active(job)"),
                ], lowersAt: 2), definitions: [], stops: [])
        let book = try RuleBook(
            declarations, dictionary: Self.dictionary, agencies: [Self.drugService, Self.probation])
        return AlertReview(book, of: timelines).night()
    }

    private var records: [TimelineRecord] {
        missed.enumerated().map {
            record("appointment", Self.probation, $0, [day(asOfLess: $1), .code("MISSED")])
        }
            + (works ? [record("job", Self.probation, 0, [day(asOfLess: 200), .missing(.blank)])] : [])
            + treatment.enumerated().map {
                record("treatment", Self.drugService, $0, [day(asOfLess: $1.daysAgo), .flag($1.attended)])
            }
    }

    private func day(asOfLess days: Int) -> FieldValue { .day(Self.asOf.adding(days: -days)) }

    private func record(
        _ type: String, _ agency: Agency, _ line: Int, _ values: [FieldValue]
    ) -> TimelineRecord {
        TimelineRecord(
            person: Self.person, agency: agency, recordType: RecordType(type), values: values,
            provenance: Provenance(
                source: SourceName(type), file: "\(type)_1.csv", line: line + 2,
                receivedOn: night.adding(days: -1)), link: .identifier)
    }
}

extension WrittenNight {
    /// What a role reads of some nights' rolls, the latest last: its list, as text.
    static func list(
        _ nights: [WrittenNight], for role: String, sharing: Bool,
        under agreements: [SharingAgreement] = agreements
    ) throws -> (list: AlertListDocument, audit: [AuditRecord]) {
        var roll = AlertRoll.empty
        for night in nights { roll = roll.next(try night.evaluated()) }
        let asOf = nights.last?.night ?? Self.asOf
        let alerts = roll.alerts.filter { $0.life.isShown || $0.life.closedOn == asOf }
        let name = FieldReference(
            agency: probation, recordType: RecordType("supervised_person"), field: FieldName("surname"))
        let file = CaseFile(
            person: person,
            identities: [
                CaseIdentity(
                    agency: probation, recordType: name.recordType, link: .identifier,
                    details: [.init(.name, label: "Name", SourcedText("Zorblax", madeFrom: name))])
            ], alerts: alerts, conditions: CaseConditions(met: sharing ? ["shared"] : []))
        var gate = ReleaseGate(agreements: agreements, asOf: asOf)
        let heading = DocumentHeading(
            PartnershipDescription(name: "P", area: "A", marking: "M", notice: nil), asOf: asOf,
            purpose: purpose, agreements: agreements,
            linkQuality: LinkQuality(shares: [], missedLinkFloor: nil))
        let list = try AlertListComposer(
            heading: heading, rules: nights.map(\.rule), agreements: agreements, dictionary: dictionary
        ).compose(
            [file], for: Recipient(role: role, holder: "TRB01", agency: probation), kind: .officer,
            purpose: purpose, gate: &gate)
        return (list, gate.auditRecords(at: "", actor: "test"))
    }
}
