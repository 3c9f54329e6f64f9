internal import Cohorts
internal import Configuration
internal import Definitions
internal import DisclosureControl
internal import Monitoring
internal import Release
internal import Standardisation
internal import Vocabulary

/// The night's papers on their way through one gate, paper by paper.
struct PaperRelease {
    let configuration: PipelineConfiguration
    let asOf: CalendarDay
    private let linkQuality: LinkQuality
    private let stamp: String
    private let caseload: Caseload
    private let files: CaseFiles
    private var gate: ReleaseGate
    private var released: ReleasedNight

    /// Nothing is released yet but what the linkage could not be given.
    init(
        configuration: PipelineConfiguration, asOf: CalendarDay, linkQuality: LinkQuality, stamp: String,
        input: ReleaseInput
    ) {
        let (dictionary, nightly) = (configuration.dictionary, configuration.nightly)
        self.configuration = configuration
        self.asOf = asOf
        self.linkQuality = linkQuality
        self.stamp = stamp
        caseload = Caseload(
            nightly.caseload, records: input.batch.records, membership: input.lives.membership,
            type: dictionary.recordType(nightly.caseload.recordType), asOf: asOf)
        files = CaseFiles(input, dictionary: dictionary, actions: nightly.actions, asOf: asOf)
        gate = ReleaseGate(agreements: configuration.agreements, asOf: asOf)
        released = ReleasedNight(input: input)
        released.stopped = input.linked.grant.stopped(in: dictionary)
    }

    /// The night, with the account of all that was asked for so far.
    var night: ReleasedNight {
        var night = released
        night.records = gate.auditRecords(at: stamp, actor: Self.actor) + released.records
        return night
    }

    private static let actor = "nightly release"

    /// Composes a paper for everybody to whom it goes.
    mutating func compose(_ paper: PaperDefinition) {
        switch paper.kind {
        case .alertList, .teamList: for role in paper.recipients { lists(paper, role) }
        case .meetingPack: for role in paper.recipients { pack(paper, role) }
        case .cohortReport: report(paper)
        case .equalityReport: equality(paper)
        }
    }

    // MARK: Lists

    /// A list for each officer, or each team, of the role's own agency.
    private mutating func lists(_ paper: PaperDefinition, _ role: String) {
        guard let agency = configuration.agency(of: role) else { return }
        if paper.kind == .alertList {
            let isNamed = configuration.names(role)
            for officer in caseload.officers(of: agency) {
                let cases = caseload.people(of: officer, in: agency).map {
                    files.file(of: $0, lead: caseload.lead(of: $0), isNamedOfficer: isNamed)
                }
                list(cases, Recipient(role: role, holder: officer, agency: agency), .officer, paper)
            }
        } else {
            for team in caseload.teams(of: agency) {
                let cases = caseload.unallocated(in: team, of: agency).map {
                    files.file(of: $0, lead: caseload.lead(of: $0), isNamedOfficer: false)
                }
                list(cases, Recipient(role: role, holder: team, agency: agency), .team, paper)
            }
        }
    }

    private mutating func list(
        _ cases: [CaseFile], _ recipient: Recipient, _ kind: AlertListDocument.Kind, _ paper: PaperDefinition
    ) {
        let composer = AlertListComposer(
            heading: heading(of: paper), rules: configuration.alerts.rules,
            agreements: configuration.agreements, dictionary: configuration.dictionary)
        released.documents.asked += 1
        do {
            released.lists.append(
                try composer.compose(
                    cases, for: recipient, kind: kind, purpose: paper.purpose, budget: paper.budget,
                    gate: &gate))
        } catch { stop(error, paper, recipient.role) }
    }

    // MARK: Packs

    private mutating func pack(_ paper: PaperDefinition, _ role: String) {
        guard let agency = configuration.agency(of: role) else { return }
        let patterns = released.input.patterns
        let members = patterns.census.first { $0.cohort == paper.cohort }?.members ?? []
        let told = patterns.plan.first { $0.cohort == paper.cohort }?.members
        let cases = members.map { files.meetingFile(of: $0, lead: caseload.lead(of: $0)) }
        let composer = MeetingPackComposer(
            heading: heading(of: paper), rules: configuration.alerts.rules,
            agreements: configuration.agreements, dictionary: configuration.dictionary)
        released.documents.asked += 1
        do {
            released.packs.append(
                try composer.compose(
                    cases, for: Recipient(role: role, holder: paper.cohort ?? "meeting", agency: agency),
                    purpose: paper.purpose,
                    agenda: told.map(AskedFields(configuration.sources).references) ?? [],
                    since: asOf.adding(days: -28), actionStatuses: actionStatuses, gate: &gate))
        } catch { stop(error, paper, role) }
    }

    /// Every status that an action can have, in words.
    private var actionStatuses: [String] {
        guard let actions = configuration.nightly.actions, let status = actions.status,
            let field = configuration.dictionary.recordType(actions.recordType)?.field(status)
        else { return [] }
        return field.codeList.flatMap(configuration.dictionary.codeList)?.codes.map(\.label) ?? []
    }

    // MARK: Counts

    /// The report of those cohorts that are made for the paper's purpose.
    private mutating func report(_ paper: PaperDefinition) {
        let patterns = released.input.patterns
        let plan = patterns.plan.filter { $0.purpose == paper.purpose }
        let asked = AskedFields(configuration.sources)
        counts(
            of: Set(plan.map(\.cohort)), madeFrom: plan.flatMap { asked.references($0.inputs) }, paper)
    }

    /// Monitoring by sex, age and ethnic group, for those who watch over fairness and nobody else.
    private mutating func equality(_ paper: PaperDefinition) {
        guard let monitored = released.input.patterns.monitored else { return }
        counts(of: [EqualityMonitoring.cohort], madeFrom: monitored.madeFrom, paper)
    }

    private mutating func counts(
        of sets: Set<String>, madeFrom fields: [FieldReference], _ paper: PaperDefinition
    ) {
        let composer = CountsReportComposer(
            paper.kind.words, heading: heading(of: paper), agreements: configuration.agreements)
        released.documents.asked += 1
        do {
            let document = try composer.compose(
                released.input.patterns.protected.limited(to: sets), madeFrom: fields, to: paper.recipients,
                purpose: paper.purpose, gate: gate)
            switch paper.kind {
            case .equalityReport: released.monitoring.append(document)
            default: released.reports.append(document)
            }
            released.records += document.auditRecords(at: stamp, actor: Self.actor, purpose: paper.purpose)
        } catch { stop(error, paper, paper.recipients.joined(separator: ", ")) }
    }

    // MARK: Parts of every paper

    private mutating func stop(_ output: OutputStopped, _ paper: PaperDefinition, _ role: String) {
        released.stop(OutputStopped(output: "\(paper.kind.words) for \(role)", reason: output.reason))
    }

    private func heading(of paper: PaperDefinition) -> DocumentHeading {
        DocumentHeading(
            configuration.nightly.partnership, asOf: asOf, purpose: paper.purpose,
            agreements: configuration.agreements, linkQuality: linkQuality)
    }
}

extension PaperDefinition.Kind {
    /// The paper in words.
    var words: String {
        rawValue.split(separator: "_").joined(separator: " ")
    }
}
