internal import Release

extension ReleasedNight {
    /// What the night's papers lack because an agreement is not in force, a sentence each.
    var lapses: [String] {
        let lists = lists.map { ("the lists of \($0.recipient.role)", $0.heading.warnings) }
        let packs = packs.map { ("the meeting pack of \($0.recipient.role)", $0.heading.warnings) }
        var sentences: [String] = []
        for (paper, warnings) in lists + packs {
            for warning in warnings where !sentences.contains("\(paper): \(warning)") {
                sentences.append("\(paper): \(warning)")
            }
        }
        return sentences
    }
}
