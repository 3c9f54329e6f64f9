internal import Publishing
internal import Release

/// The night's finished papers, and what the index says of each.
struct Shelf {
    private(set) var files: [PublishedFile] = []
    private(set) var papers: [IndexDocument.Entry] = []
    private(set) var officers: [IndexDocument.Entry] = []
    private(set) var teams: [IndexDocument.Entry] = []

    private let awaited: Int
    private let progress: StageProgress
    private var added = 0

    /// An empty shelf that awaits so many papers.
    init(awaiting papers: Int, _ progress: StageProgress) {
        awaited = papers
        self.progress = progress
    }

    /// Adds all lists of the night; where lists of a kind go to several roles, each role's stand apart.
    mutating func add(_ lists: [AlertListDocument], in room: Workroom) throws {
        for list in lists {
            let roles = Set(lists.filter { $0.kind == list.kind }.map(\.recipient.role))
            let paper = AlertListPaper(list, namesRole: roles.count > 1)
            take(try paper.files(in: room))
            switch list.kind {
            case .officer: officers.append(paper.entry)
            case .team: teams.append(paper.entry)
            }
        }
    }

    /// Adds all packs of the night; where they go to several roles, each role's stands apart.
    mutating func add(_ packs: [MeetingPackDocument], in room: Workroom) throws {
        let roles = Set(packs.map(\.recipient.role))
        for pack in packs {
            let paper = MeetingPackPaper(pack, namesRole: roles.count > 1)
            take(try paper.files(in: room))
            papers.append(paper.entry)
        }
    }

    /// A place that two papers would take, if there is one: no reader may be given another's.
    var contested: String? {
        var taken: Set<String> = []
        return files.map(\.path).first { !taken.insert($0).inserted }
    }

    mutating func add(_ paper: CohortReportPaper, in room: Workroom) throws {
        take(try paper.files(in: room))
        papers.append(paper.entry)
    }

    mutating func add(_ paper: EqualityReportPaper, in room: Workroom) throws {
        take(try paper.files(in: room))
        papers.append(paper.entry)
    }

    mutating func add(_ paper: LinkageReviewPaper, in room: Workroom) throws {
        take(try paper.files(in: room))
        papers.append(paper.entry)
    }

    mutating func add(_ paper: RunReportPaper, in room: Workroom) throws {
        take(try paper.files(in: room))
        papers.append(paper.entry)
    }

    private mutating func take(_ paper: [PublishedFile]) {
        files += paper
        added += 1
        progress(added, of: awaited)
    }
}
