extension ColumnPlan {
    /// The code of the configuration that a text is alike, but for case: a word that is nobody's.
    func word(alike text: String) -> String? {
        let folded = text.lowercased()
        return words.first { $0.lowercased() == folded }
    }

    /// The agency's codes and the dictionary's, as far as the column has any.
    private var words: [String] {
        let known: Set<String> =
            switch reader {
            case .code(let codes): codes
            case .list(let list): list.known ?? []
            case .yesNo(let yes, let no): yes.union(no)
            default: []
            }
        return (crosswalk?.codes ?? []) + known.sorted()
    }
}
