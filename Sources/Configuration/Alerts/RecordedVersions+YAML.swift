public import Definitions

extension RecordedVersions {
    /// The file's text: a line for each version, so that what is added changes no line that is there.
    public var yaml: String {
        let heading = """
            # What each version of a rule meant when it was recorded: the SHA-256 of its canonical form. `tributary rules record`
            # adds lines for new versions; a line that is here is never changed or removed.

            """
        var lines: [String] = []
        var rule: String?
        for entry in entries {
            if entry.rule != rule { lines.append("\(entry.rule):") }
            rule = entry.rule
            lines.append("  \"\(entry.version)\": \"\(entry.meaning)\"")
        }
        return heading + lines.map { "\($0)\n" }.joined()
    }
}
