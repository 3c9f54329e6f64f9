internal import Configuration
internal import Linkage
internal import Definitions
internal import Publishing
internal import Release
internal import Store
internal import Vocabulary

extension Night {
    /// The agreement and disclosure control decide what may go out; the log has it before anybody can read it.
    func released(_ input: ReleaseInput) async throws -> ReleasedNight {
        try await book.perform(.release) { progress in
            let stage = ReleaseStage(
                configuration: configuration, asOf: asOf,
                linkQuality: LinkageFigures(configuration: configuration, linked: input.linked).quality)
            let released = stage.run(input, at: clock.stamp, progress: progress)
            try audit(released.records)
            let shown = released.records.count { $0.operation == .disclosure }
            return (
                released, released.account,
                [
                    ("documents", "\(released.account.kept)"),
                    ("disclosures", "\(shown)"), ("withheld", "\(released.records.count - shown)"),
                ]
            )
        }
    }

    /// Outputs are rendered beside their place, and swapped in with one rename.
    func published(_ released: ReleasedNight) async throws -> NightlyOutcome {
        try await book.perform(.publishing) { progress in
            let extracts = ExtractStanding(
                try ledger.receipts(upTo: asOf), sources: configuration.sources, night: asOf)
            let notices = self.notices(released, extracts)
            let files = try rendered(released, notices: notices, progress: progress)
            let hashes = files.map {
                ContentHash(kind: "output", name: $0.path, sha256: $0.bytes.sha256, bytes: $0.bytes.count)
            }.sorted { $0.name < $1.name }
            let digest = Array(hashes.map { "\($0.name) \($0.sha256)\n" }.joined().utf8).sha256
            try ledger.record(hashes, of: run.number)
            let folder = OutputFolder(root: site.outputs)
            try folder.publish(files, as: asOf.description, digest: digest, of: owner)
            let standing = folder.count(of: files, standingAs: asOf.description)
            let outcome = NightlyOutcome(
                status: status(released, extracts), outputs: shown(files), notices: notices)
            return (
                outcome, RowCounts(read: files.count, kept: standing), [("outputs", digest)]
            )
        }
    }

    /// The files of all papers, and the index that leads to them.
    private func rendered(
        _ released: ReleasedNight, notices: [String], progress: StageProgress
    ) throws -> [PublishedFile] {
        let workshop = "\(site.state)/workroom"
        try Files.remove(workshop)
        try Files.makeFolder(workshop)
        let room = Workroom(folder: workshop)
        var shelf = Shelf(
            awaiting: released.account.kept + 2, progress)
        try shelf.add(released.lists, in: room)
        for report in released.reports { try shelf.add(CohortReportPaper(report), in: room) }
        for report in released.monitoring { try shelf.add(EqualityReportPaper(report), in: room) }
        try shelf.add(released.packs, in: room)
        let review = try LinkageReview(
            configuration: configuration, input: released.input, heading: heading(released)
        ).document()
        try shelf.add(LinkageReviewPaper(review), in: room)
        let report = RunReport(
            configuration: configuration, released: released, heading: heading(released), notices: notices,
            stages: try ledger.stages(of: run.number).filter { $0.position < NightStage.publishing.position },
            receipts: try ledger.receipts(upTo: asOf),
            files: try ledger.hashes(of: run.number).filter { $0.kind == "configuration" }, asOf: asOf)
        try shelf.add(RunReportPaper(report.document), in: room)
        if let place = shelf.contested {
            throw RunFailure(
                .configuration,
                "two papers of nightly.yml would be put out as \(place); give their recipients other names")
        }
        let index = IndexDocument(
            heading: heading(released), state: notices.isEmpty ? .done : .doneWithNotices, notices: notices,
            changes: changes(released), papers: shelf.papers, officers: shelf.officers, teams: shelf.teams,
            stopped: released.stopped)
        return shelf.files + (try IndexPaper(index).files(in: room))
    }

    /// Puts how long the stages took beside the nights, since no output of a night may depend on the clock.
    func keepTimings(_ released: ReleasedNight) throws {
        let stages = try ledger.stages(of: run.number).map {
            StageTimings.Line(
                name: $0.name, startedAt: $0.startedAt, milliseconds: $0.milliseconds, read: $0.counts.read)
        }
        let page = try TimingsPaper(
            StageTimings(heading: heading(released), run: run.number, stages: stages)
        ).page()
        try Files.makeFolder("\(site.outputs)/timings")
        try Files.replace("\(site.outputs)/timings/\(asOf).html", with: page)
    }

    private func heading(_ released: ReleasedNight) -> DocumentHeading {
        DocumentHeading(
            configuration.nightly.partnership, asOf: asOf, purpose: nil, agreements: configuration.agreements,
            linkQuality: LinkageFigures(configuration: configuration, linked: released.input.linked).quality)
    }

    private func changes(_ released: ReleasedNight) -> [IndexDocument.Figure] {
        let alerts = released.input.reviewed.roll.alerts
        func count(_ standing: AlertLife.Standing) -> Int { alerts.count { $0.life.standing == standing } }
        return [
            .init("new alerts", count(.new)), .init("changed alerts", count(.changed)),
            .init("open alerts", count(.open)),
            .init("people known", released.input.linked.population.people.count),
        ]
    }

    /// What an analyst should know of the night, a sentence each.
    private func notices(_ released: ReleasedNight, _ extracts: ExtractStanding) -> [String] {
        let linked = released.input.linked.population.people.flatMap(\.records).map(\.key)
        let undecided = decisions?.notices(missing: Set(linked)) ?? []
        return extracts.sentences + folder.strangerNotices + undecided
            + released.stopped.map(\.description) + released.lapses
    }

    /// An output that was stopped weighs more than an input that is stale or lost rows, and that more than rows set
    /// aside.
    private func status(_ released: ReleasedNight, _ extracts: ExtractStanding) -> ExitStatus {
        guard released.stopped.isEmpty, released.lapses.isEmpty else { return .disclosure }
        return extracts.status
    }

    private func shown(_ files: [PublishedFile]) -> [String] {
        let first = [
            "index.html", "run-report.html", "cohort-report.html", "meeting-pack.html", "linkage-review.html",
        ]
        let folder = OutputFolder(root: site.outputs).path(of: asOf.description)
        let pages = files.map(\.path).filter { $0.hasSuffix(".html") }
        let lists = pages.filter { !first.contains($0) }.sorted()
        return (first.filter(pages.contains) + lists).map { "\(folder)/\($0)" }
    }
}
