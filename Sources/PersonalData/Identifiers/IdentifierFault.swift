/// Why a text is not the value it should be: what would be right, and never the text itself.
public enum IdentifierFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// Nothing is there.
    case blank
    /// It is written in another form than the one expected, which is given as a pattern.
    case shape(expected: String)
    /// Its check letter belongs to other digits.
    case checkLetter
    /// It is well formed, and known to stand for nobody.
    case placeholder
    /// It lies outside the range that is possible, which is given in words.
    case outOfRange(expected: String)

    /// A word for the kind of fault, to count by.
    public var code: String {
        switch self {
        case .blank: "blank"
        case .shape: "shape"
        case .checkLetter: "check-letter"
        case .placeholder: "placeholder"
        case .outOfRange: "out-of-range"
        }
    }

    /// What is wrong and what would be right, in words that quote nothing.
    public var description: String {
        switch self {
        case .blank: "blank"
        case .shape(let expected): "not of the form \(expected)"
        case .checkLetter: "the check letter does not belong to the digits"
        case .placeholder: "a placeholder, which stands for nobody"
        case .outOfRange(let expected): "out of range: expected \(expected)"
        }
    }
}
