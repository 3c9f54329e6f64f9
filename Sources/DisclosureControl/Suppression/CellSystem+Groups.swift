extension CellSystem {
    /// Cells and relations that hang together otherwise than through a headline, which is shown whatever happens.
    ///
    /// What to hide is found group by group; whether that is safe is found for all of them together.
    struct Group: Sendable {
        var cells: [Int] = []
        var relations: [Int] = []
    }

    /// The groups, in order of their first cells; cells without a relation are in none.
    ///
    /// - Complexity: near-linear in the length of the relations.
    var groups: [Group] {
        var parents = Array(cells.indices)
        func root(_ place: Int) -> Int {
            var place = place
            while parents[place] != place {
                parents[place] = parents[parents[place]]
                place = parents[place]
            }
            return place
        }
        for relation in relations {
            let members = free(relation).map(root)
            guard let first = members.min() else { continue }
            for member in members { parents[member] = first }
        }
        var groups: [Int: Group] = [:]
        for place in cells.indices where !memberships[place].isEmpty && !cells[place].isHeadline {
            groups[root(place), default: Group()].cells.append(place)
        }
        for (index, relation) in relations.enumerated() {
            guard let first = free(relation).first else { continue }
            groups[root(first), default: Group()].relations.append(index)
        }
        return groups.sorted { $0.key < $1.key }.map(\.value)
    }

    private func free(_ relation: Relation) -> [Int] {
        ([relation.whole] + relation.parts).filter { !cells[$0].isHeadline }
    }
}
