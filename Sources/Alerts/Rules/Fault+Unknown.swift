import Vocabulary

extension Fault {
    /// That a name is none of those that are known, with the nearest of them; `nil` where it is one.
    static func unknown(
        _ name: String, _ kind: String, among words: [String], at location: SourceLocation
    ) -> Fault? {
        guard !words.contains(name) else { return nil }
        let nearest = NearMiss.suggestion(for: name, among: words).map { "did you mean '\($0)'?" }
        let all = words.isEmpty ? "there is none" : "known: \(words.sorted().joined(separator: ", "))"
        return Fault(at: location, "no \(kind) is called '\(name)'; \(nearest ?? all)")
    }
}
