/// A block of a Markdown text between fences, or its lines that are indented as code.
public struct FencedBlock: Sendable, CustomStringConvertible {
    /// What stands after the opening fence: the language, and a word that says what the block is.
    public let kind: String
    /// The block's text.
    public let text: String
    /// The line on which the block begins, from 1.
    public let line: Int
    /// The file.
    public let file: String

    /// `file:line`.
    public var description: String { "\(file):\(line)" }

    /// The fenced blocks of a text, in order.
    public static func all(in text: String, file: String) -> [FencedBlock] {
        var blocks: [FencedBlock] = []
        var open: (kind: String, lines: [Substring], line: Int)?
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let bare = line.drop { $0 == " " }
            if bare.hasPrefix("```") {
                if let block = open {
                    blocks.append(
                        FencedBlock(
                            kind: block.kind, text: block.lines.map { $0 + "\n" }.joined(), line: block.line,
                            file: file))
                    open = nil
                } else {
                    open = (String(bare.dropFirst(3)), [], index + 2)
                }
            } else {
                open?.lines.append(line)
            }
        }
        return blocks
    }
}
