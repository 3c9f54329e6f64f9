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
