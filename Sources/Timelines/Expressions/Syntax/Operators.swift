/// How two values are compared.
enum Comparison: String, Hashable, Sendable {
    case less = "<"
    case lessOrEqual = "<="
    case equal = "="
    case notEqual = "!="
    case greaterOrEqual = ">="
    case greater = ">"
}

/// How two numbers become one.
enum Arithmetic: String, Hashable, Sendable {
    case plus = "+"
    case minus = "-"
    case times = "*"
    case dividedBy = "/"
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
