internal import Vocabulary
internal import Yams

extension YAMLDocument {
    /// Records what keeps a text from being YAML.
    static func record(_ error: any Error, in text: String, start: SourceLocation, faults: FaultCollector) {
        guard let error = error as? YamlError else {
            return faults.record(start, "not readable as YAML")
        }
        switch error {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            let place = place(of: mark, or: context?.mark, in: text, start: start)
            faults.record(place, unreadable(problem, context) + hint(atLine: mark.line, of: text))
        case .duplicatedKeysInMapping(let keys, let context):
            let place = SourceLocation(
                file: start.file, line: context.mark.line, column: context.mark.column)
            let names = keys.sorted().map { "'\($0)'" }.joined(separator: ", ")
            faults.record(place, "key \(names) stands twice in the mapping that begins here; keep one")
        case .reader(let problem, let offset, _, _):
            faults.record(place(ofCharacter: offset ?? 0, in: text, start: start), "not readable: \(problem)")
        default:
            faults.record(start, "not readable as YAML")
        }
    }

    /// The place of a mark; where the file ends too early, the place of what has no end.
    private static func place(
        of mark: Mark, or opening: Mark?, in text: String, start: SourceLocation
    ) -> SourceLocation {
        let lines = SourceLines(text).count
        let mark = mark.line >= lines ? opening ?? mark : mark
        return SourceLocation(file: start.file, line: min(mark.line, lines), column: mark.column)
    }

    private static func unreadable(_ problem: String, _ context: YamlError.Context?) -> String {
        guard let context else { return "not readable as YAML: \(problem)" }
        return "not readable as YAML: \(problem), \(context.text) that begins on line \(context.mark.line)"
    }

    private static func hint(atLine number: Int, of text: String) -> String {
        let leading = SourceLines(text).line(number).prefix { $0 == " " || $0 == "\t" }
        return leading.contains("\t") ? "; indent with spaces, not tabs" : ""
    }

    private static func place(
        ofCharacter offset: Int, in text: String, start: SourceLocation
    ) -> SourceLocation {
        let before = text.prefix(offset)
        let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
        return SourceLocation(
            file: start.file, line: max(1, lines.count), column: (lines.last?.count ?? 0) + 1)
    }
}
