extension StringProtocol {
    /// The text without the blanks around it.
    var trimmed: String {
        let scalars = unicodeScalars
        guard let first = scalars.firstIndex(where: { !$0.isBlank }),
            let last = scalars.lastIndex(where: { !$0.isBlank })
        else { return "" }
        return String(self[first..<scalars.index(after: last)])
    }
}

extension Unicode.Scalar {
    /// Whether it is a space, a line's end or another blank of Unicode.
    fileprivate var isBlank: Bool { value < 0x80 ? value <= 0x20 : properties.isWhitespace }
}
