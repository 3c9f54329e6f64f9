internal import Configuration
internal import Definitions
internal import Release
internal import Vocabulary

/// What release lets out: documents of released fields, the account of every answer, and what was stopped.
struct ReleasedNight: Sendable {
    var lists: [AlertListDocument] = []
    var packs: [MeetingPackDocument] = []
    /// Patterns across cohorts.
    var reports: [CountsReportDocument] = []
    /// Monitoring by sex, age and ethnic group.
    var monitoring: [CountsReportDocument] = []
    var stopped: [OutputStopped] = []
    var records: [AuditRecord] = []
    /// The documents that the papers ask for, one for each recipient, and those among them that were stopped.
    var documents: (asked: Int, stopped: Int) = (0, 0)
    let input: ReleaseInput

    /// Documents: asked for, let out, and stopped.
    var account: RowCounts {
        RowCounts(
            read: documents.asked, kept: lists.count + packs.count + reports.count + monitoring.count,
            rejected: documents.stopped)
    }

    /// Keeps account of an output that was stopped, which is said once, however many recipients it had.
    mutating func stop(_ output: OutputStopped) {
        documents.stopped += 1
        if !stopped.contains(output) { stopped.append(output) }
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
        var release = PaperRelease(
            configuration: configuration, asOf: asOf, linkQuality: linkQuality, stamp: stamp, input: input)
        let papers = configuration.nightly.papers
        for (place, paper) in papers.enumerated() {
            progress(place, of: papers.count)
            release.compose(paper)
        }
        return release.night
    }
}
