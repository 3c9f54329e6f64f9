/// The relations of one group, solved once: what is shown of the counts changes the intervals alone.
struct GroupEquations: Sendable {
    /// The group's cells, without headlines.
    let cells: [Int]
    /// The headlines that the group hangs on.
    let headlines: [Int]
    /// All the cells in its relations, in order.
    fileprivate let places: [Int]
    fileprivate let dictionary: SimplexDictionary

    /// The equations of a group.
    init(_ system: CellSystem, _ group: CellSystem.Group) {
        let (part, places) = system.part(group)
        self.places = places
        cells = group.cells
        headlines = places.filter { system.cells[$0].isHeadline }
        dictionary = SimplexDictionary(count: places.count, relations: part.relations)
    }
}

/// All the values that the counts of one group could have together.
struct GroupRegion: Sendable {
    private let places: [Int]
    private var region: FeasibleRegion

    /// The region of a group; `nil` if it is empty, or could not be found.
    ///
    /// - Parameters:
    ///   - equations: The group's relations.
    ///   - bounds: What each cell of the system could be by itself.
    init?(_ equations: GroupEquations, _ bounds: [Interval]) {
        let own = equations.places.map { bounds[$0] }
        guard let region = FeasibleRegion(own, dictionary: equations.dictionary) else { return nil }
        self.region = region
        places = equations.places
    }

    /// What a cell could be; `nil` if that could not be found.
    mutating func interval(of place: Int) -> Interval? {
        places.firstIndex(of: place).flatMap { region.interval(of: $0) }
    }
}
