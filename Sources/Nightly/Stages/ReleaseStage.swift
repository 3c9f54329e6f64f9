internal import Cohorts
internal import Standardisation
internal import Configuration
internal import Definitions
internal import DisclosureControl
internal import Release
internal import Vocabulary

/// What release lets out: documents of released fields, the account of every answer, and what was stopped.
struct ReleasedNight: Sendable {
    var lists: [AlertListDocument] = []
    var packs: [MeetingPackDocument] = []
    var reports: [CohortReportDocument] = []
    var stopped: [OutputStopped] = []
    var records: [AuditRecord] = []
    /// The documents that the papers ask for, one for each recipient, and those among them that were stopped.
    var documents: (asked: Int, stopped: Int) = (0, 0)
    let input: ReleaseInput

    /// Documents: asked for, let out, and stopped.
    var account: RowCounts {
        RowCounts(
            read: documents.asked, kept: lists.count + packs.count + reports.count,
            rejected: documents.stopped)
    }
}

/// Composes every personalised document through one gate, and the cohort report from protected counts alone.
struct ReleaseStage: Sendable {
    let configuration: PipelineConfiguration
    let asOf: CalendarDay
    let linkQuality: LinkQuality

    /// Asks the agreement about everything that tonight's papers would show.
    func run(
        _ input: ReleaseInput, at stamp: String, progress: StageProgress = .silent
    ) -> ReleasedNight {
        var released = ReleasedNight(input: input)
        released.stopped = input.linked.grant.stopped(in: configuration.dictionary)
        var gate = ReleaseGate(agreements: configuration.agreements, asOf: asOf)
        let caseload = Caseload(
            configuration.nightly.caseload, records: input.batch.records, membership: input.lives.membership,
            type: configuration.dictionary.recordType(configuration.nightly.caseload.recordType), asOf: asOf)
        let files = CaseFiles(
            input, dictionary: configuration.dictionary, actions: configuration.nightly.actions, asOf: asOf)
        let papers = configuration.nightly.papers
        for (place, paper) in papers.enumerated() {
            progress(place, of: papers.count)
            switch paper.kind {
            case .alertList: officerLists(paper, caseload, files, &gate, &released)
            case .teamList: teamLists(paper, caseload, files, &gate, &released)
            case .meetingPack: meetingPack(paper, caseload, files, &gate, &released)
            case .cohortReport: cohortReport(paper, stamp, gate, &released)
            }
        }
        released.records = gate.auditRecords(at: stamp, actor: "nightly release") + released.records
        return released
    }

    private func officerLists(
        _ paper: PaperDefinition, _ caseload: Caseload, _ files: CaseFiles, _ gate: inout ReleaseGate,
        _ released: inout ReleasedNight
    ) {
        for role in paper.recipients {
            for officer in caseload.officers {
                let cases = caseload.people(of: officer).map {
                    let holder = caseload.holder(of: $0)
                    return files.file(
                        of: $0, holder: holder, isNamedOfficer: configuration.names(role, asOfficerOf: holder)
                    )
                }
                list(cases, recipient(role, officer), .officer, paper, &gate, &released)
            }
        }
    }

    private func teamLists(
        _ paper: PaperDefinition, _ caseload: Caseload, _ files: CaseFiles, _ gate: inout ReleaseGate,
        _ released: inout ReleasedNight
    ) {
        for role in paper.recipients {
            for team in caseload.teams {
                let cases = caseload.unallocated(in: team).map {
                    files.file(of: $0, holder: caseload.holder(of: $0), isNamedOfficer: false)
                }
                list(cases, recipient(role, team), .team, paper, &gate, &released)
            }
        }
    }

    private func list(
        _ cases: [CaseFile], _ recipient: Recipient, _ kind: AlertListDocument.Kind, _ paper: PaperDefinition,
        _ gate: inout ReleaseGate, _ released: inout ReleasedNight
    ) {
        let composer = AlertListComposer(
            heading: heading(of: paper), rules: configuration.alerts.rules,
            agreements: configuration.agreements, dictionary: configuration.dictionary)
        released.documents.asked += 1
        do {
            released.lists.append(
                try composer.compose(cases, for: recipient, kind: kind, purpose: paper.purpose, gate: &gate))
        } catch {
            note(error, paper, recipient.role, &released)
        }
    }

    private func meetingPack(
        _ paper: PaperDefinition, _ caseload: Caseload, _ files: CaseFiles, _ gate: inout ReleaseGate,
        _ released: inout ReleasedNight
    ) {
        let members = released.input.patterns.census.first { $0.cohort == paper.cohort }?.members ?? []
        let cases = members.map { files.meetingFile(of: $0, holder: caseload.holder(of: $0)) }
        let composer = MeetingPackComposer(
            heading: heading(of: paper), agreements: configuration.agreements,
            dictionary: configuration.dictionary)
        for role in paper.recipients {
            released.documents.asked += 1
            do {
                released.packs.append(
                    try composer.compose(
                        cases, for: recipient(role, paper.cohort ?? "meeting"), purpose: paper.purpose,
                        since: asOf.adding(days: -28), actionStatuses: actionStatuses, gate: &gate))
            } catch {
                note(error, paper, role, &released)
            }
        }
    }

    /// Every status that an action can have, in words.
    private var actionStatuses: [String] {
        guard let actions = configuration.nightly.actions, let status = actions.status,
            let field = configuration.dictionary.recordType(actions.recordType)?.field(status)
        else { return [] }
        return field.codeList.flatMap(configuration.dictionary.codeList)?.codes.map(\.label) ?? []
    }

    private func cohortReport(
        _ paper: PaperDefinition, _ stamp: String, _ gate: ReleaseGate, _ released: inout ReleasedNight
    ) {
        released.documents.asked += 1
        do {
            let document = try CohortReportComposer(
                heading: heading(of: paper), agreements: configuration.agreements
            ).compose(
                released.input.patterns.protected, to: paper.recipients, purpose: paper.purpose, gate: gate)
            released.reports.append(document)
            released.records += document.auditRecords(
                at: stamp, actor: "nightly release", purpose: paper.purpose)
        } catch {
            note(error, paper, paper.recipients.joined(separator: ", "), &released)
        }
    }

    /// An output that was stopped is said once, however many recipients it had.
    private func note(
        _ stopped: OutputStopped, _ paper: PaperDefinition, _ role: String, _ released: inout ReleasedNight
    ) {
        released.documents.stopped += 1
        let once = OutputStopped(output: "\(paper.kind.words) for \(role)", reason: stopped.reason)
        if !released.stopped.contains(once) { released.stopped.append(once) }
    }

    private func heading(of paper: PaperDefinition) -> DocumentHeading {
        DocumentHeading(
            configuration.nightly.partnership, asOf: asOf, purpose: paper.purpose,
            agreements: configuration.agreements, linkQuality: linkQuality)
    }

    private func recipient(_ role: String, _ holder: String) -> Recipient {
        let agency = configuration.agreements.compactMap { $0.recipient(role)?.agency }.first
        return Recipient(role: role, holder: holder, agency: agency ?? configuration.nightly.caseloadAgency)
    }
}

extension NightlyDefinition {
    /// What stands for the agency of a role that no agreement has; such a role is given nothing.
    fileprivate var caseloadAgency: Agency { Agency("nobody") }
}

extension PaperDefinition.Kind {
    /// The paper in words.
    var words: String {
        rawValue.split(separator: "_").joined(separator: " ")
    }
}
