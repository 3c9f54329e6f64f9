import TestSupport

/// A call of the command, as a page or a help text shows it.
struct CommandLine: Sendable, CustomStringConvertible {
    /// Where it stands.
    let place: String
    /// What stands after the command's name.
    let arguments: [String]

    /// Where it stands, and the call.
    var description: String { "\(place): tributary \(arguments.joined(separator: " "))" }

    /// The calls in a page: in its blocks, and in its text between backquotes.
    static func all(in page: String, file: String) -> [CommandLine] {
        let blocks = FencedBlock.all(in: page, file: file)
        let shown = blocks.filter { ["sh", "ini", "cron"].contains($0.kind) }.flatMap { block in
            all(inShell: block.text, place: block.description)
        }
        var outside = page
        for block in blocks { outside = outside.replacing(block.text, with: "") }
        let quoted = outside.split(separator: "`", omittingEmptySubsequences: false).enumerated()
            .filter { $0.offset.isMultiple(of: 2) == false && $0.element.hasPrefix("tributary ") }
        return shown + quoted.flatMap { all(inShell: String($0.element), place: file) }
    }

    /// The calls in the lines of a shell, or of what starts commands as a shell does.
    static func all(inShell text: String, place: String) -> [CommandLine] {
        text.replacing("\\\n", with: " ").split(separator: "\n").flatMap { line in
            calls(in: words(of: line)).map { CommandLine(place: place, arguments: $0) }
        }
    }

    /// The arguments of each call among a line's words: to the end of the command, without what is put elsewhere.
    private static func calls(in words: [String]) -> [[String]] {
        var calls: [[String]] = []
        var isOpen = false
        var isFirst = true
        for word in words {
            let endsCommand = ["&&", "||", "|", ";", "2>", ">", "<"].contains(word)
            if isFirst, isName(word) {
                calls.append([])
                isOpen = true
            } else if endsCommand {
                isOpen = false
            } else if isOpen {
                calls[calls.count - 1].append(word)
            }
            isFirst = endsCommand || !isOpen && word.hasSuffix(":")
        }
        return calls
    }

    private static func isName(_ word: String) -> Bool {
        let path = word.hasPrefix("ExecStart=") ? word.dropFirst("ExecStart=".count) : word[...]
        return path == "tributary" || path.hasSuffix("/tributary")
    }

    /// A line's words, quotes taken off, up to a comment.
    private static func words(of line: some StringProtocol) -> [String] {
        var words: [String] = []
        var word: String?
        var quote: Character?
        for character in line {
            if let open = quote {
                if character == open { quote = nil } else { word = (word ?? "") + String(character) }
            } else if character == "\"" || character == "'" {
                quote = character
                word = word ?? ""
            } else if character == " " {
                if let done = word { words.append(done) }
                word = nil
            } else if character == "#", word == nil {
                break
            } else {
                word = (word ?? "") + String(character)
            }
        }
        if let word { words.append(word) }
        return words
    }
}
