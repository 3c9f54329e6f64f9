internal import Definitions
internal import Vocabulary

extension Reading where Value == ExpressionText {
    /// An expression, with the place of every character kept.
    ///
    /// It may stand on one line, plain or quoted; on several plain lines; or in a block after `|` or `>`, where
    /// line breaks count as spaces.
    static var expression: Reading {
        Reading { node, faults in
            let expected = "an expression"
            guard let scalar = Reading<YAMLScalar>.scalar(expecting: expected).read(node, faults) else {
                return nil
            }
            let expression =
                switch scalar.style {
                case .plain: ExpressionLines(plain: scalar).expression
                case .block: ExpressionLines(block: scalar).expression
                case .quoted: quoted(scalar, faults)
                }
            if let expression { faults.note(expression) }
            return expression
        }
    }

    private static func quoted(_ scalar: YAMLScalar, _ faults: FaultCollector) -> ExpressionText? {
        let place = scalar.location.advanced(byColumns: 1)
        let rest = scalar.lines.text(ofLine: place.line, fromColumn: place.column)
        guard rest.hasPrefix(scalar.text) || rest.contains(where: { $0 == "\"" || $0 == "'" }) else {
            faults.record(
                scalar.location, "a quoted expression must stand on one line; write longer ones after '|'")
            return nil
        }
        return ExpressionText(scalar.text, at: place)
    }
}

/// The lines of an expression as they stand in the file.
private struct ExpressionLines {
    private let file: String
    private let firstLine: Int
    private let firstColumn: Int
    private let lines: [String]
    private let continuationColumn: Int

    /// The lines of a block after `|` or `>`: those indented as deep as its first, blank ones before and after
    /// left off.
    init(block scalar: YAMLScalar) {
        let source = scalar.lines
        var number = scalar.location.line + 1
        while number <= source.count, source.indentation(ofLine: number) == nil { number += 1 }
        let indentation = source.indentation(ofLine: number) ?? 0
        var lines: [String] = []
        var next = number
        while next <= source.count, source.indentation(ofLine: next).map({ $0 >= indentation }) ?? true {
            lines.append(source.text(ofLine: next, fromColumn: indentation + 1))
            next += 1
        }
        while lines.last == "" { lines.removeLast() }
        file = scalar.location.file
        firstLine = number
        firstColumn = indentation + 1
        continuationColumn = indentation + 1
        self.lines = lines
    }

    /// The lines of a plain text: as many of the file's as hold its characters.
    init(plain scalar: YAMLScalar) {
        let start = scalar.location
        var left = scalar.text.unicodeScalars.count { $0 != " " && $0 != "\n" }
        var lines: [String] = []
        var indentations: [Int] = []
        while left > 0, start.line + lines.count <= scalar.lines.count {
            let number = start.line + lines.count
            let column = lines.isEmpty ? start.column : 1
            let raw = scalar.lines.text(ofLine: number, fromColumn: column)
            if !lines.isEmpty { scalar.lines.indentation(ofLine: number).map { indentations.append($0) } }
            lines.append(Self.taking(&left, from: raw))
        }
        let indentation = indentations.min() ?? start.column - 1
        file = start.file
        firstLine = start.line
        firstColumn = start.column
        continuationColumn = indentation + 1
        self.lines = lines.prefix(1) + lines.dropFirst().map { String($0.dropFirst(indentation)) }
    }

    /// The beginning of a line that holds so many characters other than spaces, or all of it.
    private static func taking(_ left: inout Int, from line: String) -> String {
        var taken = String.UnicodeScalarView()
        for scalar in line.unicodeScalars where left > 0 {
            if scalar != " " { left -= 1 }
            taken.append(scalar)
        }
        return String(taken)
    }

    var expression: ExpressionText {
        ExpressionText(
            lines.joined(separator: "\n"),
            at: SourceLocation(file: file, line: firstLine, column: firstColumn),
            continuationColumn: continuationColumn)
    }
}
