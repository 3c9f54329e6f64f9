/// How two values are compared.
enum Comparison: String, Hashable, Sendable, CaseIterable {
    case less = "<"
    case lessOrEqual = "<="
    case equal = "="
    case notEqual = "!="
    case greaterOrEqual = ">="
    case greater = ">"
}

/// How two numbers become one.
enum Arithmetic: String, Hashable, Sendable, CaseIterable {
    case plus = "+"
    case minus = "-"
    case times = "*"
    case dividedBy = "/"
}

/// What makes a certain answer of one that may not be known.
enum Modality: String, Hashable, Sendable, CaseIterable {
    /// Yes where it is known that it holds, else no.
    case surely
    /// No where it is known that it doesn't hold, else yes.
    case possibly
}

/// What makes one number of others.
enum Function: String, Hashable, Sendable, CaseIterable {
    /// The nearest whole number; halves go up.
    case round
    /// The logarithm to base ten.
    case log10
    /// The lowest of several.
    case lowest
    /// The highest of several.
    case highest

    /// Whether it takes one number only.
    var isOfOne: Bool { self == .round || self == .log10 }
}
