import Vocabulary

/// What a term is one of.
enum TermKind: Hashable, Sendable {
    case code(list: String)
    /// A word; the ones it can be, where they are known.
    case word(known: [String]?)
    case token
    case agency

    var type: ExpressionType {
        switch self {
        case .code(let list): .code(list: list)
        case .word: .word
        case .token: .token
        case .agency: .agency
        }
    }
}

/// What is one of several: a code, a word, a token, an agency.
indirect enum Term: Sendable {
    case code(Int)
    case word(String)
    case agency(Agency)
    case field(FieldAccess)
    case pick(Query, Pick, Term)
    case otherwise(Term, Term, Causes)
    case choose([(condition: Condition, value: Term)], otherwise: Term)
}
