internal import Publishing
internal import Release

/// The night's finished papers, and what the index says of each.
struct Shelf {
    private(set) var files: [PublishedFile] = []
    private(set) var papers: [IndexDocument.Entry] = []
    private(set) var officers: [IndexDocument.Entry] = []
    private(set) var teams: [IndexDocument.Entry] = []

    mutating func add(_ list: AlertListDocument, in room: Workroom) throws {
        let paper = AlertListPaper(list)
        files += try paper.files(in: room)
        switch list.kind {
        case .officer: officers.append(paper.entry)
        case .team: teams.append(paper.entry)
        }
    }

    mutating func add(_ paper: CohortReportPaper, in room: Workroom) throws {
        files += try paper.files(in: room)
        papers.append(paper.entry)
    }

    mutating func add(_ paper: MeetingPackPaper, in room: Workroom) throws {
        files += try paper.files(in: room)
        papers.append(paper.entry)
    }

    mutating func add(_ paper: LinkageReviewPaper, in room: Workroom) throws {
        files += try paper.files(in: room)
        papers.append(paper.entry)
    }

    mutating func add(_ paper: RunReportPaper, in room: Workroom) throws {
        files += try paper.files(in: room)
        papers.append(paper.entry)
    }
}
