/// A fault at a byte of an expression, before it is known which file that is in.
struct SyntaxFault: Error, Hashable, Sendable {
    let offset: Int
    let message: String
}
