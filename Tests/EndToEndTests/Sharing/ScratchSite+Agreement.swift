import Foundation

extension ScratchSite {
    /// Takes a line out of an agreement.
    func strike(line: String, of agreement: String) throws {
        try editAgreement(agreement) { text in
            var parts = text.components(separatedBy: "\n      - line: ")
            parts.removeAll { $0.hasPrefix("\"\(line)\"\n") }
            return parts.joined(separator: "\n      - line: ")
        }
    }

    /// Moves lines of an agreement to one of its own that is otherwise the same, and has another term.
    func move(lines: [String], of agreement: String, to other: String, term: String) throws {
        let mark = "\n  - isa_ref: "
        let line = "\n      - line: "
        func keeping(_ part: String, _ isKept: (String) -> Bool) -> String {
            // What follows the last line is no part of it.
            let (head, tail) = part.splitBefore("\n    retention:")
            let lines = head.components(separatedBy: line)
            let kept =
                lines.prefix(1)
                + lines.dropFirst().filter { isKept(String($0.dropFirst().prefix { $0 != "\"" })) }
            return kept.joined(separator: line) + tail
        }
        try edit("Pipelines/agreement.yml") { text in
            text.components(separatedBy: mark).flatMap { part -> [String] in
                guard part.hasPrefix("\(agreement)\n") else { return [part] }
                let moved = part.replacing("\(agreement)\n", with: "\(other)\n", maxReplacements: 1)
                    .replacing("in_force_from: 2025-10-01", with: term)
                return [keeping(part) { !lines.contains($0) }, keeping(moved) { lines.contains($0) }]
            }.joined(separator: mark)
        }
    }

    /// Gives agreements another term.
    func setTerm(_ term: String, of agreements: [String]) throws {
        for agreement in agreements {
            try editAgreement(agreement) { $0.replacing("in_force_from: 2025-10-01", with: term) }
        }
    }

    private func editAgreement(_ agreement: String, _ change: (String) -> String) throws {
        let mark = "\n  - isa_ref: "
        try edit("Pipelines/agreement.yml") { text in
            text.components(separatedBy: mark).map { $0.hasPrefix("\(agreement)\n") ? change($0) : $0 }
                .joined(separator: mark)
        }
    }
}

extension String {
    /// What stands before a text, and the rest with it; all of it and nothing where the text doesn't stand in it.
    fileprivate func splitBefore(_ text: String) -> (String, String) {
        guard let place = range(of: text) else { return (self, "") }
        return (String(self[..<place.lowerBound]), String(self[place.lowerBound...]))
    }
}
